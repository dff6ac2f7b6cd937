import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keptCheckpoint, pieces } from '../../../src/browser/checkpoint-cache.ts'
import { keepCheckpoint } from '../../../src/browser/checkpoint-keep.ts'
import { breathe } from '../../../src/browser/slices.ts'
import { denyStorage, openFakePage } from './fake-page.ts'
import type { FakePage } from './fake-page.ts'

/** Written at once, a text up to this long keeps a slow phone from no touch. */
const SHORT = 120_000

let page: FakePage

beforeEach(() => {
  page = openFakePage()
  return () => vi.unstubAllGlobals()
})

const text = (length: number, of = '0123456789😀') =>
  of.repeat(length / of.length + 1).slice(0, length)
/** A comparison that tells of a hundred thousand letters no more than whether they are the same. */
const holds = (whole: string) => keptCheckpoint('kursus').join('') === whole
const left = () => Object.keys(page.localStorage)

/** From now on the storage holds that many letters and no more. */
function limit(letters: number): void {
  const { setItem } = page.localStorage
  page.localStorage.setItem = (key, value) => {
    const rest = left().filter((name) => name !== key && name !== 'setItem')
    const held = rest.reduce((sum, name) => sum + String(page.localStorage[name]).length, 0)
    if (held + value.length > letters) throw new DOMException('full', 'QuotaExceededError')
    setItem.call(page.localStorage, key, value)
  }
  Object.defineProperty(page.localStorage, 'setItem', { enumerable: false })
}

describe('the kept copy of the state', () => {
  it.each([1, 65_535, 65_536, 65_537, 400_000])('comes back letter by letter: %i', async (long) => {
    await keepCheckpoint('kursus', text(long))
    expect(holds(text(long))).toBe(true)
    expect(keptCheckpoint('lain')).toEqual([])
  })

  it('is written in short pieces, between which others go on', async () => {
    const [lengths, turns]: [number[], number[]] = [[], []]
    let turn = 0
    const { setItem } = page.localStorage
    vi.spyOn(page.localStorage, 'setItem').mockImplementation((key, value) => {
      lengths.push(value.length)
      turns.push(turn)
      setItem.call(page.localStorage, key, value)
    })
    let over = false
    const other = async () => {
      for (; !over; turn++) await breathe()
    }
    const going = other()
    await keepCheckpoint('kursus', text(400_000))
    over = true
    await going
    expect(Math.max(...lengths)).toBeLessThanOrEqual(SHORT)
    // Twice each, once with the room that is to be left.
    expect(turns).toHaveLength(14)
    expect(new Set(turns).size).toBe(7)
  })

  it('takes the place of a longer one, of which nothing stays', async () => {
    await keepCheckpoint('kursus', text(400_000))
    await keepCheckpoint('kursus', text(70_000, 'baru '))
    expect(holds(text(70_000, 'baru '))).toBe(true)
    expect(left()).toHaveLength(2)
  })

  it.each([
    [250_000, true],
    [249_999, false],
  ])(
    'is kept only where fifty thousand letters are left, else gone whole: of %i',
    async (room, fits) => {
      limit(room)
      await keepCheckpoint('kursus', text(200_000))
      expect(holds(text(200_000))).toBe(fits)
      expect(left()).toHaveLength(fits ? 4 : 0)
    },
  )

  it('leaves that room at every moment: what another tab writes meanwhile finds it', async () => {
    limit(400_000)
    const keeping = keepCheckpoint('kursus', text(390_000))
    for (let n = 0; n < 5; n++) {
      page.localStorage.setItem('answer', 'x'.repeat(50_000))
      page.localStorage.removeItem('answer')
      await new Promise((resolve) => setImmediate(resolve))
    }
    await keeping
    expect(left()).toEqual([])
  })

  it('is left to nobody where the record was deleted while it was written', async () => {
    const keeping = keepCheckpoint('kursus', text(400_000))
    await new Promise((resolve) => setImmediate(resolve))
    pieces('kursus').keys().forEach(pieces('kursus').remove)
    await keeping
    expect(left()).toEqual([])
  })

  it('is missing, and troubles nobody, where the browser refuses', async () => {
    denyStorage(page)
    await keepCheckpoint('kursus', text(10))
    expect(keptCheckpoint('kursus')).toEqual([])
  })

  it('that has lost a piece ends there, and goes whole when the next is made', async () => {
    await keepCheckpoint('kursus', text(200_000))
    page.localStorage.setItem('kursus:e:a-1', '{}')
    page.localStorage.removeItem('kursus:checkpoint1')
    expect(keptCheckpoint('kursus').join('')).toHaveLength(65_536)
    await keepCheckpoint('kursus', 'baru')
    expect(left().sort()).toEqual(['kursus:checkpoint', 'kursus:e:a-1'])
  })
})
