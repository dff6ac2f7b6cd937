import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  appearance,
  appearanceScript,
  changeAppearance,
  matchShortcuts,
} from '../../../src/browser/appearance.ts'

const script = appearanceScript('kursus')

/** A page whose storage holds `stored`; undefined stands for a storage that throws. */
function pageWith(stored: string | null | undefined) {
  const dataset: Record<string, string> = {}
  const document = { documentElement: { dataset } }
  const localStorage = {
    getItem: (key: string) => {
      if (stored === undefined) throw new Error('denied')
      return key === 'kursus:appearance' ? stored : null
    },
    setItem: (_key: string, text: string) => {
      if (stored === undefined) throw new Error('denied')
      stored = text
    },
  }
  const scope: { onpageshow?: () => void; [name: string]: unknown } = { document, localStorage }
  vi.stubGlobal('document', document)
  vi.stubGlobal('window', { localStorage })
  runInNewContext(script, scope)
  return { dataset, again: () => scope.onpageshow?.() }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

const DEFAULTS = { theme: '', text: '', shortcuts: '' }

describe('the script in the head', () => {
  it('weighs less than 350 bytes and cannot end its own element', () => {
    expect(script.length).toBeLessThan(350)
    expect(script).not.toMatch(/[<&]/)
  })

  it('sets what was kept', () => {
    expect(pageWith('dark,largest,off').dataset).toEqual({
      theme: 'dark',
      text: 'largest',
      shortcuts: 'off',
    })
    expect(pageWith(',large,').dataset).toEqual({ ...DEFAULTS, text: 'large' })
  })

  it.each([null, undefined, '', 'dark', 'dark,large', 'blue,large,off', '{}', 'dark,large,off,'])(
    'falls back on the defaults for %j',
    (stored) => {
      expect(pageWith(stored).dataset).toEqual(DEFAULTS)
    },
  )
})

describe('changeAppearance', () => {
  it('changes the page, keeps the rest, and is what the script reads', () => {
    const page = pageWith(',large,off')
    expect(changeAppearance('kursus', { theme: 'dark' })).toBe(true)
    const wanted = { theme: 'dark', text: 'large', shortcuts: 'off' }
    expect(appearance()).toEqual(wanted)
    Object.assign(page.dataset, DEFAULTS)
    page.again()
    expect(page.dataset).toEqual(wanted)
  })

  it('holds for the page where the browser keeps nothing, and says so', () => {
    pageWith(undefined)
    expect(changeAppearance('kursus', { text: 'largest' })).toBe(false)
    expect(appearance().text).toBe('largest')
  })
})

describe('matchShortcuts', () => {
  it('turns single keys off for false alone, and on again for anything else', () => {
    pageWith(null)
    matchShortcuts('kursus', false)
    expect(appearance().shortcuts).toBe('off')
    for (const setting of [true, undefined, 'false']) {
      matchShortcuts('kursus', false)
      matchShortcuts('kursus', setting)
      expect(appearance().shortcuts).toBe('')
    }
  })
})
