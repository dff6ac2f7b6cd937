import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { messageReader } from '../../draft/message.ts'
import type { MessageContext } from '../../draft/message.ts'
import { namesIn } from '../../draft/phrases.ts'
import { author } from '../../i18n/author-id.ts'
import type { DuplicateKind } from '../../i18n/author-scenario-id.ts'
import { compileMessageRules } from '../compile/message.ts'
import type { CourseFiles, Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { MessageRulesData } from '../schema/message-rules.ts'
import type { MessageSignsData } from '../schema/message-signs.ts'
import type { Finding } from '../types.ts'
import type { Path, YamlFile } from '../yaml-file.ts'
import { checkPractices } from './practice.ts'

type RuleData = MessageRulesData['rules'][number]

/** Of which of the rules the signs say that a message be looked at again, whoever gives the verdict. */
export type Alarms = (
  text: string,
  context: MessageContext,
  rules: readonly string[],
) => readonly string[]

/** What phrases may name besides groups of words. */
const contextNames = ['sender', 'receiver', 'other']

/** Checks the rules of messages, what they look for, and the practices read by them. */
export function checkMessages(files: CourseFiles, names: Names): readonly Finding[] {
  const { messageRules: rules, messageSigns: signs, practices } = files
  if (!rules || !signs) {
    const alone = rules ?? signs
    const [practice] = [...practices.values()].flatMap((each) => each ?? [])
    if (alone) {
      const missing = rules ? 'message-signs.yaml' : 'message-rules.yaml'
      // One that is there and does not fit is told already.
      if (existsSync(posix.join(files.words, missing))) return []
      return [finding(alone.yaml.at([]), 'message-pair', author.messagePair(missing))]
    }
    const there = ['message-rules.yaml', 'message-signs.yaml'].some((name) =>
      existsSync(posix.join(files.words, name)),
    )
    return practice && !there
      ? [finding(practice.yaml.at(['type']), 'message-pair', author.practiceWithoutRules())]
      : []
  }
  const misnamed = [...checkSigns(signs), ...checkUse(rules, signs)]
  // What a rule makes of a text is told once it looks for what its author meant.
  if (misnamed.length > 0) return misnamed
  const alarms = alarmsOf(rules.data, signs.data)
  return [...checkExamples(rules, alarms), ...checkPractices(files, rules.data, alarms, names)]
}

function alarmsOf(rules: MessageRulesData, signs: MessageSignsData): Alarms {
  const read = messageReader(compileMessageRules(rules, signs))
  return (text, context, applying) =>
    read(text, context, new Set(applying)).flatMap((found) =>
      found.signs === 'unmet' ? [found.rule] : [],
    )
}

/** A finding for every id that stands twice in a list. */
function twice(
  yaml: YamlFile,
  kind: DuplicateKind,
  list: Path,
  entries: readonly { readonly id: string }[],
): readonly Finding[] {
  return entries.flatMap(({ id }, index) =>
    entries.findIndex((each) => each.id === id) === index
      ? []
      : [finding(yaml.at([...list, index, 'id']), 'duplicate-id', author.duplicateHere(kind, id))],
  )
}

function checkSigns({ yaml, data }: Fitting<MessageSignsData>): readonly Finding[] {
  const known = new Set([...Object.keys(data.groups), ...contextNames])
  const used = new Set<string>()
  const phrases = data.signs.flatMap(({ find = [], unless = [], aside = [] }, at) =>
    Object.entries({ find, unless, aside }).flatMap(([key, list]) =>
      list.flatMap((phrase, index) =>
        namesIn(phrase).flatMap((name) => {
          used.add(name)
          return mustBeKnown(yaml.at(['signs', at, key, index]), 'group', name, known)
        }),
      ),
    ),
  )
  const empty = data.signs.flatMap(({ id, find, field, capitals, digits }, at) =>
    (find ?? field ?? capitals ?? digits)
      ? []
      : [finding(yaml.at(['signs', at, 'id']), 'empty-sign', author.emptySign(id))],
  )
  const idle = Object.keys(data.groups)
    .filter((name) => !used.has(name))
    .map((name) =>
      finding(yaml.keyAt(['groups', name]), 'unused-group', author.unusedGroup(name), {
        found: name,
      }),
    )
  return [...twice(yaml, 'sign', ['signs'], data.signs), ...empty, ...phrases, ...idle]
}

function signsOf({ when = [], needs = [], avoids = [], most }: RuleData): readonly string[] {
  return [...when, ...needs.flat(), ...avoids, ...(most ? [most.sign] : [])]
}

/** Rules name signs, types name rules, and every sign is of use. */
function checkUse(
  { yaml, data }: Fitting<MessageRulesData>,
  signs: Fitting<MessageSignsData>,
): readonly Finding[] {
  const known = new Set(signs.data.signs.map(({ id }) => id))
  const rules = new Set(data.rules.map(({ id }) => id))
  const used = new Set(data.rules.flatMap(signsOf))
  return [
    ...twice(yaml, 'rule', ['rules'], data.rules),
    ...twice(yaml, 'type', ['types'], data.types),
    ...twice(yaml, 'rating', ['ratings'], data.ratings),
    ...data.rules.flatMap((rule, at) => [
      ...signsOf(rule).flatMap((sign) =>
        mustBeKnown(yaml.at(['rules', at, 'id']), 'sign', sign, known),
      ),
      ...((rule.needs ?? rule.avoids ?? rule.most ?? rule.words)
        ? []
        : [
            finding(
              yaml.at(['rules', at, 'id']),
              'message-rule-kind',
              author.messageRuleKind(rule.id),
            ),
          ]),
      ...((rule.asks ?? '?').includes('?')
        ? []
        : [
            finding(
              yaml.at(['rules', at, 'asks']),
              'message-rule-asks',
              author.messageRuleAsks(rule.id),
            ),
          ]),
    ]),
    ...data.types.flatMap((type, at) =>
      type.rules.flatMap((rule, index) =>
        mustBeKnown(yaml.at(['types', at, 'rules', index]), 'message-rule', rule, rules),
      ),
    ),
    ...signs.data.signs.flatMap(({ id }, at) =>
      used.has(id)
        ? []
        : [
            finding(signs.yaml.at(['signs', at, 'id']), 'unused-sign', author.unusedSign(id), {
              found: id,
            }),
          ],
    ),
  ]
}

/** A rule does what its examples say. */
function checkExamples(
  { yaml, data }: Fitting<MessageRulesData>,
  alarms: Alarms,
): readonly Finding[] {
  return data.rules.flatMap((rule, at) =>
    (['passes', 'fails'] as const).flatMap((key) =>
      rule[key].flatMap((text, index) => {
        const alarmed = alarms(text, data.example, [rule.id]).length > 0
        return alarmed === (key === 'fails')
          ? []
          : [
              finding(
                yaml.at(['rules', at, key, index]),
                `message-rule-${key}`,
                author.messageRuleExample(rule.id, key),
              ),
            ]
      }),
    ),
  )
}
