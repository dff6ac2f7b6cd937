import { describe, expect, it } from 'vitest'
import { choose, replay, rewind, start } from '../../../src/scenario/engine.ts'
import { transcriptText, textOf } from '../../../src/scenario/transcript-text.ts'
import { readingOf } from '../../../src/scenario/typed-line.ts'
import type { TypedLine } from '../../../src/scenario/types.ts'
import { coffee } from './build.ts'

const learner = { nama: 'Dira', panggilan: 'Kak Dira' }

describe('the reading of a typed line', () => {
  const draft: TypedLine = {
    prompt: 'Write.',
    rules: [],
    readings: [
      {
        when: {
          op: 'and',
          of: [
            { op: 'flag', name: 'warm' },
            { op: 'flag', name: 'short' },
          ],
        },
        choice: 'a',
      },
      { when: { op: 'flag', name: 'pushy' }, choice: 'c' },
      { choice: 'b' },
    ],
  }
  const found = (...met: string[]) =>
    ['warm', 'short', 'pushy'].map((rule) => ({
      rule,
      outcome: met.includes(rule) ? ('met' as const) : ('unmet' as const),
      spans: [],
    }))

  it('is the first whose rules were met, and the last resort otherwise', () => {
    expect(readingOf(draft, found('warm', 'short', 'pushy'))).toBe('a')
    expect(readingOf(draft, found('warm', 'pushy'))).toBe('c')
    expect(readingOf(draft, found('warm'))).toBe('b')
    expect(readingOf(draft, [])).toBe('b')
  })
})

describe('what the learner typed', () => {
  const typed = () => choose(coffee(), start(coffee(), 1), 0, 'wait', 'Halo, {time} ya.')

  it('stands in the transcript in their own words, never read for placeholders', () => {
    const [, said] = replay(coffee(), typed()).passed
    expect(said).toMatchObject({ kind: 'said', text: 'Halo, {time} ya.', own: true })
    expect(said && textOf(said, learner)).toBe('“Halo, {time} ya.”')
  })

  it('leads where the choice leads that it was read as', () => {
    const chosen = replay(coffee(), choose(coffee(), start(coffee(), 1), 0, 'wait'))
    expect(replay(coffee(), typed())).toMatchObject({
      scene: { id: chosen.scene.id },
      variables: chosen.variables,
    })
    expect(replay(coffee(), typed()).turns[0]?.own).toBe('Halo, {time} ya.')
  })

  it('is gone once another choice takes its place', () => {
    const again = choose(coffee(), rewind(typed(), 0), 0, 'wait')
    expect(replay(coffee(), again).turns[0]).not.toHaveProperty('own')
    const other = choose(coffee(), rewind(typed(), 0), 0, 'queue', 'Saya antre dulu.')
    expect(replay(coffee(), other).turns[0]?.own).toBe('Saya antre dulu.')
  })

  it('does not change the run it came from', () => {
    const run = typed()
    expect(run.words).toEqual({ 0: 'Halo, {time} ya.' })
    choose(coffee(), rewind(run, 0), 0, 'queue')
    expect(run.words).toEqual({ 0: 'Halo, {time} ya.' })
  })
})

describe('a talk as plain text', () => {
  it('names who speaks, puts narration and deeds in brackets, and tells how it ended', () => {
    const run = { ...start(coffee(), 1), choices: ['wait', 'need', 'small', 'keep'] }
    const text = transcriptText(coffee(), replay(coffee(), run), learner, {
      mine: 'You',
      ending: 'Ending',
    })
    const [title, first, said, reply] = text.split('\n\n')
    expect(title).toBe('A talk')
    expect(first).toBe('(She stands there. 12 minutes left.)')
    expect(said).toBe('You: (I ask kindly.)')
    expect(reply).toBe('Ratna: Twelve ways to fill in one form.')
    expect(text.endsWith('Ending: linked\n')).toBe(true)
  })
})
