import { describe, expect, it, vi } from 'vitest'
import { Device, storeError } from './device.ts'
import { booted, GOOD, ids, section, simple, text } from './journals.ts'

describe('booting', () => {
  it('shows what the fast store holds before the durable store answers', () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    const tab = device.openTab()
    expect(ids(tab.journal.readFast())).toEqual(['a-1'])
    expect(tab.operations).toHaveLength(0)
  })

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

  it('parses a text that both stores hold once', async () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    device.disk.set('a-1', text('a-1'))
    const parse = vi.spyOn(JSON, 'parse')
    await booted(device)
    expect(parse).toHaveBeenCalledTimes(1)
    parse.mockRestore()
  })

  it('goes on with the fast store when the durable one does not answer in time', async () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    device.disk.set('b-1', text('b-1'))
    const tab = device.openTab()
    const boot = tab.journal.boot()
    await tab.wait()
    expect(ids(await boot)).toEqual(['a-1'])
    expect(tab.journal.united()).toBe(false)
    expect(tab.reports.at(-1)).toEqual({ ...GOOD, durable: 'failed', reason: 'blocked' })
    await tab.finish()
    expect(ids(tab.journal.events())).toEqual(['a-1', 'b-1'])
    expect(tab.journal.united()).toBe(true)
    expect(tab.reports.at(-1)).toEqual(GOOD)
  })

  it('tells when events arrive from the durable store', async () => {
    let arrivals = 0
    const { journal } = simple({}, { onEvents: () => arrivals++ })
    const boot = journal.boot()
    expect(arrivals).toBe(0)
    await boot
    expect(arrivals).toBe(1)
  })

  it('reads the durable store again once it works again', async () => {
    const device = new Device()
    device.disk.set('b-1', text('b-1'))
    const tab = device.openTab()
    const boot = tab.journal.boot()
    await tab.step('denied')
    expect(await boot).toEqual([])
    void tab.append()
    await tab.finish()
    expect(ids(tab.journal.events())).toEqual(['b-1', 't0-0'])
  })

  it('does not read the durable store anew after every write', async () => {
    const { tab } = await booted()
    void tab.append()
    await tab.step()
    expect(tab.operations).toHaveLength(0)
  })

  it('survives both stores refusing to be touched, also when they throw at once', async () => {
    const refuse = (): never => {
      throw storeError('denied')
    }
    const { journal, reports } = simple({ keys: refuse, get: refuse, set: refuse, all: refuse })
    expect(await journal.boot()).toEqual([])
    expect(reports.at(-1)).toEqual({ ...GOOD, fast: 'failed', durable: 'failed', reason: 'denied' })
  })

  it('takes a key that vanished while reading for absent', () => {
    const { journal } = simple({ keys: () => ['a-1'], get: () => null })
    expect(journal.readFast()).toEqual([])
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

  it('are no longer foreign once a readable copy turns up', () => {
    const { journal } = simple({})
    journal.receive('{"id":"a-1","type":"later-kind"}')
    expect(journal.health().foreign).toBe(1)
    journal.receive(text('a-1'))
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
