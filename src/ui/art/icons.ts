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
}

export interface IconOptions {
  /** Side in CSS pixels. */
  readonly size?: number
  /** Meaning, when no text beside the icon says it. */
  readonly title?: string
}

/** An inline icon; decorative unless it is given a title. */
export function icon(name: IconName, options: IconOptions = {}): string {
  const { size = 24, title } = options
  return `<svg class="icon" viewBox="0 0 24 24" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" ${labelled(title)}><path d="${PATHS[name]}"/></svg>`
}
