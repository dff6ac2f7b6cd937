/** What a page leaves the next one, once it is idle. */
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import type { StoredEvent } from '../../../src/record/events.ts'
import { LONG, MANY } from '../../../src/record/segment.ts'
import { KEY } from './copies.ts'
import { answer } from './facts.ts'
import {
  keep,
  keepDurably,
  load,
  openStillPage,
  page,
  pass,
  read,
  rest,
  section,
  stored,
  watch,
} from './record-page.ts'
import type { Store } from './record-page.ts'

const ORDER = '../../../src/record/order.ts'
let idle: (() => void)[]

beforeEach(() => {
  const close = openStillPage()
  idle = []
  Object.assign(page, { requestIdleCallback: (run: () => void) => idle.push(run) })
  return close
})

/** What the page does then has begun, if only with the fetching of a script. */
async function becomeIdle(): Promise<void> {
  for (const run of idle.splice(0)) run()
  await vi.dynamicImportSettled()
  await rest()
}

/** A page that knows that many events: one lies in the fast store, as earlier pages leave it. */
async function opened(count: number): Promise<Store> {
  const texts = Array.from({ length: count }, (_, n) => stored(`a-${String(n)}`))
  await keepDurably(...texts)
  keep('a-0')
  return open()
}
async function open(): Promise<Store> {
  const store = await load()
  await store.openRecord('kursus')
  await pass(100)
  return store
}
const keys = (start: string): string[] =>
  Object.keys(page.localStorage).filter((key) => key.startsWith(start))
const hasCopy = (): boolean => keys(KEY).length > 0
const hasSegments = (): boolean => keys('kursus:s:').length > 0
/** Waits for what the page does meanwhile, on a busy machine too. */
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000 })
/** All but the last record have gone into segments, which comes after the copy. */
const inOrder = () =>
  until(() => {
    expect(keys('kursus:e:')).toHaveLength(1)
    expect(hasSegments()).toBe(true)
  })

/** Tells how often the script is fetched that leaves order, until the test is over. */
function watchScript() {
  const fetched = vi.fn()
  vi.doMock(ORDER, async (importActual) => {
    fetched()
    return importActual()
  })
  onTestFinished(() => {
    vi.doUnmock(ORDER)
  })
  return fetched
}

describe('an idle page', () => {
  it('fetches no script for a short record', async () => {
    const fetched = watchScript()
    await opened(MANY - 1)
    await becomeIdle()
    expect(fetched).not.toHaveBeenCalled()
    await keepDurably(stored('b-1'))
    await open()
    await becomeIdle()
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it('fetches none either while a part of the record may lie in a store that cannot be read', async () => {
    const fetched = watchScript()
    page.indexedDB = undefined
    for (let n = 0; n < LONG; n++) keep(`a-${String(n)}`)
    const store = await open()
    expect(store.storedEvents()).toHaveLength(LONG)
    await becomeIdle()
    expect(fetched).not.toHaveBeenCalled()
  })

  it('leaves things as they are where the script does not come', async () => {
    vi.doMock(ORDER, () => {
      throw new Error('gone')
    })
    const store = await opened(MANY + 1)
    await becomeIdle()
    vi.doUnmock(ORDER)
    expect(hasSegments()).toBe(false)
    expect(await store.record(section('inti'))).toBe('saved')
  })

  it('puts a record of many events in order', async () => {
    await opened(MANY + 1)
    expect(hasSegments()).toBe(false)
    await becomeIdle()
    await inOrder()
  })

  it('leaves a copy of a long record', async () => {
    await opened(LONG)
    await becomeIdle()
    await inOrder()
    expect(hasCopy()).toBe(true)
  })

  it('leaves none of one that is almost long, which would take more room than it', async () => {
    await opened(LONG - 1)
    await becomeIdle()
    await inOrder()
    expect(hasCopy()).toBe(false)
  })

  it('leaves none while a backup is being read', async () => {
    const store = await opened(LONG)
    await store.adoptEvents([JSON.parse(stored('b-1')) as StoredEvent], true)
    await becomeIdle()
    await inOrder()
    expect(hasCopy()).toBe(false)
  })
})

describe('the copy that an idle page leaves', () => {
  it('tells of what was written since the record was read, and lets nothing count twice', async () => {
    const store = await opened(LONG)
    await store.record(answer('q', 1))
    await becomeIdle()
    await inOrder()
    expect(hasCopy()).toBe(true)
    const next = await load()
    const states = watch(next)
    await next.openRecord('kursus')
    await pass(100)
    expect(states.map(({ answers }) => answers.get('q')?.count)).toEqual([1, 1, 1])
    expect(read(next)).toHaveLength(LONG)
  })

  it('is not made of what shows while something is written there: the next page makes one', async () => {
    const store = await opened(LONG)
    const get = vi.spyOn(page.localStorage, 'getItem')
    const write = vi.fn(() => void store.record(section('inti')))
    get.mockImplementation((key) => {
      // It is about to be made: the page has looked what copy there is.
      if (key === KEY && write.mock.calls.length === 0) write()
      return Object.hasOwn(page.localStorage, key) ? (page.localStorage[key] as string) : null
    })
    await becomeIdle()
    await inOrder()
    get.mockRestore()
    expect(write).toHaveBeenCalledTimes(1)
    expect(hasCopy()).toBe(false)
    const next = await open()
    await becomeIdle()
    await until(() => {
      expect(hasCopy()).toBe(true)
    })
    expect(read(next)).toHaveLength(LONG + 1)
  })
})
