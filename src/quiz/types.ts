/** Questions as the pages and graders read them; `course/` compiles them from `quizzes/*.yaml`. */

export type Grade = 'best' | 'fair' | 'poor'

/** An option as it is asked: what a page must hold before anybody answers. */
export interface AskedOption {
  /** Unique within its question; permanent. */
  readonly id: string
  readonly text: string
  readonly grade: Grade
}

export interface Option extends AskedOption {
  /** Good reason, visible consequence, replacement move; at most 60 words. */
  readonly feedback: string
  /** The misconception a distractor probes. Absent on the best option. */
  readonly misconception?: string
}

interface AskedBase {
  /** Permanent, unique in the whole course. */
  readonly id: string
  /** Raised when the key changes, so that old answers keep their old key. */
  readonly rev: number
  readonly skill: string
  /** What is asked. May hold two or three sentences of situation. */
  readonly prompt: string
}

interface QuestionBase extends AskedBase {
  readonly points: readonly string[]
  /** One sentence that holds for every option. */
  readonly explain?: string
  /** Section of the lesson that teaches it. */
  readonly section: string
}

/** Choose the best of three, scored 2/1/0: as it is asked, without what explains it. */
export interface AskedSituation extends AskedBase {
  readonly type: 'situation'
  readonly options: readonly AskedOption[]
}

export interface Situation extends QuestionBase {
  readonly type: 'situation'
  readonly options: readonly Option[]
}

/** Later kinds join these unions, one pair of files each in `questions/`. */
export type Question = Situation
export type AskedQuestion = AskedSituation

/** What the learner gave as an answer; its shape depends on the kind of question. */
export interface SituationAnswer {
  readonly type: 'situation'
  readonly option: string
}
export type Answer = SituationAnswer

export interface Score {
  readonly score: number
  readonly max: number
}
