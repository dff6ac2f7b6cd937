/** Codes that a phone's camera reads as a link. */
import { correction, generate, mode } from 'lean-qr'

/** Light modules that a reader wants around a code (ISO/IEC 18004, 5.3.8). */
const QUIET = 4

export interface QrPicture {
  /** Modules along a side, with what is left free around. */
  readonly size: number
  /** The dark ones, as the path of an SVG. */
  readonly path: string
}

/**
 * The smallest code that holds the address, and in it as much correction as fits. What the address ends
 * with in digits is coded as digits, three in ten bits.
 */
export function qrPicture(address: string): QrPicture {
  const digits = /\d*$/.exec(address)?.[0] ?? ''
  const front = address.slice(0, address.length - digits.length)
  const code = generate(mode.multi(mode.ascii(front), mode.numeric(digits)), {
    minCorrectionLevel: correction.L,
    maxCorrectionLevel: correction.Q,
  })
  let path = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const from = x
      while (code.get(x + 1, y)) x++
      const width = String(x + 1 - from)
      path += `M${String(from + QUIET)} ${String(y + QUIET)}h${width}v1h-${width}z`
    }
  }
  return { size: code.size + 2 * QUIET, path }
}
