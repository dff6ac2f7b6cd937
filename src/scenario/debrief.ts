/** What the learner sees after the talk: decisive moments, the other person's verdict, evidence. */
import type { SkillScore } from '../record/events.ts'
import { holds } from './condition.ts'
import type { World } from './condition.ts'
import { scoresOf } from './engine.ts'
import type { Passed, State, Turn } from './engine.ts'
import type { Decision, Evidence, Quality, Scenario, Verdict, Wording } from './types.ts'
import { sceneOf } from './world.ts'

/** A turn that weighed, with what would have served best in that very moment. */
export interface Moment {
  /** Index of the turn; rewinding to it brings the decision back. */
  readonly turn: number
  readonly scene: string
  /** The last thing heard before the decision. */
  readonly heard?: Passed
  readonly said: string
  /** Set where `said` is what the learner typed: it has no placeholders. */
  readonly own?: true
  readonly quality: Quality
  readonly why: string
  /** The strongest words open then, and why; the same as `said` and `why` when they were chosen. */
  readonly strongest: string
  readonly whyStrongest: string
  readonly points: readonly string[]
  readonly teaches?: NonNullable<Decision['teaches']>
  /** Evidence gained and the most that could be gained, over all skills. */
  readonly gained: number
  readonly max: number
  /** Values of variables in that moment, for placeholders. */
  readonly variables: World['variables']
}

const total = (evidence: Evidence): number =>
  Object.values(evidence).reduce((sum, points) => sum + points, 0)

/**
 * The best choice that was open; among several, or where none was open, the one with most evidence, and
 * the author's first of those that have as much. Something was open: the learner chose it.
 */
function strongestOf({ offers }: Turn): Wording {
  const best = offers.filter(({ choice }) => choice.quality === 'best')
  return (best.length > 0 ? best : offers)
    .map(({ wording }) => wording)
    .reduce((a, b) => (total(b.evidence) > total(a.evidence) ? b : a))
}

/**
 * The `n` turns with the largest gap between evidence and maximum; ties go to the larger maximum, then
 * to the earlier turn, as sorting keeps it. So where every turn was full, those with most at stake. In
 * order of time.
 */
export function decisiveMoments(scenario: Scenario, state: State, n = 3): readonly Moment[] {
  return state.turns
    .map((turn, index) => ({ turn, index, gained: total(turn.gained), max: total(turn.max) }))
    .sort((a, b) => b.max - b.gained - (a.max - a.gained) || b.max - a.max)
    .slice(0, n)
    .sort((a, b) => a.index - b.index)
    .map(({ turn, index, gained, max }) => {
      // Turns are made at decisions only.
      const { points, teaches } = sceneOf(scenario, turn.scene) as Decision
      const heard = state.passed.findLast(
        ({ kind, turn: at }) =>
          (kind === 'line' && at <= index) || (kind === 'reply' && at < index),
      )
      const strongest = strongestOf(turn)
      return {
        turn: index,
        scene: turn.scene,
        said: turn.own ?? turn.wording.say,
        quality: turn.quality,
        why: turn.wording.why,
        strongest: strongest.say,
        whyStrongest: strongest.why,
        points,
        gained,
        max,
        variables: turn.variables,
        ...(turn.own !== undefined && { own: true as const }),
        ...(heard && { heard }),
        ...(teaches && { teaches }),
      }
    })
}

/** The first verdict that holds; undefined where none does. */
export function verdict(scenario: Scenario, state: World): Verdict | undefined {
  return scenario.verdicts.find((candidate) => holds(candidate.when, state))
}

/** How a skill came through in one talk, in three steps: a learner reads a word, never a mark. */
export type Band = 'strong' | 'mixed' | 'early'

/** From four fifths of the points on, and from half of them on: the bounds of the course's own bands. */
const bandOf = ({ score, max }: SkillScore): Band =>
  score >= 0.8 * max ? 'strong' : score >= 0.5 * max ? 'mixed' : 'early'

/**
 * Evidence of the whole run by skill, in order of first appearance; what was typed is none. `decisions`
 * counts the turns behind it.
 */
export function evidenceBySkill(
  state: State,
): readonly { readonly skill: string; readonly band: Band; readonly decisions: number }[] {
  const sums = new Map<string, SkillScore & { readonly decisions: number }>()
  const counted = state.turns.filter(({ own }) => own === undefined)
  for (const { skill, score, max } of counted.flatMap(scoresOf)) {
    const sum = sums.get(skill) ?? { skill, score: 0, max: 0, decisions: 0 }
    sums.set(skill, {
      skill,
      score: sum.score + score,
      max: sum.max + max,
      decisions: sum.decisions + 1,
    })
  }
  return [...sums.values()].map((sum) => ({
    skill: sum.skill,
    band: bandOf(sum),
    decisions: sum.decisions,
  }))
}
