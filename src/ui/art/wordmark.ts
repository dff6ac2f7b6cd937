/**
 * The course title as a drawn word: letters without dots, and one thread whose knots stand
 * where the dots would be. Works for any lower-case title.
 */
import { labelled, num } from './markup.ts'
import { coarsePath } from './coarse.ts'
import { KERNING, OUTLINES, OUTLINE_EM } from './wordmark-outlines.ts'

export interface WordmarkOptions {
  /** Size of the letters in CSS pixels, as a font size. */
  readonly size?: number
  /** Colour of the letters. */
  readonly ink?: string
  /** Colour of thread and knots. */
  readonly thread?: string
}

/** In outline units of 500 to the em; y grows downwards from the baseline. */
const TRACKING = -9
const KNOT_Y = -357
const KNOT_RADIUS = 55
const THREAD_WIDTH = 32
const TOP = -440
const BOTTOM = 112
const SPACE = 130
/** Outlines are sent on this grid: at 40 px a quarter of a pixel. */
const GRID = 3
const ASCENDERS = /[bdfhklt0-9]/

/** The thread between two knots hangs down, or is thrown over what stands between them. */
function span(dx: number, index: number, between: string): string {
  const over = index % 2 === 1 || ASCENDERS.test(between)
  const bend = over ? -Math.min(60 + dx * 0.2, 124) : Math.min(dx * 0.3, 90)
  return `q${num(dx / 2)} ${num(bend)} ${num(dx)} 0`
}

/**
 * The wordmark as an inline picture named by the title.
 *
 * @throws Error when the title holds a letter that was not outlined, naming what to do.
 */
export function wordmark(letters: string, options: WordmarkOptions = {}): string {
  const { size = 40, ink = 'currentColor', thread = 'var(--c-kunyit)' } = options
  const word = letters.toLowerCase()
  const glyphs: string[] = []
  const knots: { x: number; at: number }[] = []
  let x = 0
  for (const [at, letter] of [...word].entries()) {
    if (letter === ' ') {
      x += SPACE
      continue
    }
    const outline = OUTLINES[letter]
    if (outline === undefined) {
      throw new Error(
        `wordmark: expected letters that have an outline, found “${letter}” in “${letters}”; add it to WORDMARK_LETTERS in src/ui/fonts/subset.ts and run that script`,
      )
    }
    // Shifting the first command moves the whole outline: all others are relative.
    glyphs.push(
      outline.path.replace(/M(-?\d+)/g, (_, start: string) => `M${num(Number(start) + x)}`),
    )
    if (outline.tittle !== undefined) knots.push({ x: x + outline.tittle, at })
    x += outline.width + TRACKING + (KERNING[letter + (word[at + 1] ?? '')] ?? 0)
  }
  const first = knots[0]
  const tied =
    first === undefined
      ? ''
      : `<path class="thread" fill="none" stroke="${thread}" stroke-width="${THREAD_WIDTH}" d="M${num(first.x)} ${KNOT_Y}${knots
          .slice(1)
          .map((knot, index) => {
            const last = knots[index] ?? first
            return span(knot.x - last.x, index, word.slice(last.at + 1, knot.at))
          })
          .join('')}"/>` +
        `<path class="knots" fill="${thread}" d="${knots
          .map(
            (knot) =>
              `M${num(knot.x - KNOT_RADIUS)} ${KNOT_Y}a${KNOT_RADIUS} ${KNOT_RADIUS} 0 1 1 0 .1z`,
          )
          .join('')}"/>`
  const height = BOTTOM - TOP
  const scale = size / OUTLINE_EM
  return `<svg class="wordmark" viewBox="-4 ${TOP} ${num(x + 8)} ${height}" width="${num((x + 8) * scale)}" height="${num(height * scale)}" ${labelled(letters)}><path fill="${ink}" transform="scale(${GRID})" d="${coarsePath(glyphs.join(''), GRID)}"/>${tied}</svg>`
}
