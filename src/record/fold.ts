/** The learner's state as a fold over the set of events. Of what it gives only copies are kept, to be thrown away. */
import type {
  AnswerEvent,
  DraftEvent,
  PlanEvent,
  RecordEvent,
  RunEvent,
  SettingEvent,
  SkillScore,
  StoredEvent,
} from './events.ts'
import { apply, newWork } from './fold-work.ts'
import type { Place, Track, Work } from './fold-work.ts'
import { compareEvents, epochOf, isKnown, newestEpoch } from './merge.ts'

/** All answers to one question. `first` is the one that is evidence; practice comes after it. */
export interface QuestionRecord {
  readonly first: AnswerEvent
  readonly latest: AnswerEvent
  readonly count: number
}

/** One skill's share of one first attempt. */
export interface Evidence extends SkillScore {
  readonly at: number
  readonly day: string
  readonly source: 'quiz' | 'scenario' | 'review'
  /** A question's id, or `<scenario>/<scene>`. */
  readonly item: string
  readonly confident?: boolean
}

/** A decision that holds in a run now. */
export interface Turn {
  readonly scene: string
  readonly choice: string
  readonly at: number
}

export interface RunState {
  readonly run: string
  readonly scenario: string
  readonly rev: number
  readonly seed: number
  readonly mode: RunEvent['mode']
  readonly from?: NonNullable<RunEvent['from']>
  readonly skip?: true
  /** When it was begun and when something last happened in it, in ms. */
  readonly begun: number
  readonly latest: number
  /** What holds after all undoing and choosing again, taken-over turns included, from turn 0 on. */
  readonly choices: readonly Turn[]
  /** What was chosen before it was undone: each the whole way from turn 0 to where it was left. */
  readonly abandoned: readonly { readonly choices: readonly Turn[]; readonly skip?: true }[]
  /** Set once it came to an end that was not undone. */
  readonly ended?: { readonly ending: string; readonly at: number }
}

export interface MissionState {
  readonly state: 'begun' | 'done'
  readonly at: number
  /** When it was first done, by the learner's own word, unless that was taken back since. */
  readonly done?: Moment
  /** The newest note. */
  readonly note?: string
}

/** The exact place the learner was last. A `turn` is the next one to decide, counted from 0. */
export type LastPlace =
  | {
      readonly kind: 'lesson'
      readonly lesson: string
      readonly section: string
      readonly question?: string
      readonly at: number
    }
  | {
      readonly kind: 'scenario'
      readonly scenario: string
      readonly run: string
      readonly turn: number
      readonly at: number
    }

/** When something happened: in ms, and on which of the learner's days, `YYYY-MM-DD`, wherever they are now. */
export interface Moment {
  readonly at: number
  readonly day: string
}

export interface LearnerState {
  /** How many resets the set has seen; what is written now carries it. */
  readonly epoch: number
  /** By question id. Guesses before the text stand apart in `probes`. */
  readonly answers: ReadonlyMap<string, QuestionRecord>
  readonly probes: ReadonlyMap<string, QuestionRecord>
  /** In order of time. */
  readonly evidence: readonly Evidence[]
  /** Lesson id → section id → when it was first read to its end. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, Moment>>
  /** By run id, in the order first met. */
  readonly runs: ReadonlyMap<string, RunState>
  /** Scenario id → the unfinished run in which something happened last. */
  readonly unfinished: ReadonlyMap<string, RunState>
  /** Scenario id → ending id → when it was first reached; undone ones were found too. */
  readonly endings: ReadonlyMap<string, ReadonlyMap<string, Moment>>
  /** By plan id, without those withdrawn. */
  readonly plans: ReadonlyMap<string, PlanEvent>
  readonly drafts: ReadonlyMap<string, DraftEvent>
  readonly missions: ReadonlyMap<string, MissionState>
  readonly settings: ReadonlyMap<string, SettingEvent['value']>
  readonly last: LastPlace | undefined
}

/** A fold that more events can be added to. */
export interface Folding {
  readonly epoch: number
  readonly work: Work
  /** The newest event in it; absent in an empty one. */
  latest?: RecordEvent
}

/** Takes the next event that counts, in canonical order, into the fold. */
export function add(folding: Folding, event: RecordEvent): void {
  apply(folding.work, event)
  folding.latest = event
}

/** All events folded at once. Only those that `newestEpoch` gives count. */
export function foldWhole(events: Iterable<StoredEvent>): Folding {
  const held = newestEpoch(events)
  const folding: Folding = { epoch: held.epoch, work: newWork() }
  for (const event of held.events) add(folding, event)
  return folding
}

/**
 * Takes one more event into the fold. False, changing nothing, where only a whole fold will do: it is not
 * later than all that is in it, or others count no more once it is there. Of an event on whose standing was
 * decided before it came it does not know.
 */
export function advance(folding: Folding, event: StoredEvent): boolean {
  if (!isKnown(event)) return true
  const { latest, epoch } = folding
  // A reset has an epoch of its own.
  if (event.type === 'standing' || epochOf(event) !== epoch) return false
  if (latest && compareEvents(event, latest) <= 0) return false
  add(folding, event)
  return true
}

/** The state as it is now; what is taken in later does not change it. */
export function stateOf({ epoch, work }: Folding): LearnerState {
  const { tracks, last, ...parts } = work
  const runs = finishRuns(tracks)
  const copies = Object.entries(parts).map(([name, part]) => [name, copied(part)])
  return {
    ...(Object.fromEntries(copies) as typeof parts),
    epoch,
    runs,
    unfinished: newestUnfinished(runs, tracks),
    last: finishPlace(last, runs),
  }
}

/** A map or list of its own, and so are maps within a map. */
function copied(part: unknown): unknown {
  if (part instanceof Map) {
    const map = new Map<unknown, unknown>(part)
    for (const [key, value] of map) if (value instanceof Map) map.set(key, copied(value))
    return map
  }
  return Array.isArray(part) ? [...(part as unknown[])] : part
}

/**
 * The state that a set of events amounts to: the same whatever their order, however often one
 * appears. Only those that `newestEpoch` gives count.
 */
export function fold(events: Iterable<StoredEvent>): LearnerState {
  return stateOf(foldWhole(events))
}

/** Runs without a `run` event have no seed and cannot be shown; their evidence still counts. */
function finishRuns(tracks: ReadonlyMap<string, Track>): Map<string, RunState> {
  const runs = new Map<string, RunState>()
  for (const { begun, turns, abandoned, skip, ended, latest } of tracks.values()) {
    if (!begun) continue
    const { run, scenario, rev, seed, mode, from, at } = begun
    runs.set(run, {
      run,
      scenario,
      rev,
      seed,
      mode,
      ...(from ? { from } : {}),
      ...(skip ? { skip } : {}),
      begun: at,
      latest,
      choices: untilGap(turns),
      abandoned: abandoned.map((left) => ({
        choices: untilGap(left.turns),
        ...(left.skip && { skip: left.skip }),
      })),
      ...(ended ? { ended } : {}),
    })
  }
  return runs
}

function untilGap(turns: Track['turns']): Turn[] {
  const gap = turns.findIndex((turn) => !turn)
  return turns.slice(0, gap < 0 ? turns.length : gap) as Turn[]
}

/** By the order of events and not by the clock, which may have been set back since. */
function newestUnfinished(
  runs: ReadonlyMap<string, RunState>,
  tracks: ReadonlyMap<string, Track>,
): Map<string, RunState> {
  const newest = new Map<string, { readonly state: RunState; readonly place: number }>()
  for (const [run, { place }] of tracks) {
    const state = runs.get(run)
    if (!state || state.ended) continue
    const held = newest.get(state.scenario)
    if (!held || place >= held.place) newest.set(state.scenario, { state, place })
  }
  return new Map([...newest].map(([scenario, { state }]) => [scenario, state]))
}

function finishPlace(
  place: Place | undefined,
  runs: ReadonlyMap<string, RunState>,
): LastPlace | undefined {
  if (place?.kind !== 'scenario') return place
  const { run, at } = place
  const held = runs.get(run)
  const scenario = place.scenario ?? held?.scenario
  if (scenario === undefined) return undefined
  return { kind: 'scenario', scenario, run, turn: held?.choices.length ?? 0, at }
}
