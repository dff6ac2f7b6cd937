import { describe, expect, it } from 'vitest'
import { check } from '../../../src/scenario/graph.ts'
import type { Quality, WrittenScenario } from '../../../src/scenario/types.ts'
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

  it('tells each fault once', () => {
    const talk = scenario(
      [
        decision('a', [choice('x', 'best', 'end'), choice('y', 'poor', 'end')]),
        passage('island', 'end', { lines: [line('Hm.', 'close>9')] }),
        ending('end', 1),
      ],
      { variables: [variable('close')] },
    )
    expect(check(talk)).toEqual([{ code: 'unreachable-scene', scene: 'island' }])
  })
})

describe('exploration', () => {
  const verdict = (condition?: string) => ({
    ...line('ratna: Hm.'),
    ...(condition && { when: when(condition) }),
  })
  const rare = () => verdict('close>9')
  /** A verdict that never holds, found by exploring only, beside what a test adds. */
  const talk = (rest: Partial<WrittenScenario>, more: WrittenScenario['scenes'] = []) => {
    const base = pair({ variables: [variable('close')], verdicts: [rare(), verdict()], ...rest })
    return { ...base, scenes: [...base.scenes, ...more] }
  }
  const explored = (which: WrittenScenario) => found(which, 'never-holds').length > 0

  it.each([
    ['a scene nothing leads to', () => talk({}, [passage('island', 'good')])],
    ['a verdict after the last', () => talk({ verdicts: [rare(), verdict(), verdict()] })],
    ['a flag nothing reads', () => talk({ flags: [flag('idle')] })],
    [
      'a flag nothing sets',
      () => talk({ flags: [flag('told')], verdicts: [rare(), verdict('told'), verdict()] }),
    ],
    ['a variable nothing reads', () => talk({ variables: [variable('close'), variable('idle')] })],
    ['an unknown speaker', () => talk({ cast: [] })],
  ])('goes on beside %s', (_, make) => {
    expect(check(make()).map(({ code }) => code)).not.toEqual(['never-holds'])
    expect(explored(make())).toBe(true)
  })

  it.each([
    ['a target that does not exist', () => talk({}, [passage('island', 'gone')])],
    ['a list that may run out', () => talk({ verdicts: [rare()] })],
    ['an id used twice', () => talk({}, [ending('good', 1)])],
    ['a name nobody declared', () => talk({ verdicts: [rare(), verdict('told'), verdict()] })],
    ['a start out of bounds', () => talk({ variables: [variable('close', 99)] })],
    ['passages in a circle', () => talk({}, [passage('b', 'c'), passage('c', 'b')])],
  ])('waits for %s to be mended', (_, make) => {
    const codes = check(make()).map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(0)
    expect(explored(make())).toBe(false)
  })

  it('adds nothing of its own where it waits', () => {
    const gone = pair({}, {}, choice('z', 'fair', 'gone', { say: 'I do.' }))
    expect(check(gone)).toEqual([
      { code: 'unknown-target', scene: 'a', choice: 'z', part: 'goto', index: 0, name: 'gone' },
    ])
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

  it('leaves conditions in scenes that are never met to the finding of the scene', () => {
    const hidden = scenario(
      [
        decision('a', [
          choice('x', 'best', [['close>5', 'b'], 'end'], { say: 'I do.' }),
          choice('y', 'poor', 'end', { say: 'I do.' }),
        ]),
        passage('b', ['end', 'end'], { lines: [line('Never.', 'close>5')] }),
        ending('end', 1),
      ],
      { variables: [variable('close')] },
    )
    expect(check(hidden)).toEqual([
      { code: 'after-else', scene: 'b', part: 'goto', index: 1 },
      { code: 'unreachable-scene-under-conditions', scene: 'b' },
      { code: 'never-holds', scene: 'a', choice: 'x', part: 'goto', index: 0 },
    ])
  })

  it('finds what is never taken without a condition by its place alone', () => {
    const after = scenario([
      decision('a', [
        choice('x', 'best', ['end', 'end'], { say: 'I do.' }),
        choice('y', 'poor', 'end', { say: 'I do.' }),
      ]),
      ending('end', 1),
    ])
    expect(check(after)).toEqual([
      { code: 'after-else', scene: 'a', choice: 'x', part: 'goto', index: 1 },
    ])
  })

  it('finds trapped scenes each once, however many states are trapped', () => {
    const round = (id: string) =>
      choice(id, id === 'x' ? 'best' : 'poor', 'b', { say: 'I do.', effects: { [id]: true } })
    const trap = scenario(
      [
        decision('a', [
          choice('x', 'best', 'end', { say: 'I do.' }),
          choice('y', 'poor', 'b', { say: 'I do.', effects: { stuck: true } }),
        ]),
        decision('b', [
          round('x'),
          round('y'),
          choice('z', 'fair', [['stuck', 'b'], ['x & y', 'end'], 'end'], { say: 'I do.' }),
        ]),
        ending('end', 1),
      ],
      { flags: [flag('stuck'), flag('x'), flag('y')] },
    )
    expect(found(trap, 'trapped')).toEqual([{ scene: 'b' }])
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

  it('allows up to two in five best choices to be the longest, nine in twenty the shortest', () => {
    const talk = (count: number, odd: number, say: string) =>
      scenario([
        ...Array.from({ length: count }, (_, n) =>
          decision(`n${n}`, [
            choice('x', 'best', n + 1 < count ? `n${n + 1}` : 'end', {
              say: n < odd ? say : '123',
            }),
            choice('y', 'poor', 'end', { say: '1234' }),
            choice('z', 'fair', 'end', { say: '12' }),
          ]),
        ),
        ending('end', 1),
      ])
    expect(found(talk(5, 2, '12345'), 'best-longest')).toEqual([])
    expect(found(talk(5, 3, '12345'), 'best-longest')).toEqual([{ share: 0.6 }])
    expect(found(talk(20, 9, '1'), 'best-shortest')).toEqual([])
    expect(found(talk(20, 10, '1'), 'best-shortest')).toEqual([{ share: 0.5 }])
  })

  describe('where a decision has not all three qualities open', () => {
    /** After a first decision, one that offers only these, each leading to an ending of that name. */
    const then = (...qualities: Quality[]) =>
      scenario([
        decision('a', [
          choice('x', 'best', 'b'),
          choice('y', 'fair', 'b'),
          choice('z', 'poor', 'b'),
        ]),
        decision(
          'b',
          qualities.map((quality) => choice(quality, quality, quality)),
        ),
        ...qualities.map((quality, n) => ending(quality, n + 1)),
      ])

    it('takes fair for best before poor', () => {
      expect(found(then('poor', 'fair'), 'always-best-misses-top')).toEqual([{ ending: 'fair' }])
      expect(found(then('fair', 'poor'), 'always-best-misses-top')).toEqual([])
    })

    it('takes fair for worst before best', () => {
      expect(found(then('fair', 'best'), 'always-worst-reaches-top')).toEqual([{ ending: 'fair' }])
      expect(found(then('best', 'fair'), 'always-worst-reaches-top')).toEqual([])
    })

    it('takes what there is, be it poor for best or best for worst', () => {
      const only = (quality: Quality) =>
        scenario([
          decision('a', [choice('x', quality, 'top'), choice('y', quality, 'top')]),
          decision('b', [choice('x', 'best', 'low')]),
          ending('top', 1),
          ending('low', 2),
        ])
      expect(found(only('poor'), 'always-best-misses-top')).toEqual([])
      expect(found(only('best'), 'always-worst-reaches-top')).toEqual([{ ending: 'top' }])
    })
  })
})
