import type { ToldLevel } from '../plan/outline.ts'
import type { Missions } from '../plan/types.ts'
import type { Course } from './types.ts'

/** Where lessons and cards are found. */
interface Addresses {
  readonly lesson: (id: string) => string
  readonly card: (point: string) => string
}

/** Missions by courage, each with the way to its lesson and to the cards of what it practises. */
export function missionOutline(
  { levels, missions }: Missions,
  { lessons, reference }: Pick<Course, 'lessons' | 'reference'>,
  addresses: Addresses,
): readonly ToldLevel[] {
  return levels.map((level) => ({
    ...level,
    missions: missions
      .filter((mission) => mission.level === level.id)
      .map(({ id, title, step, when, minutes, say, out, points, lesson: of }) => {
        const lesson = lessons.find((one) => one.id === of)
        const named = { title: lesson?.title ?? of }
        return {
          ...{ id, title, step, when, minutes, say, out },
          lesson: lesson?.status === 'published' ? { ...named, href: addresses.lesson(of) } : named,
          cards: points.flatMap((point) => {
            const card = reference.find((one) => one.point === point)
            return card ? [{ title: card.title, href: addresses.card(point) }] : []
          }),
        }
      }),
  }))
}
