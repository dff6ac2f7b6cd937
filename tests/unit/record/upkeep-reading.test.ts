/** A page whose durable store is slow, or holds far more than the fast one. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { settle } from './device.ts'
import {
  closeRecordPage,
  holdDurable,
  keep,
  keepDurably,
  load,
  openRecordPage,
  pass,
  read,
  rest,
  section,
  stopTime,
  stored,
  watch,
} from './record-page.ts'

beforeEach(() => {
  openRecordPage()
  stopTime()
  return closeRecordPage
})

const many = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => stored(`b-${String(n)}`))

describe('what the durable store holds', () => {
  it('shows though it was given up on before it answered', async () => {
    keep('a-1')
    await keepDurably(stored('b-1'))
    const release = await holdDurable()
    const store = await load()
    const ready = store.openRecord('kursus')
    await rest()
    await pass(2000)
    await ready
    expect(read(store)).toEqual(['a-1'])
    release()
    await rest()
    await pass(50)
    expect(read(store)).toEqual(['a-1', 'b-1'])
  })

  it('is drawn once, while the fast store is still being given it', async () => {
    // On this device every piece of work takes long.
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 20))
    keep('a-1')
    await keepDurably(...many(400))
    const store = await load()
    const states = watch(store)
    let done = false
    void store.openRecord('kursus').then(() => (done = true))
    while (!done) {
      await settle()
      vi.advanceTimersByTime(1)
    }
    const drawn = () => states.map(({ sections }) => sections.get('dengar')?.size)
    expect(drawn()).toEqual([1, 401])
    await pass(1000)
    expect(drawn()).toEqual([1, 401])
  })

  it('shows though something is being written here all the time', async () => {
    keep('a-1')
    await keepDurably(stored('b-1'))
    const store = await load()
    void store.openRecord('kursus')
    for (let n = 0; n < 100; n++) {
      void store.record(section(`s-${String(n)}`))
      await settle()
    }
    expect(read(store)).toHaveLength(102)
  })
})
