import { describe, expect, it } from 'vitest'
import {
  choicesIn,
  conditionsIn,
  effectsIn,
  linesIn,
  moodsIn,
  targetsIn,
  wordingsIn,
} from '../../../src/scenario/graph-walk.ts'
import type { Place } from '../../../src/scenario/graph-walk.ts'
import { choice, decision, ending, line, passage, scenario, when } from './build.ts'

/** One of everything that can carry a line, a condition, targets or effects. */
const talk = () =>
  scenario(
    [
      decision(
        'a',
        [
          choice(
            'x',
            'best',
            [['t0', 'b'], 'end'],
            { when: 'w0', effects: { f: 1 } },
            { say: 'Second.', reply: [line('r0'), line('r1', 'r1')], effects: { f: 2 } },
          ),
          choice('y', 'poor', 'end', { effects: { f: 3 } }),
        ],
        { lines: [line('l0', 'l0'), line('l1')], effects: { f: 0 } },
      ),
      passage('b', ['end', ['t1', 'end']], { lines: [line('l2')] }),
      ending('end', 1, { lines: [line('l3', 'l3')] }),
    ],
    {
      verdicts: [
        { speaker: 'ratna', text: 'v0', when: when('v0') },
        { speaker: 'ratna', text: 'v1' },
      ],
    },
  )
const x1 = { scene: 'a', choice: 'x', wording: 1 }

describe('what a role-play holds', () => {
  it('is every line of scenes, replies and verdicts, each where it stands', () => {
    const lines = linesIn(talk())
    expect(lines.map(({ value, place }) => [value.text, place])).toEqual([
      ['l0', { scene: 'a', part: 'lines', index: 0 }],
      ['l1', { scene: 'a', part: 'lines', index: 1 }],
      ['l2', { scene: 'b', part: 'lines', index: 0 }],
      ['l3', { scene: 'end', part: 'lines', index: 0 }],
      ['r0', { ...x1, part: 'reply', index: 0 }],
      ['r1', { ...x1, part: 'reply', index: 1 }],
      ['v0', { part: 'verdicts', index: 0 }],
      ['v1', { part: 'verdicts', index: 1 }],
    ] satisfies [string, Place][])
  })

  it('is every choice of every decision, and each of its wordings', () => {
    expect(choicesIn(talk()).map(({ value, place }) => [value.id, place])).toEqual([
      ['x', { scene: 'a', choice: 'x' }],
      ['y', { scene: 'a', choice: 'y' }],
    ])
    expect(wordingsIn(talk()).map(({ value, place }) => [value.say, place])).toEqual([
      ['I say so.', { scene: 'a', choice: 'x', wording: 0 }],
      ['Second.', x1],
      ['I say so.', { scene: 'a', choice: 'y', wording: 0 }],
    ])
  })

  it('is every list of targets, of passages and of choices', () => {
    const found = targetsIn(talk()).map(({ value, place }) => [value.map(({ to }) => to), place])
    expect(found).toEqual([
      [['end', 'end'], { scene: 'b', part: 'goto' }],
      [['b', 'end'], { scene: 'a', choice: 'x', part: 'goto' }],
      [['end'], { scene: 'a', choice: 'y', part: 'goto' }],
    ])
  })

  it('is every condition, named here after the place it stands in', () => {
    expect(conditionsIn(talk())).toEqual(
      (
        [
          ['l0', { scene: 'a', part: 'lines', index: 0 }],
          ['l3', { scene: 'end', part: 'lines', index: 0 }],
          ['r1', { ...x1, part: 'reply', index: 1 }],
          ['v0', { part: 'verdicts', index: 0 }],
          ['w0', { scene: 'a', choice: 'x', wording: 0 }],
          ['t1', { scene: 'b', part: 'goto', index: 1 }],
          ['t0', { scene: 'a', choice: 'x', part: 'goto', index: 0 }],
        ] as const
      ).map(([name, place]) => ({ value: { op: 'flag', name }, place })),
    )
  })

  it('is every set of effects, of entering scenes and of choosing', () => {
    expect(effectsIn(talk())).toEqual(
      [
        { value: { f: 0 }, place: { scene: 'a' } },
        { value: {}, place: { scene: 'b' } },
        { value: {}, place: { scene: 'end' } },
        { value: { f: 1 }, place: { scene: 'a', choice: 'x', wording: 0 } },
        { value: { f: 2 }, place: x1 },
        { value: { f: 3 }, place: { scene: 'a', choice: 'y', wording: 0 } },
      ].map(({ value, place }) => ({ value, place: { ...place, part: 'effects' } })),
    )
  })
})

describe('moodsIn', () => {
  it('names each mood that a line or a reply shows once, and none that is not shown', () => {
    const mood = (name: 'happy' | 'wry' | 'stern') => ({ ...line('ratna: Hm.'), mood: name })
    const moody = scenario([
      decision('a', [choice('x', 'best', 'end', { reply: [mood('wry'), mood('happy')] })], {
        lines: [mood('happy'), line('Silence.')],
      }),
      ending('end', 1, { lines: [mood('stern')] }),
    ])
    expect(moodsIn(moody)).toEqual(['happy', 'stern', 'wry'])
    expect(moodsIn(talk())).toEqual([])
  })
})
