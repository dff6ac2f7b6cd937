/**
 * A folding of a long record of which nothing is read, copied or put together before somebody asks for it: most pages
 * ask for little. To those who use it, it is a folding like any other.
 */
import { stateOf } from './fold.ts'
import type { Folding, LearnerState } from './fold.ts'
import type { Whole } from './fold-steps.ts'
import { newWork } from './fold-work.ts'
import type { Work } from './fold-work.ts'

/** What of the work stands apart: all maps and lists. */
export type PartName = Exclude<keyof Work, 'last'>
export const EMPTY: Readonly<Work> = newWork()
export const PARTS = Object.keys(EMPTY).filter((name): name is PartName => name !== 'last')

/** What of a state tells of a part, where it is not the part of that name. */
const SHOWN: Readonly<Partial<Record<PartName, readonly string[]>>> = {
  tracks: ['runs', 'unfinished'],
}

export interface Eased extends Whole {
  /** The state as it is now; what is taken in later does not change it. */
  readonly state: () => LearnerState
}

/**
 * @param whole of its work only `last` is looked at
 * @param read gives a part of the work, which belongs to the folding from then on; called once at most for each
 */
export function ease(
  { folding: { work: told, ...folding }, decided }: Whole,
  read: <N extends PartName>(name: N) => Work[N],
): Eased {
  const { epoch } = folding
  const { last } = told
  /** Parts that nothing has been added to, nor could have been. */
  const asleep = new Set(PARTS)
  const found = new Map<PartName, { readonly part: unknown; readonly state: LearnerState }>()
  const once = (name: PartName) => {
    let one = found.get(name)
    if (!one) {
      const part = read(name)
      // What shows is a copy: the part itself is for the work, which changes it.
      one = { part, state: stateOf({ epoch, work: { ...newWork(), last, [name]: part } }) }
      found.set(name, one)
    }
    return one
  }
  const shown = (name: PartName, key: string): unknown =>
    (once(name).state as unknown as Readonly<Record<string, unknown>>)[key]
  const lazily = (object: object, key: string, get: () => unknown) =>
    Object.defineProperty(object, key, { enumerable: true, get })
  const work = { last } as Work
  for (const name of PARTS) {
    lazily(work, name, () => {
      const { part } = once(name)
      asleep.delete(name)
      return part
    })
  }
  const state = (): LearnerState => {
    const awake = PARTS.filter((name) => !asleep.has(name)).map((name) => [name, work[name]])
    const now = stateOf({
      epoch,
      work: { ...newWork(), ...Object.fromEntries(awake), last: work.last },
    })
    for (const name of asleep) {
      for (const key of SHOWN[name] ?? [name]) lazily(now, key, () => shown(name, key))
    }
    // Where the learner is in a role-play its decisions tell, and nothing has come to them yet.
    if (asleep.has('tracks') && work.last?.kind === 'scenario') {
      lazily(now, 'last', () => shown('tracks', 'last'))
    }
    return now
  }
  return { folding: { ...folding, work } satisfies Folding, decided, state }
}
