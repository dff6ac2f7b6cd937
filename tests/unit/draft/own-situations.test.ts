import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changesTo,
  emptySituation,
  missingIn,
  ownSituation,
  ownSituations,
  situationId,
} from '../../../src/draft/own-situations.ts'
import type { OwnSituation, SituationText } from '../../../src/draft/own-situations.ts'
import type { RecordEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { parseEvent } from '../../../src/record/schema.ts'

const events = (changes: readonly SituationText[], from = 0): RecordEvent[] =>
  changes.map((change, index) => ({
    ...change,
    ...{ id: `tester-${String(from + index + 1)}`, at: from + index + 1, day: '2026-01-01' },
  }))
const draftsOf = (list: readonly RecordEvent[]) => fold(list).drafts

const text = fc.string({ maxLength: 20 })
const mark = fc.option(fc.nat(2), { nil: undefined })
const situation = (id: string) =>
  fc
    .tuple(text, fc.tuple(text, text, text), mark, mark)
    .map(([story, lines, best, weakest]): OwnSituation => ({
      ...{ id, story, lines },
      ...(best === undefined ? {} : { best }),
      ...(weakest === undefined ? {} : { weakest }),
    }))

describe('a situation of one’s own', () => {
  it('comes back from the record as it was written, however often it was changed', () => {
    fc.assert(
      fc.property(fc.array(situation('a1'), { minLength: 1, maxLength: 5 }), (versions) => {
        let list: RecordEvent[] = []
        for (const version of versions) {
          const kept = ownSituation(draftsOf(list), 'a1')
          list = [...list, ...events(changesTo(kept, version), list.length)]
          expect(ownSituation(draftsOf(list), 'a1')).toEqual(version)
          expect(changesTo(ownSituation(draftsOf(list), 'a1'), version)).toEqual([])
        }
        expect(list.every((event) => parseEvent(event).kind === 'known')).toBe(true)
      }),
    )
  })

  it('is listed until it is emptied, those begun first before the others', () => {
    const early = { ...emptySituation(situationId(1_000, 'b')), story: 'dulu' }
    const late = { ...emptySituation(situationId(2_000, 'a')), lines: ['', 'baru', ''] }
    let list = events([
      ...changesTo(emptySituation(late.id), late),
      ...changesTo(emptySituation(early.id), early),
    ])
    expect(ownSituations(draftsOf(list)).map(({ id }) => id)).toEqual([early.id, late.id])
    list = [...list, ...events(changesTo(early, emptySituation(early.id)), list.length)]
    expect(ownSituations(draftsOf(list)).map(({ id }) => id)).toEqual([late.id])
  })

  it('is not made of other drafts, nor of names that a file could bring', () => {
    const strange = [
      'situation',
      'situation/',
      'situation/A',
      'situation/a/1/2',
      'message/a',
      'x/a',
    ]
    const list = events(strange.map((draft) => ({ type: 'draft', draft, text: 'x' })))
    expect(ownSituations(draftsOf(list))).toEqual([])
  })

  it('has no mark on a line that there is not', () => {
    const list = events([
      { type: 'draft', draft: 'situation/a', text: 'x', ratings: { best: 3, weakest: 0.5 } },
    ])
    expect(ownSituation(draftsOf(list), 'a')).toEqual({ ...emptySituation('a'), story: 'x' })
  })
})

describe('what is missing before it is done', () => {
  const whole: OwnSituation = {
    ...{ id: 'a', story: 'Di pantri', lines: ['Hai', 'Permisi', ''], best: 0, weakest: 1 },
  }

  it.each([
    [undefined, whole],
    ['noStory', { ...whole, story: ' ' }],
    ['fewLines', { ...whole, lines: ['Hai', ' ', ''] }],
    ['unmarked', { ...emptySituation('a'), story: 'Di pantri', lines: whole.lines }],
    ['blank', { ...whole, best: 2 }],
    ['same', { ...whole, weakest: 0 }],
  ] as const)('is told: %s', (missing, given) => {
    expect(missingIn(given)).toBe(missing)
  })
})
