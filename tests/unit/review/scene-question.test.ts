import { describe, expect, it } from 'vitest'
import { isGradable } from '../../../src/quiz/questions/situation.ts'
import { sceneQuestion } from '../../../src/review/scene-question.ts'
import type { Run, Scenario } from '../../../src/scenario/types.ts'
import {
  choice,
  coffee,
  decision,
  ending,
  line,
  passage,
  scenario,
  variable,
} from '../scenario/build.ts'

const LEARNER = { nama: 'Dian', panggilan: 'Kak Dian' }
const runOf = (of: Scenario, choices: readonly string[], more: Partial<Run> = {}): Run => ({
  ...{ scenario: of.id, seed: 1, choices },
  ...more,
})
const ask = (of: Scenario, scene: string, ...runs: readonly Run[]) =>
  sceneQuestion(`${of.id}/${scene}`, of, runs, scene, LEARNER, 'What now?')
const asked = (of: Scenario, scene: string, ...runs: readonly Run[]) => {
  const found = ask(of, scene, ...runs)
  if (!found) throw new Error(`no run met ${scene}`)
  return found
}

/** Two decisions with much said between them, and all that can be said to a learner by name. */
const tea = scenario(
  [
    decision(
      'door',
      [
        choice('in', 'best', 'hall', {
          ...{
            say: 'In, {nama}.',
            why: 'You said it, {panggilan}.',
            evidence: { tact: 2, see: 1 },
          },
          ...{ effects: { time: -2 }, reply: [line('ratna: Dear {panggilan}!')] },
        }),
        choice('out', 'poor', 'hall', { say: 'Out.', why: 'Why?', evidence: { tact: 0 } }),
      ],
      { lines: [line('One.'), line('ratna: Two at {time}.')] },
    ),
    passage('hall', 'table', { lines: [line('A hall.'), line('ratna: Mind the step.')] }),
    decision(
      'table',
      [
        choice('sit', 'fair', 'end', { say: 'I sit at {time}.', why: 'At {time}, {nama}.' }),
        choice('stand', 'best', 'end', { say: 'I stand.' }),
      ],
      { lines: [line('A table, {nama}.')], teaches: { lesson: 'sit' } },
    ),
    ending('end', 1, { lines: [line('It is over.')] }),
  ],
  { rev: 3, variables: [variable('time', 9)] },
)

describe('a decision asked again', () => {
  it('is a question of the kind situation, of its scenario’s revision and its first skill', () => {
    const { question } = asked(tea, 'door', runOf(tea, ['out']))
    expect(question).toEqual({
      ...{ id: 'talk/door', type: 'situation', rev: 3, skill: 'tact', prompt: 'What now?' },
      options: [
        { id: 'in', grade: 'best', text: 'In, Dian.' },
        { id: 'out', grade: 'poor', text: 'Out.' },
      ],
    })
    for (const option of ['in', 'out']) {
      expect(isGradable(question, { type: 'situation', option })).toBe(true)
    }
  })

  it('is of no skill where none was at stake', () => {
    expect(asked(tea, 'table', runOf(tea, ['in', 'sit'])).question.skill).toBe('')
  })

  it('has the wordings and reasons of the run that met it, by name and as things stood then', () => {
    const { question, explanation } = asked(tea, 'table', runOf(tea, ['in', 'stand']))
    expect(question.options.map(({ text }) => text)).toEqual(['I sit at 7.', 'I stand.'])
    expect(explanation).toEqual({ words: { sit: 'At 7, Dian.', stand: 'It serves.' } })
    expect(asked(tea, 'door', runOf(tea, ['in'])).explanation).toEqual({
      words: { in: 'You said it, Kak Dian.', out: 'Why?' },
    })
    const first = (choices: readonly string[]) => {
      const found = asked(coffee(), 'ask', runOf(coffee(), choices))
      return [found.question.options[0]?.text, found.explanation.words['need']]
    }
    expect(first(['wait', 'job'])).toEqual(['I ask kindly. Twelve ways?', 'You heard her.'])
    expect(first(['queue', 'job'])).toEqual(['I ask kindly.', 'You asked about her.'])
  })

  it('offers only what was open in that moment', () => {
    const shy = scenario([
      decision('door', [
        choice('in', 'best', 'end'),
        choice('back', 'poor', 'end', { when: 'met', say: 'Again?' }),
      ]),
      ending('end', 1),
    ])
    const { question, explanation } = asked(shy, 'door', runOf(shy, ['in']))
    expect(question.options.map(({ id }) => id)).toEqual(['in'])
    expect(Object.keys(explanation.words)).toEqual(['in'])
  })

  it('is that of the first run that met it', () => {
    const early = runOf(coffee(), ['butt-in'])
    const [queued, waited] = [
      ['queue', 'job'],
      ['wait', 'job'],
    ].map((choices) => runOf(coffee(), choices)) as [Run, Run]
    const text = (...runs: readonly Run[]) =>
      asked(coffee(), 'ask', ...runs).question.options[0]?.text
    expect(text(early, waited, queued)).toBe('I ask kindly. Twelve ways?')
    expect(text(early, queued, waited)).toBe('I ask kindly.')
  })

  it('is none where no run decided it, or the role-play no longer has it', () => {
    expect(ask(tea, 'door')).toBeUndefined()
    expect(ask(tea, 'table', runOf(tea, ['in']), runOf(tea, []))).toBeUndefined()
    expect(ask(tea, 'table', runOf(tea, ['gone', 'sit']))).toBeUndefined()
    expect(ask(tea, 'hall', runOf(tea, ['in', 'sit']))).toBeUndefined()
    expect(ask(tea, 'cellar', runOf(tea, ['in', 'sit']))).toBeUndefined()
  })

  it('names what teaches it, where something does', () => {
    expect(asked(tea, 'table', runOf(tea, ['in', 'sit'])).teaches).toEqual({ lesson: 'sit' })
    expect(asked(tea, 'door', runOf(tea, ['in']))).not.toHaveProperty('teaches')
    expect(asked(coffee(), 'ask', runOf(coffee(), ['wait', 'need'])).teaches).toEqual({
      ...{ lesson: 'listening', section: 'core' },
    })
  })
})

describe('what is heard before it is asked again', () => {
  it('is what led up to it from the start, and nothing after it', () => {
    expect(asked(tea, 'door', runOf(tea, ['in', 'sit'])).heard).toEqual([
      { speaker: 'narration', text: 'One.' },
      { speaker: 'ratna', text: 'Two at 9.' },
    ])
  })

  it('is the four last lines since the decision before, its own words among them', () => {
    expect(asked(tea, 'table', runOf(tea, ['in', 'sit'])).heard).toEqual([
      { speaker: 'ratna', text: 'Dear Kak Dian!' },
      { speaker: 'narration', text: 'A hall.' },
      { speaker: 'ratna', text: 'Mind the step.' },
      { speaker: 'narration', text: 'A table, Dian.' },
    ])
    expect(asked(tea, 'table', runOf(tea, ['out', 'sit'])).heard).toEqual([
      { text: 'Out.' },
      { speaker: 'narration', text: 'A hall.' },
      { speaker: 'ratna', text: 'Mind the step.' },
      { speaker: 'narration', text: 'A table, Dian.' },
    ])
  })

  it('has what the learner typed as it was typed: nothing in it is filled in', () => {
    const own = 'I am {nama} at {time}.'
    const typed = runOf(tea, ['out', 'sit'], { words: { 0: own } })
    expect(asked(tea, 'table', typed).heard[0]).toStrictEqual({ text: own })
  })
})
