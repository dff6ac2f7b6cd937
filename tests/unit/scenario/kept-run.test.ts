import { describe, expect, it } from 'vitest'
import type { NewEvent, StoredEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { parseEvent } from '../../../src/record/schema.ts'
import { choose, replay } from '../../../src/scenario/engine.ts'
import { choiceFacts, keptRun, runFact } from '../../../src/scenario/kept-run.ts'
import type { PlayedRun } from '../../../src/scenario/kept-run.ts'
import { coffee } from './build.ts'

const begun: PlayedRun = { scenario: 'talk', seed: 7, choices: [], id: 'r1', mode: 'guided' }

/** Facts as the record holds them: they must pass its own check on the way. */
function kept(facts: readonly NewEvent[]): StoredEvent[] {
  return facts.map((fact, index) => {
    const parsed = parseEvent({
      id: `w-${index.toString(36)}`,
      at: index,
      day: '2026-03-01',
      ...fact,
    })
    if (parsed.kind !== 'known') throw new Error(`not understood: ${JSON.stringify(fact)}`)
    return parsed.event
  })
}

/** Plays choices, given as id or as [id, typed words], and gathers the facts. */
function play(run: PlayedRun, ...picks: readonly (string | readonly [string, string])[]) {
  const facts = [runFact(run, coffee())]
  let now = run
  picks.forEach((pick, turn) => {
    const [choice, typed] = typeof pick === 'string' ? [pick] : pick
    now = choose(coffee(), now, turn, choice, typed)
    facts.push(...choiceFacts(now, coffee(), turn, replay(coffee(), now)))
  })
  return { run: now, facts }
}

describe('a run that was played', () => {
  it('comes back from the record as it was, typed words and skip included', () => {
    const { run, facts } = play({ ...begun, skip: true }, ['wait', 'Halo.'], 'need')
    const state = fold(kept(facts))
    const back = state.runs.get('r1')
    expect(back && keptRun(back, state.drafts)).toEqual({ ...run, words: { 0: 'Halo.' } })
  })

  it('comes back without words where none were typed', () => {
    const { run, facts } = play(begun, 'wait')
    const state = fold(kept(facts))
    const back = state.runs.get('r1')
    expect(back && keptRun(back, state.drafts)).toEqual(run)
  })

  it('gives evidence for what was chosen, none for what was typed', () => {
    const { facts } = play(begun, ['wait', 'Halo.'], 'need')
    const items = fold(kept(facts)).evidence.map(({ item }) => item)
    expect(items).toEqual(['talk/ask'])
  })

  it('tells of its end once, with the choice that led there', () => {
    const { facts } = play(begun, 'wait', 'need', 'small', 'keep')
    expect(facts.filter(({ type }) => type === 'ending')).toEqual([
      { type: 'ending', run: 'r1', scenario: 'talk', rev: 1, ending: 'linked' },
    ])
    expect(facts.at(-1)?.type).toBe('ending')
  })

  it('may say which run it took its first choices from', () => {
    expect(runFact(begun, coffee(), { run: 'r0', turns: 2 })).toMatchObject({
      from: { run: 'r0', turns: 2 },
    })
    expect(runFact(begun, coffee())).not.toHaveProperty('from')
  })

  it('has no fact for a choice that was not made', () => {
    expect(choiceFacts(begun, coffee(), 3, replay(coffee(), begun))).toEqual([])
  })

  it('forgets typed words in the record when a list’s choice takes their place', () => {
    const { facts } = play(begun, ['wait', 'Halo.'])
    const again = choose(coffee(), { ...begun, words: { 0: 'Halo.' } }, 0, 'queue')
    const more = choiceFacts(again, coffee(), 0, replay(coffee(), again))
    const state = fold(kept([...facts, { type: 'undo', run: 'r1', turns: 0 }, ...more]))
    const back = state.runs.get('r1')
    expect(back && keptRun(back, state.drafts)).not.toHaveProperty('words')
  })
})
