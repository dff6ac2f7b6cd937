/**
 * Options of an island that a page is whole without until its reader does something, or the record of
 * the course has something to show (`course/compact-islands.ts`): whoever only looks in, on a line that is
 * paid by the megabyte, fetches nothing of it.
 */
export const awaited = (course: string) => ({ sign: `${course}:e:` })
