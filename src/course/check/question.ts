import { author } from '../../i18n/author-id.ts'
import { kindOf } from '../../quiz/kinds.ts'
import type { Row } from '../../quiz/types.ts'
import { compileQuestions } from '../compile/quiz.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { WrittenQuestion } from '../schema/question.ts'
import type { Finding } from '../types.ts'
import type { Path, YamlFile } from '../yaml-file.ts'
import { duplicateIds } from './duplicates.ts'

/** Longest feedback that is still read, in words. */
const maxWords = 60

/**
 * One question, wherever it stands: its names, its key, its feedback.
 *
 * @param path where it stands in its file
 * @param sections of the lesson that teaches it, as far as known
 */
export function checkQuestion(
  written: WrittenQuestion,
  path: Path,
  yaml: YamlFile,
  names: Names,
  sections: ReadonlySet<string> | undefined,
): readonly Finding[] {
  const [question] = compileQuestions([written])
  if (!question) return []
  const { id, skill, points, section, type } = question
  const at = (...steps: Path) => yaml.at([...path, ...steps])
  const rows = kindOf(question).rows(question)
  const faults = kindOf(question).faults(question)
  // While the key itself is in doubt, only that is told.
  const keyed = faults.length === 0
  const speakers = type === 'spot' ? question.bubbles : []
  return [
    ...mustBeKnown(at('skill'), 'skill', skill, names.skills),
    ...points.flatMap((point, index) =>
      mustBeKnown(at('points', index), 'point', point, names.points),
    ),
    ...(section === undefined ? [] : mustBeKnown(at('section'), 'section', section, sections)),
    ...speakers.flatMap(({ who }, index) =>
      who === undefined ? [] : mustBeKnown(at('bubbles', index, 'who'), 'cast', who, names.cast),
    ),
    ...duplicateIds(
      'option',
      rows.map((row) => ({ id: row.id, place: at(row.part, row.index, 'id') })),
    ),
    ...faults.map(({ code, path: below, found }) =>
      finding(at(...below), code, author.questionFaults[code](id, found ?? 0), {
        ...(found !== undefined && { found: String(found) }),
      }),
    ),
    ...rows.flatMap((row) => checkRow(row, keyed, (key) => at(row.part, row.index, key), names)),
  ]
}

function checkRow(
  { id, text, grade, competes, feedback = '', misconception }: Row,
  keyed: boolean,
  where: (key: string) => ReturnType<YamlFile['at']>,
  names: Names,
): readonly Finding[] {
  const words = feedback.split(/\s+/).length
  return [
    ...(words > maxWords
      ? [
          finding(where('feedback'), 'feedback-too-long', author.feedbackTooLong(words, maxWords), {
            found: String(words),
            expected: String(maxWords),
          }),
        ]
      : []),
    ...(competes && author.allOfTheAbove.test(text)
      ? [finding(where('text'), 'all-of-the-above', author.noAllOfTheAbove(id), { found: text })]
      : []),
    ...(keyed && grade === 'best' && misconception !== undefined
      ? [finding(where('misconception'), 'misconception-on-best', author.misconceptionOnBest(id))]
      : []),
    ...(competes && grade !== 'best' && misconception === undefined
      ? [finding(where('id'), 'no-misconception', author.noMisconception(id), { found: id })]
      : []),
    ...(misconception === undefined
      ? []
      : mustBeKnown(where('misconception'), 'misconception', misconception, names.misconceptions)),
  ]
}
