import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createLocalStore, watchLocalStore } from '../../../src/browser/local-store.ts'

/** Enough of a browser's Storage: entries are own keys, methods are inherited. */
class FakeStorage {
  [key: string]: unknown
  getItem(key: string): string | null {
    return Object.hasOwn(this, key) ? (this[key] as string) : null
  }
  setItem(key: string, value: string): void {
    this[key] = value
  }
}

let storage: FakeStorage
let page: EventTarget & { localStorage?: FakeStorage }

beforeEach(() => {
  storage = new FakeStorage()
  page = Object.assign(new EventTarget(), { localStorage: storage })
  vi.stubGlobal('window', page)
  return () => {
    vi.unstubAllGlobals()
  }
})

const change = (key: string | null, newValue: string | null): void => {
  page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
}

describe('createLocalStore', () => {
  it('keeps each event under a key of its own', () => {
    const store = createLocalStore('kursus:')
    store.set('a-1', 'one')
    store.set('a-2', 'two')
    expect(Object.keys(storage)).toEqual(['kursus:e:a-1', 'kursus:e:a-2'])
    expect(store.keys()).toEqual(['a-1', 'a-2'])
    expect(store.get('a-2')).toBe('two')
    expect(store.get('a-3')).toBeNull()
  })

  it('does not see what others keep in the same origin', () => {
    storage.setItem('theme', 'dark')
    storage.setItem('lain:e:a-1', 'one')
    storage.setItem('kursus:theme', 'dark')
    const store = createLocalStore('kursus:')
    expect(store.keys()).toEqual([])
    expect(store.get('a-1')).toBeNull()
  })

  it('can be made where localStorage must not be touched, and throws when used', () => {
    Object.defineProperty(page, 'localStorage', {
      get() {
        throw Object.assign(new Error('denied'), { name: 'SecurityError' })
      },
    })
    const store = createLocalStore('kursus:')
    expect(() => store.keys()).toThrow('denied')
    expect(() => store.get('a-1')).toThrow('denied')
    expect(() => {
      store.set('a-1', 'one')
    }).toThrow('denied')
  })
})

describe('watchLocalStore', () => {
  it('hears events that another tab adds, and nothing else', () => {
    const heard: string[] = []
    const stop = watchLocalStore('kursus:', (text) => heard.push(text))
    change('kursus:e:a-1', 'one')
    change('kursus:theme', 'dark')
    change('lain:e:a-1', 'one')
    change('kursus:e:a-1', null)
    change(null, null)
    expect(heard).toEqual(['one'])
    stop()
    change('kursus:e:a-2', 'two')
    expect(heard).toEqual(['one'])
  })
})
