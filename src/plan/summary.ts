/** What a printable summary tells of a record. Nothing here is stored. */
import type { LearnerState } from '../record/fold.ts'

/** The first and the last of the days on which something told here happened; undefined where nothing did. */
export function daysOf(
  state: Pick<LearnerState, 'sections' | 'endings' | 'evidence' | 'missions'>,
): { readonly first: string; readonly last: string } | undefined {
  const firsts = [...state.sections.values(), ...state.endings.values()]
  const days = [
    ...firsts.flatMap((group) => [...group.values()].map(({ day }) => day)),
    ...state.evidence.map(({ day }) => day),
    ...[...state.missions.values()].flatMap(({ done }) => (done ? [done.day] : [])),
  ].sort()
  const [first] = days
  const last = days.at(-1)
  return first === undefined || last === undefined ? undefined : { first, last }
}
