/** Links the first mention of each glossary term in a lesson's running prose. */
import { readFileSync } from 'node:fs'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { GlossaryTerm } from '../library/types.ts'
import type { PublishedLesson } from './types.ts'

/** The part of a bundler's plugin that is used here. */
interface LoadPlugin {
  readonly name: string
  readonly enforce: 'pre'
  readonly load: (id: string) => string | undefined
}

/** The parts of a syntax tree's node that are read here; the tree comes from unified. */
interface TreeNode {
  readonly type: string
  readonly name?: string | null
  readonly position?: { readonly start: Point; readonly end: Point }
  readonly children?: readonly TreeNode[]
}
interface Point {
  readonly offset?: number
}

/** Running prose with its place in the source. */
interface Run {
  readonly from: number
  readonly to: number
  /** Whether it begins a line: a component alone on a line would no longer be in a paragraph. */
  readonly opens: boolean
}

/** What is spoken, linked, code or a heading keeps its words as they are. */
const PLAIN_TYPES = new Set([
  'heading',
  'link',
  'linkReference',
  'blockquote',
  'code',
  'inlineCode',
])
/** Models are quoted, and an exercise to speak is drawn by an island. */
const PLAIN_PARTS = new Set(['Say', 'Compare', 'Model', 'SpeakingTimer', 'Term'])

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter, ['yaml'])

/**
 * The lesson's source with `<Term id="…">` around the first mention of each term, in running prose only.
 * Of forms that overlap the longest counts. The source comes back as it is where it cannot be read.
 */
export function withTermLinks(source: string, terms: readonly GlossaryTerm[]): string {
  const idOf = new Map(
    terms.flatMap(({ id, match }) => match.map((form) => [form.toLowerCase(), id] as const)),
  )
  if (idOf.size === 0) return source
  let tree: TreeNode
  try {
    tree = parser.parse(source) as TreeNode
  } catch {
    return source
  }
  const forms = [...idOf.keys()].sort((a, b) => b.length - a.length).map(escaped)
  // A hyphen holds a word together: “basa” is not in “basa-basi”.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
  const linked = new Set<string>()
  const pieces: string[] = []
  let done = 0
  for (const { from, to, opens } of runsOf(tree)) {
    const prose = source.slice(from, to)
    for (const { 0: found, index } of prose.matchAll(pattern)) {
      const id = idOf.get(found.toLowerCase().replace(/\s+/g, ' '))
      const alone = opens && index === 0 && /^\s*(?:\n|$)/.test(prose.slice(found.length))
      if (id === undefined || linked.has(id) || alone || isQuoted(prose, index)) continue
      linked.add(id)
      pieces.push(source.slice(done, from + index), `<Term id="${id}">${found}</Term>`)
      done = from + index + found.length
    }
  }
  return pieces.join('') + source.slice(done)
}

const escaped = (form: string): string =>
  form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, String.raw`\s+`)

/** Whether a place stands within “…”: what is said keeps its words as they are. */
function isQuoted(prose: string, index: number): boolean {
  const before = prose.slice(0, index)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}

/** Texts of paragraphs in reading order. */
function runsOf(node: TreeNode, inProse = false, opens = false): readonly Run[] {
  if (PLAIN_TYPES.has(node.type) || PLAIN_PARTS.has(node.name ?? '')) return []
  const { start, end } = node.position ?? {}
  if (node.type === 'text') {
    return inProse && start?.offset !== undefined && end?.offset !== undefined
      ? [{ from: start.offset, to: end.offset, opens }]
      : []
  }
  const prose = inProse || node.type === 'paragraph'
  return (node.children ?? []).flatMap((child, index) =>
    runsOf(child, prose, node.type === 'paragraph' && index === 0),
  )
}

/** The terms that each published lesson links, by lesson. */
export function termsInLessons(
  lessons: readonly PublishedLesson[],
  terms: readonly GlossaryTerm[],
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    lessons.map(({ id, file }) => {
      const linked = withTermLinks(readFileSync(file, 'utf8'), terms)
      return [
        id,
        new Set([...linked.matchAll(/<Term id="([^"]+)">/g)].map(([, term = '']) => term)),
      ]
    }),
  )
}

/** Lessons come to the bundler with their terms linked; `terms` is asked at each lesson. */
export function termLinks(lessons: string, terms: () => readonly GlossaryTerm[]): LoadPlugin {
  return {
    name: 'term-links',
    enforce: 'pre',
    load: (id) =>
      id.startsWith(lessons) && id.endsWith('.mdx')
        ? withTermLinks(readFileSync(id, 'utf8'), terms())
        : undefined,
  }
}
