/**
 * What must hold before the first pixel: theme, text size, and whether single keys act. Kept in
 * one localStorage key beside the learner's record, as `<theme>,<text>,<keys>`, each empty for its
 * default; anything else counts as the defaults. The root element carries it as data attributes.
 */
export interface Appearance {
  /** Empty follows the system. */
  readonly theme: '' | 'light' | 'dark'
  readonly text: '' | 'large' | 'largest'
  readonly shortcuts: '' | 'off'
}

const keyOf = (course: string) => `${course}:appearance`

/**
 * Source of the script that stands in the head of every page and sets the attributes before the
 * body is parsed; again when the page comes back from the back-forward cache, and when another tab
 * changes them. `course` is an id (letters, digits, hyphens).
 */
export const appearanceScript = (course: string): string =>
  `onpageshow=onstorage=()=>{let a,d=document.documentElement.dataset;` +
  `try{a=/^(light|dark|),(large|largest|),(off|)$/.exec(localStorage.getItem("${keyOf(course)}"))}catch{}` +
  `[,d.theme,d.text,d.shortcuts]=a||["","","",""]};onpageshow()`

/** What holds on this page now, as the script in the head has checked it or this page has set it. */
export function appearance(): Appearance {
  const { theme = '', text = '', shortcuts = '' } = document.documentElement.dataset
  return { theme, text, shortcuts } as Appearance
}

/**
 * Changes this page at once and keeps the change for all pages of the course. False when the
 * browser refuses to keep it: it then holds for this page only.
 */
export function changeAppearance(course: string, change: Partial<Appearance>): boolean {
  const next = { ...appearance(), ...change }
  Object.assign(document.documentElement.dataset, next)
  try {
    window.localStorage.setItem(keyOf(course), `${next.theme},${next.text},${next.shortcuts}`)
    return true
  } catch {
    return false
  }
}

/**
 * Makes the page follow the record's setting of single-key shortcuts (anything but `false` is
 * on), which may have come from another device.
 */
export function matchShortcuts(course: string, setting: unknown): void {
  const shortcuts = setting === false ? 'off' : ''
  if (appearance().shortcuts !== shortcuts) changeAppearance(course, { shortcuts })
}
