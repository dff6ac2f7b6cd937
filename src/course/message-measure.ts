import type { MessageContext } from '../draft/message.ts'

/** A message that two readers have labelled, each alone. */
export interface LabelledMessage extends MessageContext {
  readonly id: string
  readonly text: string
  /** One letter for each of `traits`: y present, n absent, - has no place here. */
  readonly readers: readonly [string, string]
}

/** What a rule's alarms were worth; a message the readers differ on is not among them. */
export interface Figures {
  readonly rule: string
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
  /** Of these, the ids with an alarm that no reader shares. */
  readonly falseAlarms: readonly string[]
  /** Of these, the ids with any alarm. */
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

/** Compares alarms with what the readers say. */
export function measure(
  messages: readonly LabelledMessage[],
  alarmsOf: (message: LabelledMessage) => readonly string[],
): Measure {
  const rows = messages.map((message) => ({ message, alarms: new Set(alarmsOf(message)) }))
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
      ...{ rule, positives, negatives: agreed.length - positives },
      ...{ right, wrong: alarmed.length - right },
    }
  })
  const sound = rows.filter(({ message }) => message.readers.every((each) => each[good] === 'y'))
  const ids = (list: typeof sound): readonly string[] => list.map(({ message }) => message.id)
  return {
    ...{ messages: messages.length, figures, good: sound.length },
    falseAlarms: ids(
      sound.filter(({ message, alarms }) =>
        [...alarms].some((rule) => !message.readers.some((each) => troubled(rule, each))),
      ),
    ),
    alarmed: ids(sound.filter(({ alarms }) => alarms.size > 0)),
  }
}
