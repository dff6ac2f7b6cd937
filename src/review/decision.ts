/** A decision of a role-play as a question. Apart from the cards: what plays a role-play comes with it. */
import type { LearnerState } from '../record/fold.ts'
import type { Learner } from '../scenario/address.ts'
import { completed, isAfterwards } from '../scenario/afterwards.ts'
import { keptRun } from '../scenario/kept-run.ts'
import type { Scenario } from '../scenario/types.ts'
import type { DeckEntry } from './deck.ts'
import { sceneQuestion } from './scene-question.ts'
import type { SceneQuestion } from './scene-question.ts'

export interface DecisionQuestion extends SceneQuestion {
  /** Short names of those who talk, by cast id. */
  readonly names: Readonly<Record<string, string>>
}

/**
 * The question that an entry's decision makes of the learner's runs; undefined where none met its scene, or the
 * role-play no longer has it.
 *
 * @param data what was fetched of the role-play: what its page carries, and what is read after it
 */
export function decisionQuestion(
  { id, from }: DeckEntry,
  [page, later]: readonly [page: unknown, later: unknown],
  { runs, drafts }: Pick<LearnerState, 'runs' | 'drafts'>,
  learner: Learner,
  prompt: string,
): DecisionQuestion | undefined {
  if (!isAfterwards(later)) return undefined
  const kept = [...runs.values()]
    .filter(({ scenario }) => scenario === from)
    .flatMap((run) => [run, ...run.abandoned.map(({ choices }) => ({ ...run, choices }))])
    .map((run) => keptRun(run, drafts))
  const scene = id.slice(from.length + 1)
  // A page of our own build, under its policy.
  const scenario = completed(page as Scenario, later)
  const found = sceneQuestion(id, scenario, kept, scene, learner, prompt)
  return (
    found && {
      ...found,
      names: Object.fromEntries(scenario.cast.map(({ id: who, short }) => [who, short])),
    }
  )
}
