import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  apply,
  arrive,
  instead,
  leadsTo,
  offers,
  opening,
  sceneOf,
  targetIn,
} from '../../../src/scenario/world.ts'
import { choice, decision, ending, line, passage, scenario, targets, variable } from './build.ts'

const talk = scenario([ending('end', 1)], {
  variables: [variable('close', 3), variable('time', 0, { min: -5, max: 5 })],
})
const change = fc.oneof(fc.boolean(), fc.integer({ min: -20, max: 20 }))
const effects = fc.dictionary(fc.constantFrom('close', 'time', 'heard', 'rude'), change)

describe('leadsTo', () => {
  it('names every target of a scene, whatever its condition, and the way round it', () => {
    const goto = [['close>1', 'b'], 'c'] as const
    expect(leadsTo(passage('a', goto, { skip: 'd' }))).toEqual(['b', 'c', 'd'])
    const choices = [choice('x', 'best', goto), choice('y', 'poor', 'e')]
    expect(leadsTo(decision('a', choices))).toEqual(['b', 'c', 'e'])
    expect(leadsTo(decision('a', choices, { skip: 'd' }))).toEqual(['b', 'c', 'e', 'd'])
  })

  it('names nothing for an ending', () => {
    expect(leadsTo(ending('end', 1))).toEqual([])
  })
})

describe('sceneOf', () => {
  it('finds a scene by its id, and nothing by another', () => {
    expect(sceneOf(talk, 'end')).toBe(talk.scenes[0])
    expect(sceneOf(talk, 'gone')).toBeUndefined()
  })

  it('keeps role-plays apart that have the same ids', () => {
    const twin = scenario([ending('end', 2)])
    expect([sceneOf(talk, 'end'), sceneOf(twin, 'end'), sceneOf(talk, 'end')]).toEqual([
      talk.scenes[0],
      twin.scenes[0],
      talk.scenes[0],
    ])
  })
})

describe('opening', () => {
  it('has every variable at its start, no flag, and no wish to pass anything over', () => {
    expect(opening(talk)).toEqual({ variables: { close: 3, time: 0 }, flags: new Set() })
    expect(opening(talk)).not.toHaveProperty('skip')
  })

  it('carries the wish of who passes over what the content note names', () => {
    expect(opening(talk, { skip: true }).skip).toBe(true)
  })
})

describe('apply', () => {
  it('moves variables within their bounds, whatever the effects', () => {
    fc.assert(
      fc.property(fc.array(effects), (list) => {
        const { variables } = list.reduce((w, e) => apply(talk, w, e), opening(talk))
        const { close = NaN, time = NaN } = variables
        expect(Object.keys(variables)).toEqual(['close', 'time'])
        expect(close >= 0 && close <= 10).toBe(true)
        expect(time >= -5 && time <= 5).toBe(true)
      }),
    )
  })

  it('adds numbers, and stops at a bound instead of passing it', () => {
    const close = (...steps: number[]) =>
      steps.reduce((w, step) => apply(talk, w, { close: step }), opening(talk)).variables['close']
    expect(close(4)).toBe(7)
    expect(close(-3)).toBe(0)
    expect(close(-9, 2)).toBe(2)
    expect(close(9, -2)).toBe(8)
  })

  it('sets and clears flags, and leaves the others', () => {
    const both = apply(talk, opening(talk), { heard: true, rude: true })
    expect(both.flags).toEqual(new Set(['heard', 'rude']))
    expect(apply(talk, both, { heard: false }).flags).toEqual(new Set(['rude']))
    expect(apply(talk, both, { heard: true }).flags).toEqual(new Set(['heard', 'rude']))
  })

  it('passes over variables that are not declared', () => {
    expect(apply(talk, opening(talk), { ghost: 2 })).toEqual(opening(talk))
  })

  it('counts a variable without a value from 0', () => {
    const bare = { variables: {}, flags: new Set<string>() }
    expect(apply(talk, bare, { close: 2 }).variables).toEqual({ close: 2 })
  })

  it('never changes the world it is given', () => {
    fc.assert(
      fc.property(effects, effects, (first, second) => {
        const world = apply(talk, opening(talk), first)
        const before = structuredClone(world)
        apply(talk, world, second)
        expect(world).toEqual(before)
      }),
    )
  })

  it('keeps the wish to pass over', () => {
    expect(apply(talk, opening(talk, { skip: true }), { close: 1 }).skip).toBe(true)
  })
})

describe('offers', () => {
  it('keeps the order of the author and leaves out choices without a wording that holds', () => {
    const scene = decision('a', [
      choice('x', 'best', 'end', { when: 'close>5', say: 'Near.' }, { say: 'Far.' }),
      choice('y', 'fair', 'end', { when: 'close>5' }),
      choice('z', 'poor', 'end'),
    ])
    const far = offers(scene, opening(talk))
    expect(far.map((offer) => offer.choice.id)).toEqual(['x', 'z'])
    expect(far[0]?.wording.say).toBe('Far.')
    const near = offers(scene, apply(talk, opening(talk), { close: 3 }))
    expect(near.map((offer) => offer.choice.id)).toEqual(['x', 'y', 'z'])
    expect(near[0]?.wording.say).toBe('Near.')
  })
})

describe('targetIn', () => {
  it('is the first whose condition holds, or none', () => {
    const world = opening(talk)
    expect(targetIn(targets([['close>5', 'a'], ['close>2', 'b'], 'c']), world)).toBe('b')
    expect(targetIn(targets([['close>5', 'a']]), world)).toBeUndefined()
  })
})

describe('instead', () => {
  const scene = passage('a', 'end', { skip: 'b' })

  it('leads on who passes over, and nobody else', () => {
    expect(instead(scene, opening(talk, { skip: true }))).toBe('b')
    expect(instead(scene, opening(talk))).toBeUndefined()
  })

  it('names nothing where the scene has no way round', () => {
    const wish = opening(talk, { skip: true })
    expect(instead(passage('a', 'end'), wish)).toBeUndefined()
    expect(instead(ending('end', 1), wish)).toBeUndefined()
  })
})

describe('arrive', () => {
  const from = (which: ReturnType<typeof scenario>, skip?: true) =>
    arrive(which, [{ to: which.start }], opening(which, skip && { skip }))

  it('walks through as many passages as there are, applying the effects of each once', () => {
    const long = scenario(
      [
        ...Array.from({ length: 9 }, (_, n) =>
          passage(`n${n}`, n < 8 ? `n${n + 1}` : 'end', { effects: { steps: 1 } }),
        ),
        ending('end', 1, { effects: { steps: 1 } }),
      ],
      { variables: [variable('steps', 0, { max: 99 })] },
    )
    expect(from(long)).toMatchObject({ scene: { id: 'end' }, world: { variables: { steps: 10 } } })
  })

  it('hears the lines that hold, each in its scene and its world, in order', () => {
    const two = scenario(
      [
        passage('a', 'end', {
          effects: { close: 1 },
          lines: [line('No.', 'close=3'), line('One.', 'close=4')],
        }),
        ending('end', 1, { effects: { close: 1 }, lines: [line('Two.')] }),
      ],
      { variables: [variable('close')] },
    )
    const heard: unknown[] = []
    arrive(two, [{ to: 'a' }], opening(two), ({ id }, { text }, { variables }) => {
      heard.push([id, text, variables['close']])
    })
    expect(heard).toEqual([
      ['a', 'One.', 4],
      ['end', 'Two.', 5],
    ])
  })

  it('passes over one scene after another, without their effects', () => {
    const heavy = scenario(
      [
        passage('a', 'b', { skip: 'b', effects: { close: 1 } }),
        decision('b', [choice('x', 'best', 'end')], { skip: 'end', effects: { close: 1 } }),
        ending('end', 1),
      ],
      { variables: [variable('close')] },
    )
    expect(from(heavy, true)).toMatchObject({
      scene: { id: 'end' },
      world: { variables: { close: 3 } },
    })
    expect(from(heavy)).toMatchObject({ scene: { id: 'b' }, world: { variables: { close: 5 } } })
  })

  it('says which scene is missing, where no way is open, and that a circle has no end', () => {
    expect(() => from(scenario([]))).toThrow('Scenario talk: no scene to go to (none)')
    expect(() => from(scenario([passage('a', [['close>5', 'a']])]))).toThrow(
      'Scenario talk: no scene to go to (undefined)',
    )
    const circle = scenario([passage('a', 'b'), passage('b', 'a')])
    expect(() => from(circle)).toThrow('Scenario talk: passages lead in a circle')
    const round = scenario([
      passage('a', 'end', { skip: 'b' }),
      passage('b', 'end', { skip: 'a' }),
      ending('end', 1),
    ])
    expect(() => from(round, true)).toThrow('Scenario talk: passages lead in a circle')
    expect(from(round).scene.id).toBe('end')
  })
})
