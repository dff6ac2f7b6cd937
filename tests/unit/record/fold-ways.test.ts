import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { choice, events, run, undo } from './facts.ts'

/** The ways of run r1 that were left, as lists of choices. */
const ways = (...facts: readonly NewEvent[]) =>
  fold(events(run('r1'), ...facts))
    .runs.get('r1')
    ?.abandoned.map(({ choices, skip }) => [choices.map((turn) => turn.choice).join(''), skip])

describe('a way that was left', () => {
  it('is kept whole, from the first choice to where it was left', () => {
    const facts = [choice('r1', 0, 'a'), choice('r1', 1, 'b'), undo('r1', 1), choice('r1', 1, 'c')]
    expect(ways(...facts)).toEqual([['ab', undefined]])
    expect(ways(...facts, undo('r1', 0))).toEqual([
      ['ab', undefined],
      ['ac', undefined],
    ])
  })

  it('is not told of where nothing was taken back', () => {
    expect(ways(choice('r1', 0, 'a'), undo('r1', 1))).toEqual([])
  })

  it('is kept too when a turn is chosen again in another tab', () => {
    expect(ways(choice('r1', 0, 'a'), choice('r1', 1, 'b'), choice('r1', 0, 'c'))).toEqual([
      ['ab', undefined],
    ])
  })

  it('ends before a choice that is missing', () => {
    expect(ways(choice('r1', 0, 'a'), choice('r1', 2, 'c'), undo('r1', 0))).toEqual([
      ['a', undefined],
    ])
  })
})

describe('passing over what a content note names', () => {
  const skipped = (...facts: readonly NewEvent[]) => fold(events(...facts)).runs.get('r1')

  it('holds from the start of a run that began so', () => {
    expect(skipped(run('r1', { skip: true }))?.skip).toBe(true)
    expect(skipped(run('r1'))).not.toHaveProperty('skip')
  })

  it('holds from the undo that asked for it, and later undoing does not end it', () => {
    const asked = { ...undo('r1', 1), skip: true as const }
    const facts = [run('r1'), choice('r1', 0, 'a'), choice('r1', 1, 'b'), asked]
    expect(skipped(...facts)?.skip).toBe(true)
    expect(skipped(...facts, undo('r1', 0))?.skip).toBe(true)
  })

  it('is told of the ways left since, not of those left before', () => {
    const asked = { ...undo('r1', 1), skip: true as const }
    expect(
      ways(choice('r1', 0, 'a'), choice('r1', 1, 'b'), asked, choice('r1', 1, 'c'), undo('r1', 0)),
    ).toEqual([
      ['ab', undefined],
      ['ac', true],
    ])
  })
})
