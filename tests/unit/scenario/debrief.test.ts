import { describe, expect, it } from 'vitest'
import { decisiveMoments, evidenceBySkill, verdict } from '../../../src/scenario/debrief.ts'
import { replay, scoresOf, start } from '../../../src/scenario/engine.ts'
import type { Decision, Quality, Scenario } from '../../../src/scenario/types.ts'
import { choice, coffee, decision, ending, line, scenario } from './build.ts'

const take = (which: Scenario, ...choices: string[]) =>
  replay(which, { ...start(which, 1), choices })

/** One decision a stake, each with a full and an empty choice. */
const staked = (...stakes: number[]) =>
  scenario([
    ...stakes.map((max, i) =>
      decision(`n${i}`, [
        choice('full', 'best', i + 1 < stakes.length ? `n${i + 1}` : 'end', {
          say: `Full ${i}`,
          evidence: { listen: max },
        }),
        choice('none', 'poor', i + 1 < stakes.length ? `n${i + 1}` : 'end', {
          say: `None ${i}`,
          evidence: { listen: 0 },
        }),
      ]),
    ),
    ending('end', 1),
  ])
const found = (which: Scenario, choices: string[], n?: number) =>
  decisiveMoments(which, take(which, ...choices), n).map(({ turn }) => turn)

describe('decisiveMoments', () => {
  it('picks the largest gaps and returns them in order of time', () => {
    expect(found(staked(1, 2, 2, 2, 1), ['none', 'full', 'none', 'none', 'none'])).toEqual([
      0, 2, 3,
    ])
  })

  it('prefers the larger maximum, then the earlier turn, where gaps are equal', () => {
    expect(found(staked(1, 2, 1, 2), ['full', 'full', 'full', 'full'])).toEqual([0, 1, 3])
    expect(found(staked(2, 2, 2, 2), ['none', 'none', 'none', 'none'])).toEqual([0, 1, 2])
  })

  it('gives as many as asked, or as there are', () => {
    expect(found(staked(2, 2), ['none', 'none'])).toEqual([0, 1])
    expect(found(staked(2, 1, 2), ['none', 'none', 'none'], 1)).toEqual([0])
    expect(decisiveMoments(coffee(), take(coffee()))).toEqual([])
  })

  it('tells what was said, what would have served best then, and where that is taught', () => {
    const [moment] = decisiveMoments(coffee(), take(coffee(), 'wait', 'self'), 1)
    expect(moment).toMatchObject({
      turn: 1,
      scene: 'ask',
      heard: { text: 'You heard that?', speaker: 'ratna' },
      said: 'I ask.',
      quality: 'poor',
      why: 'It serves.',
      strongest: 'I ask kindly. Twelve ways?',
      whyStrongest: 'You heard her.',
      points: ['ask-first'],
      teaches: { lesson: 'listening', section: 'core' },
      gained: 0,
      max: 2,
    })
  })

  it('compares with the wording that held in that moment, not with one that did not', () => {
    const moments = decisiveMoments(coffee(), take(coffee(), 'queue', 'job'))
    expect(moments[1]).toMatchObject({ strongest: 'I ask kindly.', max: 1 })
  })

  describe('the strongest words', () => {
    /** What a learner who chose the last of these hears to have been strongest; says are the ids. */
    const strongest = (...choices: readonly [string, Quality, number][]) => {
      const talk = scenario([
        decision(
          'a',
          choices.map(([id, quality, listen]) =>
            choice(id, quality, 'end', { say: id, why: `${id}!`, evidence: { listen } }),
          ),
        ),
        ending('end', 1),
      ])
      const [moment] = decisiveMoments(talk, take(talk, choices.at(-1)?.[0] ?? ''))
      return [moment?.strongest, moment?.whyStrongest]
    }

    it('are the best ones, whatever evidence others give', () => {
      expect(strongest(['x', 'fair', 2], ['y', 'best', 1], ['z', 'poor', 0])).toEqual(['y', 'y!'])
    })

    it('are those with most evidence where several are best', () => {
      expect(strongest(['x', 'best', 0], ['y', 'best', 2], ['z', 'best', 1])).toEqual(['y', 'y!'])
    })

    it('are those with most evidence where none is best', () => {
      expect(strongest(['x', 'poor', 0], ['y', 'fair', 2], ['z', 'poor', 1])).toEqual(['y', 'y!'])
    })

    it("are the author's first among equals", () => {
      expect(strongest(['x', 'best', 1], ['y', 'best', 1])).toEqual(['x', 'x!'])
    })
  })

  describe('the last thing heard', () => {
    const talk = (lines: Decision['lines'], reply: Decision['lines']) =>
      scenario([
        decision('a', [choice('x', 'best', 'b', { evidence: { listen: 1 }, reply })], {
          lines: [line('First.')],
        }),
        decision('b', [choice('x', 'best', 'end', { evidence: { listen: 1 } })], { lines }),
        ending('end', 1, { lines: [line('Farewell.')] }),
      ])
    const heard = (lines: Decision['lines'], reply: Decision['lines']) => {
      const which = talk(lines, reply)
      return decisiveMoments(which, take(which, 'x', 'x')).map((moment) => moment.heard?.text)
    }

    it('is a line of the scene, never one heard later', () => {
      expect(heard([line('Second.'), line('Third.')], [line('Reply.')])).toEqual([
        'First.',
        'Third.',
      ])
    })

    it('is the reply to what was said before where the scene has no line', () => {
      expect(heard([], [line('Reply.')])).toEqual(['First.', 'Reply.'])
    })

    it("is never the learner's own words", () => {
      expect(heard([], [])).toEqual(['First.', 'First.'])
    })

    it('is left out where nothing was heard yet', () => {
      const silent = scenario([decision('a', [choice('x', 'best', 'end')]), ending('end', 1)])
      const [moment] = decisiveMoments(silent, take(silent, 'x'))
      expect(moment).not.toHaveProperty('heard')
      expect(moment).not.toHaveProperty('teaches')
      expect(moment).not.toHaveProperty('own')
    })
  })

  it('quotes what the learner typed, and says that it is theirs', () => {
    const typed = { ...start(coffee(), 1), choices: ['queue'], words: { 0: 'Hello {nama}.' } }
    expect(decisiveMoments(coffee(), replay(coffee(), typed))).toMatchObject([
      { said: 'Hello {nama}.', own: true, strongest: 'I ask kindly.' },
    ])
  })

  it('weighs all skills of a turn together, in the values of that moment', () => {
    const [first, second] = decisiveMoments(coffee(), take(coffee(), 'butt-in', 'self'))
    expect(first).toMatchObject({ gained: 0, max: 4, variables: { time: 12, close: 3 } })
    expect(second).toMatchObject({ gained: 0, max: 1, variables: { time: 12, close: 2 } })
  })
})

describe('verdict', () => {
  it('is none where none holds', () => {
    const mute = { ...coffee(), verdicts: [] }
    expect(verdict(mute, take(mute))).toBeUndefined()
  })

  it('gives the first that holds', () => {
    expect(verdict(coffee(), take(coffee()))?.text).toBe('Polite.')
    expect(verdict(coffee(), take(coffee(), 'wait', 'need'))?.text).toBe(
      'She waited for my answer.',
    )
  })
})

describe('evidenceBySkill', () => {
  it('says a word for each skill over all its decisions, and counts a listed 0', () => {
    expect(evidenceBySkill(take(coffee(), 'queue', 'need', 'nothing'))).toEqual([
      { skill: 'tact', band: 'strong', decisions: 1 },
      { skill: 'listen', band: 'early', decisions: 2 },
      { skill: 'give', band: 'mixed', decisions: 1 },
    ])
  })

  it.each([
    [8, 'strong'],
    [7, 'mixed'],
    [5, 'mixed'],
    [4, 'early'],
    [0, 'early'],
  ])('calls %i points of 10 %s', (points, band) => {
    const five = Array.from({ length: 5 }, (_, index) => {
      const to = index === 4 ? 'end' : `d${String(index + 1)}`
      const evidence = (score: number) => ({ evidence: { listen: score } })
      return decision(`d${String(index)}`, [
        choice('two', 'best', to, evidence(2)),
        choice('one', 'fair', to, evidence(1)),
        choice('none', 'poor', to, evidence(0)),
      ])
    })
    const picks = five.map(
      (_, index) => ['none', 'one', 'two'][Math.max(0, Math.min(2, points - 2 * index))] ?? '',
    )
    const talk = scenario([...five, ending('end', 1)])
    expect(evidenceBySkill(take(talk, ...picks))).toEqual([{ skill: 'listen', band, decisions: 5 }])
  })

  it('takes no account of what the learner typed', () => {
    const typed = { ...start(coffee(), 1), choices: ['queue', 'need'], words: { 0: 'Hello.' } }
    expect(evidenceBySkill(replay(coffee(), typed)).map(({ skill }) => skill)).toEqual(['listen'])
  })

  it('leaves out skills the chosen wording does not list, and skills with nothing to gain', () => {
    const talk = scenario([
      decision('a', [
        choice('x', 'best', 'end', { evidence: { listen: 2, give: 0 } }),
        choice('y', 'poor', 'end', { evidence: { give: 0 } }),
      ]),
      ending('end', 1),
    ])
    const [turn] = take(talk, 'y').turns
    expect(turn && scoresOf(turn)).toEqual([])
    expect(evidenceBySkill(take(talk, 'x'))).toEqual([
      { skill: 'listen', band: 'strong', decisions: 1 },
    ])
  })
})
