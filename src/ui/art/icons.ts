/** Line icons on a 24 px grid, one stroke of 2.2 with round ends, in the colour of the text. */
import { labelled } from './markup.ts'

export type IconName =
  | 'search'
  | 'menu'
  | 'close'
  | 'back'
  | 'undo'
  | 'arrow-right'
  | 'chevron-down'
  | 'check'
  | 'almost'
  | 'not-yet'
  | 'book'
  | 'clock'
  | 'bead'
  | 'offline'
  | 'download'
  | 'print'
  | 'idea'
  | 'step'
  | 'line'
  | 'guard'

const PATHS: Readonly<Record<IconName, string>> = {
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.3 15.3L20.5 20.5',
  menu: 'M4 6.5h16M4 12h16M4 17.5h10',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  undo: 'M9 6.5L4 11.5l5 5M4 11.5h9.5a6 6 0 0 1 6 6v1',
  'arrow-right': 'M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5',
  'chevron-down': 'M5 9l7 7 7-7',
  check: 'M4.5 12.5l5 5L19.5 7',
  // Nearly equal, and a ring not yet closed around its knot: shapes, so that colour is not needed.
  almost: 'M4.5 10c2.5-3 5-3 7.5-.8s5 2.2 7.5-.8M4.5 16c2.5-3 5-3 7.5-.8s5 2.2 7.5-.8',
  'not-yet': 'M12 4a8 8 0 1 1-7.5 5.2M12 11.9v.2',
  book: 'M12 6.5C9.5 4.7 6.5 4.3 3.5 4.8v13.7c3-.5 6-.1 8.5 1.7 2.5-1.8 5.5-2.2 8.5-1.7V4.8c-3-.5-6-.1-8.5 1.7zv13.5',
  clock: 'M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7.3V12l3.2 2.2',
  bead: 'M7 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0M2 12h5M17 12h5',
  offline:
    'M4 4l16 16M7.7 8.6A5.3 5.3 0 0 0 7 19h10M20.4 17A4.3 4.3 0 0 0 17 10.2 6 6 0 0 0 11 5.7',
  download: 'M12 4v11M7 10.5l5 5 5-5M4.5 20h15',
  print: 'M7 8.5V4h10v4.5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  // Kinds of cards: a lamp, stairs, a bubble, a shield.
  idea: 'M9 18.2h6M10.2 21.2h3.6M12 2.8a6.3 6.3 0 0 0-3.8 11.3c.8.6 1.2 1.3 1.2 2.2h5.2c0-.9.4-1.6 1.2-2.2A6.3 6.3 0 0 0 12 2.8z',
  step: 'M3 20h5.5v-5.3H14V9.3h5.5V4H21',
  line: 'M4 4.8h16v11.4h-8.6L6.5 20v-3.8H4z',
  guard: 'M12 3l7.6 2.8v5.6c0 4.5-3 7.8-7.6 9.6-4.6-1.8-7.6-5.1-7.6-9.6V5.8zM12 8.3v4.4M12 15.9v.2',
}

export interface IconOptions {
  /** Side in CSS pixels. */
  readonly size?: number
  /** Meaning, when no text beside the icon says it. */
  readonly title?: string
}

/** The stroke of an icon, for a drawing that is used many times in one page. */
export function iconPath(name: IconName): string {
  return PATHS[name]
}

/** An inline icon; decorative unless it is given a title. */
export function icon(name: IconName, options: IconOptions = {}): string {
  const { size = 24, title } = options
  return `<svg class="icon" viewBox="0 0 24 24" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" ${labelled(title)}><path d="${PATHS[name]}"/></svg>`
}
