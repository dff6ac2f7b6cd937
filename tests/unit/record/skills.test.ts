import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '../../../src/record/days.ts'
import type { Evidence } from '../../../src/record/fold.ts'
import { noEvidence, skillStates } from '../../../src/record/skills.ts'
import type { SkillState } from '../../../src/record/skills.ts'

const FIRST = dayNumber('2026-03-01')
const dayText = (day: number) => new Date((FIRST + day) * 86_400_000).toISOString().slice(0, 10)
type Told = Partial<Omit<Evidence, 'day'>> & { day?: number }

/** Evidence of one skill on the first day, from the lesson's questions, unless told otherwise. */
const evidence = (list: readonly Told[]): Evidence[] =>
  list.map(({ day = 0, ...more }, n) => ({
    at: n * 1000,
    day: dayText(day),
    skill: 'simak',
    score: 2,
    max: 2,
    source: 'quiz',
    item: `t${n}`,
    ...more,
  }))
const times = (n: number, told: Told = {}) => Array.from({ length: n }, () => told)
const state = (list: readonly Told[], today = 0): SkillState => {
  const found = skillStates(evidence(list), dayText(today)).get('simak')
  if (!found) throw new Error('no evidence was given')
  return found
}
const band = (list: readonly Told[]) => state(list).band

/** Just enough for the highest band: eight records, both sources, one of them three days later. */
const ENOUGH = [...times(6), { source: 'scenario' as const }, { day: 3 }]

const anyRecords = fc.array(
  fc.record({
    score: fc.constantFrom(0, 1, 2),
    day: fc.nat(9),
    source: fc.constantFrom('quiz' as const, 'scenario' as const, 'review' as const),
  }),
  // Without a size, lists stay short of the twelve that count.
  { minLength: 1, maxLength: 40, size: 'max' },
)

describe('a skill without evidence', () => {
  it('is unknown, holds nothing, and asks for three records first', () => {
    expect(noEvidence).toEqual({
      ...{ band: 'unknown', stale: false, records: 0, quiz: 0, scenario: 0, review: 0 },
      ...{ share: { score: 0, max: 0 }, missing: [{ need: 'records', count: 3 }] },
    })
  })
})

describe('the band of a skill', () => {
  it('is unknown below three records, however good', () => {
    expect(band(times(1))).toBe('unknown')
    expect(band(times(2))).toBe('unknown')
    expect(band(times(3))).not.toBe('unknown')
  })

  it('is starting below half of the points, growing from half on', () => {
    expect(band([{ score: 1 }, { score: 1 }, { score: 0 }])).toBe('starting')
    expect(band([{ score: 2 }, { score: 1 }, { score: 0 }])).toBe('growing')
    expect(band([{ score: 49, max: 100 }, ...times(2, { score: 49, max: 100 })])).toBe('starting')
  })

  it('weighs records by their points', () => {
    expect(
      band([
        { score: 0, max: 1 },
        { score: 0, max: 1 },
        { score: 4, max: 4 },
      ]),
    ).toBe('growing')
  })

  it('is reliable from four fifths on, eight records, both sources and three days', () => {
    expect(band(ENOUGH)).toBe('reliable')
    expect(band(ENOUGH.map((told) => ({ ...told, score: 4, max: 5 })))).toBe('reliable')
    expect(band(ENOUGH.map((told) => ({ ...told, score: 79, max: 100 })))).toBe('growing')
    expect(band(ENOUGH.slice(1))).toBe('growing')
    expect(band([...times(7), { day: 3 }])).toBe('growing')
    expect(band([...times(7, { source: 'scenario' }), { source: 'scenario', day: 3 }])).toBe(
      'growing',
    )
    expect(band([...times(6), { source: 'scenario' }, { day: 2 }])).toBe('growing')
  })

  it('takes a review for a question', () => {
    const review = [...times(7, { source: 'scenario' }), { source: 'review' as const, day: 3 }]
    expect(band(review)).toBe('reliable')
    const both = [...times(6, { source: 'scenario' }), {}, { source: 'review' as const, day: 3 }]
    expect(band(both)).toBe('reliable')
  })

  it('counts the days from the first record by the calendar, not by the hour', () => {
    const late = [...ENOUGH.slice(0, 7), { day: 3, at: 2 * 86_400_000 + 60_000 }]
    expect(band(late)).toBe('reliable')
    // Later means after the first record, not after the one before.
    expect(band([...times(6), { source: 'scenario', day: 2 }, { day: 4 }])).toBe('reliable')
  })

  it('looks at the last twelve records only', () => {
    expect(band([...times(20, { score: 0 }), ...times(6)])).toBe('growing')
    expect(band([...times(20, { score: 0 }), ...times(5)])).toBe('starting')
    expect(state([...times(20, { score: 0 }), ...times(5)]).share).toEqual({ score: 10, max: 24 })
  })

  it('has for its share the points of those records, as many as there ever were', () => {
    fc.assert(
      fc.property(anyRecords, (all) => {
        const newest = all.slice(-12)
        expect(state(all).share).toEqual({
          score: newest.reduce((sum, { score }) => sum + score, 0),
          max: newest.length * 2,
        })
      }),
    )
  })

  it('never falls', () => {
    const ranks = ['unknown', 'starting', 'growing', 'reliable']
    fc.assert(
      fc.property(anyRecords, fc.nat(40), (all, n) => {
        const earlier = all.slice(0, Math.min(n + 1, all.length))
        expect(ranks.indexOf(band(all))).toBeGreaterThanOrEqual(ranks.indexOf(band(earlier)))
      }),
    )
    expect(band([...ENOUGH, ...times(12, { score: 0 })])).toBe('reliable')
  })

  it("is each skill's own, and none where there is no evidence", () => {
    const both = skillStates(
      evidence([...times(3), ...times(3, { skill: 'arah', score: 0 })]),
      dayText(0),
    )
    expect([...both].map(([skill, { band }]) => [skill, band])).toEqual([
      ['simak', 'growing'],
      ['arah', 'starting'],
    ])
    expect(skillStates([], dayText(0)).size).toBe(0)
  })
})

describe('a band that needs refreshing', () => {
  it('is one without a record for more than sixty days', () => {
    expect(state([...times(2), { day: 5 }], 65).stale).toBe(false)
    expect(state([...times(2), { day: 5 }], 66).stale).toBe(true)
  })

  it('is one that the present share would not bear', () => {
    expect(state([...ENOUGH, ...times(3, { score: 0 })]).stale).toBe(true)
    expect(state([...ENOUGH, ...times(2, { score: 1 })]).stale).toBe(false)
    expect(state([...times(3), ...times(4, { score: 0 })])).toMatchObject({
      band: 'growing',
      stale: true,
    })
    expect(state(times(9, { score: 0 }))).toMatchObject({ band: 'starting', stale: false })
  })

  it('is none that was never reached', () => {
    expect(state(times(2), 400).stale).toBe(false)
  })

  it('is none that was reached by what a clock dated ahead', () => {
    expect(state(times(3, { day: 900 })).stale).toBe(false)
  })
})

describe('what explains a band', () => {
  it('counts records by where they come from', () => {
    const list = [
      ...times(3),
      ...times(2, { source: 'scenario' as const }),
      { source: 'review' as const },
    ]
    expect(state(list)).toMatchObject({ records: 6, quiz: 3, scenario: 2, review: 1 })
  })

  it('names what the first bands lack', () => {
    expect(state(times(1)).missing).toEqual([{ need: 'records', count: 2 }])
    expect(state(times(2, { score: 0 })).missing).toEqual([{ need: 'records', count: 1 }])
    expect(state(times(3, { score: 0 })).missing).toEqual([{ need: 'share', atLeast: 0.5 }])
  })

  it('names all that the last band lacks', () => {
    expect(state(times(3, { score: 1 })).missing).toEqual([
      { need: 'records', count: 5 },
      { need: 'scenario' },
      { need: 'later' },
      { need: 'share', atLeast: 0.8 },
    ])
    expect(state(times(8, { source: 'scenario' })).missing).toEqual([
      { need: 'quiz' },
      { need: 'later' },
    ])
    expect(state(ENOUGH).missing).toEqual([])
  })

  it('lacks nothing but at the last band', () => {
    fc.assert(
      fc.property(anyRecords, (all) => {
        const { band, missing } = state(all)
        expect(missing.length === 0).toBe(band === 'reliable')
      }),
    )
  })
})
