import { describe, expect, it } from 'vitest'
import type { RecordEvent } from '../../../src/record/events.ts'
import { deadTexts } from '../../../src/record/deletion.ts'
import { eventText } from '../../../src/record/merge.ts'
import { section } from './journals.ts'

const reset: RecordEvent = { ...section('a-9'), type: 'reset', epoch: 1 }

describe('deleting the record', () => {
  const isDead = deadTexts([section('a-1'), reset])

  it('takes out what came before the reset, foreign and unreadable texts too', () => {
    expect(isDead(eventText(section('a-1')))).toBe(true)
    expect(isDead(eventText(section('b-7')))).toBe(true)
    expect(isDead('{"id":"f-1","type":"later-kind"}')).toBe(true)
    expect(isDead('{"id":"a-2","ty')).toBe(true)
    expect(isDead(7)).toBe(true)
  })

  it('spares the reset, and what was written since in any tab', () => {
    expect(isDead(eventText(reset))).toBe(false)
    expect(isDead(eventText({ ...section('b-1'), epoch: 1 }))).toBe(false)
    expect(isDead('{"id":"f-1","type":"later-kind","epoch":1}')).toBe(false)
  })
})
