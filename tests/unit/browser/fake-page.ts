/** Enough of a browser's page for what is kept in localStorage. */
import { vi } from 'vitest'

/** Entries are own keys, methods are inherited, as in a browser's Storage. */
export class FakeStorage {
  [key: string]: unknown
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] as string) : null
  }
  setItem(key: string, value: string): void {
    this[key] = value
  }
  removeItem(key: string): void {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- entries are own keys
    delete this[key]
  }
}

export type FakePage = EventTarget & { localStorage: FakeStorage }

/** Puts a page with an empty storage in place of `window`, until the globals are set back. */
export function openFakePage(): FakePage {
  const page = Object.assign(new EventTarget(), { localStorage: new FakeStorage() })
  vi.stubGlobal('window', page)
  return page
}

/** From now on even reaching for the storage throws, as in a sandboxed or cross-site frame. */
export function denyStorage(page: FakePage): void {
  Object.defineProperty(page, 'localStorage', {
    get() {
      throw Object.assign(new Error('denied'), { name: 'SecurityError' })
    },
  })
}
