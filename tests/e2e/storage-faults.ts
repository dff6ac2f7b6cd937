/** The ways in which a browser's stores fail, and how each is made to. */
import type { Page } from '@playwright/test'
import { COURSE } from './data-page.ts'

/** Fills localStorage to its last character. */
async function fillLocalStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    let n = 0
    for (let size = 5_200_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (;;) localStorage.setItem(`penuh-${String(n++)}`, 'x'.repeat(size))
      } catch {
        // The next half.
      }
    }
  })
}

async function fillIndexedDB(page: Page): Promise<void> {
  const log = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await log.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
}

export interface Fault {
  readonly name: string
  readonly says: RegExp
  /** Runs in every page before its own scripts. */
  readonly script?: () => void
  /** Before the page is opened. */
  readonly before?: (page: Page) => Promise<void>
  /** In the open page, before the answer. */
  readonly within?: (page: Page) => Promise<void>
  /** The time in which the message is there, in ms, where the store itself is waited for first. */
  readonly limit?: number
  readonly survives: boolean
}

const MAIN = /Penyimpanan utama peramban sedang bermasalah/
const FAST = /Cadangan cepat peramban penuh atau diblokir/
export const BOTH = /Peramban tidak mengizinkan penyimpanan.*belum tersimpan/

export const FAULTS: readonly Fault[] = [
  { name: 'localStorage full', says: FAST, within: fillLocalStorage, survives: true },
  { name: 'IndexedDB full', says: MAIN, within: fillIndexedDB, survives: true },
  {
    name: 'both full',
    says: BOTH,
    within: async (page) => {
      await fillLocalStorage(page)
      await fillIndexedDB(page)
    },
    survives: false,
  },
  {
    name: 'localStorage denied (SecurityError)',
    says: FAST,
    script: () => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    },
    survives: true,
  },
  {
    name: 'setItem alone throws',
    says: FAST,
    script: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
    survives: true,
  },
  {
    name: 'both denied',
    says: BOTH,
    script: () => {
      const refuse = () => {
        throw new DOMException('denied', 'SecurityError')
      }
      IDBFactory.prototype.open = refuse
      Object.defineProperty(globalThis, 'localStorage', { get: refuse })
    },
    survives: false,
  },
  {
    name: 'IndexedDB missing',
    says: MAIN,
    script: () => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined })
    },
    survives: true,
  },
  {
    name: 'IndexedDB hangs',
    says: /bermasalah.*Tutup tab lain/,
    script: () => {
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
    },
    limit: 2000,
    survives: true,
  },
  {
    name: 'IndexedDB blocked by another tab',
    says: /bermasalah.*Tutup tab lain/,
    before: async (page) => {
      const other = await page.context().newPage()
      await other.goto('/tentang/')
      await other.evaluate(async (name) => {
        // An old page that holds the database and does not make way, while it is to be deleted.
        await new Promise((resolve) => {
          indexedDB.open(name).onsuccess = resolve
        })
        indexedDB.deleteDatabase(name)
      }, COURSE)
    },
    limit: 2000,
    survives: true,
  },
  {
    name: 'IndexedDB of a newer build (VersionError)',
    says: /bermasalah.*Tutup tab lain/,
    before: async (page) => {
      await page.goto('/tentang/')
      await page.evaluate(
        (name) =>
          new Promise<void>((resolve) => {
            const request = indexedDB.open(name, 99)
            request.onsuccess = () => {
              request.result.close()
              resolve()
            }
          }),
        COURSE,
      )
    },
    survives: true,
  },
  {
    name: 'corrupt JSON in a record',
    says: /1 catatan lama tidak terbaca/,
    before: async (page) => {
      await page.goto('/tentang/')
      await page.evaluate((name) => {
        localStorage.setItem(`${name}:e:rusak-0001`, '{"id":"rusak-0001","at":')
      }, COURSE)
    },
    survives: true,
  },
  {
    name: 'a record of a newer schema',
    says: /1 catatan berasal dari versi situs yang lebih baru/,
    before: async (page) => {
      await page.goto('/tentang/')
      await page.evaluate((name) => {
        const event = { id: 'baru-0001', at: 1, day: '2026-03-01', type: 'kelak', isi: 'utuh' }
        localStorage.setItem(`${name}:e:baru-0001`, JSON.stringify(event))
      }, COURSE)
    },
    survives: true,
  },
]
