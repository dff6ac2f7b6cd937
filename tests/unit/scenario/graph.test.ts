import { describe, expect, it } from 'vitest'
import { check } from '../../../src/scenario/graph.ts'
import type { WrittenScenario } from '../../../src/scenario/types.ts'
import {
  choice,
  coffee,
  decision,
  ending,
  flag,
  line,
  passage,
  scenario,
  variable,
  when,
} from './build.ts'
import { found, pair } from './findings.ts'

describe('check', () => {
  it('finds nothing in a sound role-play', () => {
    expect(check(coffee())).toEqual([])
    expect(check(pair())).toEqual([])
  })

  it('never throws, however broken the scenario', () => {
    expect(check(scenario([])).map(({ code }) => code)).toContain('unknown-target')
    expect(check(scenario([decision('a', [])])).map(({ code }) => code)).toContain(
      'no-way-to-ending',
    )
    const mute = { id: 'x', quality: 'best' as const, wordings: [], goto: [] }
    expect(check(scenario([decision('a', [mute])])).map(({ code }) => code)).toContain(
      'missing-else',
    )
  })
})

describe('check under conditions', () => {
  /** Closeness can rise to 5 at most, by way of b. */
  const talk = (condition: string, rest: Partial<WrittenScenario> = {}) =>
    scenario(
      [
        decision('a', [
          choice('x', 'best', 'b', { effects: { close: 2 } }),
          choice('y', 'poor', 'b', { effects: { close: -9 } }),
        ]),
        decision('b', [
          choice('x', 'best', [[condition, 'c'], 'known'], {}),
          choice('y', 'poor', 'known'),
        ]),
        passage('c', 'top'),
        ending('known', 2),
        ending('top', 1),
      ],
      { variables: [variable('close')], ...rest },
    )

  it('finds endings and scenes that conditions put out of reach', () => {
    expect(found(talk('close>5'), 'unreachable-ending-under-conditions')).toEqual([
      { scene: 'top' },
    ])
    expect(found(talk('close>5'), 'unreachable-scene-under-conditions')).toEqual([{ scene: 'c' }])
    expect(found(talk('close>=5'), 'unreachable-ending-under-conditions')).toEqual([])
  })

  it('takes bounds into account', () => {
    expect(found(talk('close<0'), 'unreachable-ending-under-conditions')).toHaveLength(1)
    expect(found(talk('close<=0'), 'unreachable-ending-under-conditions')).toEqual([])
  })

  it('finds targets, lines, wordings, replies and verdicts whose condition is never true', () => {
    expect(found(talk('close=4'), 'never-holds')).toEqual([
      { scene: 'b', choice: 'x', part: 'goto', index: 0 },
    ])
    const never = scenario(
      [
        decision(
          'a',
          [
            choice('x', 'best', 'end', { when: 'close>3' }, { reply: [line('No.', 'close>3')] }),
            choice('y', 'poor', 'end'),
          ],
          { lines: [line('Never.', 'close!=3'), line('Always.', 'close=3')] },
        ),
        ending('end', 1),
      ],
      {
        variables: [variable('close')],
        verdicts: [
          { speaker: 'ratna', text: 'No.', when: when('close>3') },
          { speaker: 'ratna', text: 'Yes.' },
        ],
      },
    )
    expect(found(never, 'never-holds')).toEqual([
      { scene: 'a', part: 'lines', index: 0 },
      { scene: 'a', choice: 'x', wording: 1, part: 'reply', index: 0 },
      { part: 'verdicts', index: 0 },
      { scene: 'a', choice: 'x', wording: 0 },
    ])
  })

  it('finds scenes where the learner is trapped although a way is drawn', () => {
    const trap = scenario(
      [
        decision('a', [
          choice('x', 'best', 'end'),
          choice('y', 'poor', 'b', { effects: { stuck: true } }),
        ]),
        decision('b', [choice('x', 'best', [['stuck', 'b'], 'end']), choice('y', 'poor', 'b')]),
        ending('end', 1),
      ],
      { flags: [flag('stuck')] },
    )
    expect(found(trap, 'trapped')).toEqual([{ scene: 'b' }])
  })

  it('says so when there are too many states to explore', () => {
    const codes = check(talk('close>5'), 3)
    expect(codes).toContainEqual({ code: 'space-too-big', states: 4 })
    expect(codes.map(({ code }) => code)).not.toContain('unreachable-ending-under-conditions')
  })
})

describe('check of the key', () => {
  it('finds decisions without a best choice, and with several', () => {
    const talk = scenario([
      decision('a', [choice('x', 'fair', 'b'), choice('y', 'poor', 'b')]),
      decision('b', [choice('x', 'best', 'end'), choice('y', 'best', 'end')]),
      ending('end', 1),
    ])
    expect(found(talk, 'no-best-choice')).toEqual([{ scene: 'a' }])
    expect(found(talk, 'several-best')).toEqual([{ scene: 'b' }])
  })

  it('finds a best choice given away by its length', () => {
    const talk = (...says: string[]) =>
      scenario([
        ...says.map((say, i) =>
          decision(`n${i}`, [
            choice('x', 'best', i + 1 < says.length ? `n${i + 1}` : 'end', { say }),
            choice('y', 'poor', 'end', { say: '12345' }),
            choice('z', 'fair', 'end', { say: '123' }),
          ]),
        ),
        ending('end', 1),
      ])
    expect(found(talk('123456', '1234', '1234'), 'best-longest')).toEqual([])
    expect(found(talk('123456', '1234'), 'best-longest')).toEqual([{ share: 0.5 }])
    expect(found(talk('12', '1234', '1234'), 'best-shortest')).toEqual([])
    expect(found(talk('12', '1234'), 'best-shortest')).toEqual([{ share: 0.5 }])
    expect(found(talk('12345', '123'), 'best-shortest')).toEqual([])
  })

  it('finds that always choosing best misses the top, and always choosing worst reaches it', () => {
    const upside = scenario([
      decision('a', [choice('x', 'best', 'low'), choice('y', 'poor', 'top')]),
      ending('low', 2),
      ending('top', 1),
    ])
    expect(found(upside, 'always-best-misses-top')).toEqual([{ ending: 'low' }])
    expect(found(upside, 'always-worst-reaches-top')).toEqual([{ ending: 'top' }])
  })

  it('takes always choosing worst at its word: poor before fair', () => {
    const talk = scenario([
      decision('a', [
        choice('x', 'best', 'top'),
        choice('y', 'fair', 'top'),
        choice('z', 'poor', 'low'),
      ]),
      ending('low', 2),
      ending('top', 1),
    ])
    expect(found(talk, 'always-worst-reaches-top')).toEqual([])
  })

  it('finds that always choosing best goes round for ever', () => {
    const round = scenario([
      decision('a', [choice('x', 'best', 'a'), choice('y', 'poor', 'end')]),
      ending('end', 1),
    ])
    expect(found(round, 'always-best-misses-top')).toEqual([{}])
  })

  it('judges every way of always choosing best where several are best', () => {
    const two = scenario([
      decision('a', [
        choice('x', 'best', 'top'),
        choice('y', 'best', 'low'),
        choice('z', 'poor', 'low'),
      ]),
      ending('low', 2),
      ending('top', 1),
    ])
    expect(found(two, 'always-best-misses-top')).toEqual([{ ending: 'low' }])
  })

  it('lets the worst reach the only rank there is', () => {
    const single = scenario([
      decision('a', [choice('x', 'best', 'end'), choice('y', 'poor', 'end')]),
      ending('end', 1),
    ])
    expect(found(single, 'always-worst-reaches-top')).toEqual([])
  })
})
