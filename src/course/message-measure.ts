import type { MessageContext } from '../draft/message.ts'

/** A message that two readers have labelled, each alone. */
export interface LabelledMessage extends MessageContext {
  readonly id: string
  readonly text: string
  /** One letter for each of `traits`: y present, n absent, - has no place here. */
  readonly readers: readonly [string, string]
}

/** What the signs of a rule are worth; a message the readers differ on is not among them. */
export interface Figures {
  readonly rule: string
  /** The rule gives no verdict: its alarms are only pointers. */
  readonly asks: boolean
  readonly positives: number
  readonly negatives: number
  /** Alarms on messages in which both readers miss the trait, or find the fault. */
  readonly right: number
  /** Alarms on other messages. */
  readonly wrong: number
}

export interface Measure {
  readonly messages: number
  readonly figures: readonly Figures[]
  /** Messages that both readers call good. */
  readonly good: number
  /** Of these, the ids with a verdict against them that no reader shares. */
  readonly falseAlarms: readonly string[]
  /** Of these, the ids with any verdict against them. */
  readonly alarmed: readonly string[]
}

/** The order of the letters in `readers`; the last tells whether a kind editor would send it. */
const traits = [
  ...['greeting', 'who', 'context', 'detail', 'one-request', 'way-out', 'length'],
  ...['pressure', 'push', 'others-data', 'good'],
]
/** Of these traits, the presence is the fault. */
const faults: ReadonlySet<string> = new Set(['pressure', 'push', 'others-data'])
const good = traits.indexOf('good')

/** Messages in such a file are never looked at while rules are tuned. */
export const isHeldBack = (file: string): boolean => file.startsWith('held')

/**
 * Compares alarms with what the readers say.
 * @param asking rules that give no verdict
 */
export function measure(
  messages: readonly LabelledMessage[],
  alarmsOf: (message: LabelledMessage) => readonly string[],
  asking: ReadonlySet<string>,
): Measure {
  const rows = messages.map((message) => ({ message, alarms: new Set(alarmsOf(message)) }))
  const verdicts = (alarms: ReadonlySet<string>): readonly string[] =>
    [...alarms].filter((rule) => !asking.has(rule))
  const troubled = (rule: string, letters: string): boolean =>
    letters[traits.indexOf(rule)] === (faults.has(rule) ? 'y' : 'n')
  const figures = traits.slice(0, good).map((rule) => {
    const agreed = rows.filter(({ message: { readers } }) => {
      const at = traits.indexOf(rule)
      return readers[0][at] === readers[1][at]
    })
    const alarmed = agreed.filter(({ alarms }) => alarms.has(rule))
    const positives = agreed.filter(({ message }) => troubled(rule, message.readers[0])).length
    const right = alarmed.filter(({ message }) => troubled(rule, message.readers[0])).length
    return {
      ...{ rule, asks: asking.has(rule) },
      ...{ positives, negatives: agreed.length - positives },
      ...{ right, wrong: alarmed.length - right },
    }
  })
  const sound = rows.filter(({ message }) => message.readers.every((each) => each[good] === 'y'))
  const ids = (list: typeof sound): readonly string[] => list.map(({ message }) => message.id)
  return {
    ...{ messages: messages.length, figures, good: sound.length },
    falseAlarms: ids(
      sound.filter(({ message, alarms }) =>
        verdicts(alarms).some((rule) => !message.readers.some((each) => troubled(rule, each))),
      ),
    ),
    alarmed: ids(sound.filter(({ alarms }) => verdicts(alarms).length > 0)),
  }
}

/** What rules that judge must reach on messages that were held back. */
export const REQUIRED = { agreement: 0.9, each: 15, falseAlarms: 0.05, heldBack: 1 / 3 } as const

/** In what the rules that judge fall short of what a verdict needs. */
export type Shortfall =
  | { readonly kind: 'disagrees' | 'unproven'; readonly rule: string }
  | { readonly kind: 'false-alarms' }
  | { readonly kind: 'held-back' }

export const agrees = ({ positives, right, wrong }: Figures): boolean =>
  right >= REQUIRED.agreement * positives && right >= REQUIRED.agreement * (right + wrong)

export const isProven = ({ positives, negatives }: Figures): boolean =>
  Math.min(positives, negatives) >= REQUIRED.each

/**
 * @param held measured on the messages that were held back
 * @param messages of how many in all
 * @param judging the rules that give a verdict, measured or not
 */
export function shortfalls(
  held: Measure,
  messages: number,
  judging: readonly string[],
): readonly Shortfall[] {
  return [
    ...judging.flatMap((rule): readonly Shortfall[] => {
      const figures = held.figures.find((each) => each.rule === rule)
      return [
        ...(figures && isProven(figures) ? [] : [{ kind: 'unproven' as const, rule }]),
        ...(figures && !agrees(figures) ? [{ kind: 'disagrees' as const, rule }] : []),
      ]
    }),
    ...(held.falseAlarms.length > REQUIRED.falseAlarms * held.good
      ? [{ kind: 'false-alarms' as const }]
      : []),
    ...(held.messages < REQUIRED.heldBack * messages ? [{ kind: 'held-back' as const }] : []),
  ]
}
