import { author } from '../../i18n/author-id.ts'
import { finding } from '../finding.ts'
import type { Finding } from '../types.ts'
import type { Path, YamlFile } from '../yaml-file.ts'

/** A finding where the text at `path` has fewer or more words than it may. */
export function wordRange(
  yaml: YamlFile,
  path: Path,
  text: string,
  [least, most]: readonly [number, number],
): readonly Finding[] {
  const words = text.trim().split(/\s+/).length
  if (words >= least && words <= most) return []
  const key = String(path.findLast((step) => typeof step === 'string') ?? '')
  return [
    finding(yaml.at(path), 'word-range', author.wordRange(key, words, least, most), {
      found: String(words),
      expected: `${least}-${most}`,
    }),
  ]
}
