import type { MessageContext, MessageRules } from '../draft/message.ts'

/** A writing practice: a situation, what is known of the receiver, two models of different register. */
export interface Practice {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly situation: string
  readonly context: Omit<MessageContext, 'sender'>
  /** `{nama}` in a text stands for the learner's name. */
  readonly models: readonly { readonly register: string; readonly text: string }[]
  readonly look: string
  /** What it practises, by id: lessons, role-plays of the same kind, points. */
  readonly lessons: readonly string[]
  readonly scenarios: readonly string[]
  readonly points: readonly string[]
}

/** What messages are read by, and the practices to write them in. */
export interface Messages {
  readonly machine: MessageRules
  /** The rules of `machine`, as the learner reads them. */
  readonly rules: readonly {
    readonly id: string
    readonly label: string
    readonly why: string
    readonly looks: string
    readonly except: string
    /** A message that passes, and one that is to be looked at again. */
    readonly passes: string
    readonly fails: string
    /** What the writer is asked, who judges; missing where the rule itself does. */
    readonly asks?: string
  }[]
  readonly types: readonly {
    readonly id: string
    readonly label: string
    readonly rules: readonly string[]
  }[]
  /** What learners rate themselves, each in three described levels. */
  readonly ratings: readonly {
    readonly id: string
    readonly label: string
    readonly levels: readonly string[]
  }[]
  readonly practices: readonly Practice[]
  /** What learners think by who write a situation of their own; missing where they are not asked to. */
  readonly situation?: { readonly lead: string; readonly questions: readonly string[] }
}
