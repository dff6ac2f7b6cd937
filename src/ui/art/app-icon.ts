/** The site as an icon of a home screen: the middle of the net, tied in one knot. */
import { dye } from './dyes.ts'
import { iconPath } from './icons.ts'
import type { IconName } from './icons.ts'
import { NET } from './palette.ts'

/**
 * How a system shows an icon: as it is; cut to a shape of its own, of which only the middle four
 * fifths are sure to be seen (https://www.w3.org/TR/appmanifest/#icon-masks); or with rounded
 * corners and no transparency, as iOS wants it.
 */
export type IconCut = 'any' | 'maskable' | 'apple'

/** Side of the drawing, in user units. */
const SIDE = 64

/** The icon as a drawing of 64 units. Inside the safe middle of a mask stands all that has a meaning. */
export function appIcon(cut: IconCut): string {
  const far = SIDE * 0.75
  // Threads run out of the picture; in a mask's middle the knot keeps its share.
  const knot = cut === 'maskable' ? 12.5 : 15
  const corner = cut === 'any' ? 15 : 0
  const [ground, tied] = [dye('c-nila-deep'), dye('c-kunyit')]
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<clipPath id="cut"><rect width="${SIDE}" height="${SIDE}" rx="${corner}"/></clipPath>` +
    `<g clip-path="url(#cut)"><rect width="${SIDE}" height="${SIDE}" fill="${ground}"/>` +
    `<path fill="none" stroke="${NET.thread}" stroke-width="2.5" d="M32 ${32 - far}L${32 + far} 32 32 ${32 + far} ${32 - far} 32z"/>` +
    `<path fill="none" stroke="#8fa8ee" stroke-width="6" d="M0 0l64 64M64 0L0 64"/>` +
    `<circle cx="32" cy="32" r="${knot}" fill="${tied}"/></g></svg>`
  )
}

/** The icon of a shortcut: one of the site's line icons in a knot. */
export function shortcutIcon(name: IconName): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">` +
    `<circle cx="24" cy="24" r="24" fill="${dye('c-nila-deep')}"/>` +
    `<path transform="translate(12 12)" fill="none" stroke="${dye('c-kunyit')}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" d="${iconPath(name)}"/></svg>`
  )
}
