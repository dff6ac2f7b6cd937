import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepDue, knownDue } from '../../../src/browser/due-cache.ts'
import { hostile } from '../quiz/hostile.ts'
import { denyStorage, openFakePage } from './fake-page.ts'
import type { FakePage } from './fake-page.ts'

const NOTHING = { due: {}, gone: [] }
let page: FakePage

beforeEach(() => {
  page = openFakePage()
  return () => {
    vi.unstubAllGlobals()
  }
})

const store = (text: string) => {
  page.localStorage.setItem('kursus:due', text)
}

describe('what is known to be due', () => {
  it('is what was kept last, each course by itself', () => {
    const days = fc.dictionary(fc.string(), fc.integer({ min: -99_999, max: 99_999 }), {
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(days, fc.array(fc.string()), (due, gone) => {
        keepDue('kursus', { due: { lama: 1 }, gone: ['lama'] })
        keepDue('kursus', { due, gone })
        keepDue('lain', NOTHING)
        const known = knownDue('kursus')
        expect(Object.entries(known.due)).toEqual(Object.entries(due))
        expect(known.gone).toEqual(gone)
        expect(knownDue('lain')).toEqual(NOTHING)
      }),
    )
  })

  it('is nothing where nothing was kept', () => {
    expect(knownDue('kursus')).toEqual(NOTHING)
  })

  it.each([
    '',
    'x',
    'null',
    '3',
    '[]',
    '{}',
    '{"due":{}}',
    '{"gone":[]}',
    '{"due":null,"gone":[]}',
    '{"due":"","gone":[]}',
    '{"due":[20000],"gone":[]}',
    '{"due":{"k":"20000"},"gone":[]}',
    '{"due":{"k":20000.5},"gone":[]}',
    '{"due":{"k":20000,"l":null},"gone":[]}',
    '{"due":{"k":20000},"gone":{}}',
    '{"due":{"k":20000},"gone":"k"}',
    '{"due":{"k":20000},"gone":["k",3]}',
    '{"due":{"k":20000},"gone":',
  ])('is nothing where what was kept is damaged: %s', (text) => {
    store(text)
    expect(knownDue('kursus')).toEqual(NOTHING)
  })

  it('is days by id and a list of ids, or nothing, whatever stands there', () => {
    fc.assert(
      fc.property(hostile, hostile, (due, gone) => {
        store(JSON.stringify({ due, gone }))
        const known = knownDue('kursus')
        expect(Array.isArray(known.due)).toBe(false)
        expect(Object.values(known.due).every(Number.isInteger)).toBe(true)
        expect(known.gone.every((id) => typeof id === 'string')).toBe(true)
      }),
    )
  })

  it('is nothing where storage may not be touched, and keeping it there is no error', () => {
    denyStorage(page)
    expect(() => {
      keepDue('kursus', NOTHING)
    }).not.toThrow()
    expect(knownDue('kursus')).toEqual(NOTHING)
  })

  it('stays what it was where storage is full, and keeping it there is no error', () => {
    keepDue('kursus', { due: { k: 20_000 }, gone: [] })
    page.localStorage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(() => {
      keepDue('kursus', { due: {}, gone: ['k'] })
    }).not.toThrow()
    expect(knownDue('kursus')).toEqual({ due: { k: 20_000 }, gone: [] })
  })
})
