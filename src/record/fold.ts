/** The learner's state as a fold over the set of events. Nothing here is stored. */
import type {
  AnswerEvent,
  DraftEvent,
  PlanEvent,
  RecordEvent,
  RunEvent,
  SettingEvent,
  SkillScore,
  Source,
  StoredEvent,
} from './events.ts'
import { newestEpoch } from './merge.ts'

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

export interface LearnerState {
  /** How many resets the set has seen; what is written now carries it. */
  readonly epoch: number
  /** By question id. Guesses before the text stand apart in `probes`. */
  readonly answers: ReadonlyMap<string, QuestionRecord>
  readonly probes: ReadonlyMap<string, QuestionRecord>
  /** In order of time. */
  readonly evidence: readonly Evidence[]
  /** Lesson id → section id → when it was first read to its end, in ms. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** By run id, in the order first met. */
  readonly runs: ReadonlyMap<string, RunState>
  /** Scenario id → the unfinished run in which something happened last. */
  readonly unfinished: ReadonlyMap<string, RunState>
  /** Scenario id → ending id → when it was first reached, in ms; undone ones were found too. */
  readonly endings: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** By plan id, without those withdrawn. */
  readonly plans: ReadonlyMap<string, PlanEvent>
  readonly drafts: ReadonlyMap<string, DraftEvent>
  readonly missions: ReadonlyMap<string, MissionState>
  readonly settings: ReadonlyMap<string, SettingEvent['value']>
  readonly last: LastPlace | undefined
}

/** A decision met again sooner than this is practice: only spaced recall shows what stayed. */
const REPLAY_GAP = 3 * 24 * 60 * 60 * 1000

/** What is known of a run while folding. Turns may arrive with gaps when a clock was set back. */
interface Track {
  begun?: RunEvent
  turns: (Turn | undefined)[]
  abandoned: { turns: (Turn | undefined)[]; skip?: true }[]
  skip?: true
  ended?: { ending: string; at: number }
  latest: number
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
type Place =
  | Extract<LastPlace, { kind: 'lesson' }>
  | { kind: 'scenario'; scenario: string | undefined; run: string; at: number }

/** The state under construction. */
interface Work {
  answers: Map<string, QuestionRecord>
  probes: Map<string, QuestionRecord>
  evidence: Evidence[]
  sections: Map<string, Map<string, number>>
  tracks: Map<string, Track>
  /** When and in which runs a scene's decision was met, by `<scenario>/<scene>`. */
  met: Map<string, { at: number; runs: Set<string> }>
  endings: Map<string, Map<string, number>>
  plans: Map<string, PlanEvent>
  drafts: Map<string, DraftEvent>
  missions: Map<string, MissionState>
  settings: Map<string, SettingEvent['value']>
  last: Place | undefined
}

type Apply = {
  [T in RecordEvent['type']]: (work: Work, event: Extract<RecordEvent, { type: T }>) => void
}

const APPLY: Apply = {
  answer(work, event) {
    const { question, lesson, section, source, at } = event
    const records = event.probe ? work.probes : work.answers
    const held = records.get(question)
    records.set(question, {
      first: held?.first ?? event,
      latest: event,
      count: (held?.count ?? 0) + 1,
    })
    if (!held && !event.probe) addEvidence(work, event, question)
    // The home page and the review page ask questions of lessons the learner is not in.
    const inLesson = source === 'quiz' || source === 'practice'
    if (inLesson && lesson !== undefined && section !== undefined) {
      work.last = { kind: 'lesson', lesson, section, question, at }
    }
  },
  run(work, event) {
    const track = trackOf(work, event.run)
    // Two `run` events with one id can only be forged; the first holds.
    if (track.begun) return
    track.begun = event
    if (event.skip) track.skip = true
    if (event.from) {
      const parent = work.tracks.get(event.from.run)?.turns ?? []
      for (let i = 0; i < event.from.turns; i++) track.turns[i] ??= parent[i]
    }
    visit(work, event, event.scenario)
  },
  choice(work, event) {
    const { run, scenario, scene, choice, turn, at, source } = event
    const item = `${scenario}/${scene}`
    const met = work.met.get(item)
    const spaced = !met || (!met.runs.has(run) && at - met.at >= REPLAY_GAP)
    if (spaced) addEvidence(work, event, item)
    work.met.set(item, { at, runs: (met?.runs ?? new Set()).add(run) })

    const track = trackOf(work, run)
    if (track.turns[turn]) cut(track, turn)
    track.turns[turn] = { scene, choice, at }
    if (source !== 'taster') visit(work, event, scenario)
  },
  undo(work, event) {
    const track = trackOf(work, event.run)
    cut(track, event.turns)
    if (event.skip) track.skip = true
    visit(work, event)
  },
  ending(work, event) {
    const { run, scenario, ending, at } = event
    trackOf(work, run).ended = { ending, at }
    addFirst(work.endings, scenario, ending, at)
    visit(work, event, scenario)
  },
  section(work, { lesson, section, at }) {
    addFirst(work.sections, lesson, section, at)
    work.last = { kind: 'lesson', lesson, section, at }
  },
  draft(work, event) {
    work.drafts.set(event.draft, event)
  },
  plan(work, event) {
    if (event.text.trim() === '') work.plans.delete(event.plan)
    else work.plans.set(event.plan, event)
  },
  mission(work, { mission, state, at, note = work.missions.get(mission)?.note }) {
    work.missions.set(mission, { state, at, ...(note === undefined ? {} : { note }) })
  },
  setting(work, { name, value }) {
    work.settings.set(name, value)
  },
  reset() {
    // Its epoch has already ruled out what came before.
  },
  standing() {
    // Only the events that count come here.
  },
}

function trackOf(work: Work, run: string): Track {
  const track = work.tracks.get(run) ?? { turns: [], abandoned: [], latest: 0 }
  work.tracks.set(run, track)
  return track
}

/** From now on only the first `turns` decisions hold, and the end they led to does not. */
function cut(track: Track, turns: number): void {
  if (track.turns.length > turns) {
    const { turns: left, skip } = track
    track.abandoned.push({ turns: [...left], ...(skip && { skip }) })
    track.turns.length = turns
  }
  delete track.ended
}

function visit(work: Work, event: { run: string; at: number }, scenario?: string): void {
  const { run, at } = event
  trackOf(work, run).latest = at
  work.last = { kind: 'scenario', scenario, run, at }
}

/** Keeps `value` for the first time `id` is met in its `group`. */
export function addFirst<T>(
  firsts: Map<string, Map<string, T>>,
  group: string,
  id: string,
  value: T,
): void {
  const inner = firsts.get(group) ?? new Map<string, T>()
  firsts.set(group, inner)
  if (!inner.has(id)) inner.set(id, value)
}

/** Whether a first attempt from there counts as evidence. */
export function isEvidential(source: Source): source is Evidence['source'] {
  return source !== 'practice' && source !== 'taster'
}

function addEvidence(
  work: Work,
  event: Pick<AnswerEvent, 'at' | 'day' | 'source' | 'scores' | 'confident'>,
  item: string,
): void {
  const { at, day, source, confident } = event
  if (!isEvidential(source)) return
  for (const { skill, score, max } of event.scores) {
    // Nothing could be shown where nothing could be scored.
    if (max === 0) continue
    const share: Writable<Evidence> = { at, day, skill, score, max, source, item }
    if (confident !== undefined) share.confident = confident
    work.evidence.push(share)
  }
}

/**
 * The state that a set of events amounts to: the same whatever their order, however often one
 * appears. Only those that `newestEpoch` gives count.
 */
export function fold(events: Iterable<StoredEvent>): LearnerState {
  const { epoch, events: counting } = newestEpoch(events)
  const work: Work = {
    answers: new Map(),
    probes: new Map(),
    evidence: [],
    sections: new Map(),
    tracks: new Map(),
    met: new Map(),
    endings: new Map(),
    plans: new Map(),
    drafts: new Map(),
    missions: new Map(),
    settings: new Map(),
    last: undefined,
  }
  for (const event of counting) {
    // The map pairs each type with its own event; the compiler cannot follow a lookup.
    const apply = APPLY[event.type] as (work: Work, event: RecordEvent) => void
    apply(work, event)
  }
  const { answers, probes, evidence, sections, endings, plans, drafts, missions, settings } = work
  const runs = finishRuns(work.tracks)
  return {
    epoch,
    answers,
    probes,
    evidence,
    sections,
    runs,
    unfinished: newestUnfinished(runs),
    endings,
    plans,
    drafts,
    missions,
    settings,
    last: finishPlace(work.last, runs),
  }
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

function untilGap(turns: readonly (Turn | undefined)[]): Turn[] {
  const gap = turns.findIndex((turn) => !turn)
  return (gap < 0 ? turns : turns.slice(0, gap)) as Turn[]
}

function newestUnfinished(runs: ReadonlyMap<string, RunState>): Map<string, RunState> {
  const newest = new Map<string, RunState>()
  for (const run of runs.values()) {
    const held = newest.get(run.scenario)
    if (!run.ended && (!held || run.latest >= held.latest)) newest.set(run.scenario, run)
  }
  return newest
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
