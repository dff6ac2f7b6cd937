/**
 * The role-play engine. A run is the list of choices made; scene, state, transcript and evidence
 * are derived from it by replay, so rewinding is a slice and resuming is a replay.
 */
import type { SkillScore } from '../record/events.ts'
import { holds } from './condition.ts'
import type { World } from './condition.ts'
import { shuffled } from './shuffle.ts'
import type { Decision, Ending, Evidence, Line, Quality, Run, Scenario, Wording } from './types.ts'
import { apply, arrive, offers, opening } from './world.ts'
import type { Offer } from './world.ts'

/** One decision made. */
export interface Turn {
  readonly scene: string
  readonly choice: string
  readonly quality: Quality
  /** What was shown and chosen: carries `say`, `why`, `effects` and `evidence`. */
  readonly wording: Wording
  /** Points of evidence gained, for the skills the wording lists. */
  readonly gained: Evidence
  /** For every skill at stake: the most that any wording open in that moment would have given. */
  readonly max: Evidence
  /** All that could be chosen in that moment, in the author's order. */
  readonly offers: readonly Offer[]
  /** Values of variables when the decision was met, for placeholders in wordings. */
  readonly variables: World['variables']
  /** What the learner typed; the choice is how they read it themselves. */
  readonly own?: string
}

/** One entry of the transcript. Its text may hold placeholders, to be filled with its own `variables`. */
export interface Passed {
  /** A scene's line, the learner's own words or deed, or a reply to them. */
  readonly kind: 'line' | 'said' | 'reply'
  readonly scene: string
  /** The turn it belongs to: lines lead up to a turn, `said` and replies follow from it. */
  readonly turn: number
  /** A cast id or `narration`; absent for what the learner said. */
  readonly speaker?: string
  readonly mood?: NonNullable<Line['mood']>
  readonly text: string
  /** Set for what the learner typed: it has no placeholders and is always spoken. */
  readonly own?: true
  readonly variables: World['variables']
}

/** All that follows from a run. */
export interface State extends World {
  /** Where the learner stands now. */
  readonly scene: Decision | Ending
  readonly turns: readonly Turn[]
  readonly passed: readonly Passed[]
  /** Ids of all scenes entered, in order, passages and the end included. */
  readonly path: readonly string[]
  /** How many of the run's choices still exist; fewer than stored when the scenario has changed since. */
  readonly valid: number
  /** Set once the talk is over. */
  readonly ended?: Ending
}

/** A new run. `seed`, a whole number, decides only the order in which choices are shown. */
export function start(scenario: Scenario, seed: number): Run {
  return { scenario: scenario.id, seed, choices: [] }
}

/**
 * The run with one more choice. `turn` is the turn the learner saw (`state.turns.length`): when it is
 * no longer the current one, the run comes back unchanged, so a double tap counts once. Choices that
 * a changed scenario no longer has are dropped. `typed` is what the learner wrote instead of the
 * choice's own words. Throws when the run has ended or the choice is not open.
 */
export function choose<R extends Run>(
  scenario: Scenario,
  run: R,
  turn: number,
  choice: string,
  typed?: string,
): R {
  const state = replay(scenario, run)
  if (turn !== state.valid) return run
  if (state.scene.kind === 'ending') {
    throw new Error(`Scenario ${scenario.id}: the run has ended at ${state.scene.id}`)
  }
  if (!offers(state.scene, state).some((offer) => offer.choice.id === choice)) {
    throw new Error(`Scenario ${scenario.id}: no choice ${choice} at ${state.scene.id}`)
  }
  const next = { ...run, choices: [...run.choices.slice(0, turn), choice] }
  // What was typed for a turn goes with the choice it was read as, also when another takes its place.
  if (!run.words && typed === undefined) return next
  return { ...next, words: { ...run.words, [turn]: typed } }
}

/** The run as it was after its first `turns` choices. */
export function rewind<R extends Run>(run: R, turns: number): R {
  return { ...run, choices: run.choices.slice(0, Math.max(0, turns)) }
}

/**
 * The run from now on without what the content note names: decisions made from the first such scene
 * on are taken back.
 */
export function passOver<R extends Run>(scenario: Scenario, run: R): R {
  const { turns } = replay(scenario, run)
  const noted = turns.findIndex(({ scene }) =>
    scenario.scenes.some(({ id, skip }) => id === scene && skip !== undefined),
  )
  return { ...rewind(run, noted < 0 ? turns.length : noted), skip: true }
}

/**
 * Everything that follows from a run. A wording and its maxima are read before the choice's effects,
 * its replies and the way on after them. Stops at the first stored choice that no longer exists.
 */
export function replay(scenario: Scenario, run: Run): State {
  const turns: Turn[] = []
  const passed: Passed[] = []
  const path: string[] = []
  const enter = (id: string): void => void path.push(id)
  const hear =
    (kind: Passed['kind']) =>
    (scene: { readonly id: string }, line: Line, { variables }: World): void => {
      const { speaker, mood, text } = line
      const entry = { kind, scene: scene.id, turn: turns.length, speaker, text, variables }
      passed.push(mood ? { ...entry, mood } : entry)
    }

  let at = arrive(scenario, [{ to: scenario.start }], opening(scenario, run), hear('line'), enter)
  for (const id of run.choices) {
    const { scene, world } = at
    if (scene.kind === 'ending') break
    const open = offers(scene, world)
    const chosen = open.find((offer) => offer.choice.id === id)
    if (!chosen) break
    const { choice, wording } = chosen
    const { variables } = world
    const turn = turns.length
    const own = run.words?.[turn]
    const said = { kind: 'said' as const, scene: scene.id, turn, variables }
    passed.push(
      own === undefined ? { ...said, text: wording.say } : { ...said, text: own, own: true },
    )
    const after = apply(scenario, world, wording.effects)
    const reply = hear('reply')
    for (const line of wording.reply) if (holds(line.when, after)) reply(scene, line, after)
    turns.push({
      scene: scene.id,
      choice: choice.id,
      quality: choice.quality,
      wording,
      gained: wording.evidence,
      max: maxima(open),
      offers: open,
      variables,
      ...(own !== undefined && { own }),
    })
    at = arrive(scenario, choice.goto, after, hear('line'), enter)
  }

  const { scene, world } = at
  const state = { ...world, scene, turns, passed, path, valid: turns.length }
  return scene.kind === 'ending' ? { ...state, ended: scene } : state
}

/** For every skill, the highest evidence among the offers. */
function maxima(open: readonly Offer[]): Evidence {
  const max: Record<string, number> = {}
  for (const { wording } of open) {
    for (const [skill, points] of Object.entries(wording.evidence)) {
      max[skill] = Math.max(max[skill] ?? 0, points)
    }
  }
  return max
}

/** The choices of the current decision, shuffled by seed and scene; none once the talk is over. */
export function options(scenario: Scenario, state: State, seed: number): readonly Offer[] {
  if (state.scene.kind === 'ending') return []
  return shuffled(offers(state.scene, state), seed, `${scenario.id}/${state.scene.id}`)
}

/** Matches one placeholder; the name is the first group. */
export const placeholder = /\{([^{}]*)\}/g

/**
 * The text with its placeholders filled: `{panggilan}`, `{nama}` and names of variables. Unknown ones
 * stay as they are. Names come from the learner and go in as plain text: they are never read again for
 * placeholders, and whoever shows the result must treat it as text, not markup.
 */
export function fill(
  text: string,
  values: {
    readonly panggilan: string
    readonly nama: string
    readonly variables: World['variables']
  },
): string {
  return text.replace(placeholder, (whole, name: string) => {
    if (name === 'panggilan' || name === 'nama') return values[name]
    return Object.hasOwn(values.variables, name) ? String(values.variables[name]) : whole
  })
}

/** One turn's evidence, as it is recorded: only skills the chosen wording lists, a listed 0 included. */
export function scoresOf(turn: Turn): readonly SkillScore[] {
  return Object.entries(turn.gained)
    .map(([skill, score]) => ({ skill, score, max: turn.max[skill] ?? score }))
    .filter(({ max }) => max > 0)
}
