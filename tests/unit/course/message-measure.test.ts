import { describe, expect, it } from 'vitest'
import { isHeldBack, measure } from '../../../src/course/message-measure.ts'

const message = (id: string, readers: readonly [string, string]) => ({
  ...{ id, readers, text: id, sender: '', receiver: '', met: '', detail: '' },
})
const messages = [
  message('sound', ['yyyy--ynnny', 'yyyy--ynnny']),
  message('cold', ['nyyy--ynnnn', 'nyyy--ynnnn']),
  message('argued', ['yyyy--yynny', 'yyyy--ynnny']),
  message('pushy', ['yyyyyyynynn', 'yyyyyyynynn']),
]
const measured = (alarms: Readonly<Record<string, readonly string[]>>) =>
  measure(messages, ({ id }) => alarms[id] ?? [])
const row = (alarms: Readonly<Record<string, readonly string[]>>, rule: string) =>
  measured(alarms).figures.find((each) => each.rule === rule)

describe('the measure of rules against two readers', () => {
  it('counts a missing trait as positive, and a fault that is there', () => {
    expect(row({ cold: ['greeting'], sound: ['greeting'] }, 'greeting')).toEqual({
      ...{ rule: 'greeting', positives: 1, negatives: 3, right: 1, wrong: 1 },
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

  it('holds back what lies in files named so', () => {
    expect(['1.yaml', 'held.yaml', 'held-2.yaml', 'upheld.yaml'].filter(isHeldBack)).toEqual([
      ...['held.yaml', 'held-2.yaml'],
    ])
  })
})
