/**
 * A role-play in two parts. The page carries what the first choices need; scenes that come after them,
 * why a choice serves or does not, and what is read at the end and after it, is fetched once the talk is
 * under way or somebody asks for a reason or writes a line.
 */
import { metWithin } from './graph-targets.ts'
import type {
  Decision,
  Ending,
  Scenario,
  Scene,
  TypedLine,
  Verdict,
  WrittenScenario,
} from './types.ts'
import { leadsTo } from './world.ts'

/**
 * With so many choices a talk is played by what the page carries. The rest is fetched when as many are
 * made: the next decision is there and is being read meanwhile.
 */
export const FIRST_CHOICES = 4

/** What is read only after the first choices, after a choice or after the talk. */
export interface Afterwards {
  /** The scenes in which no first choice is made, each whole; the page has the beginning of some. */
  readonly scenes: readonly Scene[]
  /** Of the other scenes, by scene and choice: the reason of each wording. */
  readonly whys: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly teaches: Readonly<Record<string, NonNullable<Decision['teaches']>>>
  readonly endings: Readonly<Record<string, Pick<Ending, 'lines' | 'lasting' | 'lessons'>>>
  /** By scene: how a line that the learner wrote is read. */
  readonly drafts: Readonly<Record<string, Pick<TypedLine, 'rules' | 'readings'>>>
  readonly verdicts: readonly Verdict[]
  readonly plan: Scenario['plan']
}

/** The scenes of the page, whole as far as it goes or to be `read` and no more, and those that come later. */
function parted(scenario: Scenario) {
  const met = metWithin(scenario, FIRST_CHOICES)
  const chosen = metWithin(scenario, FIRST_CHOICES - 1)
  const isRead = ({ id, kind }: Scene) => kind === 'decision' && met.has(id) && !chosen.has(id)
  return {
    early: scenario.scenes.filter((scene) => met.has(scene.id) && !isRead(scene)),
    read: new Set(scenario.scenes.filter(isRead).map(({ id }) => id)),
    late: scenario.scenes.filter((scene) => !met.has(scene.id) || isRead(scene)),
  }
}

/** What comes of a choice, before it has come to the page. */
const NOTHING_YET = { effects: {}, evidence: {}, reply: [] }

/**
 * What the first choices need of a role-play, and nothing that only authors or the book read. Of the decision
 * after them, it is what can be chosen, and not what comes of it.
 */
export function playable(scenario: WrittenScenario): Scenario {
  const { early, read } = parted(scenario)
  const onPage = new Set([...early.map((scene) => scene.id), ...read])
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
    scenes: scenario.scenes.flatMap((scene): Scene[] => {
      if (!onPage.has(scene.id)) return []
      if (scene.kind === 'passage') return [scene]
      if (scene.kind === 'ending') return [{ ...scene, lines: [], lasting: '', lessons: [] }]
      const left = read.has(scene.id) ? { ...NOTHING_YET, why: '' } : { why: '' }
      const choices = scene.choices.map((choice) => ({
        ...choice,
        wordings: choice.wordings.map((wording) => ({ ...wording, ...left })),
      }))
      const { kind, lines, effects, channel, present, skip, draft } = scene
      return [
        {
          ...{ kind, id: scene.id, lines, effects, choices, points: [] },
          ...(channel && { channel }),
          ...(present && { present }),
          ...(skip && { skip }),
          ...(draft && { draft: { ...draft, rules: [], readings: [] } }),
        },
      ]
    }),
    verdicts: [],
    plan: { when: '', then: '' },
  }
}

/** What `playable` leaves for later. */
export function afterwardsOf(scenario: Scenario): Afterwards {
  const { early, late } = parted(scenario)
  const decisions = early.filter((scene) => scene.kind === 'decision')
  return {
    scenes: late.map((scene) => (scene.kind === 'decision' ? { ...scene, points: [] } : scene)),
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
      early.flatMap((scene) =>
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
  const { scenes, whys, teaches, endings, drafts, verdicts, plan } = data as Partial<Afterwards>
  return (
    [whys, teaches, endings, drafts, plan].every(Boolean) && [scenes, verdicts].every(Array.isArray)
  )
}

/**
 * Whether every way leads to a scene that is there. Not so for a page with what came of a later or an
 * earlier edition: a talk would break off in the middle.
 */
export function isWhole({ scenes }: Scenario): boolean {
  const ids = new Set(scenes.map(({ id }) => id))
  return scenes.every((scene) => leadsTo(scene).every((id) => ids.has(id)))
}

/**
 * The role-play with what came later: equal to the one that both were made of, as far as it is played
 * and but for the order of its scenes.
 */
export function completed(scenario: Scenario, later: Afterwards): Scenario {
  const whole = new Set(later.scenes.map(({ id }) => id))
  const first = scenario.scenes.filter(({ id }) => !whole.has(id))
  const early = first.map((scene) => {
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
  })
  const { verdicts, plan } = later
  return { ...scenario, scenes: [...early, ...later.scenes], verdicts, plan }
}
