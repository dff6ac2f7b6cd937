import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTabs, watchLocalStore } from '../../../src/browser/tabs.ts'
import { openFakePage } from './fake-page.ts'
import type { FakePage } from './fake-page.ts'

/** A channel that tells at once. */
class FakeChannel {
  static open: FakeChannel[] = []
  readonly name: string
  onmessage: (event: { data: unknown }) => void = () => undefined
  constructor(name: string) {
    this.name = name
    FakeChannel.open.push(this)
  }
  postMessage(data: unknown): void {
    for (const other of FakeChannel.open) {
      if (other !== this && other.name === this.name) other.onmessage({ data })
    }
  }
  close(): void {
    FakeChannel.open = FakeChannel.open.filter((one) => one !== this)
  }
}

let page: FakePage

beforeEach(() => {
  page = Object.assign(openFakePage(), { BroadcastChannel: FakeChannel })
  FakeChannel.open = []
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function tab(name = 'kursus') {
  const heard: string[] = []
  const tell = createTabs(
    name,
    (text) => heard.push(text),
    () => undefined,
  )
  return { heard, tell }
}
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('tabs', () => {
  it('hear what another one of the course tells, in its order, and not themselves', async () => {
    const [first, second, other] = [tab(), tab(), tab('lain')]
    first.tell(['one', 'two'])
    await settle()
    expect([first.heard, second.heard, other.heard]).toEqual([[], ['one', 'two'], []])
  })

  it('pass over what is no list of texts', async () => {
    const { heard } = tab()
    const stranger = new FakeChannel('kursus')
    for (const data of [undefined, null, 7, 'one', { 0: 'one', length: 1 }]) {
      stranger.postMessage(data)
    }
    stranger.postMessage([null, 7, ['one'], 'two'])
    await settle()
    expect(heard).toEqual(['two'])
  })

  it('keep no channel open while they lie in the back-forward cache, and hear again after it', async () => {
    const first = tab()
    page.dispatchEvent(new Event('pagehide'))
    expect(FakeChannel.open).toEqual([])
    first.tell(['lost'])
    page.dispatchEvent(new Event('pageshow'))
    page.dispatchEvent(new Event('pageshow'))
    expect(FakeChannel.open).toHaveLength(1)
    const second = tab()
    second.tell(['one'])
    await settle()
    expect(first.heard).toEqual(['one'])
  })

  it('do without where the browser has no channels', () => {
    vi.unstubAllGlobals()
    openFakePage()
    const { tell } = tab()
    expect(() => {
      tell(['one'])
    }).not.toThrow()
  })
})

const change = (key: string | null, newValue: string | null): void => {
  page.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
}

describe('watchLocalStore', () => {
  it('hears events that another tab adds, and nothing else', () => {
    const heard: string[] = []
    watchLocalStore('kursus', (text) => heard.push(text))
    change('kursus:e:a-1', 'one')
    change('kursus:theme', 'dark')
    change('lain:e:a-1', 'one')
    change('kursus:e:a-1', null)
    change(null, null)
    expect(heard).toEqual(['one'])
  })
})
