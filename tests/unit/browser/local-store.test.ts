import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createLocalStore } from '../../../src/browser/local-store.ts'
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

describe('createLocalStore', () => {
  it('keeps each text under a key of its own', () => {
    const store = createLocalStore('kursus:e:')
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
    const store = createLocalStore('kursus:e:')
    expect(store.keys()).toEqual([])
    expect(store.get('a-1')).toBeNull()
  })

  it('keeps segments apart, and takes away what it is told to alone', () => {
    const store = createLocalStore('kursus:e:')
    const segments = createLocalStore('kursus:s:')
    store.set('a-1', 'one')
    segments.set('a-1', 'many')
    expect([store.keys(), segments.keys()]).toEqual([['a-1'], ['a-1']])
    store.remove('a-1')
    store.remove('a-2')
    expect([store.get('a-1'), segments.get('a-1')]).toEqual([null, 'many'])
  })

  it('can be made where localStorage must not be touched, and throws when used', () => {
    denyStorage(page)
    const store = createLocalStore('kursus:e:')
    expect(() => store.keys()).toThrow('denied')
    expect(() => store.get('a-1')).toThrow('denied')
    expect(() => {
      store.set('a-1', 'one')
    }).toThrow('denied')
  })
})
