/** Goes over everything in a compiled scenario and says where it stands. Build time only. */
import type { Condition, Effects, Line, Mood, Scenario, Targets } from './types.ts'

/** Where in a scenario something stands, by ids and, in lists without ids, by index from 0. */
export interface Place {
  readonly scene?: string
  readonly choice?: string
  /** Index of the wording within its choice. */
  readonly wording?: number
  /** The field: of the scene, choice or wording named, else of the scenario. */
  readonly part?:
    | 'title'
    | 'summary'
    | 'setting'
    | 'role'
    | 'plan'
    | 'start'
    | 'lines'
    | 'effects'
    | 'goto'
    | 'skip'
    | 'draft'
    | 'notice'
    | 'wordings'
    | 'say'
    | 'reply'
    | 'why'
    | 'lasting'
    | 'verdicts'
  /** Index within a `part` that is a list. */
  readonly index?: number
}

interface At<T> {
  readonly place: Place
  readonly value: T
}

/** Every line: of scenes, replies and verdicts. */
export function linesIn(scenario: Scenario): readonly At<Line>[] {
  const list = (lines: readonly Line[], place: Place): At<Line>[] =>
    lines.map((value, index) => ({ value, place: { ...place, index } }))
  return [
    ...scenario.scenes.flatMap((scene) => list(scene.lines, { scene: scene.id, part: 'lines' })),
    ...wordingsIn(scenario).flatMap(({ value, place }) =>
      list(value.reply, { ...place, part: 'reply' }),
    ),
    ...list(scenario.verdicts, { part: 'verdicts' }),
  ]
}

/** Every choice of every decision. */
export function choicesIn(scenario: Scenario) {
  return scenario.scenes.flatMap((scene) =>
    scene.kind === 'decision'
      ? scene.choices.map((value) => ({ value, place: { scene: scene.id, choice: value.id } }))
      : [],
  )
}

/** Every wording of every choice. */
export function wordingsIn(scenario: Scenario) {
  return choicesIn(scenario).flatMap(({ value: choice, place }) =>
    choice.wordings.map((value, wording) => ({ value, place: { ...place, wording } })),
  )
}

/** Every list of targets. */
export function targetsIn(scenario: Scenario): readonly At<Targets>[] {
  return [
    ...scenario.scenes.flatMap((scene) =>
      scene.kind === 'passage'
        ? [{ value: scene.goto, place: { scene: scene.id, part: 'goto' as const } }]
        : [],
    ),
    ...choicesIn(scenario).map(({ value, place }) => ({
      value: value.goto,
      place: { ...place, part: 'goto' as const },
    })),
  ]
}

/** Every condition. */
export function conditionsIn(scenario: Scenario): readonly At<Condition>[] {
  return [
    ...linesIn(scenario).map(({ value, place }) => ({ value: value.when, place })),
    ...wordingsIn(scenario).map(({ value, place }) => ({ value: value.when, place })),
    ...targetsIn(scenario).flatMap(({ value, place }) =>
      value.map(({ when }, index) => ({ value: when, place: { ...place, index } })),
    ),
  ].flatMap(({ value, place }) => (value ? [{ value, place }] : []))
}

/** Every set of effects. */
export function effectsIn(scenario: Scenario): readonly At<Effects>[] {
  return [
    ...scenario.scenes.map(({ id, effects }) => ({ value: effects, place: { scene: id } })),
    ...wordingsIn(scenario).map(({ value, place }) => ({ value: value.effects, place })),
  ].map(({ value, place }) => ({ value, place: { ...place, part: 'effects' } }))
}

/** Every mood that a line can show, each once. */
export function moodsIn(scenario: Scenario): readonly Mood[] {
  return [...new Set(linesIn(scenario).flatMap(({ value }) => value.mood ?? []))]
}
