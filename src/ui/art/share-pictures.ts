/** Which picture stands beside a link to a page of the course. */
import type { Course } from '../../course/types.ts'
import { cardWords, glossaryWords, trainerWords } from '../../i18n/id/library.ts'
import { planWords } from '../../i18n/id/plan.ts'
import { reviewWords } from '../../i18n/id/review.ts'
import { siteWords } from '../../i18n/id/site.ts'
import { workshopPageWords } from '../../i18n/id/workshop-pages.ts'
import { installWords } from '../../i18n/id/install.ts'

export interface SharePage {
  /** Name of its file in `/bagikan/`, without the ending. */
  readonly name: string
  readonly kind: string
  readonly title: string
  readonly colour?: string
}

/** The one for all pages that have none of their own. */
const COMMON = 'kursus'

/** Whole rooms of the site share one, by the first part of their address, where the course has them. */
function rooms({ reference, glossary, messages, trainer }: Course): [string, string][] {
  return [
    ...(reference.length > 0 ? [['kartu', cardWords.title] as [string, string]] : []),
    ...(glossary.length > 0 ? [['glosarium', glossaryWords.title] as [string, string]] : []),
    ...(messages ? [['latihan', workshopPageWords.title] as [string, string]] : []),
    ...(trainer ? [['pengajar', trainerWords.title] as [string, string]] : []),
    ['rencana', planWords.title],
    ['ulang', reviewWords.title],
  ]
}

/** A picture for every lesson and role-play, for each room, and one for the rest. */
export function sharePages(course: Course): SharePage[] {
  return [
    { name: COMMON, kind: installWords.course, title: course.hero.title },
    ...course.lessons.flatMap(({ id, title, number, module, status }) => {
      const colour = course.modules.find((one) => one.id === module)?.colour
      const kind = installWords.lesson(number, course.lessons.length)
      return status === 'published'
        ? [{ name: `pelajaran-${id}`, kind, title, ...(colour && { colour }) }]
        : []
    }),
    ...course.scenarios.flatMap((entry) =>
      entry.status === 'published'
        ? [
            {
              name: `skenario-${entry.id}`,
              kind: siteWords.talks,
              title: entry.scenario.title,
            },
          ]
        : [],
    ),
    ...rooms(course).map(([name, title]) => ({
      ...{ name, title },
      kind: installWords.part(course.title),
    })),
  ]
}

/** The picture for the page at `path`, which begins after the site's own folder: `pelajaran/x/`. */
export function sharePictureOf(course: Course, path: string): string {
  const [room = '', id = ''] = path.split('/')
  const names = new Set(sharePages(course).map(({ name }) => name))
  return [`${room}-${id}`, room].find((name) => names.has(name)) ?? COMMON
}
