/** A page whose durable store is slow, or holds far more than the fast one. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  holdDurable,
  keep,
  keepDurably,
  load,
  openStillPage,
  pass,
  read,
  rest,
  section,
  sectionsOf,
  stored,
  watch,
} from './record-page.ts'

beforeEach(openStillPage)

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
    // As long as the page works, each look at the clock finds a millisecond gone.
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => {
      queueMicrotask(() => vi.advanceTimersByTime(1))
      return now++
    })
    keep('a-1')
    await keepDurably(...many(400))
    const store = await load()
    const states = watch(store)
    const drawn = () => states.map(({ sections }) => sections.get('dengar')?.size)
    await store.openRecord('kursus')
    expect(drawn()).toEqual([1, 401])
    await pass(1000)
    expect(drawn()).toEqual([1, 401])
  })

  it('shows though something is being written here all the time, of which nothing is lost', async () => {
    keep('a-1')
    await keepDurably(stored('b-1'))
    const store = await load()
    const states = watch(store)
    // Whenever the page works, it looks at the clock.
    let [now, written] = [0, 0]
    const write = (): void => {
      if (written < 200) void store.record(section(`s-${String(written++)}`))
    }
    vi.spyOn(performance, 'now').mockImplementation(() => {
      queueMicrotask(write)
      return (now += 20)
    })
    await store.openRecord('kursus')
    await pass(1000)
    const first = states.map(sectionsOf).find((sections) => sections.includes('b-1'))
    expect(first?.length).toBeLessThan(100)
    expect(written).toBeGreaterThan(0)
    expect(read(store)).toHaveLength(written + 2)
  })
})
