import {
  LineCounter,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
} from 'yaml'
import type { Node, Pair } from 'yaml'
import type { Place } from './finding.ts'
import type { Finding } from './types.ts'
import { brokenYaml, silentTraps } from './yaml-traps.ts'

/** Keys and list positions from the top of a file: `['scenes', 2, 'goto']`. */
export type Path = readonly PropertyKey[]

/** A YAML text with its data and the places of everything in it. */
export interface YamlFile {
  readonly file: string
  readonly data: unknown
  /** Place of the value at `path`, or of the nearest thing above it that exists. */
  at(path: Path): Place
  /** Place of the key at `path`. */
  keyAt(path: Path): Place
  /** The text at `path` as the author wrote it: `004`, where the data says 4. */
  textAt(path: Path): string
  /** Whether the map at `path` was written on one line, in braces. */
  inBraces(path: Path): boolean
}

/**
 * Reads YAML 1.2 and tells what an author must mend to make it readable.
 * @param offset lines that stand above `text` in the file (frontmatter stands below `---`)
 * @returns `yaml` unless the text could not be read
 */
export function readYaml(
  file: string,
  text: string,
  offset = 0,
): { readonly yaml?: YamlFile; readonly findings: readonly Finding[] } {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const place = (position: number): Place => {
    const { line, col } = lines.linePos(position)
    return { file, line: Math.max(1, line) + offset, column: Math.max(1, col) }
  }
  const broken = brokenYaml(doc, text, place, lines)
  if (broken.length > 0) return { findings: broken }
  // An unresolved tag only warns, and cuts the text: told below, so it is not fatal here.
  const root = doc.contents
  const yaml: YamlFile = {
    file,
    data: doc.toJS({ maxAliasCount: 0 }) as unknown,
    at: (path) => place(positionOf(root, path, 'value')),
    keyAt: (path) => place(positionOf(root, path, 'key')),
    textAt: (path) => {
      const [from = 0, to = 0] = nodeAt(root, path)?.range ?? []
      return text.slice(from, to)
    },
    inBraces: (path) => {
      const node = nodeAt(root, path)
      return isCollection(node) && node.flow === true
    },
  }
  return { yaml, findings: silentTraps(doc, text, place) }
}

function nodeAt(root: Node | null, path: Path): Node | null {
  let node: Node | null = root
  for (const step of path) {
    const next = stepInto(node, step)
    node = isPair(next) ? (isNode(next.value) ? next.value : null) : next
    if (node === null) return null
  }
  return node
}

function stepInto(node: Node | null, step: PropertyKey): Node | Pair | null {
  if (isMap(node)) {
    return (
      node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(step)) ??
      null
    )
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return isNode(item) ? item : null
  }
  return null
}

function positionOf(root: Node | null, path: Path, what: 'key' | 'value'): number {
  let position = startOf(root)
  let node: Node | null = root
  for (const [index, step] of path.entries()) {
    const next = stepInto(node, step)
    if (next === null) return position
    if (isPair(next)) {
      const key = isNode(next.key) ? startOf(next.key) : position
      const value = isNode(next.value) ? next.value : null
      const last = index === path.length - 1
      // A value on the lines below its key is still told at its key: that is what an author looks for.
      const below = value === null || isCollection(value)
      position = (last && what === 'key') || below ? key : startOf(value)
      node = value
    } else {
      position = startOf(next)
      node = next
    }
  }
  return position
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}
