import { describe, expect, it, vi } from 'vitest'
import type { SectionEvent } from '../../../src/record/events.ts'
import type { DurableStore } from '../../../src/record/journal-core.ts'
import { adopt, receive } from '../../../src/record/journal-union.ts'
import { Device, settle, storeError } from './device.ts'
import { booted, GOOD, ids, never, section, simple, text } from './journals.ts'

describe('appending', () => {
  it('keeps the event in memory and the fast store before it returns', () => {
    const device = new Device()
    const tab = device.openTab()
    void tab.append()
    expect(ids(tab.journal.events())).toEqual(['t0-0'])
    expect([...device.visible.keys()]).toEqual(['t0-0'])
  })

  it('says saved only once the durable store has completed', async () => {
    const { tab } = await booted()
    let said: string | undefined
    void tab.append().then((outcome) => (said = outcome))
    await settle()
    expect(said).toBeUndefined()
    await tab.step()
    expect(said).toBe('saved')
    expect(tab.journal.health()).toEqual(GOOD)
  })

  it.each([
    ['QuotaExceededError', 'quota'],
    ['NS_ERROR_DOM_QUOTA_REACHED', 'quota'],
    ['SecurityError', 'denied'],
    ['NotAllowedError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['VersionError', 'blocked'],
    ['AbortError', 'unknown'],
  ])('says fast-only when the durable store fails by %s, with the reason', async (name, reason) => {
    const error = Object.assign(new Error(), { name })
    const { journal, reports } = simple({ put: () => Promise.reject(error) })
    expect(await journal.append(section('a-1'))).toBe('fast-only')
    expect(reports).toEqual([{ ...GOOD, durable: 'failed', reason, unsaved: 1 }])
  })

  it.each([undefined, null, 'quota'])('copes with %j thrown for an error', async (thrown) => {
    const fail = (): never => {
      throw thrown
    }
    const { journal } = simple({ put: fail })
    expect(await journal.append(section('a-1'))).toBe('fast-only')
    expect(journal.health().reason).toBe('unknown')
  })

  it('says saved when only the fast store fails, and reports that store', async () => {
    const { device, tab, journal } = await booted()
    device.fastFault = 'quota'
    const outcome = tab.append()
    // The fault is told before anybody waits.
    expect(tab.reports.at(-1)).toEqual({ ...GOOD, fast: 'failed', reason: 'quota' })
    await tab.step()
    expect(await outcome).toBe('saved')
    expect(journal.health()).toEqual({ ...GOOD, fast: 'failed', reason: 'quota' })
  })

  it('tells of the fast store for as long as it lacks something, though it takes other things', async () => {
    let [full, texts] = [true, [] as string[]]
    const { journal, rows } = simple({
      set: (id, text) => {
        if (full) throw storeError('quota')
        rows.set(id, text)
      },
      page: () => Promise.resolve({ texts }),
    })
    await journal.boot()
    await journal.append(section('a-1'))
    texts = [JSON.stringify({ ...section('b-1'), type: 'reset', epoch: 1 })]
    full = false
    // What the reset rules out is not carried over.
    await journal.boot()
    expect([...rows.keys()]).toEqual(['b-1'])
    expect(journal.health()).toMatchObject({ fast: 'failed', reason: 'quota' })
    await journal.append({ ...section('a-2'), epoch: 1 })
    expect([...rows.keys()]).toEqual(['b-1', 'a-2', 'a-1'])
    expect(journal.health()).toEqual(GOOD)
  })

  it('says volatile when both fail, keeps the event, and names the durable reason', async () => {
    const { device, tab, journal } = await booted()
    device.fastFault = 'quota'
    const outcome = tab.append()
    await tab.step('denied')
    expect(await outcome).toBe('volatile')
    expect(ids(journal.events())).toEqual(['t0-0'])
    expect(tab.reports.at(-1)).toEqual({
      ...GOOD,
      fast: 'failed',
      durable: 'failed',
      reason: 'denied',
      unsaved: 1,
      volatile: 1,
    })
  })

  it('notices a fast store that drops what it is given', async () => {
    const { journal } = simple({
      get: () => null,
      set: () => undefined,
      put: () => Promise.reject(),
    })
    expect(await journal.append(section('a-1'))).toBe('volatile')
    expect(journal.health()).toMatchObject({ fast: 'failed', volatile: 1 })
  })

  it('does not count on a fast store whose key is taken by something else', async () => {
    const { journal, rows } = simple({ put: () => Promise.reject() })
    rows.set('a-1', 'garbage')
    expect(await journal.append(section('a-1'))).toBe('volatile')
    expect(rows.get('a-1')).toBe('garbage')
    expect(journal.health().fast).toBe('ok')
  })

  it('gives both stores what they lacked as soon as they work again', async () => {
    const { device, tab, journal } = await booted()
    device.fastFault = 'quota'
    const lost = tab.append()
    await tab.step('quota')
    expect(await lost).toBe('volatile')
    device.fastFault = undefined
    const kept = tab.append()
    expect([...device.visible.keys()].sort()).toEqual(['t0-0', 't0-1'])
    await tab.step()
    expect(await kept).toBe('saved')
    await tab.finish()
    expect([...device.disk.keys()].sort()).toEqual(['t0-0', 't0-1'])
    expect(tab.reports.at(-1)).toEqual(GOOD)
    expect(journal.health()).toEqual(GOOD)
  })

  it('does not go through what it wrote before on every event', async () => {
    const { journal, rows } = simple({})
    await journal.append(section('a-1'))
    const get = vi.spyOn(rows, 'get')
    await journal.append(section('a-2'))
    expect(new Set(get.mock.calls.map(([id]) => id))).toEqual(new Set(['a-2']))
  })

  it('asks a full fast store once for each event, and not for all that it refused', async () => {
    const set = vi.fn(() => {
      throw storeError('quota')
    })
    const { journal } = simple({ set })
    await journal.boot()
    for (let n = 0; n < 5; n++) await journal.append(section(`a-${String(n)}`))
    expect(set).toHaveBeenCalledTimes(5)
  })

  it('saves a small event even where the full store still refuses an older, larger one', async () => {
    const put: DurableStore['put'] = (rows) =>
      rows.some(([id]) => id === 'big-1') ? Promise.reject(storeError('quota')) : Promise.resolve()
    const { journal } = simple({ put })
    await journal.boot()
    expect(await journal.append(section('big-1'))).toBe('fast-only')
    expect(await journal.append(section('a-1'))).toBe('saved')
    await settle()
    expect(journal.health()).toMatchObject({ durable: 'failed', reason: 'quota', unsaved: 1 })
  })

  it('offers a durable store that is late with many the rest of them once, and not with each that comes', async () => {
    const asked: number[] = []
    const done: (() => void)[] = []
    const put: DurableStore['put'] = (rows) => {
      asked.push(rows.length)
      return new Promise((resolve) => done.push(resolve))
    }
    const { journal, timers } = simple({ put })
    await journal.boot()
    for (let n = 0; n < 50; n++) void journal.append(section(`a-${n.toString(36)}`))
    for (const run of timers) run()
    expect(journal.health()).toMatchObject({ durable: 'failed', reason: 'blocked', unsaved: 50 })
    for (const resolve of done.splice(0)) {
      resolve()
      await settle()
    }
    expect(asked.filter((rows) => rows > 1)).toEqual([49])
    while (done.length > 0) {
      for (const resolve of done.splice(0)) resolve()
      await settle()
    }
    expect(journal.health()).toMatchObject({ durable: 'ok', unsaved: 0 })
  })

  it('takes a durable store that hangs for failed after two seconds, and tries it again', async () => {
    const { journal, limits } = simple({ put: never })
    void journal.append(section('a-1'))
    expect(limits).toEqual([2000])
    expect(simple({}, { timeoutMs: 50 }).limits).toEqual([])
    const { tab } = await booted()
    const first = tab.append()
    await tab.wait()
    expect(await first).toBe('fast-only')
    expect(tab.reports.at(-1)).toEqual({
      ...GOOD,
      durable: 'failed',
      reason: 'blocked',
      unsaved: 1,
    })
    void tab.append()
    expect(tab.operations).toHaveLength(2)
  })

  it('uses the time limit it is given', () => {
    const { journal, limits } = simple({}, { timeoutMs: 50 })
    void journal.append(section('a-1'))
    expect(limits).toEqual([50])
  })

  it('takes note when a late durable store completes after all', async () => {
    const { tab, journal } = await booted()
    void tab.append()
    await tab.wait()
    await tab.step()
    expect(tab.reports.at(-1)).toEqual(GOOD)
    expect(tab.reports).toHaveLength(2)
    expect(journal.health()).toEqual(GOOD)
  })

  it('keeps to what it said when a late durable store fails after all', async () => {
    const { tab } = await booted()
    void tab.append()
    await tab.wait()
    const said = tab.reports.length
    await tab.step('quota')
    expect(tab.reports).toHaveLength(said)
    expect(tab.journal.health()).toMatchObject({ durable: 'failed', reason: 'blocked', unsaved: 1 })
  })

  it('stops the clock when the durable store answers, well or badly', async () => {
    const { tab } = await booted()
    void tab.append()
    await tab.step()
    void tab.append()
    await tab.step('quota')
    expect(tab.timers.size).toBe(0)
  })

  it('tells each state of health once', async () => {
    const { tab } = await booted()
    void tab.append()
    await tab.step()
    void tab.append()
    await tab.step()
    expect(tab.reports).toEqual([])
    for (let n = 0; n < 2; n++) {
      void tab.append()
      await tab.step('quota')
      await tab.wait()
    }
    expect(tab.reports.map(({ unsaved }) => unsaved)).toEqual([1, 2])
  })

  it('refuses an event that it would not understand on reading, and keeps nothing of it', async () => {
    const { journal, rows } = simple({})
    const odd = { ...section('a-1'), section: 'two words' }
    await expect(journal.append(odd)).rejects.toThrow(TypeError)
    await expect(journal.append(odd)).rejects.toThrow('"section"')
    expect(journal.events()).toEqual([])
    expect(rows.size).toBe(0)
  })

  it('keeps what was stored, not the object it was handed', async () => {
    const { journal } = simple({})
    const mutable: { -readonly [K in keyof SectionEvent]: SectionEvent[K] } = section('a-1')
    await journal.append(mutable)
    mutable.section = 'changed'
    expect(journal.events()).toEqual([section('a-1')])
  })

  it('stores an event appended twice once', async () => {
    const { device, tab } = await booted()
    const event = tab.next()
    const both = [tab.append(event), tab.append(event)]
    await tab.finish()
    expect(await Promise.all(both)).toEqual(['saved', 'saved'])
    expect(device.disk.size).toBe(1)
    expect(tab.journal.events()).toHaveLength(1)
  })
})

describe('adopting a backup', () => {
  const later = { id: 'n-1', foreign: { id: 'n-1', type: 'later-kind' } }

  it('takes known and foreign events in one step', async () => {
    const { device, tab, journal } = await booted()
    const outcome = adopt(journal, [section('a-1'), later])
    expect(tab.operations).toHaveLength(1)
    await tab.step()
    expect(await outcome).toBe('saved')
    expect(ids(journal.events())).toEqual(['a-1', 'n-1'])
    expect(device.disk.get('n-1')).toBe('{"id":"n-1","type":"later-kind"}')
  })

  it('takes all or nothing', async () => {
    const { journal, rows } = simple({})
    const bad = { id: 'BAD', foreign: { id: 'BAD' } }
    const outcome = adopt(journal, [section('a-1'), bad])
    await expect(outcome).rejects.toThrow(TypeError)
    await expect(outcome).rejects.toThrow('not readable again')
    expect(journal.events()).toEqual([])
    expect(rows.size).toBe(0)
  })

  it('is saved with nothing to save, which shows of no store that it works', async () => {
    const keys = (): never => {
      throw storeError('denied')
    }
    const { journal } = simple({ put: never, keys })
    await journal.boot()
    expect(await adopt(journal, [])).toBe('saved')
    expect(journal.health()).toMatchObject({ fast: 'failed', reason: 'denied' })
  })

  it('is volatile when one of its events is in memory alone', async () => {
    const { device, tab, journal } = await booted()
    device.room = 1
    const outcome = adopt(journal, [section('a-1'), section('a-2')])
    await tab.step('quota')
    expect(await outcome).toBe('volatile')
    expect(journal.health()).toMatchObject({ unsaved: 2, volatile: 1 })
  })
})

describe('another tab', () => {
  it('is heard at once', async () => {
    const { device, tab } = await booted()
    const other = await booted(device)
    void tab.append()
    other.tab.hear()
    expect(ids(other.journal.events())).toEqual(['t0-0'])
  })

  it('is not answered by writing again what it wrote', async () => {
    const { device, tab } = await booted()
    const other = await booted(device)
    void tab.append()
    other.tab.hear()
    expect(other.tab.operations).toHaveLength(0)
  })

  it('is passed over when it tells again what is known', async () => {
    const arrivals: unknown[] = []
    const { journal, within } = simple({})
    const inside = await within()
    const hear = (text: string) => {
      receive(inside, text, (event) => arrivals.push(event))
    }
    hear(text('a-1'))
    hear(text('a-1'))
    expect(arrivals).toEqual([section('a-1')])
    // Another text under the id may take the place of what was counted.
    hear(JSON.stringify(section('a-1', 'contoh')))
    expect(arrivals).toEqual([section('a-1'), undefined])
    expect(journal.find('a-1')).toEqual(section('a-1', 'contoh'))
    expect(journal.find('a-2')).toBeUndefined()
    hear('garbage')
    expect(arrivals).toHaveLength(2)
  })

  it('is read from the fast store as long as nothing is there that listens', async () => {
    const device = new Device()
    device.offline = true
    const [tab, other] = [device.openTab(), device.openTab()]
    void tab.append()
    other.hear()
    await settle()
    expect(ids(other.journal.events())).toEqual(['t0-0'])
  })
})
