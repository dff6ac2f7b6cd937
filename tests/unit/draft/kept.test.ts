import { describe, expect, it } from 'vitest'
import {
  keptMessage,
  keptRatings,
  messageKey,
  MESSAGE_FIELDS,
  nicknameIn,
} from '../../../src/draft/kept.ts'
import type { DraftEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { parseEvent } from '../../../src/record/schema.ts'

let n = 0
const event = (
  draft: string,
  text: string,
  ratings?: Readonly<Record<string, number>>,
): DraftEvent => ({
  ...{ id: `tester-${String(++n)}`, at: n, day: '2026-01-01', type: 'draft', draft, text },
  ...(ratings && { ratings }),
})
const draftsOf = (...events: readonly DraftEvent[]) => fold(events).drafts
const rows = [
  { id: 'clear', levels: ['a', 'b', 'c'] },
  { id: 'warm', levels: ['a', 'b', 'c'] },
]

describe('what is kept of a message', () => {
  it('is known again field by field, the newest of each', () => {
    const drafts = draftsOf(
      event(messageKey('pamit', 'text'), 'Halo'),
      event(messageKey('pamit', 'receiver'), 'Bu Sri'),
      event(messageKey('pamit', 'text'), 'Halo Bu Sri'),
      event(messageKey('lain', 'text'), 'bukan ini'),
    )
    expect(keptMessage(drafts, 'pamit')).toEqual({ text: 'Halo Bu Sri', receiver: 'Bu Sri' })
  })

  it('stays apart from what the learner emptied', () => {
    expect(keptMessage(draftsOf(event(messageKey('pamit', 'met'), '')), 'pamit')).toEqual({
      met: '',
    })
  })

  it('has names that the record takes', () => {
    for (const field of MESSAGE_FIELDS) {
      expect(parseEvent(event(messageKey('pamit-grup', field), 'x')).kind).toBe('known')
    }
  })
})

describe('how a message was rated', () => {
  it('is read back by row, without rows and levels that there are not', () => {
    const drafts = draftsOf(
      event(messageKey('pamit', 'text'), 'Halo', { clear: 2, warm: 7, lain: 1, constructor: 0 }),
    )
    expect(keptRatings(drafts, 'pamit', rows)).toEqual({ clear: 2 })
    expect(keptRatings(drafts, 'lain', rows)).toEqual({})
  })
})

describe('the name in a message', () => {
  it.each([
    ['Sekar', 'Sekar'],
    ['  Sekar ', 'Sekar'],
    ['😀'.repeat(30), '😀'.repeat(24)],
    [undefined, ''],
    [7, ''],
  ])('is read from a setting as it is there: %j', (setting, name) => {
    expect(nicknameIn(setting)).toBe(name)
  })
})
