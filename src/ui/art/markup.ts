/** Small tools of the drawing functions. */

/** A number in path data: at most one decimal, no superfluous zero. */
export function num(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.')
}

/** Numbers of path data joined as short as SVG allows. */
export function nums(...values: readonly number[]): string {
  return values.map(num).join(' ').replaceAll(' -', '-')
}

/** Text made safe for an attribute or an element. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** The attributes that name a picture, or hide a decorative one from assistive technology. */
export function labelled(title?: string): string {
  return title === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeText(title)}"`
}

/** A filled shape. */
export const fill = (colour: string, d: string) => `<path fill="${colour}" d="${d}"/>`

/** A stroke with round ends. */
export const line = (colour: string, width: number, d: string) =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" d="${d}"/>`
