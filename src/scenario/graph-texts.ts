/** Names, speakers, placeholders and texts. Build time only. */
import { namesIn } from './condition.ts'
import { placeholder } from './engine.ts'
import type { Finding } from './graph-finding.ts'
import { conditionsIn, effectsIn, linesIn, wordingsIn } from './graph-walk.ts'
import type { Place } from './graph-walk.ts'
import type { Scenario, WrittenScenario } from './types.ts'

/**
 * Flags and variables: every name declared, every one read by a condition (showing a variable is not
 * enough: a resource that changes nothing is no resource), every flag that is read also set somewhere.
 */
export function checkNames(scenario: WrittenScenario): readonly Finding[] {
  const flags = new Set(scenario.flags.map(({ name }) => name))
  const variables = new Set(scenario.variables.map(({ name }) => name))
  const reads = conditionsIn(scenario).flatMap(({ value, place }) => {
    const names = namesIn(value)
    return [
      ...names.flags.map((name) => ({ name, as: 'flag' as const, place })),
      ...names.variables.map((name) => ({ name, as: 'variable' as const, place })),
    ]
  })
  const changes = effectsIn(scenario).flatMap(({ value, place }) =>
    Object.entries(value).map(([name, change]) => {
      const as = typeof change === 'number' ? ('variable' as const) : ('flag' as const)
      return { name, as, place, change }
    }),
  )
  const isRead = (name: string): boolean => reads.some((use) => use.name === name)
  const isSet = (name: string): boolean =>
    changes.some((use) => use.name === name && use.change !== false)
  return [
    ...[...reads, ...changes].flatMap(({ name, as, place }): Finding[] =>
      (as === 'flag' ? flags : variables).has(name)
        ? []
        : [{ code: 'undeclared-name', ...place, name, as }],
    ),
    ...[...flags].flatMap((name): Finding[] => {
      if (!isRead(name)) return [{ code: 'unread-flag', name }]
      return isSet(name) ? [] : [{ code: 'unset-flag', name }]
    }),
    ...scenario.variables.flatMap(({ name, start, min, max }): Finding[] => [
      ...(isRead(name) ? [] : [{ code: 'unread-variable' as const, name }]),
      ...(min <= start && start <= max ? [] : [{ code: 'bad-bounds' as const, name }]),
    ]),
  ]
}

/** Speakers, placeholders and texts that must not be empty. */
export function checkTexts(scenario: Scenario): readonly Finding[] {
  const cast = new Set([...scenario.cast.map(({ id }) => id), 'narration'])
  return [
    ...linesIn(scenario).flatMap(({ value, place }): Finding[] =>
      cast.has(value.speaker) ? [] : [{ code: 'unknown-speaker', ...place, name: value.speaker }],
    ),
    ...wordingsIn(scenario).flatMap(({ value, place }): Finding[] => [
      ...(value.say.trim() ? [] : [{ code: 'empty-say' as const, ...place }]),
      ...(value.why.trim() ? [] : [{ code: 'empty-why' as const, ...place }]),
    ]),
    ...checkPlaceholders(scenario),
  ]
}

/** Names of the learner go anywhere; values of visible variables only where there is a value: in the play. */
function checkPlaceholders(scenario: Scenario): readonly Finding[] {
  const names = ['panggilan', 'nama']
  const visible = scenario.variables.filter(({ unit }) => unit !== undefined)
  const inPlay = [...names, ...visible.map(({ name }) => name)]
  const { title, summary, setting, role, plan } = scenario
  const around: readonly (readonly [NonNullable<Place['part']>, string])[] = [
    ['title', title],
    ['summary', summary],
    ['setting', setting],
    ['role', role],
    ['plan', plan.when],
    ['plan', plan.then],
  ]
  const texts: readonly { text: string; known: readonly string[]; place: Place }[] = [
    ...around.map(([part, text]) => ({ text, known: names, place: { part } })),
    ...linesIn(scenario).map(({ value, place }) => ({ text: value.text, known: inPlay, place })),
    ...wordingsIn(scenario).flatMap(({ value, place }) => [
      { text: value.say, known: inPlay, place: { ...place, part: 'say' as const } },
      { text: value.why, known: inPlay, place: { ...place, part: 'why' as const } },
    ]),
    ...scenario.scenes.flatMap((scene) => {
      if (scene.kind !== 'ending') return []
      const { id, title: called, lasting } = scene
      return [
        { text: called, known: inPlay, place: { scene: id, part: 'title' as const } },
        { text: lasting, known: inPlay, place: { scene: id, part: 'lasting' as const } },
      ]
    }),
  ]
  return texts.flatMap(({ text, known, place }) =>
    Array.from(text.matchAll(placeholder), ([, name]) => String(name))
      .filter((name) => !known.includes(name))
      .map((name): Finding => ({ code: 'unknown-placeholder', ...place, name })),
  )
}
