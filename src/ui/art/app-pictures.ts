/** Which pictures the site has as an app, what each is for, and how it is drawn. */
import type { Course } from '../../course/types.ts'
import { installWords as words } from '../../i18n/id/install.ts'
import * as pages from '../pages.ts'
import { appIcon, shortcutIcon } from './app-icon.ts'
import type { IconName } from './icons.ts'
import { preview } from './posters.ts'

export interface AppPicture {
  /** Name of its file in `/ikon/`, without the ending. */
  readonly name: string
  /** In CSS pixels. */
  readonly width: number
  readonly height: number
  readonly draw: () => string | Promise<string>
  readonly icon?: 'any' | 'maskable'
  readonly screenshot?: 'narrow' | 'wide'
}

interface Shortcut {
  readonly name: string
  readonly url: string
  readonly sign: IconName
}

/** What a long press on the icon offers, as far as the course has it. */
export function shortcuts(course: Pick<Course, 'cards' | 'reference'>): Shortcut[] {
  const { goOn, review, cards, plan } = words.shortcuts
  return [
    { name: goOn, url: pages.home(), sign: 'arrow-right' },
    ...(course.cards.length > 0
      ? [{ name: review, url: pages.review(), sign: 'undo' } as const]
      : []),
    ...(course.reference.length > 0
      ? [{ name: cards, url: pages.cards(), sign: 'book' } as const]
      : []),
    { name: plan, url: pages.plan(), sign: 'check' },
  ]
}

const square = (name: string, side: number, draw: () => string) => ({
  ...{ name, draw },
  ...{ width: side, height: side },
})

/** Every picture of the course's app. */
export function drawings(course: Course): AppPicture[] {
  const shot = (form: 'narrow' | 'wide', width: number, height: number) => ({
    ...{ name: `depan-${form}`, width, height, screenshot: form },
    draw: async () => (await preview(course, form)).svg,
  })
  return [
    ...[192, 512].flatMap((side) =>
      (['any', 'maskable'] as const).map((icon) => ({
        ...square(`${icon}-${String(side)}`, side, () => appIcon(icon)),
        icon,
      })),
    ),
    square('apple-180', 180, () => appIcon('apple')),
    ...shortcuts(course).map(({ sign }) =>
      square(`pintasan-${sign}`, 96, () => shortcutIcon(sign)),
    ),
    shot('narrow', 720, 1280),
    shot('wide', 1280, 720),
  ]
}
