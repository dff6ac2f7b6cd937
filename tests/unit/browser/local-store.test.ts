import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createLocalStore, watchLocalStore } from '../../../src/browser/local-store.ts'
import { denyStorage, openFakePage } from './fake-page.ts'
import type { FakePage, FakeStorage } from './fake-page.ts'

let storage: FakeStorage
let page: FakePage

beforeEach(() => {
  page = openFakePage()
  storage = page.localStorage
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
    denyStorage(page)
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
