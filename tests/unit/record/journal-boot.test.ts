import { describe, expect, it, vi } from 'vitest'
import type { Parts } from '../../../src/record/journal-core.ts'
import { receive } from '../../../src/record/journal-union.ts'
import type { Page } from '../../../src/record/journal-union.ts'
import { Device, settle, storeError } from './device.ts'
import { booted, GOOD, ids, never, section, simple, text } from './journals.ts'

describe('booting', () => {
  it('reads the fast store at once, even where nobody waits', () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    const tab = device.openTab()
    void tab.journal.boot()
    expect(ids(tab.journal.events())).toEqual(['a-1'])
  })

  it('unites both stores and writes into each what only the other had', async () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    device.disk.set('b-1', text('b-1'))
    const { journal } = await booted(device)
    expect(ids(journal.events())).toEqual(['a-1', 'b-1'])
    expect(device.visible.get('b-1')).toBe(text('b-1'))
    expect(device.disk.get('a-1')).toBe(text('a-1'))
    expect(journal.health()).toEqual(GOOD)
  })

  it('writes nothing where both stores hold the same', async () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    device.disk.set('a-1', text('a-1'))
    const tab = device.openTab()
    void tab.journal.boot()
    await settle()
    await tab.step()
    expect(tab.operations).toHaveLength(0)
  })

  it('again, as from the back-forward cache, brings nothing back that was deleted meanwhile', async () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    const { tab, journal } = await booted(device)
    const reset = JSON.stringify({ ...section('b-1'), type: 'reset', epoch: 1 })
    for (const store of [device.visible, device.disk]) {
      store.clear()
      store.set('b-1', reset)
    }
    void journal.boot()
    await tab.finish()
    for (const store of [device.visible, device.disk]) expect([...store]).toEqual([['b-1', reset]])
    expect(journal.health()).toEqual(GOOD)
  })

  it('writes no more of what was known once a reset is heard of', async () => {
    const texts = Array.from({ length: 250 }, (_, n) => text(`a-${String(n)}`))
    const reset = JSON.stringify({ ...section('b-1'), type: 'reset', epoch: 1 })
    let page: Page = { texts: [] }
    const pause = () => {
      if (rows.size === 100 && inside) receive(inside, reset, () => undefined)
      return undefined
    }
    const { journal, rows, within } = simple({ page: () => Promise.resolve(page) }, { pause })
    const inside: Parts | undefined = await within()
    page = { texts }
    await journal.boot()
    expect(rows.size).toBe(100)
  })

  it('writes to the durable store in parts, and tells of all that is not there once one fails', async () => {
    const device = new Device()
    for (let n = 0; n < 250; n++) device.visible.set(`a-${String(n)}`, text(`a-${String(n)}`))
    const tab = device.openTab()
    const boot = tab.journal.boot()
    await settle()
    await tab.step()
    await boot
    await tab.step()
    expect(device.disk.size).toBe(100)
    expect(tab.journal.health().unsaved).toBe(0)
    await tab.step('quota')
    expect(tab.journal.health()).toMatchObject({ durable: 'failed', unsaved: 150, volatile: 0 })
    expect(tab.operations).toHaveLength(0)
  })

  it('goes on with the fast store when the durable one does not answer in time', async () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    device.disk.set('b-1', text('b-1'))
    const tab = device.openTab()
    const boot = tab.journal.boot()
    await settle()
    await tab.wait()
    await boot
    expect(ids(tab.journal.events())).toEqual(['a-1'])
    expect(tab.parts?.united).toBe(false)
    expect(tab.reports.at(-1)).toEqual({ ...GOOD, durable: 'failed', reason: 'blocked' })
    await tab.finish()
    expect(ids(tab.journal.events())).toEqual(['a-1', 'b-1'])
    expect(tab.parts?.united).toBe(true)
    expect(tab.reports.at(-1)).toEqual(GOOD)
  })

  it('tells when events arrive from the durable store', async () => {
    let arrivals = 0
    const { journal } = simple({}, { onRead: () => arrivals++ })
    const boot = journal.boot()
    expect(arrivals).toBe(0)
    await boot
    expect(arrivals).toBe(1)
  })

  it('gives a store that was emptied from outside what is known, though the other still holds it', async () => {
    const device = new Device()
    device.disk.set('a-1', text('a-1'))
    const { tab } = await booted(device)
    expect([...device.visible.keys()]).toEqual(['a-1'])
    device.visible.clear()
    void tab.journal.refill()
    await tab.finish()
    expect([...device.visible.keys()]).toEqual(['a-1'])
    device.visible.clear()
    device.disk.clear()
    void tab.journal.refill()
    await tab.finish()
    expect([...device.visible.keys()]).toEqual(['a-1'])
    expect([...device.disk.keys()]).toEqual(['a-1'])
  })

  it('gives it so too where the stores are just being read', async () => {
    const device = new Device()
    device.disk.set('a-1', text('a-1'))
    const { tab } = await booted(device)
    const boot = tab.journal.boot()
    await settle()
    device.visible.clear()
    device.disk.clear()
    void tab.journal.refill()
    await tab.finish()
    await boot
    await tab.finish()
    expect([...device.visible.keys()]).toEqual(['a-1'])
    expect([...device.disk.keys()]).toEqual(['a-1'])
  })

  describe('on a first visit', () => {
    it('asks the durable store whether it is empty, and for nothing more', async () => {
      const bringUnion = vi.fn(() => Promise.reject(new Error('not needed')))
      const { journal, limits } = simple({ isEmpty: () => Promise.resolve(true) }, { bringUnion })
      await journal.boot()
      expect(bringUnion).not.toHaveBeenCalled()
      expect(limits).toEqual([2000])
      expect(journal.health()).toEqual(GOOD)
    })
  })

  describe('where what unites the stores does not come', () => {
    it('goes on with what the fast store holds, keeps what is new in both, and asks again with what is written', async () => {
      const device = new Device()
      device.visible.set('a-1', text('a-1'))
      device.disk.set('b-1', text('b-1'))
      device.offline = true
      const tab = device.openTab()
      await tab.journal.boot()
      expect(ids(tab.journal.events())).toEqual(['a-1'])
      const outcome = tab.append()
      await tab.finish()
      expect(await outcome).toBe('saved')
      expect([...device.disk.keys()]).toEqual(['b-1', 't0-0'])
      expect(tab.journal.health()).toEqual({ ...GOOD, union: 'failed' })
      device.offline = false
      void tab.append()
      await tab.finish()
      expect(tab.reports.at(-1)).toEqual(GOOD)
      expect(ids(tab.journal.events())).toEqual(['a-1', 'b-1', 't0-0', 't0-1'])
      expect([...device.disk.keys()].sort()).toEqual(['a-1', 'b-1', 't0-0', 't0-1'])
    })

    it('and where it breaks off: it is asked again with what is written', async () => {
      const bringUnion = vi.fn(() => Promise.resolve(() => Promise.reject(new Error('broken off'))))
      const { journal } = simple({}, { bringUnion })
      await journal.boot()
      expect(bringUnion).toHaveBeenCalledTimes(1)
      expect(await journal.append(section('a-1'))).toBe('saved')
      await settle()
      expect(bringUnion).toHaveBeenCalledTimes(2)
      expect(journal.health()).toEqual(GOOD)
    })

    it('waits for it no longer than for a store, and tells of it only when it is no longer merely slow', async () => {
      const { journal, timers, limits, reports } = simple({}, { bringUnion: never })
      const boot = journal.boot()
      await settle()
      expect(limits.slice(1)).toEqual([2000, 10_000])
      timers[1]?.()
      await boot
      expect(journal.events()).toEqual([])
      expect(journal.health()).toEqual(GOOD)
      timers[2]?.()
      expect(reports).toEqual([{ ...GOOD, union: 'failed' }])
    })

    it('says so at once, asks again with time, ever more rarely, and unsays it once it has come', async () => {
      const device = new Device()
      device.disk.set('b-1', text('b-1'))
      device.offline = true
      const tab = device.openTab()
      void tab.journal.boot()
      await tab.finish()
      expect(tab.reports).toEqual([{ ...GOOD, union: 'failed' }])
      expect(tab.timers.size).toBe(1)
      await tab.wait()
      expect(tab.timers.size).toBe(1)
      device.offline = false
      await tab.wait()
      await tab.finish()
      expect(ids(tab.journal.events())).toEqual(['b-1'])
      expect(tab.reports.at(-1)).toEqual(GOOD)
      expect(tab.timers.size).toBe(0)
    })

    it('asks with time in one chain, however often it is asked for meanwhile', async () => {
      const bringUnion = vi.fn(() => Promise.reject(new Error('gone')))
      const stopped: number[] = []
      const limits: number[] = []
      const runs: (() => void)[] = []
      const { journal } = simple(
        {},
        {
          bringUnion,
          after: (ms, run) => {
            const place = limits.push(ms) - 1
            runs.push(run)
            return () => stopped.push(place)
          },
        },
      )
      await journal.boot()
      for (let n = 0; n < 7; n++) await journal.append(section(`a-${String(n)}`))
      await settle()
      const retries = [...limits.entries()].filter(([, ms]) => ![2000, 10_000].includes(ms))
      expect(retries.map(([, ms]) => ms)).toEqual([
        4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
      ])
      expect(retries.filter(([place]) => !stopped.includes(place))).toHaveLength(1)
      const asked = bringUnion.mock.calls.length
      runs[retries.at(-1)?.[0] ?? 0]?.()
      await settle()
      expect(bringUnion).toHaveBeenCalledTimes(asked + 1)
    })
  })

  it('reads the durable store again once it works again', async () => {
    const device = new Device()
    device.disk.set('b-1', text('b-1'))
    const tab = device.openTab()
    const boot = tab.journal.boot()
    await tab.step('denied')
    await tab.step('denied')
    await boot
    expect(tab.journal.events()).toEqual([])
    void tab.append()
    await tab.finish()
    expect(ids(tab.journal.events())).toEqual(['b-1', 't0-0'])
  })

  it('does not read the durable store anew after every write', async () => {
    const device = new Device()
    device.disk.set('b-1', text('b-1'))
    const { tab } = await booted(device)
    void tab.append()
    await tab.step()
    expect(tab.operations).toHaveLength(0)
  })

  it('survives both stores refusing to be touched, also when they throw at once', async () => {
    const refuse = (): never => {
      throw storeError('denied')
    }
    const stores = { keys: refuse, get: refuse, set: refuse, page: refuse, isEmpty: refuse }
    const { journal, reports } = simple(stores)
    await journal.boot()
    expect(journal.events()).toEqual([])
    expect(reports.at(-1)).toEqual({ ...GOOD, fast: 'failed', durable: 'failed', reason: 'denied' })
  })

  it('takes a key that vanished while reading for absent', async () => {
    const { journal } = simple({ keys: () => ['a-1'], get: () => null })
    await journal.boot()
    expect(journal.events()).toEqual([])
    expect(journal.health()).toEqual(GOOD)
  })
})

describe('damaged and foreign records', () => {
  it('are counted, not touched, and kept out of the way of good ones', async () => {
    const device = new Device()
    device.visible.set('x-1', '{"id":')
    device.visible.set('a-1', 'garbage')
    device.disk.set('a-1', text('a-1'))
    device.disk.set('x-2', 42)
    const { journal } = await booted(device)
    expect(ids(journal.events())).toEqual(['a-1'])
    expect(journal.health()).toEqual({ ...GOOD, corrupt: 3 })
    expect(device.visible.get('a-1')).toBe('garbage')
    expect(device.visible.get('x-1')).toBe('{"id":')
    expect(device.disk.get('x-2')).toBe(42)
  })

  it('are counted once, however often the stores are read', async () => {
    const device = new Device()
    device.visible.set('x-1', '')
    device.disk.set('x-2', '')
    const { tab, journal } = await booted(device)
    void journal.boot()
    await tab.finish()
    expect(journal.health().corrupt).toBe(2)
  })

  it('of a newer build are counted and carried to the other store as they are', async () => {
    const device = new Device()
    const later = '{"id":"n-1","type":"later-kind","deep":{"a":[null]}}'
    device.disk.set('n-1', later)
    const { journal } = await booted(device)
    expect(journal.health()).toEqual({ ...GOOD, foreign: 1 })
    expect(device.visible.get('n-1')).toBe(later)
  })

  it('are no longer foreign once a readable copy turns up', async () => {
    const { journal, within } = simple({})
    const inside = await within()
    receive(inside, '{"id":"a-1","type":"later-kind"}', () => undefined)
    expect(journal.health().foreign).toBe(1)
    receive(inside, text('a-1'), () => undefined)
    expect(journal.health().foreign).toBe(0)
    expect(journal.events()).toEqual([section('a-1')])
  })

  it('with one id and two texts stay as they are in both stores', async () => {
    const device = new Device()
    const other = JSON.stringify(section('a-1', 'contoh'))
    device.visible.set('a-1', text('a-1'))
    device.disk.set('a-1', other)
    const { journal } = await booted(device)
    expect(journal.events()).toEqual([section('a-1', 'contoh')])
    expect(device.visible.get('a-1')).toBe(text('a-1'))
    expect(device.disk.get('a-1')).toBe(other)
  })
})
