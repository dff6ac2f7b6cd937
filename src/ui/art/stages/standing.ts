/** Persons seen to the lower edge of the picture, who stand or sit in a wheelchair. */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, PECI, SKIN } from '../palette.ts'
import { BOTTOM } from './shared.ts'
import type { StagePerson } from './shared.ts'

/** Below the shoulders: the body, down to the edge of the picture. */
export function body({ x, y, scale, look }: StagePerson): string {
  if (look === undefined) return ''
  const half = 48.6 * scale
  const height = BOTTOM - y + 1
  return fill(
    CLOTH[look.clothes].base,
    `M${nums(x - half, y - 1)}h${num(half * 2)}l4 ${num(height)}h-${num(half * 2 + 8)}z`,
  )
}

/** An arm that holds something before the chest, and the wheels of who sits in a wheelchair. */
export function holding(
  { x, y, scale, look }: StagePerson,
  held: string,
  mirrored: boolean,
): string {
  const sleeve =
    look === undefined
      ? ''
      : line(CLOTH[look.clothes].shade, 2.4, 'M34-6q4 30 2 110') +
        line(SKIN[look.skin].base, 10, 'M-12 34l8-6') +
        line(SKIN[look.skin].shade, 1.4, 'M-6 25h7M-5 29h7M-4 33h6') +
        line(CLOTH[look.clothes].shade, 17, 'M-36 10q-6 30 2 36t20-9')
  const wheels =
    look?.wheelchair === true
      ? line(PECI.base, 11, 'M-56 46v90M56 46v90') + line(CLOTH.abu.base, 3, 'M-50 54v80M50 54v80')
      : ''
  return `<g transform="translate(${nums(x, y)}) scale(${mirrored ? '-' : ''}${num(scale)} ${num(scale)})">${wheels}${held}${sleeve}</g>`
}

/** Who sits is lower than who stands. */
export const seated = (one: StagePerson): StagePerson =>
  one.look?.wheelchair === true ? { ...one, y: one.y + 22 } : one
