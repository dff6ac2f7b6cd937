/**
 * Makes the two font files of the site, and the letter outlines of the wordmark.
 * Run by hand after an update of the font packages: `node src/ui/fonts/subset.ts`.
 * The results are committed, so that a build needs none of this.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { smoothPath } from './fit-curve.ts'

const ASCII = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i))
const BEYOND_ASCII = '“”‘’–—…•·×→←↑↓−≤≥½éèáàñ°\u00a0\u00ad'
const CHARACTERS = [...ASCII, ...BEYOND_ASCII]
/**
 * A heading is written in fewer: each sign costs its kerning with every other. One that is not here comes from
 * the text font.
 */
const HEADING_CHARACTERS = CHARACTERS.filter(
  (each) => !/[#$*<=>@[\\\]^_`{|}~•·←↑↓−≤≥½àáñ°]/.test(each),
)

/** Letters a title may use in the wordmark; a word not in here gets a plain error at build. */
const WORDMARK_LETTERS = [...'abcdefghijklmnopqrstuvwxyz0123456789-éè']
const WORDMARK_WEIGHT = 780
/** Outline units per em: whole numbers stay short, and a unit is a twelfth of a pixel at 42 px. */
const WORDMARK_EM = 500
/** How far a simplified outline may stray: a sixth of a pixel at 42 px. */
const WORDMARK_TOLERANCE = 2

const require = createRequire(import.meta.url)
const fontFile = (path: string) => readFileSync(require.resolve(`@fontsource-variable/${path}`))
const here = (name: string) => new URL(name, import.meta.url)

const jakarta = fontFile('plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2')
const bricolage = fontFile('bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2')

/** Turns HarfBuzz's absolute, y-up path into whole relative y-down units. */
function relativePath(path: string, scale: number): string {
  let x = 0
  let y = 0
  let out = ''
  for (const [, command = '', list = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    if (command === 'Z') {
      out += 'z'
      continue
    }
    const numbers = list.split(/[ ,]+/).filter(Boolean).map(Number)
    const points: [number, number][] = []
    for (let i = 0; i < numbers.length; i += 2) {
      points.push([
        Math.round((numbers[i] ?? 0) * scale),
        Math.round(-(numbers[i + 1] ?? 0) * scale),
      ])
    }
    const [endX, endY] = points.at(-1) ?? [x, y]
    if (command === 'M') {
      out += `M${endX} ${endY}`
    } else {
      const deltas = points.flatMap(([px, py]) => [px - x, py - y])
      out += command.toLowerCase() + deltas.join(' ').replaceAll(' -', '-')
    }
    x = endX
    y = endY
  }
  return out
}

/** Highest point (smallest y) of one contour made by `relativePath`. */
function topAndMiddle(contour: string): { top: number; middle: number } {
  let x = 0
  let y = 0
  const xs: number[] = []
  const ys: number[] = []
  for (const [, command = '', list = ''] of contour.matchAll(/([Mlqc])([^Mlqcz]*)/g)) {
    const numbers = (list.match(/-?\d+/g) ?? []).map(Number)
    const [dx = 0, dy = 0] = numbers.slice(-2)
    x = command === 'M' ? dx : x + dx
    y = command === 'M' ? dy : y + dy
    xs.push(x)
    ys.push(y)
  }
  return { top: Math.min(...ys), middle: Math.round((Math.min(...xs) + Math.max(...xs)) / 2) }
}

/** Advance of a text in font units, kerning included. */
function advance(font: Font, text: string): number {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  return buffer.getGlyphInfosAndPositions().reduce((sum, glyph) => sum + (glyph.xAdvance ?? 0), 0)
}

/** The source of `art/wordmark-outlines.ts`: outlines, advances and kerning pairs. */
async function wordmarkOutlines(): Promise<string> {
  const fixed = await subsetFont(bricolage, WORDMARK_LETTERS.join(''), {
    targetFormat: 'truetype',
    variationAxes: { wght: WORDMARK_WEIGHT },
  })
  const face = new Face(new Blob(fixed), 0)
  const font = new Font(face)
  const scale = WORDMARK_EM / face.upem
  const lines: string[] = []
  for (const letter of WORDMARK_LETTERS) {
    const glyph = font.nominalGlyph(letter.codePointAt(0) ?? 0)
    if (glyph === undefined) throw new Error(`subset: the heading font has no glyph “${letter}”`)
    let contours = relativePath(font.glyphToPath(glyph), scale).split(/(?=M)/)
    let tittle = ''
    if (letter === 'i' || letter === 'j') {
      contours = contours.sort((a, b) => topAndMiddle(a).top - topAndMiddle(b).top)
      tittle = `, tittle: ${topAndMiddle(contours.shift() ?? '').middle}`
    }
    const width = Math.round(advance(font, letter) * scale)
    lines.push(
      `  '${letter}': { width: ${width}${tittle}, path: '${smoothPath(contours.join(''), WORDMARK_TOLERANCE)}' },`,
    )
  }
  const kerning: string[] = []
  const kerned = WORDMARK_LETTERS.filter((letter) => /[a-z]/.test(letter))
  for (const a of kerned) {
    for (const b of kerned) {
      const change = advance(font, a + b) - advance(font, a) - advance(font, b)
      const rounded = Math.round(change * scale)
      if (rounded !== 0) kerning.push(`  '${a}${b}': ${rounded},`)
    }
  }
  return `/**
 * Letters of the heading font as outlines, made by \`src/ui/fonts/subset.ts\`: do not edit.
 * Bricolage Grotesque at weight ${WORDMARK_WEIGHT}; see \`src/ui/fonts/OFL.txt\`.
 */

export interface LetterOutline {
  /** Advance, in outline units. */
  readonly width: number
  /** Where the middle of the dot stood that this outline lacks. */
  readonly tittle?: number
  /** Path data; the baseline is y = 0. */
  readonly path: string
}

export const OUTLINE_EM = ${WORDMARK_EM}

// prettier-ignore
export const OUTLINES: Readonly<Record<string, LetterOutline>> = {
${lines.join('\n')}
}

/** Change of the advance between two letters, in outline units. */
// prettier-ignore
export const KERNING: Readonly<Record<string, number>> = {
${kerning.join('\n')}
}
`
}

const text = CHARACTERS.join('')
const features = ['kern', 'tnum']
const files = {
  'plus-jakarta-sans.woff2': await subsetFont(jakarta, text, {
    targetFormat: 'woff2',
    keepFeatures: features,
    noHinting: true,
    variationAxes: { wght: { min: 400, max: 700 } },
  }),
  'bricolage-grotesque.woff2': await subsetFont(bricolage, HEADING_CHARACTERS.join(''), {
    targetFormat: 'woff2',
    // No column of figures stands in headings.
    keepFeatures: ['kern'],
    noHinting: true,
    variationAxes: { wght: 760 },
  }),
}
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(here(name), bytes)
  console.log(`${name}: ${bytes.byteLength} bytes`)
}
writeFileSync(here('../art/wordmark-outlines.ts'), await wordmarkOutlines())
