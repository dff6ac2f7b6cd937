import { describe, expect, it } from 'vitest'
import { isHeldBack, measure, shortfalls } from '../../../src/course/message-measure.ts'
import type { Measure } from '../../../src/course/message-measure.ts'

const message = (id: string, readers: readonly [string, string]) => ({
  ...{ id, readers, text: id, sender: '', receiver: '', met: '', detail: '' },
})
const messages = [
  message('sound', ['yyyy--ynnny', 'yyyy--ynnny']),
  message('cold', ['nyyy--ynnnn', 'nyyy--ynnnn']),
  message('argued', ['yyyy--yynny', 'yyyy--ynnny']),
  message('pushy', ['yyyyyyynynn', 'yyyyyyynynn']),
]
const measured = (
  alarms: Readonly<Record<string, readonly string[]>>,
  asking: readonly string[] = [],
) => measure(messages, ({ id }) => alarms[id] ?? [], new Set(asking))
const row = (alarms: Readonly<Record<string, readonly string[]>>, rule: string) =>
  measured(alarms).figures.find((each) => each.rule === rule)

describe('the measure of rules against two readers', () => {
  it('counts a missing trait as positive, and a fault that is there', () => {
    expect(row({ cold: ['greeting'], sound: ['greeting'] }, 'greeting')).toEqual({
      ...{ rule: 'greeting', asks: false, positives: 1, negatives: 3, right: 1, wrong: 1 },
    })
    expect(row({ pushy: ['push'] }, 'push')).toMatchObject({ positives: 1, right: 1, wrong: 0 })
  })

  it('leaves out what the readers differ on, and keeps messages without a request', () => {
    expect(row({ argued: ['pressure'] }, 'pressure')).toMatchObject({
      ...{ positives: 0, negatives: 3, wrong: 0 },
    })
    expect(row({ sound: ['way-out'] }, 'way-out')).toMatchObject({ negatives: 4, wrong: 1 })
  })

  it('tells which good messages got an alarm, and which of them no reader shares', () => {
    const { good, falseAlarms, alarmed } = measured({ argued: ['pressure'], sound: ['push'] })
    expect([good, falseAlarms, alarmed]).toEqual([2, ['sound'], ['sound', 'argued']])
  })

  it('takes no pointer of a rule that asks for an alarm, and still tells how often it is right', () => {
    const alarms = { argued: ['pressure'], sound: ['push'], pushy: ['push'] }
    const { figures, falseAlarms, alarmed } = measured(alarms, ['push'])
    expect([falseAlarms, alarmed]).toEqual([[], ['argued']])
    expect(figures.find(({ rule }) => rule === 'push')).toMatchObject({
      ...{ asks: true, right: 1, wrong: 1 },
    })
  })

  it('holds back what lies in files named so', () => {
    expect(['1.yaml', 'held.yaml', 'held-2.yaml', 'upheld.yaml'].filter(isHeldBack)).toEqual([
      ...['held.yaml', 'held-2.yaml'],
    ])
  })
})

describe('what a rule that judges must reach on messages that were held back', () => {
  const sound = { asks: false, positives: 20, negatives: 80, right: 18, wrong: 2 }
  const held = (figures: Partial<typeof sound> = {}, of: Partial<Measure> = {}): Measure => ({
    ...{ messages: 100, good: 40, falseAlarms: ['a', 'b'], alarmed: ['a', 'b', 'c'] },
    figures: [
      { rule: 'greeting', ...sound, ...figures },
      { rule: 'push', asks: true, positives: 2, negatives: 9, right: 0, wrong: 9 },
    ],
    ...of,
  })
  const short = (of: Measure, messages = 300, judging = ['greeting']) =>
    shortfalls(of, messages, judging)

  it('is nine in ten, on fifteen of each kind, with a third of all held back; pointers need not', () => {
    expect(short(held())).toEqual([])
    expect(short(held({ positives: 15, negatives: 15, right: 14, wrong: 1 }))).toEqual([])
  })

  it.each([
    ['recall', { right: 17, wrong: 1 }],
    ['precision', { right: 18, wrong: 3 }],
  ])('is told where the %s is short', (_, figures) => {
    expect(short(held(figures))).toEqual([{ kind: 'disagrees', rule: 'greeting' }])
  })

  it.each([{ positives: 14, right: 14, wrong: 1 }, { negatives: 14 }])(
    'is told where too little was measured: %j',
    (figures) => {
      expect(short(held(figures))).toEqual([{ kind: 'unproven', rule: 'greeting' }])
    },
  )

  it('is told of a rule that nobody measured', () => {
    expect(short(held(), 300, ['greeting', 'tone'])).toEqual([{ kind: 'unproven', rule: 'tone' }])
  })

  it('is told where good messages get verdicts, and where too few are held back', () => {
    expect(short(held({}, { falseAlarms: ['a', 'b', 'c'] }))).toEqual([{ kind: 'false-alarms' }])
    expect(short(held(), 301)).toEqual([{ kind: 'held-back' }])
  })
})
