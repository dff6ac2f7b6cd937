/** What a course makes learners record, by which packing foretells a record: see `packed-events.ts`. */

/** An event without its stamp. */
type Fact = Readonly<Record<string, unknown>>
/** A fact, and what may stand in its stead in some keys: one event for each of these, or the fact alone. */
export type CourseWords = readonly (readonly [Fact, ...(readonly Fact[])])[]

/** What every event carries, behind its fact as the record writes it. Nothing is foretold from it. */
const STAMP = { id: '', at: 0, day: '' }

/** The words as texts of events, in their order. */
export function wordTexts(words: CourseWords): readonly string[] {
  return words.flatMap(([fact, ...others]) =>
    (others.length > 0 ? others : [{}]).map((other) =>
      JSON.stringify({ ...fact, ...other, ...STAMP }),
    ),
  )
}

/** Whether what was fetched has their shape. */
export function isCourseWords(data: unknown): data is CourseWords {
  const isFact = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one)
  return (
    Array.isArray(data) &&
    data.every((row) => Array.isArray(row) && row.length > 0 && row.every(isFact))
  )
}
