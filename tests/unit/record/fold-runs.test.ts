import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { at, choice, ending, events, run, undo } from './facts.ts'

const picks = (state: ReturnType<typeof fold>, id: string) =>
  state.runs.get(id)?.choices.map((turn) => turn.choice)
const scored = (state: ReturnType<typeof fold>) => state.evidence.map(({ score }) => score)

describe('runs', () => {
  it('hold the choices made, in order, with where and when', () => {
    const state = fold(events(run('r1'), choice('r1', 0, 'a'), choice('r1', 1, 'b')))
    expect(state.runs.get('r1')).toEqual({
      abandoned: [],
      run: 'r1',
      scenario: 'rehat',
      rev: 1,
      seed: 7,
      mode: 'guided',
      begun: 1000,
      latest: 3000,
      choices: [
        { scene: 'n0', choice: 'a', at: 2000 },
        { scene: 'n1', choice: 'b', at: 3000 },
      ],
    })
  })

  it('go on from the choices that an undo leaves', () => {
    const state = fold(
      events(
        run('r1'),
        choice('r1', 0, 'a'),
        choice('r1', 1, 'b'),
        choice('r1', 2, 'c'),
        undo('r1', 1),
        choice('r1', 1, 'c'),
      ),
    )
    expect(picks(state, 'r1')).toEqual(['a', 'c'])
  })

  it('are not lengthened by an undo past their end', () => {
    const state = fold(events(run('r1'), choice('r1', 0, 'a'), undo('r1', 5), choice('r1', 1, 'b')))
    expect(picks(state, 'r1')).toEqual(['a', 'b'])
  })

  it('drop what followed a turn that is chosen again, as from a second tab', () => {
    const state = fold(
      events(run('r1'), choice('r1', 0, 'a'), choice('r1', 1, 'b'), choice('r1', 0, 'c')),
    )
    expect(picks(state, 'r1')).toEqual(['c'])
  })

  it('show no choice after one that is missing', () => {
    const state = fold(events(run('r1'), choice('r1', 0, 'a'), choice('r1', 2, 'c')))
    expect(picks(state, 'r1')).toEqual(['a'])
  })

  it('come out whole when a clock was set back in between', () => {
    const state = fold(
      events(
        at(5, run('r1')),
        at(5.1, choice('r1', 0, 'a')),
        at(5.2, choice('r1', 1, 'b')),
        at(1, choice('r1', 2, 'c')),
        at(1.1, choice('r1', 3, 'd')),
      ),
    )
    expect(picks(state, 'r1')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('take over the choices that their parent held when they were branched', () => {
    const state = fold(
      events(
        run('r1'),
        choice('r1', 0, 'a'),
        choice('r1', 1, 'b'),
        run('r2', { from: { run: 'r1', turns: 1 } } as Partial<NewEvent>),
        choice('r2', 1, 'c'),
        undo('r1', 0),
      ),
    )
    expect(picks(state, 'r2')).toEqual(['a', 'c'])
    expect(state.runs.get('r2')?.from).toEqual({ run: 'r1', turns: 1 })
    expect(picks(state, 'r1')).toEqual([])
  })

  it('take over no more of their parent than they say', () => {
    const facts = [run('r1'), choice('r1', 0, 'a'), choice('r1', 1, 'b')]
    const from = { run: 'r1', turns: 1 }
    const state = fold(events(...facts, run('r2', { from } as Partial<NewEvent>)))
    expect(picks(state, 'r2')).toEqual(['a'])
  })

  it('keep their own choices before what they take over, should a clock mix them up', () => {
    const state = fold(
      events(
        at(1, run('r1')),
        at(1.1, choice('r1', 0, 'a')),
        at(1.2, choice('r1', 1, 'b')),
        at(2, choice('r2', 0, 'c')),
        at(3, run('r2', { from: { run: 'r1', turns: 2 } } as Partial<NewEvent>)),
      ),
    )
    expect(picks(state, 'r2')).toEqual(['c', 'b'])
  })

  it('branched from an unknown run wait empty', () => {
    const from = { run: 'gone', turns: 2 }
    expect(picks(fold(events(run('r2', { from } as Partial<NewEvent>))), 'r2')).toEqual([])
  })

  it('hold their first beginning where a second claims the same id', () => {
    const state = fold(
      events(run('r1'), choice('r1', 0, 'a'), run('r1', { seed: 9 } as Partial<NewEvent>)),
    )
    expect(state.runs.get('r1')?.seed).toBe(7)
  })

  it('without a beginning are not shown, but their evidence counts', () => {
    const state = fold(events(choice('r1', 0, 'a', 1)))
    expect(state.runs.size).toBe(0)
    expect(scored(state)).toEqual([1])
  })

  it('are ended until the end is undone or a turn is chosen again', () => {
    const played = [run('r1'), choice('r1', 0, 'a'), ending('r1')] as const
    const end = { ending: 'akhir-a', at: 3000 }
    expect(fold(events(...played)).runs.get('r1')?.ended).toEqual(end)
    expect(fold(events(...played, undo('r1', 0))).runs.get('r1')).not.toHaveProperty('ended')
    expect(fold(events(...played, choice('r1', 0, 'b'))).runs.get('r1')).not.toHaveProperty('ended')
  })

  it('offer the unfinished one of each scenario in which something happened last', () => {
    const other = { scenario: 'alumni' } as Partial<NewEvent>
    const state = fold(
      events(run('r1'), run('r2'), run('r3'), run('r4', other), choice('r1', 0, 'a'), ending('r3')),
    )
    expect(state.unfinished.get('rehat')?.run).toBe('r1')
    expect(state.unfinished.get('alumni')?.run).toBe('r4')
    expect(fold(events(run('r1'), ending('r1'))).unfinished.size).toBe(0)
    const together = fold(events(at(1, run('r1')), at(1, run('r2'))))
    expect(together.unfinished.get('rehat')?.run).toBe('r2')
  })

  it('leave every ending found, undone ones too, at its first time', () => {
    const state = fold(
      events(run('r1'), ending('r1'), undo('r1', 0), ending('r1', 'akhir-b'), ending('r1')),
    )
    expect(state.endings.get('rehat')).toEqual(
      new Map([
        ['akhir-a', { at: 2000, day: '2026-03-01' }],
        ['akhir-b', { at: 4000, day: '2026-03-01' }],
      ]),
    )
  })
})

describe('evidence of choices', () => {
  it('is the first choice ever made in a scene, even when it was undone', () => {
    const state = fold(
      events(run('r1'), choice('r1', 0, 'a', 0), undo('r1', 0), choice('r1', 0, 'b', 2)),
    )
    expect(state.evidence).toMatchObject([{ score: 0, source: 'scenario', item: 'rehat/n0' }])
  })

  it('is not taken again in the same run, however late', () => {
    const state = fold(
      events(
        at(0, run('r1')),
        at(0, choice('r1', 0, 'a', 0)),
        at(9, undo('r1', 0)),
        at(9, choice('r1', 0, 'b', 2)),
      ),
    )
    expect(scored(state)).toEqual([0])
  })

  it('is not taken from a replay within three days', () => {
    const state = fold(events(at(0, choice('r1', 0, 'a', 0)), at(2.99, choice('r2', 0, 'b', 2))))
    expect(scored(state)).toEqual([0])
  })

  it('is taken from a replay after three days, once', () => {
    const state = fold(
      events(
        at(0, choice('r1', 0, 'a', 0)),
        at(3, choice('r2', 0, 'b', 1)),
        at(7, choice('r2', 0, 'b', 2)),
      ),
    )
    expect(scored(state)).toEqual([0, 1])
  })

  it('counts the three days from the last time the scene was met, in any way', () => {
    const state = fold(
      events(
        at(0, choice('r1', 0, 'a', 0)),
        at(2, choice('r2', 0, 'b', 2, 'practice')),
        at(4, choice('r3', 0, 'b', 2)),
        at(7, choice('r4', 0, 'b', 1)),
      ),
    )
    expect(scored(state)).toEqual([0, 1])
  })

  it('is taken from a scene first met in a replay', () => {
    const state = fold(
      events(choice('r1', 0, 'a', 0), choice('r2', 0, 'b', 2), choice('r2', 1, 'a', 1)),
    )
    expect(state.evidence).toMatchObject([
      { score: 0, item: 'rehat/n0' },
      { score: 1, item: 'rehat/n1' },
    ])
  })

  it('is not taken after the same decision on the home page', () => {
    const state = fold(events(choice('r0', 0, 'a', 2, 'taster'), choice('r1', 0, 'a', 2)))
    expect(state.evidence).toEqual([])
  })
})
