/** Woven things: the strip that divides a page, and the plait that fills with progress. */
import { labelled, num } from './markup.ts'

export interface ClothColours {
  /** The cloth. */
  readonly field: string
  /** The stepped figures. */
  readonly figure: string
  /** Their heart and the selvedge stitches. */
  readonly accent: string
}

const TILE = { width: 28, height: 16 }

/**
 * A stepped diamond around a point, as a weaver's float makes it: `steps` stairs on each of
 * the four sides, each `unit` high and wide.
 */
function steppedDiamond(x: number, y: number, steps: number, unit: number): string {
  const u = num(unit)
  return (
    `M${num(x - unit / 2)} ${num(y - (steps + 0.5) * unit)}h${u}` +
    `v${u}h${u}`.repeat(steps) +
    `v${u}` +
    `h-${u}v${u}`.repeat(steps) +
    `h-${u}` +
    `v-${u}h-${u}`.repeat(steps) +
    `v-${u}` +
    `h${u}v-${u}`.repeat(steps) +
    'z'
  )
}

/** One repeat of the strip, 28 by 16 units, without a holder. */
export function clothTile({ field, figure, accent }: ClothColours): string {
  const { width, height } = TILE
  return (
    `<path fill="${field}" d="M0 0h${width}v${height}H0z"/>` +
    `<path fill="${figure}" d="M0 0h${width}v2H0zM0 14h${width}v2H0z${steppedDiamond(14, 8, 2, 2)}M0 7h2v2H0zM${width} 7h-2v2h2z"/>` +
    `<path fill="${accent}" d="M13 7h2v2h-2zM3 0h4v2H3zM12 0h4v2h-4zM21 0h4v2h-4zM3 14h4v2H3zM12 14h4v2h-4zM21 14h4v2h-4zM0 5h2v2H0zM2 7h2v2H2zM0 9h2v2H0zM26 5h2v2h-2zM24 7h2v2h-2zM26 9h2v2h-2z"/>`
  )
}

export interface ClothStripOptions {
  /** Must be unique in the page: the pattern is found by it. */
  readonly id: string
  readonly colours: ClothColours
}

/** A decorative woven strip as wide as its holder, 20 px high: figures large enough for a phone. */
export function clothStrip({ id, colours: { field, figure, accent } }: ClothStripOptions): string {
  return (
    `<svg width="100%" height="20" aria-hidden="true">` +
    `<pattern id="${id}" width="32" height="20" patternUnits="userSpaceOnUse">` +
    `<path fill="${field}" d="M0 0h32v20H0z"/>` +
    `<path fill="${figure}" d="M0 0h32v2H0zM0 18h32v2H0zM9 10l7-7 7 7-7 7zM0 3l7 7-7 7zM32 3v14l-7-7z"/>` +
    `<path fill="${accent}" d="M12 10l4-4 4 4-4 4z"/>` +
    `</pattern><rect width="100%" height="100%" fill="url(#${id})"/></svg>`
  )
}

export type CellState = 'done' | 'current' | 'open'

const CELL = { width: 24, height: 24, strand: 14 }

/** What a cell looks like before a style sheet says otherwise. */
const CELL_PAINT: Readonly<Record<CellState, { warp: string; weft: string; line: string }>> = {
  done: { warp: 'var(--c-kunyit)', weft: 'var(--c-nila)', line: 'var(--c-nila)' },
  current: { warp: 'var(--c-kunyit-soft)', weft: 'var(--c-nila-soft)', line: 'var(--c-nila)' },
  open: { warp: 'var(--c-putih)', weft: 'var(--c-mori-2)', line: 'var(--c-line)' },
}

/**
 * Progress as plaiting: one strand runs across, over and under one upright strand for each
 * part. Every cell is `<g class="cell" data-state=…>` with the fills `.warp` (upright) and
 * `.weft` (across) and their `stroke`, so that a page can restyle it by state.
 */
export function weaveProgress(states: readonly CellState[], title?: string): string {
  const { width, height, strand } = CELL
  const inset = (width - strand) / 2
  const cells = states.map((state, index) => {
    const x = index * width
    const { warp, weft, line } = CELL_PAINT[state]
    const upright = `<path class="warp" fill="${warp}" d="M${x + inset} 1v${height - 2}h${strand}V1z"/>`
    const across =
      `<path class="weft" fill="${weft}" stroke="none" d="M${x} ${inset}h${width}v${strand}h-${width}z"/>` +
      `<path d="M${x} ${inset}h${width}m0 ${strand}h-${width}${index === 0 ? `v-${strand}` : ''}${index === states.length - 1 ? `m${width} 0v-${strand}` : ''}"/>`
    return (
      `<g class="cell" data-state="${state}" fill="none" stroke="${line}" stroke-width="1.5">` +
      (index % 2 === 0 ? upright + across : across + upright) +
      '</g>'
    )
  })
  const total = states.length * width
  return `<svg class="weave" viewBox="-1 0 ${total + 2} ${height}" width="${total + 2}" height="${height}" ${labelled(title)}>${cells.join('')}</svg>`
}
