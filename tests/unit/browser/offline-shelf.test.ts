import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KeepError } from '../../../src/browser/offline-messages.ts'
import { hashOf } from '../../../src/browser/offline-shelf.ts'
import type { Failed } from '../../../src/browser/offline-messages.ts'
import type { Shelf } from '../../../src/browser/offline-shelf.ts'
import { FakeCache, manifestOf, SCOPE, shelfOf } from './offline-fakes.ts'
import type { Outcome, Source } from './offline-fakes.ts'

const A: Source = {
  files: {
    '': 'home of A',
    'luring/': 'offline page of A',
    'x/': 'page x of A',
    '_astro/base.js': 'base',
    '_astro/x.a.js': 'script of A',
    'pagefind/entry.json': 'entry of A',
    'pagefind/part': 'part of A',
  },
  needs: {
    '': ['_astro/base.js'],
    'luring/': ['_astro/base.js'],
    'x/': ['_astro/base.js', '_astro/x.a.js'],
    'pagefind/entry.json': ['pagefind/part'],
  },
}
const B: Source = {
  files: {
    '': 'home of A',
    'luring/': 'offline page of B',
    'x/': 'page x of B',
    '_astro/base.js': 'base',
    '_astro/x.b.js': 'script of B',
    'pagefind/entry.json': 'entry of A',
    'pagefind/part': 'part of A',
  },
  needs: { ...A.needs, 'x/': ['_astro/base.js', '_astro/x.b.js'] },
}

async function keepAll(shelf: Shelf): Promise<Failed> {
  let failed: Failed = []
  for (;;) {
    const round = await shelf.keepSome(failed)
    failed = [...failed, ...round.failed]
    if (round.left === 0) return failed
  }
}
const text = async (response: Promise<Response | undefined>) => (await response)?.text()

describe('hashOf', () => {
  it('is the beginning of the digest, in the letters of an address', async () => {
    const bytes = new TextEncoder().encode('alert(1)').buffer
    expect(await hashOf(bytes)).toBe('bhHHL3z2')
  })
})

describe('keeping a page', () => {
  it('takes its parts along and nothing else', async () => {
    const cache = new FakeCache()
    await shelfOf(A, cache).shelf.keepPage('x/')
    expect(Object.keys(cache.contents()).sort()).toEqual(['_astro/base.js', '_astro/x.a.js', 'x/'])
  })

  it('takes only what it needs untouched, and the rest once it is in use', async () => {
    const cache = new FakeCache()
    const { shelf, asked } = shelfOf({ ...A, atOnce: { 'x/': 1 } }, cache)
    await shelf.keepPage('x/')
    expect(Object.keys(cache.contents()).sort()).toEqual(['_astro/base.js', 'x/'])
    expect((await shelf.count(false)).pages.map(({ href }) => href)).toEqual(['/kursus/x/'])
    expect((await shelf.read('x/'))?.ok).toBe(true)
    await shelf.keepPage('x/', 'all')
    expect(Object.keys(cache.contents()).sort()).toEqual(['_astro/base.js', '_astro/x.a.js', 'x/'])
    expect(asked).toHaveLength(3)
  })

  it('takes what the page has loaded besides, and nothing that is not its own', async () => {
    const cache = new FakeCache()
    const { shelf } = shelfOf({ ...A, atOnce: { 'x/': 0 } }, cache)
    const loaded = ['_astro/x.a.js', 'luring/'].map((url) => `https://contoh.id/kursus/${url}`)
    await shelf.keepPage('x/', loaded)
    expect(Object.keys(cache.contents()).sort()).toEqual(['_astro/x.a.js', 'x/'])
  })

  it('passes over a page that is not of this build', async () => {
    const cache = new FakeCache()
    const { shelf, asked } = shelfOf(A, cache)
    await shelf.keepPage('tidak-ada/')
    expect(asked).toEqual([])
  })

  it('asks for each file once, however often it is wanted at the same time', async () => {
    const { shelf, asked } = shelfOf(A, new FakeCache())
    await Promise.all([shelf.keepPage('x/'), shelf.keepPage(''), shelf.keepPage('x/')])
    expect([...asked].sort()).toEqual(['', '_astro/base.js', '_astro/x.a.js', 'x/'])
  })

  it.each<[Outcome, string]>([
    ['cut', 'unreachable'],
    ['absent', 'absent'],
    ['half', 'differs'],
  ])('refuses a part that is %s, and the page with it', async (outcome, fault) => {
    const cache = new FakeCache()
    const { shelf, outcomes } = shelfOf(A, cache)
    outcomes.set('_astro/x.a.js', outcome)
    const error = await shelf.keepPage('x/').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(KeepError)
    expect((error as KeepError).fault).toBe(fault)
    expect(Object.keys(cache.contents())).not.toContain('x/')
    expect(Object.keys(cache.contents())).not.toContain('_astro/x.a.js')
  })

  it('asks past the browser’s own copy before it calls a file damaged', async () => {
    const { shelf, asked, outcomes } = shelfOf(A, new FakeCache())
    outcomes.set('x/', 'half')
    await shelf.keepPage('x/').catch(() => undefined)
    expect(asked.filter((url) => url === 'x/')).toHaveLength(2)
  })

  it('says when there is no room', async () => {
    const cache = new FakeCache()
    cache.full = true
    await expect(shelfOf(A, cache).shelf.keepPage('')).rejects.toMatchObject({ fault: 'full' })
  })
})

describe('keeping everything', () => {
  it('is complete only when every file is there', async () => {
    const cache = new FakeCache()
    const { shelf } = shelfOf(A, cache)
    expect(await keepAll(shelf)).toEqual([])
    expect(cache.contents()).toEqual(A.files)
    const kept = await shelf.verify(true)
    expect([kept.done, kept.doneBytes]).toEqual([kept.total, kept.bytes])
    expect(kept.missing).toEqual([])
  })

  it('names a part’s fault for the whole that needs it, without asking again', async () => {
    const { shelf, asked, outcomes } = shelfOf(A, new FakeCache())
    outcomes.set('_astro/base.js', 'absent')
    const failed = await keepAll(shelf)
    expect(new Set(failed.map(({ fault }) => fault))).toEqual(new Set(['absent']))
    expect(failed.map(({ url }) => url).sort()).toEqual(['', '_astro/base.js', 'luring/', 'x/'])
    expect(asked).not.toContain('x/')
  })

  it('throws out what was damaged on the device, and counts it as missing', async () => {
    const cache = new FakeCache()
    const { shelf } = shelfOf(A, cache)
    await keepAll(shelf)
    const key = [...cache.stored.keys()].find((at) => at.includes('/x/')) ?? ''
    cache.stored.set(key, 'page x of')
    const kept = await shelf.verify(true)
    expect(kept.done).toBe(kept.total - 1)
    expect(kept.missing.map(({ href }) => href)).toEqual(['/kursus/x/'])
    expect(cache.stored.has(key)).toBe(false)
  })

  it('never holds a page without its parts or a byte that is wrong, whatever fails, and goes on', async () => {
    const outcome = fc.constantFrom<Outcome>('whole', 'whole', 'absent', 'half', 'cut')
    const all = fc.record(Object.fromEntries(Object.keys(A.files).map((url) => [url, outcome])))
    await fc.assert(
      fc.asyncProperty(all, async (faults) => {
        const cache = new FakeCache()
        const { shelf, outcomes, asked } = shelfOf(A, cache)
        for (const [url, fault] of Object.entries(faults)) outcomes.set(url, fault)
        await keepAll(shelf)
        const there = cache.contents()
        for (const [url, content] of Object.entries(there)) {
          expect(content).toBe(A.files[url])
          for (const need of A.needs?.[url] ?? []) expect(there).toHaveProperty([need])
        }
        outcomes.clear()
        asked.length = 0
        expect(await keepAll(shelf)).toEqual([])
        expect(cache.contents()).toEqual(A.files)
        expect(asked.filter((url) => url in there)).toEqual([])
      }),
    )
  })
})

describe('two builds on one device', () => {
  const both = async () => {
    const cache = new FakeCache()
    const old = shelfOf(A, cache)
    await keepAll(old.shelf)
    return { cache, old, next: shelfOf(B, cache) }
  }

  it('keeps a page of the newer build out of the older', async () => {
    const cache = new FakeCache()
    const { shelf } = shelfOf(A, cache, B)
    await expect(shelf.keepPage('x/')).rejects.toMatchObject({ fault: 'absent' })
    await expect(shelf.keepPage('luring/')).rejects.toMatchObject({ fault: 'differs' })
    expect(cache.contents()).not.toHaveProperty(['luring/'])
  })

  it('fetches only what has changed, and leaves the older build readable', async () => {
    const { old, next } = await both()
    await next.shelf.carryOver(true)
    expect([...next.asked].sort()).toEqual(['_astro/x.b.js', 'luring/', 'x/'])
    expect(await text(old.shelf.read('x/'))).toBe('page x of A')
    expect(await text(next.shelf.read('x/'))).toBe('page x of B')
  })

  it('carries over visited pages only, when not everything is wanted', async () => {
    const cache = new FakeCache()
    await shelfOf(A, cache).shelf.keepPage('x/')
    const next = shelfOf(B, cache)
    await next.shelf.carryOver(false)
    expect([...next.asked].sort()).toEqual(['_astro/x.b.js', 'x/'])
  })

  it('sweeps the older build once the newer has a copy of each of its pages', async () => {
    const { cache, next } = await both()
    await next.shelf.carryOver(true)
    expect(await next.shelf.hasStrays()).toBe(true)
    await next.shelf.sweep()
    expect(await next.shelf.hasStrays()).toBe(false)
    expect(cache.contents()).toEqual(B.files)
  })

  it('sweeps nothing while a page would lose its last copy', async () => {
    const { cache, next } = await both()
    next.outcomes.set('x/', 'absent')
    await next.shelf.carryOver(true)
    const before = cache.stored.size
    await next.shelf.sweep()
    expect(cache.stored.size).toBe(before)
    expect(await text(next.shelf.read('x/'))).toBeUndefined()
    expect(await text(next.shelf.readAny('x/'))).toBe('page x of A')
    expect((await next.shelf.count(true)).missing).toEqual([])
  })

  it('reads only its own bytes, cut off anywhere', async () => {
    const urls = Object.keys(B.files)
    await fc.assert(
      fc.asyncProperty(fc.subarray(urls), fc.boolean(), async (broken, swept) => {
        const { old, next } = await both()
        for (const url of broken) next.outcomes.set(url, 'cut')
        await next.shelf.carryOver(true)
        if (swept) await next.shelf.sweep()
        for (const url of urls) {
          const mine = await text(next.shelf.read(url))
          if (mine !== undefined) expect(mine).toBe(B.files[url])
          const any = await text(next.shelf.readAny(url))
          if (url in A.files) expect([A.files[url], B.files[url]]).toContain(any)
          const theirs = await text(old.shelf.read(url))
          if (theirs !== undefined) expect(theirs).toBe(A.files[url])
        }
      }),
    )
  })
})

describe('reading and giving back', () => {
  it('serves a part of the search index only with the whole', async () => {
    const cache = new FakeCache()
    const { shelf, outcomes } = shelfOf(A, cache)
    outcomes.set('pagefind/entry.json', 'cut')
    await keepAll(shelf)
    expect(cache.contents()).toHaveProperty(['pagefind/part'])
    expect(await shelf.read('pagefind/part')).toBeUndefined()
    outcomes.clear()
    await keepAll(shelf)
    expect(await text(shelf.read('pagefind/part'))).toBe('part of A')
  })

  it('drops headers that no longer hold, and keeps the others', async () => {
    const cache = new FakeCache()
    let put: Response | undefined
    cache.put = (_key, response) => {
      put = response
      return Promise.resolve()
    }
    await shelfOf(A, cache).shelf.keepPage('pagefind/part')
    expect(put?.headers.get('vary')).toBeNull()
    expect(put?.headers.get('x-kept')).toBe('yes')
  })

  it('leaves the offline page and what open pages need', async () => {
    const cache = new FakeCache()
    const { shelf } = shelfOf(A, cache)
    await keepAll(shelf)
    await shelf.remove(['x/'])
    expect(Object.keys(cache.contents()).sort()).toEqual([
      '_astro/base.js',
      '_astro/x.a.js',
      'luring/',
      'x/',
    ])
    await shelf.remove([])
    expect(Object.keys(cache.contents()).sort()).toEqual(['_astro/base.js', 'luring/'])
  })

  it('leaves the next build’s offline page alone', async () => {
    const cache = new FakeCache()
    const old = shelfOf(A, cache)
    await keepAll(old.shelf)
    const next = shelfOf(B, cache)
    await next.shelf.keepPage('luring/')
    await old.shelf.remove([])
    expect(await text(next.shelf.read('luring/'))).toBe('offline page of B')
  })

  it('knows the scripts of its own build and no others', () => {
    const { shelf } = shelfOf(A, new FakeCache())
    const [shared, other] = [`${SCOPE}_astro/base.js`, `${SCOPE}_astro/x.b.js`]
    expect(shelf.knows([shared, `${SCOPE}data.json`, 'https://contoh.id/_astro/y.js'])).toBe(true)
    expect(shelf.knows([shared, other])).toBe(false)
    expect(shelf.knows([])).toBe(true)
  })

  it('keeps every file under its address and hash', async () => {
    const cache = new FakeCache()
    await shelfOf(A, cache).shelf.keepPage('')
    const [base, home] = [manifestOf(A)[3], manifestOf(A)[0]]
    expect([...cache.stored.keys()].sort()).toEqual(
      [`${SCOPE}?${home?.hash ?? ''}`, `${SCOPE}_astro/base.js?${base?.hash ?? ''}`].sort(),
    )
  })
})
