import { describe, expect, it } from 'vitest'
import type { FindingCode } from '../../../src/scenario/graph-finding.ts'
import { check } from '../../../src/scenario/graph.ts'
import type { Choice, Effects, WrittenScenario } from '../../../src/scenario/types.ts'
import {
  choice,
  coffee,
  decision,
  ending,
  line,
  passage,
  scenario,
  variable,
  when,
} from './build.ts'

const flag = (name: string) => ({ name, meaning: name })
const found = (which: WrittenScenario, code: FindingCode) =>
  check(which)
    .filter((finding) => finding.code === code)
    .map((finding) => ({ ...finding, code: undefined }))

/** One decision with two choices, sound but for what a test adds. */
const pair = (rest: Partial<WrittenScenario> = {}, effects: Effects = {}, ...more: Choice[]) =>
  scenario(
    [
      decision('a', [
        choice('x', 'best', 'good', { say: 'I do.', effects }),
        choice('y', 'poor', 'bad', { say: 'I do.' }),
        ...more,
      ]),
      ending('good', 1),
      ending('bad', 2),
    ],
    rest,
  )

describe('check', () => {
  it('finds nothing in a sound role-play', () => {
    expect(check(coffee)).toEqual([])
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

describe('check of ways', () => {
  it('finds targets that do not exist', () => {
    const talk = scenario([
      decision('a', [
        choice('x', 'best', [['close>1', 'gone'], 'end']),
        choice('y', 'poor', 'end'),
      ]),
      ending('end', 1),
    ])
    expect(found(talk, 'unknown-target')).toEqual([
      { scene: 'a', choice: 'x', part: 'goto', index: 0, name: 'gone' },
    ])
    expect(found(pair({ start: 'nowhere' }), 'unknown-target')).toEqual([
      { part: 'start', name: 'nowhere' },
    ])
  })

  it('finds scenes nothing leads to', () => {
    const talk = scenario([passage('a', 'end'), passage('island', 'end'), ending('end', 1)])
    expect(found(talk, 'unreachable-scene')).toEqual([{ scene: 'island' }])
  })

  it('finds scenes from which no ending can be reached', () => {
    const talk = scenario([
      decision('a', [choice('x', 'best', 'end'), choice('y', 'poor', 'b')]),
      decision('b', [choice('x', 'best', 'c'), choice('y', 'poor', 'c')]),
      decision('c', [choice('x', 'best', 'b'), choice('y', 'poor', 'c')]),
      ending('end', 1),
    ])
    expect(found(talk, 'no-way-to-ending')).toEqual([{ scene: 'b' }, { scene: 'c' }])
  })

  it('finds passages that lead in a circle, even under a condition', () => {
    const talk = scenario(
      [
        passage('a', 'b'),
        passage('b', [['close>1', 'c'], 'end']),
        passage('c', 'b'),
        ending('end', 1),
      ],
      { variables: [variable('close')] },
    )
    expect(found(talk, 'endless-passages')).toEqual([{ scene: 'b' }, { scene: 'c' }])
  })

  it('lets decisions come round again', () => {
    const talk = scenario([
      decision('a', [
        choice('x', 'best', 'good', { say: 'I do.' }),
        choice('y', 'poor', 'b', { say: 'I do.' }),
      ]),
      passage('b', 'a'),
      ending('good', 1),
    ])
    expect(check(talk)).toEqual([])
  })

  it('finds target lists and verdicts whose last has a condition', () => {
    const talk = scenario([passage('a', [['close>1', 'end']]), ending('end', 1)], {
      variables: [variable('close')],
      verdicts: [{ speaker: 'ratna', text: 'Hm.', when: when('close>1') }],
    })
    expect(found(talk, 'missing-else')).toEqual([
      { scene: 'a', part: 'goto' },
      { part: 'verdicts' },
    ])
  })

  it('allows a conditional choice only beside two that are always offered', () => {
    const secret = choice('z', 'fair', 'bad', { when: 'close>1' })
    const rest = { variables: [variable('close')] }
    expect(found(pair(rest, {}, secret), 'missing-else')).toEqual([])
    const alone = scenario(
      [decision('a', [secret, choice('x', 'best', 'bad')]), ending('bad', 1)],
      rest,
    )
    expect(found(alone, 'missing-else')).toEqual([{ scene: 'a', choice: 'z', part: 'wordings' }])
  })

  it('finds what comes after an item without condition', () => {
    const talk = scenario(
      [
        decision('a', [
          choice('x', 'best', ['end', ['close>1', 'end']], {}, { when: 'close>1' }),
          choice('y', 'poor', 'end'),
        ]),
        ending('end', 1),
      ],
      { variables: [variable('close')] },
    )
    expect(found(talk, 'after-else')).toEqual([
      { scene: 'a', choice: 'x', part: 'goto', index: 1 },
      { scene: 'a', choice: 'x', part: 'wordings', index: 1 },
    ])
  })

  it('finds ids and names used twice', () => {
    const talk = scenario(
      [
        decision('a', [choice('x', 'best', 'end'), choice('x', 'poor', 'end')]),
        ending('end', 1),
        ending('end', 2),
      ],
      { variables: [variable('close')], flags: [flag('close')] },
    )
    expect(found(talk, 'duplicate-id')).toEqual([
      { name: 'close' },
      { scene: 'end' },
      { scene: 'a', choice: 'x' },
    ])
  })
})

describe('check of names and texts', () => {
  it('finds undeclared names in conditions and effects, and names of the other kind', () => {
    const talk = scenario(
      [
        passage('a', [['close & ghost>1', 'end'], 'end'], { effects: { heard: 1 } }),
        ending('end', 1, { lines: [line('Hm.', 'phantom')] }),
      ],
      { variables: [variable('close')], flags: [flag('heard')] },
    )
    expect(found(talk, 'undeclared-name')).toEqual([
      { scene: 'end', part: 'lines', index: 0, name: 'phantom', as: 'flag' },
      { scene: 'a', part: 'goto', index: 0, name: 'close', as: 'flag' },
      { scene: 'a', part: 'goto', index: 0, name: 'ghost', as: 'variable' },
      { scene: 'a', part: 'effects', name: 'heard', as: 'variable' },
    ])
  })

  it('finds flags that are set but never read, and read but never set', () => {
    const talk = pair(
      {
        flags: [flag('unread'), flag('unset')],
        verdicts: [
          { speaker: 'ratna', text: 'Hm.', when: when('unset') },
          { speaker: 'ratna', text: 'Ah.' },
        ],
      },
      { unread: true, unset: false },
    )
    expect(found(talk, 'unread-flag')).toEqual([{ name: 'unread' }])
    expect(found(talk, 'unset-flag')).toEqual([{ name: 'unset' }])
  })

  it('finds variables no condition reads, a visible one in a text too', () => {
    const talk = pair({
      variables: [variable('time', 3, { unit: 'minutes' })],
      verdicts: [{ speaker: 'ratna', text: '{time} left.' }],
    })
    expect(found(talk, 'unread-variable')).toEqual([{ name: 'time' }])
  })

  it('finds a start outside the bounds', () => {
    expect(found(pair({ variables: [variable('close', 11)] }), 'bad-bounds')).toEqual([
      { name: 'close' },
    ])
  })

  it('finds speakers who are not in the cast', () => {
    const talk = scenario(
      [
        decision('a', [
          choice('x', 'best', 'end', { reply: [line('bagas: Hm.')] }),
          choice('y', 'poor', 'end'),
        ]),
        ending('end', 1, { lines: [line('narration: Silence.'), line('yosi: Hm.')] }),
      ],
      { verdicts: [{ speaker: 'budi', text: 'Ah.' }] },
    )
    expect(found(talk, 'unknown-speaker')).toEqual([
      { scene: 'end', part: 'lines', index: 1, name: 'yosi' },
      { scene: 'a', choice: 'x', wording: 0, part: 'reply', index: 0, name: 'bagas' },
      { part: 'verdicts', index: 0, name: 'budi' },
    ])
  })

  it('finds placeholders nothing fills: unknown, of a hidden variable, or where there is no value yet', () => {
    const talk = scenario(
      [
        decision('a', [
          choice('x', 'best', 'end', { say: '{panggilan} {nama} {time} {close}', why: '{nme}' }),
          choice('y', 'poor', 'end'),
        ]),
        ending('end', 1, { lasting: '{ time }', lines: [line('{Nama}')] }),
      ],
      {
        variables: [variable('close'), variable('time', 3, { unit: 'minutes' })],
        role: 'You are {nama} with {time}.',
      },
    )
    expect(found(talk, 'unknown-placeholder')).toEqual([
      { part: 'role', name: 'time' },
      { scene: 'end', part: 'lines', index: 0, name: 'Nama' },
      { scene: 'a', choice: 'x', wording: 0, part: 'say', name: 'close' },
      { scene: 'a', choice: 'x', wording: 0, part: 'why', name: 'nme' },
      { scene: 'end', part: 'lasting', name: ' time ' },
    ])
  })

  it('finds empty words and empty reasons', () => {
    const talk = pair({}, {}, choice('z', 'fair', 'bad', { say: ' ', why: '' }))
    const place = { scene: 'a', choice: 'z', wording: 0 }
    expect(found(talk, 'empty-say')).toEqual([place])
    expect(found(talk, 'empty-why')).toEqual([place])
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
