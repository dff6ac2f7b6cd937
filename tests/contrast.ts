/** Contrast of two colours by the formula of WCAG 2.2. */

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** Relative luminance of sRGB, 0 to 1. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((level) => {
    const share = level / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** From 1, where they are alike, to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}
