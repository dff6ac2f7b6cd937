/** Facts in few words, for tests of the fold. */
import type { NewEvent, RecordEvent, SkillScore, Source } from '../../../src/record/events.ts'

const DAY = 86_400_000
export const simak = (score: number): SkillScore[] => [{ skill: 'simak', score, max: 2 }]

/** Events in the order given, one second apart unless a time (in days) says otherwise. */
export function events(
  ...facts: readonly (NewEvent & { days?: number; epoch?: number })[]
): RecordEvent[] {
  let at = 0
  return facts.map(({ days, ...fact }, index) => {
    at = days === undefined ? at + 1000 : days * DAY
    return { id: `w-${index.toString(36)}`, at, day: '2026-03-01', ...fact } as RecordEvent
  })
}
export const answer = (question: string, score: number, more: Partial<NewEvent> = {}) =>
  ({
    type: 'answer',
    question,
    rev: 1,
    kind: 'situation',
    source: 'quiz',
    lesson: 'dengar',
    section: 'inti',
    answer: { type: 'situation', option: `o${score}` },
    scores: simak(score),
    ...more,
  }) as NewEvent
export const run = (id: string, more: Partial<NewEvent> = {}) =>
  ({
    type: 'run',
    run: id,
    scenario: 'rehat',
    rev: 1,
    seed: 7,
    mode: 'guided',
    ...more,
  }) as NewEvent
export const choice = (
  id: string,
  turn: number,
  pick: string,
  score = 2,
  source: Source = 'scenario',
) =>
  ({
    type: 'choice',
    run: id,
    scenario: 'rehat',
    rev: 1,
    turn,
    scene: `n${turn}`,
    choice: pick,
    source,
    scores: simak(score),
  }) satisfies NewEvent
export const undo = (id: string, turns: number) =>
  ({ type: 'undo', run: id, turns }) satisfies NewEvent
export const ending = (id: string, name = 'akhir-a') =>
  ({ type: 'ending', run: id, scenario: 'rehat', rev: 1, ending: name }) satisfies NewEvent
export const section = (name: string) =>
  ({ type: 'section', lesson: 'dengar', section: name }) satisfies NewEvent
export const at = <T extends object>(days: number, fact: T) => ({ ...fact, days })
