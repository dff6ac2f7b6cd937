import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepParts, keptParts } from '../../../src/browser/move-inbox.ts'
import type { Part } from '../../../src/record/move-codes.ts'
import { denyStorage, openFakePage } from './fake-page.ts'
import type { FakePage } from './fake-page.ts'

const part = (number: number, transfer = '00007'): Part => ({
  ...{ kind: 'part', transfer, number, of: 3, digits: '123' },
})
const HOUR = 3_600_000
let page: FakePage

beforeEach(() => {
  page = openFakePage()
  Object.assign(Object.getPrototypeOf(page.localStorage) as object, {
    removeItem(this: Record<string, unknown>, key: string) {
      Reflect.deleteProperty(this, key)
    },
  })
})
afterEach(() => {
  keepParts('kursus', [], 0)
  vi.unstubAllGlobals()
})

describe('parts that arrived', () => {
  it('are kept for a day, and until they are cleared', () => {
    keepParts('kursus', [part(1), part(3)], 5)
    expect(keptParts('kursus', 5 + HOUR)).toEqual([part(1), part(3)])
    expect(keptParts('lain', 5)).toEqual([])
    keepParts('kursus', [], 5)
    expect(keptParts('kursus', 5)).toEqual([])
    expect(Object.keys(page.localStorage)).toEqual([])
  })

  it.each([
    '',
    'x',
    '5',
    '5 #pindah=x',
    '5 #pindah=w1234 8',
    `${String(-25 * HOUR)} #pindah=1300007123`,
  ])('are none where something else lies there: %j', (text) => {
    page.localStorage.setItem('kursus:move', text)
    expect(keptParts('kursus', 6)).toEqual([])
  })

  it('are of one transfer, whatever lies there', () => {
    page.localStorage.setItem('kursus:move', '5 #pindah=1300007123 #pindah=2300008123')
    expect(keptParts('kursus', 6)).toEqual([part(1)])
  })

  it('last as long as the page where the browser keeps nothing', () => {
    denyStorage(page)
    keepParts('kursus', [part(2)], 5)
    expect(keptParts('kursus', 5)).toEqual([part(2)])
  })
})
