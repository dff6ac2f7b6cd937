import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMoment } from '../../../src/plan/moment.ts'
import { parseEvent } from '../../../src/record/schema.ts'
import {
  dayAfter,
  EMPTY,
  fieldsOf,
  nearness,
  numberIn,
  oneLine,
  problemIn,
  reopened,
  rowOf,
  sorted,
  typedFields,
  typedText,
} from '../../../src/plan/rows.ts'
import type { Fields, Planned } from '../../../src/plan/rows.ts'

const NOW = '2026-11-27T10:00'
const good: Fields = {
  who: 'Kak Sari',
  step: 'mengucapkan terima kasih',
  trigger: 'turun dari bus',
  date: '2026-11-28',
  time: '09:00',
}
const kind = (
  changed: Partial<Fields>,
  ...rest: [was?: Planned['row'], unreadable?: Set<keyof Fields>]
) => {
  const found = problemIn({ ...good, ...changed }, NOW, ...rest)
  return found && [found.field, found.kind]
}

describe('what may be kept', () => {
  it('a step with something that sets it off: a place or happening, a time, or both', () => {
    expect(kind({})).toBeUndefined()
    expect(kind({ who: '' })).toBeUndefined()
    expect(kind({ date: '', time: '' })).toBeUndefined()
    expect(kind({ trigger: '' })).toBeUndefined()
    expect(kind({ trigger: '', date: '', time: '' })).toEqual(['trigger', 'no-start'])
  })

  it('a step that says something: blanks and marks of direction alone are nothing', () => {
    for (const step of ['', ' \n\t', '\u200E\u202B\u200D', '\uFE0F']) {
      expect(kind({ step })).toEqual(['step', 'no-step'])
    }
    expect(kind({ step: '🙏' })).toBeUndefined()
  })

  it('no more than the record holds, and it is said how long it is', () => {
    expect(kind({ who: 'x'.repeat(61) })).toEqual(['who', 'too-long'])
    expect(kind({ step: 'x'.repeat(601) })).toEqual(['step', 'too-long'])
    expect(kind({ trigger: 'x'.repeat(301) })).toEqual(['trigger', 'too-long'])
    expect(problemIn({ ...good, step: 'x'.repeat(10_000) }, NOW)?.long).toEqual({
      is: 10_000,
      most: 600,
    })
    expect(kind({ who: 'x'.repeat(60), step: 'x'.repeat(600) })).toBeUndefined()
  })

  it('a day and a time that there are, both or neither', () => {
    expect(kind({ date: '2027-02-29' })).toEqual(['date', 'no-such-day'])
    expect(kind({ date: '2026-13-01' })).toEqual(['date', 'no-such-day'])
    expect(kind({ time: '24:00' })).toEqual(['time', 'no-such-time'])
    expect(kind({ date: '' })).toEqual(['date', 'no-day'])
    expect(kind({ time: '' })).toEqual(['time', 'no-time'])
    expect(kind({ date: '', time: '' }, undefined, new Set(['date']))).toEqual([
      'date',
      'no-such-day',
    ])
    expect(kind({ time: '' }, undefined, new Set(['time']))).toEqual(['time', 'no-such-time'])
    expect(kind({ date: '2028-02-29' })).toBeUndefined()
  })

  it('a time still to come, within five years; one that was kept may stay', () => {
    expect(kind({ date: '2026-11-26' })).toEqual(['date', 'past'])
    expect(kind({ date: '2026-11-27', time: '09:59' })).toEqual(['time', 'past'])
    expect(kind({ date: '2026-11-27', time: '10:00' })).toBeUndefined()
    expect(kind({ date: '2031-11-27', time: '10:00' })).toBeUndefined()
    expect(kind({ date: '2031-11-27', time: '10:01' })).toEqual(['date', 'far'])
    expect(kind({ date: '20270-01-01' })).toEqual(['date', 'far'])
    const was = { step: 'x', at: '2026-11-26T09:00' }
    expect(kind({ date: '2026-11-26' }, was)).toBeUndefined()
    expect(kind({ date: '2026-11-25' }, was)).toEqual(['date', 'past'])
  })

  it('the topmost of several faults is told', () => {
    expect(kind({ who: 'x'.repeat(61), step: '', date: '' })).toEqual(['who', 'too-long'])
    expect(kind({ step: '', date: '2020-01-01' })).toEqual(['step', 'no-step'])
  })
})

it('whatever passes makes an event that the record understands, and comes back the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.constantFrom(
      '<script>alert(1)</script>',
      '\u202Eterbalik',
      '👩‍👩‍👧‍👦, “ya”; tidak\\n',
      'x'.repeat(10_000),
    ),
  )
  let kept = 0
  fc.assert(
    fc.property(
      fc.record({
        who: text,
        step: text,
        trigger: text,
        date: fc.oneof(fc.constantFrom('', '2026-12-01', '2027-02-28'), fc.string()),
        time: fc.oneof(fc.constantFrom('', '09:00', '23:59'), fc.string()),
      }),
      (fields) => {
        if (problemIn(fields, NOW)) return
        kept++
        const row = rowOf(fields, undefined)
        const base = { id: 'w1-1', at: 1, day: '2026-11-27', type: 'plan', plan: 'row-1' }
        const event = JSON.parse(
          JSON.stringify({ ...base, text: row.step, origin: 'plan', row }),
        ) as unknown
        expect(parseEvent(event).kind).toBe('known')
        expect((event as Planned).row).toEqual(row)
        expect(rowOf(fieldsOf(row), undefined)).toEqual(row)
      },
    ),
    { numRuns: 150 },
  )
  expect(kept).toBeGreaterThan(5)
})

it('something like a telephone number is told from years, hours and amounts', () => {
  const told = (text: string) => numberIn({ ...good, step: text })
  for (const number of [
    '081234567890',
    'WA 0812-3456-7890',
    '+62 812 3456 7890',
    '(021) 555 01234',
    '0812.3456.7890',
  ]) {
    expect(told(`hubungi ${number} ya`), number).toEqual({ field: 'step', kind: 'number' })
  }
  for (const fine of [
    'tahun 2026',
    'pukul 09.00 sampai 10.30',
    'Rp1.500.000',
    '27-11-2026',
    'RT 05/RW 12',
  ]) {
    expect(told(fine), fine).toBeUndefined()
  }
  expect(numberIn({ ...good, who: '081234567890' })?.field).toBe('who')
})

it('a text is kept in one line, without control and half characters', () => {
  expect(oneLine('  satu\r\ndua\u2028tiga\u0000  ')).toBe('satu dua tiga')
  expect(oneLine('a\uD800b')).toBe('a\uFFFDb')
  expect(oneLine('\u202Ea, 👩‍👩‍👧‍👦')).toBe('\u202Ea, 👩‍👩‍👧‍👦')
})

it('a moment is a minute that the calendar has', () => {
  expect(isMoment('2028-02-29T23:59')).toBe(true)
  for (const none of [
    undefined,
    '',
    '2026-02-29T10:00',
    '2026-04-31T10:00',
    '2026-12-01T24:00',
    '2026-12-01T10:60',
    '2026-12-01 10:00',
    '2026-12-01',
  ]) {
    expect(isMoment(none), none).toBe(false)
  }
})

it('what is being typed comes back as it was, part by part', () => {
  expect(typedText(EMPTY)).toBe('')
  expect(typedFields('')).toBeUndefined()
  expect(typedFields(undefined)).toBeUndefined()
  const line = fc.string({ unit: 'binary' }).filter((text) => !/[\r\n]/.test(text))
  fc.assert(
    fc.property(
      fc.record({ who: line, step: line, trigger: line, date: line, time: line }),
      (fields) => {
        const typed = typedText(fields)
        if (typed === '') expect(Object.values(fields).join('').trim()).toBe('')
        else expect(typedFields(typed)).toEqual(fields)
      },
    ),
  )
  expect(typedFields(typedText({ ...good, step: 'satu\ndua' }))?.step).toBe('satu dua')
})

it('steps to be done stand by their time, those without one behind; what is closed by when it was', () => {
  const plan = (id: string, at: number, row?: Planned['row']) =>
    ({
      ...{ id: `w-${id}`, at, day: '2026-11-27', type: 'plan', plan: id, text: id, origin: 'plan' },
      ...(row && { row }),
    }) as Planned
  const plans = [
    plan('sentence', 1),
    plan('never', 2, { step: 'x' }),
    plan('none', 3, { step: 'x', at: '2026-02-31T10:00' }),
    plan('late', 4, { step: 'x', at: '2027-01-01T10:00', state: 'moved' }),
    plan('soon', 5, { step: 'x', at: '2026-12-01T10:00' }),
    plan('done', 6, { step: 'x', at: '2026-12-01T10:00', state: 'done' }),
    plan('dropped', 7, { step: 'x', state: 'dropped' }),
  ]
  const { open, closed } = sorted(plans)
  expect(open.map(({ plan: id }) => id)).toEqual(['soon', 'late', 'never', 'none'])
  expect(closed.map(({ plan: id }) => id)).toEqual(['dropped', 'done'])
  // Nobody has to reckon with a day that there is not.
  expect(open.map(({ row }) => row.at)).toEqual([
    '2026-12-01T10:00',
    '2027-01-01T10:00',
    undefined,
    undefined,
  ])
})

it('what is opened again is as it was, and no longer closed', () => {
  const row = { step: 'menyapa', who: 'Kak Sari', at: '2026-12-01T09:00', trigger: 'pagi' }
  expect(reopened({ ...row, state: 'done' })).toEqual(row)
  expect(reopened({ step: 'x', state: 'dropped' })).toEqual({ step: 'x' })
})

it('days are counted across months, leap years and the turn of a year', () => {
  expect(dayAfter('2026-11-27', 1)).toBe('2026-11-28')
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01')
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(nearness('2026-11-27T09:59', NOW)).toBe('past')
  expect(nearness('2026-11-27T10:00', NOW)).toBe('today')
  expect(nearness('2026-11-28T00:00', NOW)).toBe('tomorrow')
  expect(nearness('2026-11-29T00:00', NOW)).toBe('later')
})
