/** A step of the plan as a calendar takes it, and the address at which one can be added by hand. */
import { isMoment } from './moment.ts'
import { oneLine } from './rows.ts'
import type { Planned } from './rows.ts'

/** How long a step takes in the calendar. */
export const MINUTES = 15

export interface Entry {
  /** The same for the same step in every file. */
  readonly uid: string
  /** `YYYY-MM-DDTHH:MM`, by the clocks of wherever the learner will be. */
  readonly at: string
  /** When the step was last changed, in ms since 1970. */
  readonly changed: number
  readonly title: string
  /** The step as a sentence. */
  readonly text: string
}

/** The entries of those steps that have a time; the others have none. */
export function entriesOf(plans: readonly Planned[], course: string): readonly Entry[] {
  return plans.flatMap(({ plan, at: changed, text, row: { at, who, step } }) =>
    isMoment(at)
      ? {
          uid: `${plan}@${course}`,
          at,
          changed,
          title: oneLine(who ? `${who}: ${step}` : step),
          text: oneLine(text),
        }
      : [],
  )
}

const compact = (at: string) => `${at.replaceAll(/[-:]/g, '')}00`

/** Google Calendar with the entry filled in: nothing is sent before it is opened. */
export function googleAddress({ at, title, text }: Entry): string {
  const end = new Date(Date.parse(`${at}Z`) + MINUTES * 60_000).toISOString().slice(0, 16)
  const asked = new URLSearchParams({
    action: 'TEMPLATE',
    text: title,
    details: text,
    dates: `${compact(at)}/${compact(end)}`,
  })
  return `https://calendar.google.com/calendar/render?${asked.toString()}`
}
