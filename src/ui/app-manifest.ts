import type { Course } from '../course/types.ts'
import { installWords as words } from '../i18n/id/install.ts'
import { drawings, shortcuts } from './art/app-pictures.ts'
import { dye } from './art/dyes.ts'
import { link } from './link.ts'
import * as pages from './pages.ts'

const file = (name: string) => link(`/ikon/${name}.png`)

/**
 * The web app manifest of a course (https://www.w3.org/TR/appmanifest/): all of it comes from the
 * course and the folder that it is served from.
 */
export function appManifest(course: Course) {
  const name = course.title.charAt(0).toUpperCase() + course.title.slice(1)
  const pictures = drawings(course).map((picture) => ({
    ...picture,
    src: file(picture.name),
    sizes: `${String(picture.width)}x${String(picture.height)}`,
    type: 'image/png',
  }))
  return {
    // An address and not the course's name: it may never change, or a second app would be installed.
    id: pages.home(),
    name,
    short_name: name,
    description: course.hero.lead,
    lang: course.locale,
    dir: 'ltr',
    start_url: pages.home(),
    scope: pages.home(),
    display: 'standalone',
    theme_color: dye('c-stage'),
    background_color: dye('c-mori'),
    categories: ['education'],
    icons: pictures.flatMap(({ icon, src, sizes, type }) =>
      icon ? [{ src, sizes, type, purpose: icon }] : [],
    ),
    screenshots: pictures.flatMap(({ screenshot, src, sizes, type }) =>
      screenshot
        ? [{ src, sizes, type, form_factor: screenshot, label: words.preview(course.hero.title) }]
        : [],
    ),
    shortcuts: shortcuts(course).map(({ name: title, url, sign }) => ({
      name: title,
      url,
      icons: [{ src: file(`pintasan-${sign}`), sizes: '96x96', type: 'image/png' }],
    })),
  }
}
