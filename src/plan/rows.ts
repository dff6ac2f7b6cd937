/** The follow-up plan: what may be written in a step, in which order steps stand, and what is left of them. */
import type { PlanEvent, PlanRow } from '../record/events.ts'
import { MAX_ROW } from '../record/schema.ts'
import { isMoment } from './moment.ts'

/** A step as it stands in the form, every part as it was typed. */
export interface Fields {
  readonly who: string
  readonly step: string
  readonly trigger: string
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string
  /** `HH:MM`, or empty. */
  readonly time: string
}
export type Field = keyof Fields

export const EMPTY: Fields = { who: '', step: '', trigger: '', date: '', time: '' }
const ORDER = ['who', 'step', 'trigger', 'date', 'time'] as const satisfies readonly Field[]

/** A plan that has a row. */
export type Planned = PlanEvent & { readonly row: PlanRow }
export const isPlanned = (plan: PlanEvent): plan is Planned => plan.row !== undefined

/** What keeps a step from being kept, and the field it is about. */
export interface Problem {
  readonly field: Field
  readonly kind:
    | 'no-step'
    | 'no-start'
    | 'too-long'
    | 'number'
    | 'no-such-day'
    | 'no-such-time'
    | 'no-day'
    | 'no-time'
    | 'past'
    | 'far'
  /** How long a text is, and may be, where that is what is wrong. */
  readonly long?: { readonly is: number; readonly most: number }
}

/** How far ahead a step may lie: beyond, the year was mistyped. */
const MOST_YEARS = 5
/** Nine digits or more, however they are parted: the shortest mobile numbers have ten. */
const NUMBER = /(?:\d[ ().\-–]{0,2}){9}/u
/** Something to be seen, in any script: not marks of direction or joiners alone. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/** A text in one line as it is kept: no control characters, no half characters, no blanks around. */
export function oneLine(text: string): string {
  const plain = text.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
  return SEEN.test(plain) ? plain.trim() : ''
}

/** The day so many days after another, both `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** A row that is to be done still, as it was before it was closed. */
export function reopened({ step, who, at, trigger }: PlanRow): PlanRow {
  return {
    step,
    ...(who !== undefined && { who }),
    ...(at !== undefined && { at }),
    ...(trigger !== undefined && { trigger }),
  }
}

/** A row's parts as the form shows them; a time that is none is left out. */
export function fieldsOf({ who = '', step, trigger = '', at }: PlanRow): Fields {
  const [date = '', time = ''] = isMoment(at) ? at.split('T') : []
  return { who, step, trigger, date, time }
}

/** The row that the fields amount to, once nothing is wrong with them. */
export function rowOf(fields: Fields, state: PlanRow['state']): PlanRow {
  const [who, step, trigger] = [oneLine(fields.who), oneLine(fields.step), oneLine(fields.trigger)]
  return {
    step,
    ...(who && { who }),
    ...(fields.date && { at: `${fields.date}T${fields.time}` }),
    ...(trigger && { trigger }),
    ...(state && { state }),
  }
}

/**
 * The first thing that is wrong with what was typed, from the top.
 *
 * @param now the learner's time, `YYYY-MM-DDTHH:MM`
 * @param was the row as it was kept: its time may stay as it is, though it has passed
 * @param unreadable fields in which the browser found something that is no day or no time
 */
export function problemIn(
  fields: Fields,
  now: string,
  was?: PlanRow,
  unreadable: ReadonlySet<Field> = new Set(),
): Problem | undefined {
  for (const field of ['who', 'trigger', 'step'] as const) {
    const text = oneLine(fields[field])
    const most = MAX_ROW[field]
    if (field === 'step' && text === '') return { field, kind: 'no-step' }
    if (text.length > most) return { field, kind: 'too-long', long: { is: text.length, most } }
  }
  const { date, time } = fields
  if (unreadable.has('date')) return { field: 'date', kind: 'no-such-day' }
  if (unreadable.has('time')) return { field: 'time', kind: 'no-such-time' }
  if (date === '' && time !== '') return { field: 'date', kind: 'no-day' }
  if (date === '') {
    return oneLine(fields.trigger) === '' ? { field: 'trigger', kind: 'no-start' } : undefined
  }
  // A year of five digits is a slip, too, and not a day that there is not.
  if (/^\d{5,}-/.test(date)) return { field: 'date', kind: 'far' }
  if (!isMoment(`${date}T00:00`)) return { field: 'date', kind: 'no-such-day' }
  if (time === '') return { field: 'time', kind: 'no-time' }
  const at = `${date}T${time}`
  if (!isMoment(at)) return { field: 'time', kind: 'no-such-time' }
  if (at === was?.at) return undefined
  if (at < now) return { field: date < now.slice(0, 10) ? 'date' : 'time', kind: 'past' }
  const last = `${String(Number(now.slice(0, 4)) + MOST_YEARS)}${now.slice(4)}`
  return at > last ? { field: 'date', kind: 'far' } : undefined
}

/** The field in which something looks like somebody's number. */
export function numberIn(fields: Fields): Problem | undefined {
  const field = (['who', 'trigger', 'step'] as const).find((each) => NUMBER.test(fields[each]))
  return field && { field, kind: 'number' }
}

/** What is being typed as one text, a line for each part, for the record to keep until it is done. */
export function typedText(fields: Fields): string {
  const lines = ORDER.map((field) => fields[field].replace(/[\r\n]+/g, ' '))
  return lines.every((line) => line.trim() === '') ? '' : lines.join('\n')
}

/** The fields again; undefined where nothing was being typed. */
export function typedFields(text: string | undefined): Fields | undefined {
  if (text === undefined || text === '') return undefined
  const lines = text.split('\n')
  const pairs = ORDER.map((field, n) => [field, lines[n] ?? ''] as const)
  return Object.fromEntries(pairs) as unknown as Fields
}

/** A plan from elsewhere may name a day that there is not: it has no time then. */
function timely(plan: Planned): Planned {
  const { at, ...row } = plan.row
  return at === undefined || isMoment(at) ? plan : { ...plan, row }
}

/** Steps still to be done, those with a time first and soonest first; then what is done or let go, newest first. */
export function sorted(plans: Iterable<PlanEvent>): {
  readonly open: readonly Planned[]
  readonly closed: readonly Planned[]
} {
  const rows = [...plans].filter(isPlanned).map(timely)
  const isClosed = ({ row: { state } }: Planned) => state === 'done' || state === 'dropped'
  const place = ({ row: { at } }: Planned) => at ?? '~'
  return {
    open: rows
      .filter((row) => !isClosed(row))
      .sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : a.at - b.at)),
    closed: rows.filter(isClosed).sort((a, b) => b.at - a.at),
  }
}

/** Where a time lies from the learner's now: both `YYYY-MM-DDTHH:MM`. */
export function nearness(at: string, now: string): 'past' | 'today' | 'tomorrow' | 'later' {
  if (at < now) return 'past'
  const [day, today] = [at.slice(0, 10), now.slice(0, 10)]
  if (day === today) return 'today'
  return day === dayAfter(today, 1) ? 'tomorrow' : 'later'
}
