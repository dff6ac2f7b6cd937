/**
 * The learner's record is a set of facts that only grows. Each fact is one immutable event;
 * all state is a fold over the set (`fold.ts`), and two tabs, two devices or a backup file
 * meet by union (`merge.ts`). Events are never edited: a reset is an event too, and so is taking back
 * what a file brought.
 */

/** What every event carries. */
interface Base {
  /** `<writer>-<n>`: the writer is random per page load, `n` (base 36) counts what it wrote. Unique without a lock. */
  readonly id: string
  /** When it happened, in milliseconds since 1970 (UTC), by this device's clock. */
  readonly at: number
  /** The learner's calendar day, `YYYY-MM-DD`, in local time: a zone change must not move history. */
  readonly day: string
  /** How many resets this device had seen when it wrote; absent means 0. Events of an older epoch no longer count. */
  readonly epoch?: number
  /**
   * Its place in time among all events, in ms, where `at` would be wrong: the clock had been set back, and
   * earlier events bear a later time. Absent where `at` says it (after hybrid logical clocks: Kulkarni,
   * Demirbas et al. 2014, "Logical Physical Clocks").
   */
  readonly order?: number
}

/** Where evidence of a skill comes from. Practice is never evidence. */
export type Source = 'quiz' | 'scenario' | 'review' | 'practice' | 'taster'

/** One skill's share of a decision or answer: `score` of `max` points. */
export interface SkillScore {
  readonly skill: string
  readonly score: number
  readonly max: number
}

/** Any kind of question answered. `answer` is the kind's own shape, kept as plain data. */
export interface AnswerEvent extends Base {
  readonly type: 'answer'
  readonly question: string
  /** The question's revision when it was answered. */
  readonly rev: number
  readonly kind: string
  readonly source: Source
  readonly lesson?: string
  readonly section?: string
  readonly answer: PlainData
  readonly scores: readonly SkillScore[]
  readonly confident?: boolean
  /** The guess before the text. */
  readonly probe?: boolean
}

/** A role-play begun: the seed that shuffles its choices. */
export interface RunEvent extends Base {
  readonly type: 'run'
  readonly run: string
  readonly scenario: string
  readonly rev: number
  readonly seed: number
  readonly mode: 'guided' | 'independent'
  /** Set when the run was branched from an earlier one: its first `turns` choices were taken over. */
  readonly from?: { readonly run: string; readonly turns: number }
  /** Set when the learner passes over what the role-play's content note names. */
  readonly skip?: true
}

/** One decision in a role-play. `turn` counts from 0; the same turn chosen again (after undo) is a new event, the latest holds. */
export interface ChoiceEvent extends Base {
  readonly type: 'choice'
  readonly run: string
  readonly scenario: string
  readonly rev: number
  readonly turn: number
  readonly scene: string
  readonly choice: string
  readonly source: Source
  readonly scores: readonly SkillScore[]
}

/** Steps taken back: from now on only the first `turns` choices of the run hold. */
export interface UndoEvent extends Base {
  readonly type: 'undo'
  readonly run: string
  readonly turns: number
  /** Set when from now on the learner passes over what the content note names. */
  readonly skip?: true
}

/** A role-play came to its end. */
export interface EndingEvent extends Base {
  readonly type: 'ending'
  readonly run: string
  readonly scenario: string
  readonly rev: number
  readonly ending: string
}

/** A section of a lesson was read to its end. */
export interface SectionEvent extends Base {
  readonly type: 'section'
  readonly lesson: string
  readonly section: string
}

/** Text the learner wrote in a writing practice. The newest holds. */
export interface DraftEvent extends Base {
  readonly type: 'draft'
  readonly draft: string
  readonly text: string
  readonly ratings?: Readonly<Record<string, number>>
}

/** An if-then plan. The newest with the same `plan` id holds; an empty text removes it from view. */
export interface PlanEvent extends Base {
  readonly type: 'plan'
  readonly plan: string
  readonly text: string
  /** Where it was made: a lesson's or scenario's id, or `plan` for the plan page. */
  readonly origin: string
  /** Set for a step of the follow-up plan; `text` says it in a sentence all the same. */
  readonly row?: PlanRow
}

/** One step of the follow-up plan in its parts. */
export interface PlanRow {
  readonly step: string
  /** With whom: a nickname. */
  readonly who?: string
  /** When, `YYYY-MM-DDTHH:MM`, by the clocks of wherever the learner will be. */
  readonly at?: string
  /** The place or happening that sets it off. */
  readonly trigger?: string
  /** Missing while it stands as it was first written. One that was `moved` is still to be done. */
  readonly state?: 'moved' | 'done' | 'dropped'
}

/** A mission in real life: begun, done or reflected upon, by the learner's own word. */
export interface MissionEvent extends Base {
  readonly type: 'mission'
  readonly mission: string
  readonly state: 'begun' | 'done'
  readonly note?: string
}

/** A setting that belongs to the record, such as the form of address. The newest holds. */
export interface SettingEvent extends Base {
  readonly type: 'setting'
  readonly name: string
  readonly value: string | number | boolean
}

/** A deliberate reset: events that happened before it, in any tab or file, no longer count. */
export interface ResetEvent extends Base {
  readonly type: 'reset'
  /** Counts resets; events written after it carry on in this epoch. */
  readonly epoch: number
}

/**
 * Whether other events count, by the learner's own word: no longer once the file they came with was
 * taken back, and again once they were asked for anew. It holds in its own epoch.
 */
export interface StandingEvent extends Base {
  readonly type: 'standing'
  /** Ids of the events it speaks of. */
  readonly events: readonly string[]
  readonly counts: boolean
  /**
   * Counts the decisions on these events. The highest holds, and not the latest: clocks differ
   * between devices. Of two equal ones that which lets the event count.
   */
  readonly round: number
}

export type RecordEvent =
  | AnswerEvent
  | RunEvent
  | ChoiceEvent
  | UndoEvent
  | EndingEvent
  | SectionEvent
  | DraftEvent
  | PlanEvent
  | MissionEvent
  | SettingEvent
  | ResetEvent
  | StandingEvent

/** An event of a kind or shape that this build does not know. Kept and passed on untouched. */
export interface ForeignEvent {
  readonly id: string
  readonly foreign: PlainData
}

/** What the stores hold and backups carry: everything with a valid id, understood here or not. */
export type StoredEvent = RecordEvent | ForeignEvent

/** An event as the rest of the site states it; the record adds identity and time. */
export type NewEvent = RecordEvent extends infer E
  ? E extends RecordEvent
    ? Omit<E, 'id' | 'at' | 'day' | 'epoch' | 'order'>
    : never
  : never

export type PlainData =
  null | boolean | number | string | readonly PlainData[] | { readonly [key: string]: PlainData }
