import { author } from '../i18n/author-id.ts'
import { excerpt, finding } from './finding.ts'
import type { Finding } from './types.ts'

/** What unified's parsers throw, as far as it is read here. */
interface ParseError {
  readonly reason?: unknown
  readonly ruleId?: unknown
  readonly line?: unknown
  readonly column?: unknown
}

/** Turns what the MDX parser throws into a sentence about the lesson's text. */
export function brokenMdx(file: string, text: string, error: unknown): Finding {
  const { reason, ruleId, line, column } = (error ?? {}) as ParseError
  const why = typeof reason === 'string' ? reason : String(error)
  const opened = /`<(\w+)>` \((\d+):(\d+)/.exec(why)
  const at = {
    file,
    line: typeof line === 'number' ? line : Number(opened?.[2] ?? 1),
    column: typeof column === 'number' ? column : Number(opened?.[3] ?? 1),
  }
  if (ruleId === 'end-tag-mismatch' && opened !== null) {
    const [, name = '', openedAt = '1'] = opened
    const start = { file, line: Number(openedAt), column: Number(opened[3]) }
    const closing = /Unexpected closing tag `<\/(\w+)>`/.exec(why)?.[1]
    if (closing !== undefined) {
      return finding(at, 'mdx-crossed', author.mdxCrossed(closing, name, Number(openedAt)))
    }
    // Inside a paragraph the parser means: the closing tag stands in another paragraph.
    return why.includes('`paragraph`')
      ? finding(start, 'mdx-paragraph', author.mdxParagraph(name))
      : finding(start, 'mdx-open', author.mdxOpen(name))
  }
  if (ruleId === 'unexpected-closing-slash') {
    return finding(at, 'mdx-close', author.mdxClose(lineText(text, at.line)))
  }
  if (why.includes('in MDX, use `{/* text */}`')) {
    return finding(at, 'mdx-comment', author.mdxComment())
  }
  if (why.includes('use `[text](url)`')) return finding(at, 'mdx-autolink', author.mdxAutolink())
  if (why.includes('before attribute value') || why.includes('in attribute value')) {
    return finding(at, 'mdx-attribute', author.mdxAttribute(lineText(text, at.line)))
  }
  if (why.includes('before name') || why.includes('in name')) {
    return finding(at, 'mdx-less-than', author.mdxLessThan())
  }
  if (why.includes('expression')) return finding(at, 'mdx-brace', author.mdxBrace())
  return finding(at, 'mdx-broken', author.mdxBroken(lineText(text, at.line)))
}

function lineText(text: string, line: number): string {
  return excerpt(text.split('\n')[line - 1] ?? '')
}
