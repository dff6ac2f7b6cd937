/**
 * A role-play, compiled: what `course/` makes of `content/<locale>/scenarios/<id>.yaml`
 * and what engine, graph, debrief and views read. Plain data, safe to send to the page.
 */

import type { Rule } from '../draft/rubric.ts'

/** A parsed condition. Flags are named; variables are compared with whole numbers. */
export type Condition =
  | { readonly op: 'flag'; readonly name: string }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | {
      readonly op: '<' | '<=' | '=' | '!=' | '>=' | '>'
      readonly name: string
      readonly value: number
    }

/** One utterance. `speaker` is a cast id, or `narration`. Text may hold `{placeholders}`. */
export interface Line {
  readonly speaker: string
  readonly mood?: Mood
  readonly text: string
  readonly when?: Condition
}

export type Mood = 'neutral' | 'happy' | 'wry' | 'doubtful' | 'stern'

/** How well a choice serves the situation. Never shown before the choice. */
export type Quality = 'best' | 'fair' | 'poor'

/** Change of the hidden state: a number is added to a variable, a boolean sets a flag. */
export type Effects = Readonly<Record<string, number | boolean>>

/** Points of evidence a skill receives, 0…2. A listed 0 is evidence too. */
export type Evidence = Readonly<Record<string, number>>

/**
 * One form of a choice. The first wording whose condition holds is shown, and it carries
 * its own reply, reason, effects and evidence: a reason written for a kept promise must
 * not appear where nothing was promised.
 */
export interface Wording {
  readonly when?: Condition
  /** What the learner says or does. */
  readonly say: string
  readonly effects: Effects
  readonly evidence: Evidence
  /** What is heard and seen straight after. */
  readonly reply: readonly Line[]
  /** Why this serves the situation well or not: good intention, visible consequence, one replacement move. */
  readonly why: string
}

/** Where a choice or passage leads: the first target whose condition holds; the last has none. */
export type Targets = readonly { readonly when?: Condition; readonly to: string }[]

export interface Choice {
  /** Unique within its scene; permanent. */
  readonly id: string
  readonly quality: Quality
  readonly wordings: readonly Wording[]
  readonly goto: Targets
}

export type Channel = 'face-to-face' | 'linkedin' | 'whatsapp' | 'email' | 'group-chat'

interface SceneBase {
  readonly id: string
  readonly lines: readonly Line[]
  /** Change of state on entering the scene. */
  readonly effects: Effects
  /** How this scene is held, where it differs from the role-play's own channel. */
  readonly channel?: Channel
}

/** Where a learner goes who asked to pass over what the content note names. */
interface Noted {
  readonly skip?: string
}

/**
 * The learner may write this line. Its rules propose a reading, one of the scene's choices: the first
 * whose condition over the ids of the rules that were met holds; the last has none. The learner
 * confirms it or picks another. What is written is never evidence.
 */
export interface TypedLine {
  readonly prompt: string
  readonly rules: readonly Rule[]
  readonly readings: readonly { readonly when?: Condition; readonly choice: string }[]
}

/** The learner decides. */
export interface Decision extends SceneBase, Noted {
  readonly kind: 'decision'
  readonly choices: readonly Choice[]
  /** Ids of the teachable points practised here. */
  readonly points: readonly string[]
  /** Lesson, and section of it, that teaches what is decided here. */
  readonly teaches?: { readonly lesson: string; readonly section?: string }
  readonly draft?: TypedLine
}

/** Something happens; no decision. */
export interface Passage extends SceneBase, Noted {
  readonly kind: 'passage'
  readonly goto: Targets
}

/** The talk is over. */
export interface Ending extends SceneBase {
  readonly kind: 'ending'
  readonly title: string
  /** 1 is the best ending; ties are allowed. */
  readonly rank: number
  /** What stays with the other person, in two or three sentences. */
  readonly lasting: string
  readonly lessons: readonly string[]
  /** An ending is never passed over. */
  readonly skip?: never
}

export type Scene = Decision | Passage | Ending

export interface Variable {
  readonly name: string
  readonly start: number
  readonly min: number
  readonly max: number
  /** A visible variable is a resource: shown as beads, with this unit word ("menit"). */
  readonly unit?: string
}

export interface CastMember {
  readonly id: string
  /** In full, as the cast list shows it: "Bu Ratna Siregar". */
  readonly name: string
  /** As shown above a speech bubble: "Bu Ratna". */
  readonly short: string
  readonly role: string
}

/** Parameters of a drawn person. */
export interface Look {
  readonly skin: 'light' | 'tan' | 'brown' | 'deep'
  readonly clothes: 'nila' | 'secang' | 'suji' | 'kunyit' | 'soga' | 'abu'
  readonly hair: 'short' | 'curly' | 'long' | 'bun' | 'hijab' | 'peci'
  readonly hairColour: 'black' | 'brown' | 'grey' | 'kunyit' | 'nila' | 'suji' | 'secang'
  readonly glasses?: boolean
  readonly moustache?: boolean
  readonly earrings?: boolean
  readonly hearingAid?: boolean
  readonly wheelchair?: boolean
}

/** One sentence from the other person's point of view; the first whose condition holds. */
export interface Verdict {
  readonly when?: Condition
  readonly speaker: string
  readonly text: string
}

export interface Scenario {
  readonly id: string
  /** Raised by the author when the key changes; recorded with every choice. */
  readonly rev: number
  readonly title: string
  readonly summary: string
  readonly setting: string
  /** Who the learner is here. */
  readonly role: string
  readonly minutes: number
  /** What the role-play mentions that a learner may wish to pass over. */
  readonly notice?: string
  readonly channel: Channel
  readonly stage:
    'coffee-break' | 'pantry' | 'messages' | 'job-fair' | 'dining-table' | 'laptop' | 'none'
  readonly cast: readonly CastMember[]
  readonly variables: readonly Variable[]
  readonly start: string
  readonly scenes: readonly Scene[]
  readonly verdicts: readonly Verdict[]
  /** The if-then sentence offered in the debrief. */
  readonly plan: { readonly when: string; readonly then: string }
}

/** Someone of the cast as authors describe and pages draw them. */
export interface DescribedMember extends CastMember {
  /** How this character speaks; for authors. */
  readonly register: string
  readonly look: Look
}

export interface DescribedVariable extends Variable {
  readonly meaning: string
}

export interface DescribedFlag {
  readonly name: string
  /** A clause completing "bila …", for the book: "kamu sudah menjanjikan panduan". */
  readonly meaning: string
}

/** A role-play with all that only authors, checks and the book read; the page gets `playable`. */
export interface WrittenScenario extends Scenario {
  readonly cast: readonly DescribedMember[]
  readonly variables: readonly DescribedVariable[]
  readonly flags: readonly DescribedFlag[]
}

/**
 * A play-through: all that is stored. Everything else is derived by replay.
 * `seed` only shuffles the order in which choices are shown.
 */
export interface Run {
  readonly scenario: string
  readonly seed: number
  /** Choice ids in order, one for each decision met. */
  readonly choices: readonly string[]
  /** Set when the learner asked to pass over what the content note names. */
  readonly skip?: true
  /** What the learner typed instead of a choice's own words, by turn. */
  readonly words?: Readonly<Record<number, string | undefined>>
}
