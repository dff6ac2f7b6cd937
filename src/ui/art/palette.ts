/**
 * Colours of drawn things that stay the same in every theme: skin, hair, cloth, wood, lamp
 * light. Everything else is drawn in the theme's own custom properties. A drawing is seen on
 * deep indigo and on cream, so no value here is as dark as the one or as light as the other.
 */
import type { Look } from '../../scenario/types.ts'

/** A colour, its shadow side and its lit side. */
export interface Dye {
  readonly base: string
  readonly shade: string
  readonly light: string
}

export const SKIN: Readonly<Record<Look['skin'], Dye>> = {
  light: { base: '#E8B78C', shade: '#CF9468', light: '#F3CDA8' },
  tan: { base: '#CE9462', shade: '#B0764A', light: '#DDA878' },
  brown: { base: '#B07446', shade: '#8F5932', light: '#C48856' },
  deep: { base: '#8C5837', shade: '#6E4128', light: '#A26B46' },
}

export const CLOTH: Readonly<Record<Look['clothes'], Dye>> = {
  nila: { base: '#5C7BCB', shade: '#435FAC', light: '#DDE6FA' },
  secang: { base: '#BF3B4C', shade: '#98283A', light: '#F6D9D6' },
  suji: { base: '#2F8762', shade: '#216A4B', light: '#D5ECDD' },
  kunyit: { base: '#EDAA2A', shade: '#C78617', light: '#FCEBC2' },
  soga: { base: '#AD6631', shade: '#874A1F', light: '#F3DFCF' },
  abu: { base: '#8F949F', shade: '#6F7480', light: '#E6E7EA' },
}

/** Hair, or the cloth of a headscarf: the colour names are shared. */
export const HAIR: Readonly<Record<Look['hairColour'], Dye>> = {
  black: { base: '#352A2A', shade: '#241B1C', light: '#5E4E49' },
  brown: { base: '#54352A', shade: '#3C241C', light: '#7A5140' },
  grey: { base: '#77706C', shade: '#595350', light: '#A39B95' },
  kunyit: { base: '#F0B03A', shade: '#CB8A1C', light: '#F8CC74' },
  nila: { base: '#5C7BCB', shade: '#435FAC', light: '#86A0E2' },
  suji: { base: '#3A9370', shade: '#277254', light: '#66B493' },
  secang: { base: '#C24A5A', shade: '#9B3343', light: '#DA7A86' },
}

/** Lines of a face, and spectacle frames: dark on every skin. */
export const FACE = {
  ink: '#2A1810',
  white: '#FFF9F0',
  lips: '#8E3A32',
  fold: '#4A1F10',
} as const

export const PECI: Dye = { base: '#322D3C', shade: '#1E1A24', light: '#565064' }

/** Wood, china, food and the room of the drawn stages. */
export const ROOM = {
  glow: '#34498C',
  sunlit: '#3D54A0',
  lamp: '#F0AE2B',
  lampShade: '#C78617',
  cable: '#7C8FCB',
  wood: '#9A5626',
  woodDark: '#74401B',
  woodLight: '#B87440',
  china: '#F6EFE2',
  chinaShade: '#DCCFB8',
  coffee: '#5A2F17',
  steam: '#9FB0E2',
  pastry: '#E9A83C',
  pastryDark: '#BE7B1E',
  leaf: '#2F8762',
  paper: '#DDE6FA',
  paperShade: '#A9BBE8',
  dusk: '#F2C27A',
  sun: '#FFF1CF',
  city: '#C98347',
} as const

/** Threads of the net on an indigo ground. */
export const NET = { thread: '#7189D0', faint: '#3F5496', rim: '#F0AE2B', open: '#C9D5FA' } as const
