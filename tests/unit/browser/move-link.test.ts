import { runInNewContext } from 'node:vm'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { moveScript, takeArrival } from '../../../src/browser/move-link.ts'

/** A page at that address, after the script in its head has run. */
function pageAt(hash: string) {
  const replaced: unknown[][] = []
  const scope: Record<string, unknown> = {
    location: { hash, pathname: '/kursus/pindah/', search: '?a=1' },
    history: { state: { step: 1 }, replaceState: (...all: unknown[]) => void replaced.push(all) },
  }
  scope['self'] = scope
  runInNewContext(moveScript, scope)
  vi.stubGlobal('window', scope)
  return replaced
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('what a link brings', () => {
  it('is taken out of the address before anything else runs, and given once', () => {
    const replaced = pageAt('#pindah=1100007123')
    expect(replaced).toEqual([[{ step: 1 }, '', '/kursus/pindah/?a=1']])
    expect(takeArrival()).toBe('#pindah=1100007123')
    expect(takeArrival()).toBe('')
  })

  it.each(['', '#isi', '#Pindah=1'])('is nothing of ours in %j, which stays', (hash) => {
    expect(pageAt(hash)).toEqual([])
    expect(takeArrival()).toBe('')
  })

  it('comes by a script that cannot end its own element', () => {
    expect(moveScript).not.toMatch(/[<&]/)
    expect(moveScript.length).toBeLessThan(200)
  })
})
