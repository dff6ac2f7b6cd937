import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, fill, options, replay, rewind, start } from '../../../src/scenario/engine.ts'
import type { Run, WrittenScenario } from '../../../src/scenario/types.ts'
import { choice, coffee, decision, ending, line, passage, scenario, variable } from './build.ts'

/** Plays to an ending by picks from a list of numbers. */
function play(which: WrittenScenario, seed: number, picks: readonly number[]): Run {
  let run = start(which, seed)
  for (const pick of picks) {
    const state = replay(which, run)
    const open = options(which, state, seed)
    const offer = open[pick % open.length]
    if (!offer) break
    run = choose(which, run, state.turns.length, offer.choice.id)
  }
  return run
}
const picks = fc.array(fc.nat(), { maxLength: 8 })
const take = (which: WrittenScenario, ...choices: string[]) =>
  replay(which, { ...start(which, 1), choices })

describe('replay', () => {
  it('starts with the first decision, its lines heard and nothing chosen', () => {
    const state = replay(coffee(), start(coffee(), 1))
    expect(state.scene.id).toBe('approach')
    expect(state.variables).toEqual({ time: 12, close: 3 })
    expect(state.passed.map((entry) => entry.text)).toEqual([
      'She stands there. {time} minutes left.',
    ])
    expect(state).toMatchObject({ turns: [], valid: 0 })
    expect(state.ended).toBeUndefined()
  })

  it('gives equal states for equal runs', () => {
    fc.assert(
      fc.property(picks, fc.integer(), (list, seed) => {
        const run = play(coffee(), seed, list)
        expect(replay(coffee(), run)).toEqual(
          replay(structuredClone(coffee()), structuredClone(run)),
        )
      }),
    )
  })

  it('keeps variables within their bounds and reaches an ending on every path', () => {
    const bounds = new Map(coffee().variables.map(({ name, min, max }) => [name, { min, max }]))
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (list) => {
        const state = replay(coffee(), play(coffee(), 1, list))
        expect(state.ended).toBe(state.scene)
        for (const { variables } of [...state.passed, ...state.turns, state]) {
          for (const [name, value] of Object.entries(variables)) {
            const { min, max } = bounds.get(name) ?? { min: NaN, max: NaN }
            expect(value >= min && value <= max).toBe(true)
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('gives a transcript in order: lines, what was said, replies, and the lines after a passage', () => {
    const state = take(coffee(), 'wait', 'need')
    expect(
      state.passed.map(({ kind, scene, turn, speaker }) => [kind, scene, turn, speaker]),
    ).toEqual([
      ['line', 'approach', 0, 'narration'],
      ['said', 'approach', 0, undefined],
      ['line', 'listen', 1, 'ratna'],
      ['line', 'ask', 1, 'ratna'],
      ['said', 'ask', 1, undefined],
    ])
  })

  it('keeps the mood of each line and reply, and gives none to a line without', () => {
    const wry = (text: string) => ({ ...line(text), mood: 'wry' as const })
    const talk = scenario([
      decision('a', [choice('x', 'best', 'end', { reply: [wry('ratna: Ah.')] })], {
        lines: [wry('ratna: Hm.'), line('Silence.')],
      }),
      ending('end', 1),
    ])
    const shared = { scene: 'a', turn: 0, variables: {} }
    expect(take(talk, 'x').passed).toStrictEqual([
      { kind: 'line', ...shared, speaker: 'ratna', text: 'Hm.', mood: 'wry' },
      { kind: 'line', ...shared, speaker: 'narration', text: 'Silence.' },
      { kind: 'said', ...shared, text: 'I say so.' },
      { kind: 'reply', ...shared, speaker: 'ratna', text: 'Ah.', mood: 'wry' },
    ])
  })

  it('keeps the way taken: every scene entered, passages and the end included', () => {
    expect(take(coffee()).path).toEqual(['approach'])
    expect(take(coffee(), 'wait').path).toEqual(['approach', 'listen', 'ask'])
    expect(take(coffee(), 'queue', 'need', 'nothing', 'push').path).toEqual([
      'approach',
      'ask',
      'offer',
      'bell',
      'lost',
    ])
  })

  it('keeps the values that were true when each line was heard', () => {
    const state = take(coffee(), 'queue')
    expect(state.passed[0]?.variables['time']).toBe(12)
    expect(state.variables['time']).toBe(8)
  })

  it('hears lines after the effects of entering, replies after the effects of choosing', () => {
    const talk = scenario(
      [
        decision('a', [
          choice('go', 'best', 'b', {
            effects: { close: 1 },
            reply: [line('now', 'close=4'), line('before', 'close=3')],
          }),
        ]),
        ending('b', 1, {
          effects: { close: 1 },
          lines: [line('now', 'close=5'), line('before', 'close=4')],
        }),
      ],
      { variables: [variable('close')] },
    )
    const heard = take(talk, 'go').passed.filter(({ kind }) => kind !== 'said')
    expect(heard.map(({ text }) => text)).toEqual(['now', 'now'])
  })

  it('shows the first wording that holds, with its own evidence and reason', () => {
    expect(take(coffee(), 'wait', 'need').turns[1]).toMatchObject({
      quality: 'best',
      wording: { say: 'I ask kindly. Twelve ways?', why: 'You heard her.' },
      gained: { listen: 2 },
      max: { listen: 2 },
    })
    expect(take(coffee(), 'queue', 'need').turns[1]).toMatchObject({
      wording: { say: 'I ask kindly.', why: 'You asked about her.' },
      gained: { listen: 1 },
      max: { listen: 1 },
    })
  })

  it('does not offer a choice none of whose wordings holds, nor count its evidence', () => {
    const talk = scenario(
      [
        decision('a', [
          choice('secret', 'best', 'end', { when: 'close>5', evidence: { listen: 2 } }),
          choice('plain', 'fair', 'end', { evidence: { listen: 1 } }),
        ]),
        ending('end', 1),
      ],
      { variables: [variable('close')] },
    )
    const state = replay(talk, start(talk, 1))
    expect(options(talk, state, 1).map(({ choice }) => choice.id)).toEqual(['plain'])
    expect(take(talk, 'plain').turns[0]?.max).toEqual({ listen: 1 })
    expect(take(talk, 'secret').valid).toBe(0)
  })

  it('stops at the first stored choice that no longer exists, without throwing', () => {
    fc.assert(
      fc.property(picks, fc.nat(), fc.string(), (list, at, ghost) => {
        const run = play(coffee(), 1, list)
        const cut = at % (run.choices.length + 1)
        const stale = { ...run, choices: run.choices.toSpliced(cut, 1, `gone ${ghost}`) }
        const state = replay(coffee(), stale)
        expect(state.valid).toBe(cut)
        expect(state).toEqual(replay(coffee(), rewind(run, cut)))
      }),
    )
  })

  it('does not take up later choices that would fit again', () => {
    expect(take(coffee(), 'gone', 'wait').valid).toBe(0)
  })

  it('sets and clears flags', () => {
    const talk = scenario(
      [
        decision('a', [choice('x', 'best', 'b', { effects: { heard: true } })]),
        decision('b', [choice('x', 'best', 'end', { effects: { heard: false } })]),
        ending('end', 1),
      ],
      { flags: [{ name: 'heard', meaning: 'heard' }] },
    )
    expect([...take(talk, 'x').flags]).toEqual(['heard'])
    expect([...take(talk, 'x', 'x').flags]).toEqual([])
  })

  it('ignores choices stored beyond an ending', () => {
    const state = take(coffee(), 'wait', 'need', 'small', 'push', 'push')
    expect(state).toMatchObject({ valid: 4, ended: { id: 'lost' } })
  })

  it('names the scenario when passages lead in a circle or a scene is missing', () => {
    const circle = scenario([passage('a', 'b'), passage('b', 'a')])
    expect(() => replay(circle, start(circle, 1))).toThrow(
      /Scenario talk: passages lead in a circle/,
    )
    const hole = scenario([passage('a', 'gone')])
    expect(() => replay(hole, start(hole, 1))).toThrow(/Scenario talk: .*gone/)
  })
})

describe('choose', () => {
  it('counts a double tap once', () => {
    const run = start(coffee(), 1)
    const once = choose(coffee(), run, 0, 'wait')
    expect(once.choices).toEqual(['wait'])
    expect(choose(coffee(), once, 0, 'wait')).toBe(once)
    expect(choose(coffee(), once, 0, 'queue')).toBe(once)
  })

  it('counts a double tap on the last decision once, without an error', () => {
    const over = play(coffee(), 1, [0, 0, 0, 0, 0, 0])
    expect(replay(coffee(), over).ended).toBeDefined()
    expect(choose(coffee(), over, over.choices.length - 1, 'push')).toBe(over)
  })

  it('throws on a choice that is not open and on a run that has ended', () => {
    expect(() => choose(coffee(), start(coffee(), 1), 0, 'dance')).toThrow(/dance at approach/)
    const over = play(coffee(), 1, [0, 0, 0, 0, 0, 0])
    expect(() => choose(coffee(), over, over.choices.length, 'push')).toThrow(/has ended/)
  })

  it('goes on from the last valid turn of a stale run', () => {
    const stale = { ...start(coffee(), 1), choices: ['wait', 'gone', 'small'] }
    expect(choose(coffee(), stale, 1, 'need').choices).toEqual(['wait', 'need'])
  })
})

describe('rewind', () => {
  it('equals a replay of the prefix', () => {
    fc.assert(
      fc.property(picks, fc.nat({ max: 8 }), (list, turns) => {
        const back = replay(coffee(), rewind(play(coffee(), 1, list), turns))
        expect(back).toEqual(replay(coffee(), play(coffee(), 1, list.slice(0, turns))))
      }),
    )
  })

  it('never goes before the beginning', () => {
    expect(rewind(play(coffee(), 1, [0, 1]), -1).choices).toEqual([])
  })
})

describe('options', () => {
  it('offers the same order again for the same seed, another for another', () => {
    const state = replay(coffee(), start(coffee(), 1))
    const order = (seed: number) =>
      options(coffee(), state, seed)
        .map(({ choice }) => choice.id)
        .join()
    expect(order(3)).toBe(order(3))
    expect(new Set(Array.from({ length: 40 }, (_, seed) => order(seed))).size).toBe(6)
  })

  it('shuffles every scene of every role-play for itself', () => {
    const twin = (id: string) => {
      const choices = [choice('x', 'best', 'b'), choice('y', 'fair', 'b'), choice('z', 'poor', 'b')]
      return { ...scenario([decision('a', choices), decision('b', choices)]), id }
    }
    const orders = (which: WrittenScenario, ...choices: string[]) =>
      Array.from({ length: 20 }, (_, seed) =>
        options(which, take(which, ...choices), seed).map(({ choice }) => choice.id),
      )
    expect(orders(twin('one'))).toEqual(orders(twin('one')))
    expect(orders(twin('one'))).not.toEqual(orders(twin('two')))
    expect(orders(twin('one'))).not.toEqual(orders(twin('one'), 'x'))
  })

  it('offers nothing once the talk is over', () => {
    const over = replay(coffee(), play(coffee(), 1, [0, 0, 0, 0, 0, 0]))
    expect(options(coffee(), over, 1)).toEqual([])
  })
})

describe('fill', () => {
  const values = { panggilan: 'Kak Dira', nama: 'Dira', variables: { time: 5 } }

  it('fills names and variables', () => {
    expect(fill('{panggilan}, {nama}: {time}.', values)).toBe('Kak Dira, Dira: 5.')
  })

  it('leaves unknown placeholders as they are', () => {
    expect(fill('{constructor} {toString} {} { nama }', values)).toBe(
      '{constructor} {toString} {} { nama }',
    )
  })

  it('never reads a name again, whatever it holds', () => {
    const odd = { ...values, nama: '{time}$&$1<b>', panggilan: '{nama}' }
    expect(fill('{nama} {panggilan}', odd)).toBe('{time}$&$1<b> {nama}')
  })
})
