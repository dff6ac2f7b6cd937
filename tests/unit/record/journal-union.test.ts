/** What uniting the stores does, no more and no less, and when it tells of it. */
import { describe, expect, it, vi } from 'vitest'
import type { Parts } from '../../../src/record/journal-core.ts'
import { receive, uniteStores } from '../../../src/record/journal-union.ts'
import { Device, settle, storeError } from './device.ts'
import { booted, GOOD, never, section, shelf, simple, text } from './journals.ts'

const later = (id: string): string => JSON.stringify({ id, type: 'later-kind' })
const pageOf = (texts: readonly unknown[]) => ({ page: () => Promise.resolve({ texts }) })

describe('uniting the stores', () => {
  it('is asked for once, however often a page boots meanwhile, and nobody waits for a second time', async () => {
    const bringUnion = vi.fn(never)
    const { journal } = simple({}, { bringUnion })
    void journal.boot()
    await settle()
    await journal.boot()
    await journal.boot()
    expect(bringUnion).toHaveBeenCalledTimes(1)
  })

  it('is asked for where the fast store holds what cannot be read: that is no first visit', async () => {
    const bringUnion = vi.fn(() => Promise.resolve(() => Promise.resolve()))
    const { journal, rows } = simple({ isEmpty: () => Promise.resolve(true) }, { bringUnion })
    rows.set('a-1', 'garbage')
    await journal.boot()
    expect(bringUnion).toHaveBeenCalledTimes(1)
  })

  it('is asked for where the fast store does not answer, which is told at once', async () => {
    const bringUnion = vi.fn(() => Promise.resolve(() => Promise.resolve()))
    const keys = (): never => {
      throw storeError('denied')
    }
    const { journal, reports } = simple(
      { keys, isEmpty: () => Promise.resolve(true) },
      { bringUnion },
    )
    const boot = journal.boot()
    expect(reports).toEqual([{ ...GOOD, fast: 'failed', reason: 'denied' }])
    await boot
    expect(bringUnion).toHaveBeenCalledTimes(1)
  })

  it('is not asked for again with time once it has come', async () => {
    const device = new Device()
    device.disk.set('b-1', text('b-1'))
    device.offline = true
    const tab = device.openTab()
    void tab.journal.boot()
    await tab.finish()
    device.offline = false
    void tab.append()
    await tab.finish()
    expect(tab.reports.at(-1)).toEqual(GOOD)
    await tab.wait()
    expect(tab.operations).toHaveLength(0)
  })

  it('tells whether the durable store was read', async () => {
    const { within } = simple(pageOf([text('a-1')]))
    const inside = await within()
    const segments = shelf(new Map())
    const more = { segments, pause: () => undefined, onRead: () => undefined }
    const read = () => Promise.resolve([])
    const [good, bad] = [
      { page: () => Promise.resolve({ texts: [] }), read },
      { page: () => Promise.reject(storeError('denied')), read },
    ]
    expect(await uniteStores(inside, { ...more, reader: good })).toBe(true)
    expect(await uniteStores(inside, { ...more, reader: bad })).toBe(false)
  })

  it('reads each record of the fast store once, and writes none that is there', async () => {
    const { journal, rows } = simple(pageOf([text('a-1')]))
    rows.set('a-1', text('a-1'))
    const get = vi.spyOn(rows, 'get')
    await journal.boot()
    expect(get.mock.calls).toEqual([['a-1']])
  })

  it('gives the durable store nothing that it holds', async () => {
    const put = vi.fn(() => Promise.resolve())
    const { journal, rows } = simple({ ...pageOf([text('b-1')]), put })
    rows.set('a-1', text('a-1'))
    await journal.boot()
    await settle()
    expect([...rows.keys()]).toEqual(['a-1', 'b-1'])
    expect(put.mock.calls).toEqual([[[['a-1', text('a-1')]]]])
  })

  it('begins anew where a store was emptied after it had been read', async () => {
    let texts = [text('a-1')]
    const put = vi.fn(() => Promise.resolve())
    const pause = () => {
      if (texts.length > 0) {
        texts = []
        rows.clear()
        void journal.refill()
      }
      return undefined
    }
    const { journal, rows } = simple(
      { page: () => Promise.resolve({ texts: [...texts] }), put },
      { pause },
    )
    await journal.boot()
    await settle()
    expect([...rows.keys()]).toEqual(['a-1'])
    expect(put.mock.calls).toEqual([[[['a-1', text('a-1')]]]])
  })

  it('goes on writing when something is heard that is no reset', async () => {
    const texts = Array.from({ length: 250 }, (_, n) => text(`a-${String(n)}`))
    let page: readonly string[] = []
    const pause = () => {
      if (rows.size === 100 && inside) {
        receive(inside, text('b-1'), () => undefined)
        receive(inside, later('b-2'), () => undefined)
      }
      return undefined
    }
    const { journal, rows, within } = simple(
      { page: () => Promise.resolve({ texts: page }) },
      { pause },
    )
    const inside: Parts | undefined = await within()
    page = texts
    await journal.boot()
    expect(rows.size).toBe(250)
  })

  it('takes a segment that has just gone for absent', async () => {
    const segments = { ...shelf(new Map()), keys: () => ['s-0'], get: () => null }
    const { journal, reports } = simple({}, { segments })
    await journal.boot()
    expect(reports).toEqual([])
    expect(journal.health()).toEqual(GOOD)
  })
})

describe('how things stand', () => {
  it('is told where the page breathes, and not in between', async () => {
    const texts = Array.from({ length: 20 }, (_, n) => later(`n-${String(n)}`))
    const told = async (pause: () => Promise<void> | undefined) => {
      const { journal, reports } = simple(pageOf(texts), { pause })
      await journal.boot()
      return reports.map(({ foreign }) => foreign)
    }
    expect(await told(() => Promise.resolve())).toEqual([1, 17, 20])
    expect(await told(() => undefined)).toEqual([20])
  })

  it('is told of a damaged segment before the durable store has answered', async () => {
    const segments = shelf(new Map([['s-0', 'garbage']]))
    const { journal, reports } = simple({ page: never }, { segments })
    void journal.boot()
    await settle()
    expect(reports).toEqual([{ ...GOOD, corrupt: 1 }])
  })

  it('is told where the fast store does not take what only the other holds', async () => {
    const set = (): never => {
      throw storeError('quota')
    }
    const { journal, reports } = simple({ ...pageOf([text('b-1')]), set })
    await journal.boot()
    expect(reports.at(-1)).toEqual({ ...GOOD, fast: 'failed', reason: 'quota' })
  })

  it('is told of all that the durable store was to take, once it refuses a part', async () => {
    const { journal, rows, reports } = simple({ put: () => Promise.reject(storeError('quota')) })
    for (let n = 0; n < 250; n++) rows.set(`a-${String(n)}`, text(`a-${String(n)}`))
    await journal.boot()
    await settle()
    expect(reports.at(-1)).toMatchObject({ durable: 'failed', reason: 'quota', unsaved: 250 })
  })

  it('is told at once of what another tab has written', async () => {
    const { within, reports } = simple({})
    receive(await within(), later('n-1'), () => undefined)
    expect(reports).toEqual([{ ...GOOD, foreign: 1 }])
  })
})

describe('where the page must breathe', () => {
  it.each([
    ['reading', [text('a-1'), text('a-2')], 1, []],
    // One record is read, and then both are looked at and written.
    ['comparing', [text('a-1')], 2, []],
    ['writing', [text('a-1')], 3, ['a-1']],
  ] as const)('%s waits', async (_, texts, turn, written) => {
    let turns = 0
    const pause = () => (++turns === turn ? never() : undefined)
    const { journal, rows } = simple(pageOf(texts), { pause })
    void journal.boot()
    await settle()
    expect(turns).toBe(turn)
    expect(journal.events()).toEqual([section('a-1')])
    expect([...rows.keys()]).toEqual(written)
  })
})

describe('the durable store', () => {
  it('gets what it refused while it was offered other things', async () => {
    const { device, tab, journal } = await booted()
    const first = tab.append()
    await tab.step('quota')
    expect(await first).toBe('fast-only')
    void tab.append()
    await tab.step()
    // It is just being offered the first, when it refuses a third.
    const third = tab.append()
    expect(tab.operations).toHaveLength(2)
    tab.operations.splice(1, 1)[0]?.reject(storeError('quota'))
    expect(await third).toBe('fast-only')
    await tab.step()
    await tab.finish()
    expect([...device.disk.keys()].sort()).toEqual(['t0-0', 't0-1', 't0-2'])
    expect(journal.health()).toEqual(GOOD)
  })

  it('that has answered in time is not late, should its clock run on', async () => {
    const { journal, timers } = simple({})
    await journal.boot()
    expect(await journal.append(section('a-1'))).toBe('saved')
    timers.at(-1)?.()
    expect(journal.health()).toEqual(GOOD)
  })
})
