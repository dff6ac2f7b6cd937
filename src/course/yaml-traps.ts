/** What goes wrong when prose is written as YAML, told as sentences about the prose. */
import { isScalar, visit } from 'yaml'
import type { Document, LineCounter } from 'yaml'
import { author } from '../i18n/author-id.ts'
import { excerpt, finding } from './finding.ts'
import type { Place } from './finding.ts'
import type { Finding } from './types.ts'

type PlaceOf = (position: number) => Place

/** Characters that mean something to YAML at the beginning of a text. */
const SIGNS = '@`%&*!|>{[]},#?-'

/**
 * Findings that keep a text from being read. One slip makes a parser stumble several times,
 * so only the first is told; double keys are independent of each other and are all told.
 */
export function brokenYaml(
  doc: Document,
  text: string,
  place: PlaceOf,
  lines: LineCounter,
): readonly Finding[] {
  const first = doc.errors.find((error) => error.code !== 'DUPLICATE_KEY')
  if (first === undefined) {
    const aliases = aliasesIn(doc, place)
    if (aliases.length > 0) return aliases
    return doc.errors.map((error) => {
      const key = /^[^:\n]+/.exec(text.slice(error.pos[0]))?.[0].trim() ?? ''
      return finding(place(error.pos[0]), 'yaml-duplicate-key', author.yamlDuplicateKey(key), {
        found: key,
      })
    })
  }
  const at = first.pos[0]
  const row = lineAround(text, at)
  if (/^\s*\t/.test(row) || first.code === 'TAB_AS_INDENT') {
    return [finding(place(at), 'yaml-tab', author.yamlTab())]
  }
  const unclosed = unclosedQuote(doc, at, lines, first.code === 'MISSING_CHAR')
  if (first.code === 'MISSING_CHAR' && unclosed !== undefined) {
    return [finding(place(unclosed), 'yaml-quote-open', author.yamlQuoteOpen())]
  }
  const { key, value } = splitRow(row)
  const shown = excerpt(value)
  const here = place(at)
  if (first.code === 'BLOCK_IN_FLOW') {
    return [
      finding(
        here,
        'yaml-colon',
        author.yamlColon(excerpt(/^[^,}\n]*/.exec(text.slice(at))?.[0] ?? '')),
      ),
    ]
  }
  if (first.code === 'BLOCK_AS_IMPLICIT_KEY' && /: |:$/.test(value)) {
    return [finding(here, 'yaml-colon', author.yamlColon(shown), { found: shown })]
  }
  if (/^["'].*?["'].*[^"'\s]/.test(value) && !isWholeQuote(value)) {
    return [finding(here, 'yaml-quote-start', author.yamlQuoteStart(shown), { found: shown })]
  }
  const sign = value[0] ?? ''
  if (value.length > 1 && SIGNS.includes(sign) && !looksLikeYaml(value)) {
    return [finding(here, 'yaml-sign', author.yamlSign(sign, shown), { found: shown })]
  }
  if (unclosed !== undefined) {
    return [finding(place(unclosed), 'yaml-quote-open', author.yamlQuoteOpen())]
  }
  if (key === undefined && /^\s*(?:- )?[\w-]+:\S/.test(row)) {
    return [finding(here, 'yaml-space', author.yamlSpace(excerpt(row)))]
  }
  if (first.code === 'BAD_INDENT' || first.code === 'BLOCK_AS_IMPLICIT_KEY') {
    return [finding(here, 'yaml-indent', author.yamlIndent(excerpt(row)))]
  }
  return [finding(here, 'yaml-broken', author.yamlBroken(excerpt(row)))]
}

/** `*name` stands for what `&name` marks elsewhere: a reader of prose would never find it. */
function aliasesIn(doc: Document, place: PlaceOf): readonly Finding[] {
  const findings: Finding[] = []
  visit(doc, {
    Alias: (_key, { source, range }) => {
      const at = place(range?.[0] ?? 0)
      findings.push(finding(at, 'yaml-alias', author.yamlAlias(source), { found: `*${source}` }))
    },
  })
  return findings
}

/** Findings about texts that YAML reads without complaint, but not as they were meant. */
export function silentTraps(doc: Document, text: string, place: PlaceOf): readonly Finding[] {
  const findings: Finding[] = []
  visit(doc, {
    Node: (_key, node) => {
      const start = node.range?.[0] ?? 0
      if ('anchor' in node && node.anchor !== undefined) {
        findings.push(
          finding(
            place(start),
            'yaml-sign',
            author.yamlSign('&', rest(text, start - node.anchor.length - 2)),
          ),
        )
      }
      if (!isScalar(node) || node.type !== 'PLAIN') return
      const end = node.range?.[1] ?? start
      if (
        node.tag !== undefined &&
        text[start] !== undefined &&
        /!\S*\s*$/.test(text.slice(0, start))
      ) {
        findings.push(
          finding(
            place(start),
            'yaml-sign',
            author.yamlSign('!', rest(text, text.lastIndexOf('!', start))),
          ),
        )
      }
      // Two words and a `#` on the same line: more likely a sentence cut short than a remark.
      const after = /^ +#.*/.exec(text.slice(end))?.[0]
      if (after !== undefined && /\S\s+\S/.test(text.slice(start, end))) {
        findings.push(finding(place(end), 'yaml-comment', author.yamlComment(excerpt(after))))
      }
    },
  })
  return findings
}

function rest(text: string, from: number): string {
  return excerpt(text.slice(Math.max(0, from)).split('\n')[0] ?? '')
}

function lineAround(text: string, at: number): string {
  const from = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1
  return text.slice(from).split('\n')[0] ?? ''
}

/** The last key of a row and what stands behind it: `- { speaker: a, text: b` has key `speaker`. */
function splitRow(row: string): { key: string | undefined; value: string } {
  const parts = /^\s*(?:- +)*(?:([\w-]+):(?: +|$))?(.*)$/.exec(row)
  return { key: parts?.[1], value: (parts?.[2] ?? '').trimEnd() }
}

function isWholeQuote(value: string): boolean {
  return /^"(?:[^"\\]|\\.)*"$/.test(value) || /^'(?:[^']|'')*'$/.test(value)
}

/** `{ a: b }`, `[a, b]`, `|-` and the like are YAML on purpose. */
function looksLikeYaml(value: string): boolean {
  return /^\{\s*[\w-]+:\s.*\}?$/.test(value) || /^\[.*\]?$/.test(value) || /^[|>][+-]?$/.test(value)
}

/** Start of a quoted text that swallowed lines up to the place of the error. */
function unclosedQuote(
  doc: Document,
  at: number,
  lines: LineCounter,
  toEnd: boolean,
): number | undefined {
  let start: number | undefined
  visit(doc, {
    Scalar: (_key, node) => {
      if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return
      const [from, to] = node.range ?? [0, 0]
      const several = lines.linePos(from).line !== lines.linePos(Math.max(from, to - 1)).line
      if (to <= at + 1 && (several || toEnd)) start = from
    },
  })
  return start
}
