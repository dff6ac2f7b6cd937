import { describe, expect, it } from 'vitest'
import { shownAnswers } from '../../../src/quiz/placed.ts'
import type { Mode } from '../../../src/quiz/placed.ts'
import type { NewEvent, RecordEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { answer, events } from '../record/facts.ts'

/** What is shown in a place of the answers given, as the options that were picked. */
function shown(mode: Mode, section: string | undefined, ...given: readonly NewEvent[]) {
  const { answers, probes } = fold(events(...given))
  const past = (mode === 'probe' || mode === 'again' ? probes : answers).get('tanya')
  const {
    given: answered,
    earlier,
    ...rest
  } = shownAnswers(past, {
    ...{ mode },
    ...(section !== undefined && { section }),
  })
  expect(rest).toEqual({})
  const picked = (event: RecordEvent | undefined) =>
    event?.type === 'answer' ? (event.answer as { option: string }).option : undefined
  return [picked(answered), picked(earlier)]
}
const practised = (score: number) => answer('tanya', score)
const guessed = (score: number, section: string) =>
  answer('tanya', score, { probe: true, section } as Partial<NewEvent>)

describe('what is shown of earlier answers', () => {
  it('is nothing where none was given, and no key stands for it', () => {
    for (const mode of ['practice', 'probe', 'again', 'review'] as const) {
      expect(shownAnswers(undefined, { mode, section: 'inti' })).toStrictEqual({})
      expect(shown(mode, 'inti')).toEqual([undefined, undefined])
    }
  })

  it('is nothing in a review, which asks afresh each time', () => {
    expect(shown('review', 'inti', practised(0), practised(2))).toEqual([undefined, undefined])
  })

  it('is in a lesson the newest, in whichever section it was given', () => {
    expect(shown('practice', 'inti', practised(0))).toEqual(['o0', undefined])
    expect(shown('practice', 'lain', practised(0), practised(2))).toEqual(['o2', undefined])
    expect(shown('practice', undefined, practised(2), practised(1))).toEqual(['o1', undefined])
  })
})

describe('a guess before the text', () => {
  it('is shown where it was made, and not its repetition', () => {
    expect(shown('probe', 'awal', guessed(0, 'awal'))).toEqual(['o0', undefined])
    expect(shown('probe', 'awal', guessed(0, 'awal'), guessed(2, 'akhir'))).toEqual([
      'o0',
      undefined,
    ])
  })

  it('is not shown where only its repetition was answered', () => {
    expect(shown('probe', 'awal', guessed(2, 'akhir'))).toEqual([undefined, undefined])
  })

  it('is in its own place the newest one, as after guessing again', () => {
    expect(shown('probe', 'awal', guessed(0, 'awal'), guessed(1, 'awal'))).toEqual([
      'o1',
      undefined,
    ])
  })
})

describe('a guess repeated after the text', () => {
  it('stands beside the first', () => {
    expect(shown('again', 'akhir', guessed(0, 'awal'), guessed(2, 'akhir'))).toEqual(['o2', 'o0'])
  })

  it('is still to be made while there is only the first, which stands ready beside it', () => {
    expect(shown('again', 'akhir', guessed(0, 'awal'))).toEqual([undefined, 'o0'])
  })

  it('stands alone where the first was never made', () => {
    expect(shown('again', 'akhir', guessed(2, 'akhir'))).toEqual(['o2', undefined])
    // Made afterwards, the guess is none any more: it came after the repetition.
    expect(shown('again', 'akhir', guessed(2, 'akhir'), guessed(0, 'awal'))).toEqual([
      'o2',
      undefined,
    ])
  })
})
