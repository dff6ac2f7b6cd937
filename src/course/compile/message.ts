import type { MessageRule, MessageRules, Sign } from '../../draft/message.ts'
import type { CourseFiles } from '../files.ts'
import type { Messages } from '../message-types.ts'
import type { MessageRulesData } from '../schema/message-rules.ts'
import type { MessageSignsData } from '../schema/message-signs.ts'

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** What is there of some keys. */
function given<T extends object, K extends keyof T>(data: T, keys: readonly K[]): Partial<T> {
  return Object.fromEntries(
    keys.flatMap((key) => (data[key] === undefined ? [] : [[key, data[key]]])),
  ) as Partial<T>
}

/** The rules as they are used; examples and explanations stay with the author. */
export function compileMessageRules(
  { rules }: MessageRulesData,
  { groups, affixes, ignored, signs }: MessageSignsData,
): MessageRules {
  return {
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, words]) => [name, wordsOf(words)]),
    ),
    affixes: { before: wordsOf(affixes.before), after: wordsOf(affixes.after) },
    ignored: wordsOf(ignored),
    signs: signs.map((sign) => ({
      id: sign.id,
      ...(given(sign, ['find', 'unless', 'aside', 'first', 'field', 'capitals', 'digits']) as Omit<
        Sign,
        'id'
      >),
    })),
    rules: rules.map((rule) => ({
      id: rule.id,
      ...(given(rule, ['when', 'needs', 'avoids', 'most', 'words']) as Omit<
        MessageRule,
        'id' | 'asks'
      >),
      ...(rule.asks !== undefined && { asks: true }),
    })),
  }
}

/** Rules and practices of messages; undefined in a course that has none, or none that can be used. */
export function compileMessages({
  messageRules,
  messageSigns,
  practices,
}: CourseFiles): Messages | undefined {
  if (!messageRules || !messageSigns) return undefined
  const { types, ratings, rules, situation } = messageRules.data
  return {
    machine: compileMessageRules(messageRules.data, messageSigns.data),
    rules: rules.map(
      ({ id, label, why, looks, except, asks, passes: [passes], fails: [fails] }) => ({
        ...{ id, label, why, looks, except },
        ...{ passes: passes ?? '', fails: fails ?? '' },
        ...(asks !== undefined && { asks }),
      }),
    ),
    ...{ types, ratings },
    practices: [...practices.values()].flatMap((file) => {
      if (!file) return []
      const { receiver, met, detail, lessons = [], scenarios = [], points = [], ...own } = file.data
      return [{ ...own, lessons, scenarios, points, context: { receiver, met, detail } }]
    }),
    ...(situation && { situation }),
  }
}
