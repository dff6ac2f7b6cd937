/** All that a message is read by, in one piece: it comes once somebody writes. */
import { messageReader } from './message.ts'
import type { MessageContext, MessageFinding, MessageRules } from './message.ts'
import { wordCount } from './rubric.ts'

export interface MessageReading {
  readonly read: (
    text: string,
    context: MessageContext,
    applying: ReadonlySet<string>,
  ) => readonly MessageFinding[]
  readonly count: (text: string) => number
}

/** Rules that were fetched, made ready; undefined where they are none. */
export function readingBy(data: unknown): MessageReading | undefined {
  return isRules(data) ? { read: messageReader(data), count: wordCount } : undefined
}

function isRules(data: unknown): data is MessageRules {
  if (typeof data !== 'object' || data === null) return false
  const { groups, affixes, ignored, signs, rules } = data as Partial<MessageRules>
  return Boolean(groups && affixes) && [ignored, signs, rules].every(Array.isArray)
}
