/**
 * A role-play in two parts. The page carries what a play needs; why a choice serves or does not, and
 * what is read at the end and after it, is fetched once the talk is under way or somebody asks for a
 * reason or writes a line.
 */
import type { Decision, Ending, Scenario, TypedLine, Verdict, WrittenScenario } from './types.ts'

/** What is read only after a choice or after the talk. */
export interface Afterwards {
  /** By scene and choice: the reason of each wording. */
  readonly whys: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly teaches: Readonly<Record<string, NonNullable<Decision['teaches']>>>
  readonly endings: Readonly<Record<string, Pick<Ending, 'lines' | 'lasting' | 'lessons'>>>
  /** By scene: how a line that the learner wrote is read. */
  readonly drafts: Readonly<Record<string, Pick<TypedLine, 'rules' | 'readings'>>>
  readonly verdicts: readonly Verdict[]
  readonly plan: Scenario['plan']
}

const decisionsOf = ({ scenes }: Scenario): readonly Decision[] =>
  scenes.filter((scene) => scene.kind === 'decision')

/** What a play needs of a role-play, and nothing that only authors or the book read. */
export function playable(scenario: WrittenScenario): Scenario {
  const { id, rev, title, summary, setting, role, minutes, notice, channel, stage } = scenario
  return {
    ...{ id, rev, title, summary, setting, role, minutes, channel, stage, start: scenario.start },
    ...(notice === undefined ? {} : { notice }),
    cast: scenario.cast.map((member) => ({
      id: member.id,
      name: member.name,
      short: member.short,
      role: member.role,
    })),
    variables: scenario.variables.map(({ name, start, min, max, unit }) => ({
      ...{ name, start, min, max },
      ...(unit === undefined ? {} : { unit }),
    })),
    scenes: scenario.scenes.map((scene) => {
      if (scene.kind === 'passage') return scene
      if (scene.kind === 'ending') return { ...scene, lines: [], lasting: '', lessons: [] }
      const choices = scene.choices.map((choice) => ({
        ...choice,
        wordings: choice.wordings.map((wording) => ({ ...wording, why: '' })),
      }))
      const { kind, lines, effects, channel, present, skip, draft } = scene
      return {
        ...{ kind, id: scene.id, lines, effects, choices, points: [] },
        ...(channel && { channel }),
        ...(present && { present }),
        ...(skip && { skip }),
        ...(draft && { draft: { ...draft, rules: [], readings: [] } }),
      }
    }),
    verdicts: [],
    plan: { when: '', then: '' },
  }
}

/** What `playable` leaves for later. */
export function afterwardsOf(scenario: Scenario): Afterwards {
  const decisions = decisionsOf(scenario)
  return {
    whys: Object.fromEntries(
      decisions.map(({ id, choices }) => [
        id,
        Object.fromEntries(
          choices.map((choice) => [choice.id, choice.wordings.map(({ why }) => why)]),
        ),
      ]),
    ),
    teaches: Object.fromEntries(
      decisions.flatMap(({ id, teaches }) => (teaches ? [[id, teaches]] : [])),
    ),
    endings: Object.fromEntries(
      scenario.scenes.flatMap((scene) =>
        scene.kind === 'ending'
          ? [[scene.id, { lines: scene.lines, lasting: scene.lasting, lessons: scene.lessons }]]
          : [],
      ),
    ),
    drafts: Object.fromEntries(
      decisions.flatMap(({ id, draft }) =>
        draft ? [[id, { rules: draft.rules, readings: draft.readings }]] : [],
      ),
    ),
    verdicts: scenario.verdicts,
    plan: scenario.plan,
  }
}

/** Whether fetched data has the shape of `Afterwards`. */
export function isAfterwards(data: unknown): data is Afterwards {
  if (typeof data !== 'object' || data === null) return false
  const { whys, teaches, endings, drafts, verdicts, plan } = data as Partial<Afterwards>
  return [whys, teaches, endings, drafts, plan].every(Boolean) && Array.isArray(verdicts)
}

/** The role-play with what came later: equal to the one that both were made of, as far as it is played. */
export function completed(scenario: Scenario, later: Afterwards): Scenario {
  return {
    ...scenario,
    scenes: scenario.scenes.map((scene) => {
      if (scene.kind === 'passage') return scene
      if (scene.kind === 'ending') return { ...scene, ...later.endings[scene.id] }
      const teaches = later.teaches[scene.id]
      const choices = scene.choices.map((choice) => ({
        ...choice,
        wordings: choice.wordings.map((wording, index) => ({
          ...wording,
          why: later.whys[scene.id]?.[choice.id]?.[index] ?? wording.why,
        })),
      }))
      const draft = scene.draft && { ...scene.draft, ...later.drafts[scene.id] }
      return { ...scene, choices, ...(teaches && { teaches }), ...(draft && { draft }) }
    }),
    verdicts: later.verdicts,
    plan: later.plan,
  }
}
