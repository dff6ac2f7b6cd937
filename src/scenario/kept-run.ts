/** Between the record and the engine: what was kept of a run, and the facts that keep it. */
import type { NewEvent } from '../record/events.ts'
import type { LearnerState, RunState } from '../record/fold.ts'
import { scoresOf } from './engine.ts'
import type { State } from './engine.ts'
import type { Run, Scenario } from './types.ts'

/** A run as it is played: what the engine replays, and how the record names it. */
export interface PlayedRun extends Run {
  readonly id: string
  readonly mode: RunState['mode']
}

/** Under which name the record keeps the words a learner typed for one turn of a run. */
export function wordsKey(scenario: string, run: string, turn: number): string {
  return `${scenario}/${run}/${turn}`
}

/** A run as the record knows it, with the learner's own words. */
export function keptRun(kept: RunState, drafts: LearnerState['drafts']): PlayedRun {
  const { run, scenario, seed, mode, skip, choices } = kept
  const words = choices.flatMap((_, turn): [number, string][] => {
    const text = drafts.get(wordsKey(scenario, run, turn))?.text ?? ''
    return text === '' ? [] : [[turn, text]]
  })
  return {
    id: run,
    scenario,
    seed,
    mode,
    choices: choices.map(({ choice }) => choice),
    ...(skip && { skip }),
    ...(words.length > 0 && { words: Object.fromEntries(words) }),
  }
}

/** The fact that a run began; `from` where it takes over the first choices of another. */
export function runFact(
  { id: run, scenario, seed, mode, skip }: PlayedRun,
  { rev }: Scenario,
  from?: { readonly run: string; readonly turns: number },
): NewEvent {
  const fact = { type: 'run' as const, run, scenario, rev, seed, mode }
  return { ...fact, ...(skip && { skip }), ...(from && { from }) }
}

/**
 * The facts of the choice made at `turn`, `after` being the state it led to. A line the learner typed
 * is never evidence: its reading was theirs to confirm.
 */
export function choiceFacts(
  { id: run, scenario, words }: PlayedRun,
  { rev }: Scenario,
  turn: number,
  after: State,
): readonly NewEvent[] {
  const made = after.turns[turn]
  if (!made) return []
  const own = words?.[turn]
  return [
    {
      ...{ type: 'choice', run, scenario, rev, turn, scene: made.scene, choice: made.choice },
      ...(own === undefined
        ? { source: 'scenario', scores: scoresOf(made) }
        : { source: 'practice', scores: [] }),
    },
    // Words typed on an earlier visit to this turn go when a choice from the list takes their place.
    ...(words && turn in words
      ? [{ type: 'draft' as const, draft: wordsKey(scenario, run, turn), text: own ?? '' }]
      : []),
    ...(after.ended
      ? [{ type: 'ending' as const, run, scenario, rev, ending: after.ended.id }]
      : []),
  ]
}
