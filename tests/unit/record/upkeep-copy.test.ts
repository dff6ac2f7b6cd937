/** What a page shows of a copy of the state, before the events have been read and after. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { NewEvent, StoredEvent } from '../../../src/record/events.ts'
import type { LearnerState } from '../../../src/record/fold.ts'
import { copyOf, KEY, withDamaged, withForged } from './copies.ts'
import { answer, section as sectionOf } from './facts.ts'
import {
  holdDurable,
  keep,
  keepDurably,
  load,
  openStillPage,
  page,
  pass,
  read,
  rest,
  section,
  sectionsOf,
  watch,
} from './record-page.ts'
import type { Store } from './record-page.ts'

beforeEach(openStillPage)

const event = (id: string, at: number, fact: NewEvent = sectionOf(id)) =>
  ({ id, at, day: '2026-03-01', ...fact }) as StoredEvent
const name = (id: string, at: number) =>
  event(id, at, { type: 'setting', name: 'nama', value: 'Sari' })
const known = [event('a-1', 1), name('a-2', 2), event('a-3', 3)]

/**
 * A page over a copy and the events of the durable store, which cannot be read before `release`. The fast store
 * holds the last of them, as earlier pages leave it. What is to happen before anything is waited for, `begin` does.
 */
async function opened(
  text: string,
  lasting: readonly StoredEvent[] = known,
  begin?: (store: Store) => unknown,
) {
  page.localStorage.setItem(KEY, text)
  const texts = lasting.map((one) => JSON.stringify(one))
  await keepDurably(...texts)
  page.localStorage.setItem(`kursus:e:${lasting.at(-1)?.id ?? ''}`, texts.at(-1) ?? '')
  const letGo = await holdDurable()
  const store = await load()
  const ready = store.openRecord('kursus')
  const states = watch(store)
  const begun = Promise.allSettled([begin?.(store)])
  await rest()
  const release = async (): Promise<void> => {
    letGo()
    await ready
    await pass(100)
    expect(await begun).toMatchObject([{ status: 'fulfilled' }])
  }
  return { store, states, release }
}

/** Each gives the same map as long as nothing was folded anew. */
const untouched = ({ $record }: Store): LearnerState['settings'] => $record.get().settings

describe('a copy of the state, before the events are read,', () => {
  it('shows with all that is newer in the fast store, in whatever order it lies there', async () => {
    keep('n-2', { at: 8 })
    keep('n-1', { at: 7 })
    const { store, states, release } = await opened(copyOf(known))
    expect(states.map(sectionsOf)).toEqual([['a-1', 'a-3', 'n-1', 'n-2']])
    await release()
    expect(read(store)).toEqual(['a-1', 'a-3', 'n-1', 'n-2'])
  })

  it('is not shown where the fast store knows that the record was deleted since', async () => {
    keep('n-1', { at: 7, type: 'reset', epoch: 1 })
    const { states, release } = await opened(copyOf(known))
    await release()
    expect(states.map(sectionsOf)).toEqual([[]])
  })

  it('is not made less of by a backup that is brought already', async () => {
    const { store, release } = await opened(copyOf(known), known, ({ adoptEvents }) =>
      adoptEvents([event('b-1', 0)]),
    )
    expect(read(store)).toEqual(['a-1', 'a-3'])
    await release()
    expect(read(store)).toEqual(['b-1', 'a-1', 'a-3'])
  })
})

describe('a copy that tells what the events tell', () => {
  it('is drawn, drawn once more for those who read all events, and then no more', async () => {
    const { store, states, release } = await opened(copyOf(known))
    expect(store.storedEvents()).toHaveLength(1)
    expect(states).toHaveLength(1)
    await release()
    expect(store.storedEvents()).toHaveLength(3)
    expect(states).toHaveLength(2)
    await pass(10_000)
    expect(states).toHaveLength(2)
  })

  it('holds, whatever of it the fast store knows, and whatever newer', async () => {
    const foreign = { id: 'f-1', type: 'later-kind' }
    const all = [...known, { id: 'f-1', foreign }]
    keep('a-1', { at: 1 })
    page.localStorage.setItem('kursus:e:f-1', JSON.stringify(foreign))
    keep('n-1', { at: 7 })
    const { store, release } = await opened(copyOf(all), known)
    const first = untouched(store)
    await release()
    expect(read(store)).toEqual(['a-1', 'a-3', 'n-1'])
    expect(untouched(store)).toBe(first)
  })

  it('holds with what is written meanwhile', async () => {
    const { store, release } = await opened(copyOf(known))
    const first = untouched(store)
    void store.record(section('inti'))
    await release()
    expect(read(store)).toEqual(['a-1', 'a-3', 'inti'])
    expect(untouched(store)).toBe(first)
  })

  it('gives way where something that it tells of is taken back meanwhile', async () => {
    const { store, release } = await opened(copyOf(known))
    void store.record({ type: 'standing', events: ['a-1'], counts: false, round: 1 })
    await release()
    expect(read(store)).toEqual(['a-3'])
  })

  it('is not shown again in place of what is known, when the page comes back', async () => {
    const { store, states, release } = await opened(copyOf(known))
    await release()
    page.localStorage.setItem(KEY, copyOf([event('x-1', 1)]))
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    await pass(100)
    expect(read(store)).toEqual(['a-1', 'a-3'])
    expect(states.flatMap(sectionsOf)).not.toContain('x-1')
  })
})

describe('a copy of which a part is damaged', () => {
  it('is thrown away whole once that part is asked for: what is known shows', async () => {
    const { store, states, release } = await opened(withDamaged(copyOf(known), ['sections']))
    expect(states.at(-1)?.settings.get('nama')).toBe('Sari')
    expect(read(store)).toEqual(['a-3'])
    await rest()
    expect(store.$record.get().settings.size).toBe(0)
    expect(read(store)).toEqual(['a-3'])
    await release()
    expect(read(store)).toEqual(['a-1', 'a-3'])
    expect(store.$record.get().settings.get('nama')).toBe('Sari')
  })

  it('does not let an event that is just being written count twice', async () => {
    const all = [event('a-1', 1, answer('q', 1)), event('a-2', 2)]
    const { store, release } = await opened(withDamaged(copyOf(all), ['answers']), all)
    const count = () => store.$record.get().answers.get('q')?.count
    void store.record(answer('q', 2))
    expect(count()).toBe(1)
    await release()
    expect(count()).toBe(2)
  })

  it('is no matter for whoever still holds a state of it when all events are shown', async () => {
    const { store, states, release } = await opened(withDamaged(copyOf(known), ['sections']))
    const [old] = states
    await release()
    await store.record(section('inti'))
    const drawn = states.length
    expect(old && sectionsOf(old)).toEqual(['a-1', 'a-3'])
    await pass(100)
    expect(states).toHaveLength(drawn)
    expect(read(store)).toEqual(['a-1', 'a-3', 'inti'])
  })

  it('is not taken for right after all where it was forged to look whole', async () => {
    const { store, release } = await opened(withForged(copyOf(known), 'sections', '1'))
    expect(read(store)).toEqual(['a-3'])
    await release()
    expect(read(store)).toEqual(['a-1', 'a-3'])
  })
})
