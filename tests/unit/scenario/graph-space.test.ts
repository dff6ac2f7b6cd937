import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay, start } from '../../../src/scenario/engine.ts'
import { explore } from '../../../src/scenario/graph-space.ts'
import { linesIn, targetsIn } from '../../../src/scenario/graph-walk.ts'
import type { WrittenScenario } from '../../../src/scenario/types.ts'
import { offers } from '../../../src/scenario/world.ts'
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

const conditions = fc.constantFrom('f', '!g', 'v>2', 'v=0', 'w<=1 & f', 'g | v>3')
const effects = fc
  .dictionary(fc.constantFrom('f', 'g'), fc.boolean())
  .chain((flags) =>
    fc
      .dictionary(fc.constantFrom('v', 'w'), fc.integer({ min: -2, max: 2 }))
      .map((variables) => ({ ...flags, ...variables })),
  )

/** Role-plays of five scenes that only lead onward, full of conditions. */
const onward: fc.Arbitrary<WrittenScenario> = fc
  .tuple(
    ...[0, 1, 2, 3, 4].map((n) => {
      const to = fc.integer({ min: n + 1, max: 6 }).map((m) => `n${m}`)
      const way = fc.oneof(
        to,
        fc.tuple(conditions, to, to).map(([when, first, last]) => [[when, first], last] as const),
      )
      const lines = conditions.map((when) => [line('Hm.', when)])
      const conditional = fc.record({ when: conditions, effects, reply: lines })
      const choices = fc
        .tuple(conditional, effects, way, way, effects)
        .map(([first, e1, w1, w2, e2]) => [
          choice('x', 'best', w1, first, { effects: e1 }),
          choice('y', 'poor', w2, { effects: e2 }),
        ])
      return fc.oneof(
        {
          weight: 1,
          arbitrary: fc
            .tuple(way, effects, lines)
            .map(([w, e, l]) => passage(`n${n}`, w, { effects: e, lines: l })),
        },
        {
          weight: 4,
          arbitrary: fc.tuple(choices, lines).map(([c, l]) => decision(`n${n}`, c, { lines: l })),
        },
      )
    }),
  )
  .map((scenes) =>
    scenario([...scenes, ending('n5', 1), ending('n6', 2)], {
      variables: [variable('v', 1, { max: 4 }), variable('w', 2, { max: 3 })],
      flags: ['f', 'g'].map((name) => ({ name, meaning: name })),
    }),
  )

/** Every path, played one by one: what the exploration must agree with. */
function byHand(which: WrittenScenario) {
  const scenes = new Set<string>()
  const wordings = new Set<object>()
  const lines = new Set<string>()
  const visit = (choices: readonly string[]): void => {
    const state = replay(which, { ...start(which, 1), choices })
    for (const { kind, scene, text } of state.passed) lines.add(`${kind} ${scene} ${text}`)
    for (const { wording } of state.turns) wordings.add(wording)
    scenes.add(state.scene.id)
    if (state.scene.kind === 'ending') return
    for (const offer of offers(state.scene, state)) visit([...choices, offer.choice.id])
  }
  visit([])
  return { scenes, wordings, lines }
}

describe('explore', () => {
  it('meets exactly the scenes, lines and wordings that playing every path meets', () => {
    fc.assert(
      fc.property(onward, (which) => {
        const hand = byHand(which)
        const space = explore(which)
        const at = (id: string) => which.scenes.find((scene) => scene.id === id)
        expect(space.complete).toBe(true)
        expect(space.trapped.size).toBe(0)
        expect(new Set([...space.scenes].filter((id) => at(id)?.kind !== 'passage'))).toEqual(
          hand.scenes,
        )
        for (const scene of which.scenes) {
          for (const said of scene.lines) {
            expect(space.held.has(said)).toBe(hand.lines.has(`line ${scene.id} ${said.text}`))
          }
          for (const { wordings } of scene.kind === 'decision' ? scene.choices : []) {
            for (const wording of wordings) {
              expect(space.held.has(wording)).toBe(hand.wordings.has(wording))
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('counts states apart only by what is still read', () => {
    const idle = (reads: boolean) =>
      explore(
        scenario(
          [
            decision('a', [
              choice('x', 'best', 'b', { effects: { v: 1 } }),
              choice('y', 'poor', 'b'),
            ]),
            decision('b', [
              choice('x', 'best', reads ? [['v>3', 'end'], 'end'] : 'end'),
              choice('y', 'poor', 'end'),
            ]),
            ending('end', 1),
          ],
          { variables: [variable('v')] },
        ),
      ).states
    expect(idle(false)).toBe(3)
    expect(idle(true)).toBe(4)
  })

  it('keeps apart states that differ in what only a later line, reply or verdict reads', () => {
    const rare = 'v>3'
    const talk = (lines: boolean, reply: boolean) =>
      scenario(
        [
          decision('a', [
            choice('x', 'best', 'b'),
            choice('y', 'poor', 'b', { effects: { v: 1 } }),
          ]),
          passage('b', 'c'),
          decision(
            'c',
            [
              choice('x', 'best', 'end', { reply: reply ? [line('Rare.', rare)] : [] }),
              choice('y', 'poor', 'end'),
            ],
            { lines: lines ? [line('Rare.', rare)] : [] },
          ),
          ending('end', 1),
        ],
        {
          variables: [variable('v')],
          verdicts: [
            { speaker: 'ratna', text: 'Rare.', ...(!lines && !reply && { when: when(rare) }) },
            { speaker: 'ratna', text: 'Common.' },
          ],
        },
      )
    for (const which of [talk(true, false), talk(false, true), talk(false, false)]) {
      const { held } = explore(which)
      const rarely = linesIn(which).filter(({ value }) => value.text === 'Rare.' && value.when)
      expect(rarely.map(({ value }) => held.has(value))).toEqual([true])
    }
  })

  it('gives up at its limit and says so', () => {
    expect(explore(coffee(), undefined, 2).complete).toBe(false)
    expect(explore(coffee()).complete).toBe(true)
  })

  it('counts a decision with nothing to choose as a trap', () => {
    const talk = scenario(
      [decision('a', [choice('x', 'best', 'end', { when: 'v>3' })]), ending('end', 1)],
      { variables: [variable('v')] },
    )
    expect(explore(talk).trapped).toEqual(new Set(['a']))
  })

  it('tells flags apart only while something still asks for them', () => {
    const talk = (asks: boolean) =>
      explore(
        scenario(
          [
            decision('a', [
              choice('x', 'best', 'b', { effects: { told: true } }),
              choice('y', 'poor', 'b', { effects: { told: false, idle: true } }),
            ]),
            decision('b', [
              choice('x', 'best', asks ? [['told', 'end'], 'end'] : 'end'),
              choice('y', 'poor', 'end'),
            ]),
            ending('end', 1),
          ],
          { flags: [flag('told'), flag('idle')] },
        ),
      ).states
    expect(talk(false)).toBe(3)
    expect(talk(true)).toBe(4)
  })

  it('remembers over a long way what is asked for only at its end', () => {
    const way = Array.from({ length: 6 }, (_, n) => passage(`n${n}`, n < 5 ? `n${n + 1}` : 'z'))
    const talk = scenario(
      [
        decision('a', [
          choice('x', 'best', 'n0', { effects: { told: true } }),
          choice('y', 'poor', 'n0'),
        ]),
        ...way,
        decision('z', [choice('x', 'best', [['told', 'top'], 'low']), choice('y', 'poor', 'low')]),
        ending('top', 1),
        ending('low', 2),
      ],
      { flags: [flag('told')] },
    )
    const space = explore(talk)
    expect(space.scenes).toContain('top')
    expect(space.scenes).toContain('low')
    expect(space.states).toBe(1 + 2 * 7 + 2)
  })

  it('asks for a verdict at the end only', () => {
    const early = { speaker: 'ratna', text: 'Early.', when: when('close<5') }
    const late = { speaker: 'ratna', text: 'Late.' }
    const never = { speaker: 'ratna', text: 'Never asked.' }
    const talk = scenario(
      [
        decision('a', [choice('x', 'best', 'b')], { effects: { close: 1 } }),
        passage('b', 'end'),
        ending('end', 1, { effects: { close: 1 } }),
      ],
      { variables: [variable('close', 3)], verdicts: [early, late, never] },
    )
    const { held } = explore(talk)
    expect([early, late, never].map((verdict) => held.has(verdict))).toEqual([false, true, false])
    const none = explore({ ...talk, verdicts: [early] })
    expect(none.held).not.toContain(early)
    expect(none.held).not.toContain(undefined)
  })

  it('tells which targets were ever taken', () => {
    const talk = scenario(
      [
        passage('a', [['close>5', 'end'], ['close>2', 'b'], 'end']),
        decision('b', [choice('x', 'best', 'end')]),
        ending('end', 1),
      ],
      { variables: [variable('close', 3)] },
    )
    const { held } = explore(talk)
    const taken = targetsIn(talk).map(({ value }) => value.map((target) => held.has(target)))
    expect(taken).toEqual([[false, true, false], [true]])
  })

  it('comes back from a way that never opens and counts its scene as a trap', () => {
    const talk = scenario([passage('a', [['close>5', 'end']]), ending('end', 1)], {
      variables: [variable('close')],
    })
    expect(explore(talk)).toMatchObject({ complete: true, trapped: new Set(['a']) })
  })

  it('counts as traps all scenes behind which no end lies, and none before them', () => {
    const talk = scenario([
      decision('a', [choice('x', 'best', 'b'), choice('y', 'poor', 'c')]),
      passage('b', 'end'),
      decision('c', [choice('x', 'best', 'd')]),
      decision('d', [choice('x', 'best', 'c')]),
      ending('end', 1),
    ])
    expect(explore(talk).trapped).toEqual(new Set(['c', 'd']))
  })

  it('is complete from the very number of states on, and calls nothing a trap before', () => {
    const { states } = explore(coffee())
    expect(explore(coffee(), undefined, states).complete).toBe(true)
    expect(explore(coffee(), undefined, states - 1)).toMatchObject({
      complete: false,
      trapped: new Set(),
    })
  })

  it('follows only the choices it is told to follow', () => {
    const first = explore(coffee(), (open) => open.slice(0, 1))
    expect([...first.scenes]).toEqual(['approach', 'listen', 'ask', 'offer', 'bell', 'linked'])
  })
})
