/** What a copy may hold at most, to the letter, and how long a step of writing or reading it may be. */
import { describe, expect, it } from 'vitest'
import { LAST_TIME } from '../../../src/record/days.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { eventText } from '../../../src/record/merge.ts'
import { isFaithful, MAX_FILE, readPortable, writePortable } from '../../../src/record/portable.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { COURSE, faultOf, forged, read, write } from './files.ts'
import { section } from './journals.ts'

const to = { course: COURSE, made: 1 }

/** An event whose text has that many letters. */
function ofLength(length: number, id = 'a-1'): StoredEvent {
  const event = (text: string) => ({ id, foreign: { id, text } })
  return event('x'.repeat(length - eventText(event('')).length))
}

describe('a copy in files', () => {
  /** What a file holds beside what stands around the events. */
  const room = MAX_FILE - 1000
  /** Ten events which, each with the comma and the line break behind it, come to that many bytes. */
  const events = (bytes: number) =>
    Array.from({ length: 10 }, (_, n) =>
      ofLength(Math.floor(bytes / 10) - 2 + (n < bytes % 10 ? 1 : 0), `a-${String(n)}`),
    )

  it('is cut only where the next event has no room', () => {
    const full = events(room)
    expect(atOnce(writePortable(full, to))).toEqual([write(full, COURSE, 1)])
    const over = events(room + 1)
    const files = [over.slice(0, 9), over.slice(9)].map((part) => write(part, COURSE, 1))
    expect(atOnce(writePortable(over, to))).toEqual(files)
    for (const some of [full, over]) {
      const texts = atOnce(writePortable(some, to))
      for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_FILE)
      expect(atOnce(isFaithful(texts, some, COURSE))).toBe(true)
    }
  })

  it('is one file where there is nothing to keep', () => {
    const files = atOnce(writePortable([], to))
    expect(files).toHaveLength(1)
    expect(atOnce(isFaithful(files, [], COURSE))).toBe(true)
  })
})

describe('a file may', () => {
  it.each([0, LAST_TIME])('have been made at %d', (made) => {
    expect(read(forged([section('a-1')], { made }))).toMatchObject({ kind: 'record', made })
  })

  it('come from a record that was emptied a thousand times', () => {
    expect(faultOf(forged([{ ...section('a-1'), epoch: 1000 }]))).toBe('none')
    expect(faultOf(forged([{ ...section('a-1'), epoch: 1001 }]))).toBe('misshapen')
  })

  it('hold the mark of an encoding in its texts, and begin with one all the same', () => {
    const draft = { ...section('a-1'), type: 'draft', draft: 'd', text: '\uFEFFHalo\uFEFF' }
    const events = [draft as unknown as StoredEvent]
    for (const text of [write(events), `\uFEFF${write(events)}`]) {
      expect(read(text)).toMatchObject({ kind: 'record', events })
    }
  })
})

describe('between two pauses', () => {
  /** Each event, and each hundred thousand bytes of a long one, counts for a thousand more than it has. */
  const most = 100_000 - 1000
  const pauses = (steps: Iterator<unknown>) => {
    let count = 0
    while (!steps.next().done) count++
    return count
  }
  const writing = (...lengths: readonly number[]) => {
    const events = lengths.map((length, n) => ofLength(length, `a-${String(n)}`))
    return pauses(writePortable(events, to))
  }
  /** But for the pause between parsing and reading. */
  const reading = (...lengths: readonly number[]) => {
    // A line break belongs to each.
    const events = lengths.map((length, n) => ofLength(length - 1, `a-${String(n)}`))
    const text = write(events)
    expect(faultOf(text)).toBe('none')
    expect(text.length, 'else there are pauses before it is parsed').toBeLessThan(200_000)
    return pauses(readPortable(text, COURSE)) - 1
  }

  it.each([
    ['written', writing],
    ['read', reading],
  ])('a hundred thousand characters are %s, no more and hardly fewer', (_, pausing) => {
    expect(pausing(most)).toBe(0)
    expect(pausing(most + 1)).toBe(1)
    expect(pausing(most / 2 - 500, most / 2 - 500)).toBe(0)
    expect(pausing(most / 2 - 500, most / 2 - 499)).toBe(1)
    expect(pausing(...new Array<number>(20).fill(100))).toBe(0)
  })

  it('no event counts for more parts than it has', () => {
    expect(reading(100_000, most)).toBe(1)
    expect(reading(100_001, most - 1001)).toBe(1)
    expect(reading(100_001, most - 1000)).toBe(2)
  })
})
