/** What each event changes in the state under construction. */
import type {
  AnswerEvent,
  ChoiceEvent,
  DraftEvent,
  EndingEvent,
  PlanEvent,
  RecordEvent,
  RunEvent,
  SettingEvent,
  Source,
  UndoEvent,
} from './events.ts'
import type { Evidence, LastPlace, MissionState, Moment, QuestionRecord, Turn } from './fold.ts'
import { orderOf } from './merge.ts'

/** A decision met again sooner than this is practice: only spaced recall shows what stayed. */
const REPLAY_GAP = 3 * 24 * 60 * 60 * 1000

/** From turn 0 on; `null` where JSON has been through it. */
type Turns = (Turn | null | undefined)[]

/** What is known of a run while folding. Turns may arrive with gaps when a file brings half a run. */
export interface Track {
  begun?: RunEvent
  turns: Turns
  abandoned: { turns: Turns; skip?: true }[]
  skip?: true
  ended?: { ending: string; at: number }
  latest: number
  /** The place in the order of all events where something last happened in it. */
  place: number
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }
export type Place =
  | Extract<LastPlace, { kind: 'lesson' }>
  | { kind: 'scenario'; scenario: string | undefined; run: string; at: number }

/**
 * The state under construction, of what JSON can hold and maps, so that `checkpoint.ts` can keep it: whoever
 * changes its shape or what it means raises the version there.
 */
export interface Work {
  answers: Map<string, QuestionRecord>
  probes: Map<string, QuestionRecord>
  evidence: Evidence[]
  sections: Map<string, Map<string, Moment>>
  tracks: Map<string, Track>
  /** When and in which runs a scene's decision was met, by `<scenario>/<scene>`. */
  met: Map<string, { at: number; runs: readonly string[] }>
  endings: Map<string, Map<string, Moment>>
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
    // A clock that was years ahead and is right again must not rule the decision out for years.
    const spaced = !met || (!met.runs.includes(run) && Math.abs(at - met.at) >= REPLAY_GAP)
    if (spaced) addEvidence(work, event, item)
    work.met.set(item, { at, runs: (met?.runs ?? []).concat(run) })

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
    const { run, scenario, ending, at, day } = event
    trackOf(work, run).ended = { ending, at }
    addFirst(work.endings, scenario, ending, { at, day })
    visit(work, event, scenario)
  },
  section(work, { lesson, section, at, day }) {
    addFirst(work.sections, lesson, section, { at, day })
    work.last = { kind: 'lesson', lesson, section, at }
  },
  draft(work, event) {
    work.drafts.set(event.draft, event)
  },
  plan(work, event) {
    if (event.text.trim() === '') work.plans.delete(event.plan)
    else work.plans.set(event.plan, event)
  },
  mission(work, { mission, state, at, day, note = work.missions.get(mission)?.note }) {
    const done = state === 'done' && (work.missions.get(mission)?.done ?? { at, day })
    work.missions.set(mission, {
      ...{ state, at },
      ...(done && { done }),
      ...(note === undefined ? {} : { note }),
    })
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
  const track = work.tracks.get(run) ?? { turns: [], abandoned: [], latest: 0, place: 0 }
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

function visit(
  work: Work,
  event: RunEvent | ChoiceEvent | UndoEvent | EndingEvent,
  scenario?: string,
) {
  const { run, at } = event
  const track = trackOf(work, run)
  track.latest = at
  track.place = orderOf(event)
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

export function newWork(): Work {
  return {
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
}

/** Takes the next event that counts, in canonical order, into the state. */
export function apply(work: Work, event: RecordEvent): void {
  // The map pairs each type with its own event; the compiler cannot follow a lookup.
  const run = APPLY[event.type] as (work: Work, event: RecordEvent) => void
  run(work, event)
}
