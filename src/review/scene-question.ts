/** A decision that once went weak, asked again as a question: the scene as the learner met it. */
import type { Explanation } from '../quiz/explanations.ts'
import type { Question } from '../quiz/questions/situation.ts'
import type { Asked } from '../quiz/types.ts'
import { fill, replay } from '../scenario/engine.ts'
import type { Passed } from '../scenario/engine.ts'
import type { Learner } from '../scenario/address.ts'
import type { Decision, Run, Scenario } from '../scenario/types.ts'

export interface Heard {
  /** A cast id or `narration`; absent for the learner's own words. */
  readonly speaker?: string
  readonly text: string
}

export interface SceneQuestion {
  readonly question: Asked<Question>
  readonly explanation: Explanation
  /** What led up to it, in order. */
  readonly heard: readonly Heard[]
  readonly teaches?: { readonly lesson: string; readonly section?: string }
}

/** Lines that are enough to know where one is, without reading the talk again. */
const REMEMBERED = 4

/**
 * The question that a decision makes, by the first of `runs` that met its scene; undefined where none
 * did, or the role-play no longer has it. Wordings, reasons and what was heard are those of that run.
 *
 * @param id of the question, as reviews are recorded by it
 * @param scenario with its reasons, see `completed`
 */
export function sceneQuestion(
  id: string,
  scenario: Scenario,
  runs: readonly Run[],
  scene: string,
  learner: Learner,
  prompt: string,
): SceneQuestion | undefined {
  for (const run of runs) {
    const { turns, passed } = replay(scenario, run)
    const at = turns.findIndex((turn) => turn.scene === scene)
    const turn = turns[at]
    if (!turn) continue
    const said = (text: string) => fill(text, { ...learner, variables: turn.variables })
    const offers = turn.offers.map(({ choice, wording }) => ({
      ...{ id: choice.id, grade: choice.quality, text: said(wording.say), why: wording.why },
    }))
    // Nowhere but at a decision is a turn made.
    const { teaches } = scenario.scenes.find((each) => each.id === scene) as Decision
    const [skill = ''] = Object.keys(turn.max)
    return {
      question: {
        ...{ id, type: 'situation', rev: scenario.rev, skill, prompt },
        options: offers.map(({ id: option, grade, text }) => ({ id: option, grade, text })),
      },
      explanation: {
        words: Object.fromEntries(offers.map((offer) => [offer.id, said(offer.why)])),
      },
      heard: passed.filter(leadsTo(at)).slice(-REMEMBERED).map(heardBy(learner)),
      ...(teaches && { teaches }),
    }
  }
  return undefined
}

/** What stands between the decision before and this one, that one's own words included. */
const leadsTo = (turn: number) => (entry: Passed) =>
  entry.kind === 'line' ? entry.turn === turn : entry.turn === turn - 1

const heardBy =
  (learner: Learner) =>
  ({ speaker, text, own, variables }: Passed): Heard => ({
    text: own ? text : fill(text, { ...learner, variables }),
    ...(speaker !== undefined && { speaker }),
  })
