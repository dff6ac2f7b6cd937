import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { author } from '../i18n/author-id.ts'
import { excerpt, finding } from './finding.ts'
import type { Place } from './finding.ts'
import { brokenMdx } from './mdx-traps.ts'
import type { Finding } from './types.ts'
import { numberAttributes } from './schema/components.ts'
import { readYaml } from './yaml-file.ts'
import type { YamlFile } from './yaml-file.ts'

/** A component as it stands in a lesson. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly place: Place
  /** Names of the components around it, outermost first. */
  readonly inside: readonly string[]
  /** The id of the section it stands in, if it stands in one that has an id. */
  readonly section: string | undefined
}

/** A link or picture, wherever it stands. */
export interface Reference {
  readonly kind: 'link' | 'image'
  readonly url: string
  /** The description of a picture; empty for links. */
  readonly alt: string
  readonly place: Place
}

/** What a lesson file holds, before anything is compared with the rest of the course. */
export interface LessonFile {
  readonly file: string
  readonly front: YamlFile | undefined
  /** In reading order. */
  readonly elements: readonly Element[]
  readonly references: readonly Reference[]
}

/** The parts of a syntax tree's node that are read here; the tree comes from unified. */
interface TreeNode {
  readonly type: string
  readonly position?: { readonly start: { readonly line: number; readonly column: number } }
  readonly children?: readonly TreeNode[]
  readonly name?: string | null
  readonly attributes?: readonly AttributeNode[]
  readonly value?: string
  readonly url?: string
  readonly alt?: string | null
}
interface AttributeNode {
  readonly type: string
  readonly name?: string
  readonly value?: string | null | { readonly type: string; readonly value?: string }
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter, ['yaml'])

/**
 * Reads a lesson's MDX: frontmatter, components, links and pictures, each with its place.
 * What MDX allows but a lesson does not (raw HTML, JavaScript) comes back as findings.
 * @returns no `lesson` when the text could not be read
 */
export function readLesson(
  file: string,
  text: string,
): { readonly lesson?: LessonFile; readonly findings: readonly Finding[] } {
  let tree: TreeNode
  try {
    tree = parser.parse(text) as TreeNode
  } catch (error) {
    return { findings: [brokenMdx(file, text, error)] }
  }
  const top = tree.children?.find((node) => node.type === 'yaml')
  const front = top === undefined ? undefined : readYaml(file, top.value ?? '', lineOf(top))
  const elements: Element[] = []
  const references: Reference[] = []
  const findings: Finding[] = [...(front?.findings ?? [])]
  if (top === undefined)
    findings.push(finding({ file, line: 1 }, 'no-frontmatter', author.noFrontmatter()))

  const visit = (node: TreeNode, inside: readonly string[], section: string | undefined): void => {
    const place: Place = { file, line: lineOf(node), column: node.position?.start.column ?? 1 }
    let around = inside
    let within = section
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const name = node.name ?? ''
      if (/^[A-Z]/.test(name)) {
        const attributes = attributesOf(node, name, place, findings)
        elements.push({ name, attributes, place, inside, section })
        if (name === 'Section') within = attributes['id']
      } else {
        findings.push(finding(place, 'raw-html', author.rawHtml(name), { found: name }))
      }
      around = [...inside, name]
    } else if (node.type === 'mdxjsEsm') {
      findings.push(finding(place, 'code-in-lesson', author.codeInLesson()))
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      const code = node.value ?? ''
      if (!/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(code)) {
        findings.push(finding(place, 'braces', author.braces(excerpt(code)), { found: code }))
      }
    } else if (node.type === 'link' || node.type === 'definition') {
      references.push({ kind: 'link', url: node.url ?? '', alt: '', place })
    } else if (node.type === 'image') {
      references.push({ kind: 'image', url: node.url ?? '', alt: node.alt ?? '', place })
    }
    for (const child of node.children ?? []) {
      if (node.type === 'root' && top !== undefined && isLoose(child)) {
        findings.push(
          finding({ file, line: lineOf(child) }, 'outside-section', author.outsideSection()),
        )
      }
      visit(child, around, within)
    }
  }
  visit(tree, [], undefined)
  return { lesson: { file, front: front?.yaml, elements, references }, findings }
}

function lineOf(node: TreeNode): number {
  return node.position?.start.line ?? 1
}

/** Prose at the top level belongs to no section, so nobody could mark it as read. */
function isLoose(node: TreeNode): boolean {
  return ['paragraph', 'heading', 'list', 'blockquote', 'table', 'code'].includes(node.type)
}

function attributesOf(
  node: TreeNode,
  component: string,
  place: Place,
  findings: Finding[],
): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>()
  for (const attribute of node.attributes ?? []) {
    const { name, value: written } = attribute
    const value = numberAttributes.has(`${component}.${name}`) ? numberIn(written) : written
    if (name === undefined || typeof value === 'object' || value === undefined) {
      if (value === null && name !== undefined) {
        findings.push(
          finding(place, 'attribute-without-value', author.attributeWithoutValue(component, name), {
            found: name,
          }),
        )
      } else {
        findings.push(
          finding(place, 'attribute-braces', author.attributeBraces(component, name ?? '…'), {
            found: name,
          }),
        )
      }
      // Kept, so that the attribute is not told to be missing as well.
      if (name !== undefined) attributes.set(name, '')
    } else if (attributes.has(name)) {
      findings.push(
        finding(place, 'duplicate-attribute', author.duplicateAttribute(component, name), {
          found: name,
        }),
      )
    } else {
      attributes.set(name, value)
    }
  }
  return Object.fromEntries(attributes)
}

/** A whole number stays what it says without its braces; anything else stays as it was written. */
function numberIn(written: AttributeNode['value']): AttributeNode['value'] {
  const inBraces = typeof written === 'object' ? written?.value : undefined
  return inBraces !== undefined && /^\s*\d+\s*$/.test(inBraces) ? inBraces.trim() : written
}
