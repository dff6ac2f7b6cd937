import { describe, expect, it } from 'vitest'
import { check } from '../../../src/scenario/graph.ts'
import { checkTargets, metWithin, reachable } from '../../../src/scenario/graph-targets.ts'
import { choice, decision, ending, flag, passage, scenario, variable, when } from './build.ts'
import { found, pair } from './findings.ts'

describe('reachable', () => {
  const round = scenario([
    decision('a', [choice('x', 'best', 'b'), choice('y', 'poor', 'c')]),
    passage('b', 'a'),
    passage('c', 'end'),
    ending('end', 1),
    passage('island', 'a'),
  ])

  it('goes everywhere the ways lead, round and round, and nowhere else', () => {
    expect(reachable(round, 'a')).toEqual(new Set(['a', 'b', 'c', 'end']))
    expect(reachable(round, 'c')).toEqual(new Set(['c', 'end']))
    expect(reachable(round, 'gone')).toEqual(new Set())
  })

  it('stops before the scene it must do without', () => {
    expect(reachable(round, 'a', 'c')).toEqual(new Set(['a', 'b']))
    expect(reachable(round, 'a', 'a')).toEqual(new Set())
  })
})

describe('metWithin', () => {
  const talk = scenario([
    passage('greeting', 'a'),
    decision('a', [choice('x', 'best', [['close>1', 'b'], 'c']), choice('y', 'poor', 'd')]),
    decision('b', [choice('x', 'best', 'e')]),
    passage('c', 'b'),
    decision('d', [choice('x', 'best', 'a'), choice('y', 'poor', 'e')], { skip: 'past' }),
    passage('past', 'e'),
    decision('e', [choice('x', 'best', 'end')]),
    ending('end', 1),
    passage('island', 'a'),
  ])

  it('goes on without deciding for nothing, and decides as often as it may', () => {
    expect(metWithin(talk, 0)).toEqual(new Set(['greeting', 'a']))
    // Whatever the condition; and past the scene that may be passed over without a choice.
    expect(metWithin(talk, 1)).toEqual(new Set(['greeting', 'a', 'b', 'c', 'd', 'past', 'e']))
    const whole = new Set(talk.scenes.map(({ id }) => id).filter((id) => id !== 'island'))
    expect(metWithin(talk, 2)).toEqual(whole)
  })

  it('goes round in a circle no further than it may, and finds all that can be reached in the end', () => {
    expect(metWithin(talk, 50)).toEqual(reachable(talk, 'greeting'))
    expect(metWithin(scenario([]), 1)).toEqual(new Set())
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

  it('finds only the fault there is, and says nothing more of its place', () => {
    const talk = scenario([
      decision('a', [
        choice('x', 'best', 'end', { when: 'close>1' }),
        choice('y', 'fair', 'end'),
        choice('z', 'poor', 'end'),
      ]),
      ending('end', 1),
    ])
    expect(checkTargets(talk)).toEqual([])
    expect(checkTargets(scenario([passage('a', 'b', { skip: 'c' }), ending('b', 1)]))).toEqual([
      { code: 'unknown-target', scene: 'a', part: 'skip', name: 'c' },
    ])
  })

  it('counts the choices always offered in each decision for itself', () => {
    const secret = choice('z', 'fair', 'end', { when: 'close>1' })
    const talk = scenario([
      decision('a', [secret, choice('x', 'best', 'b')]),
      decision('b', [secret, choice('x', 'best', 'end'), choice('y', 'poor', 'end')]),
      ending('end', 1),
    ])
    expect(found(talk, 'missing-else')).toEqual([{ scene: 'a', choice: 'z', part: 'wordings' }])
  })

  it('counts a choice as always offered when only its last wording has no condition', () => {
    const either = [{ when: 'close>1' }, {}]
    const talk = scenario([
      decision('a', [
        choice('x', 'best', 'end', ...either),
        choice('y', 'poor', 'end', ...either),
        choice('z', 'fair', 'end', { when: 'close>1' }),
      ]),
      ending('end', 1),
    ])
    expect(found(talk, 'missing-else')).toEqual([])
  })

  it('wants a wording for every choice, however many others are offered', () => {
    const mute = { ...choice('z', 'fair', 'bad'), wordings: [] }
    expect(found(pair({}, {}, mute), 'missing-else')).toEqual([
      { scene: 'a', choice: 'z', part: 'wordings' },
    ])
  })

  it('wants a way on from every choice, however many are offered', () => {
    const stuck = choice('z', 'fair', [['close>1', 'bad']])
    expect(found(pair({}, {}, stuck), 'missing-else')).toEqual([
      { scene: 'a', choice: 'z', part: 'goto' },
    ])
    expect(found(pair({ verdicts: [] }), 'missing-else')).toEqual([{ part: 'verdicts' }])
  })

  it('finds an id used more often than twice once', () => {
    const talk = scenario([ending('end', 1), ending('end', 2), ending('end', 3)])
    expect(found(talk, 'duplicate-id')).toEqual([{ scene: 'end' }])
  })

  it('lets choices of different decisions and scenes, and names of scenes and flags, be alike', () => {
    const talk = pair({
      flags: [flag('good')],
      verdicts: [
        { speaker: 'ratna', text: 'Hm.', when: when('good') },
        { speaker: 'ratna', text: 'Ah.' },
      ],
    })
    expect(found(talk, 'duplicate-id')).toEqual([])
  })

  it('finds a circle of passages and skips from wherever it can be entered', () => {
    const talk = scenario([
      decision('a', [choice('x', 'best', 'end'), choice('y', 'poor', 'end')], { skip: 'b' }),
      passage('b', 'a'),
      passage('c', 'b'),
      ending('end', 1),
    ])
    expect(found(talk, 'endless-passages')).toEqual([{ scene: 'a' }, { scene: 'b' }])
  })
})
