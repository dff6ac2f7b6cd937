import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPage, keepOrder, keyOf, pageOf } from '../../../src/device/offline-manifest.ts'
import type { OfflineFile } from '../../../src/device/offline-manifest.ts'

describe('pageOf', () => {
  it.each([
    ['/', '/', ''],
    ['/index.html', '/', ''],
    ['/pelajaran/x/', '/', 'pelajaran/x/'],
    ['/pelajaran/x', '/', 'pelajaran/x/'],
    ['/pelajaran/x/index.html', '/', 'pelajaran/x/'],
    ['//pelajaran//x//', '/', 'pelajaran/x/'],
    ['/kursus', '/kursus/', ''],
    ['/kursus/', '/kursus/', ''],
    ['/kursus/cari', '/kursus/', 'cari/'],
  ])('reads %s under %s as the page "%s"', (path, base, page) => {
    expect(pageOf(path, base)).toBe(page)
  })

  it.each([
    ['/lain/', '/kursus/'],
    ['/kursusku/', '/kursus/'],
    ['/favicon.svg', '/'],
    ['/_astro/core.abc.js', '/'],
  ])('takes %s under %s for no page', (path, base) => {
    expect(pageOf(path, base)).toBeUndefined()
  })

  it('always gives a form that it reads as itself', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 3 }),
        fc.constantFrom('/', '/kursus/', '/a/b/'),
        fc.constantFrom('', '/', '//', '/index.html'),
        (parts, base, end) => {
          const page = pageOf(base + parts.join('/') + end, base)
          expect(page).toBe(parts.length ? `${parts.join('/')}/` : '')
          expect(isPage(page ?? 'x')).toBe(true)
          expect(pageOf(base + (page ?? 'x'), base)).toBe(page)
        },
      ),
    )
  })
})

describe('keyOf', () => {
  const file = { url: 'cari/', hash: 'a-b_c', bytes: 1 }

  it('keeps the address readable and the content apart', () => {
    expect(keyOf(file, 'https://contoh.id/kursus/')).toBe('https://contoh.id/kursus/cari/?a-b_c')
    expect(keyOf({ ...file, hash: 'd' }, 'https://contoh.id/')).not.toBe(
      keyOf(file, 'https://contoh.id/'),
    )
  })
})

describe('keepOrder', () => {
  it('names every file once, each after what it needs, the first ones in front', () => {
    const lists = fc
      .array(fc.array(fc.nat(), { maxLength: 4 }), { minLength: 1, maxLength: 12 })
      .map((all) =>
        all.map((needs, index): OfflineFile => ({
          url: index % 2 ? `${String(index)}/` : `_astro/${String(index)}.js`,
          hash: 'x',
          bytes: 1,
          // Lists are flat: what a page reaches needs nothing more.
          ...(index % 2 && {
            needs: [...new Set(needs.map((n) => 2 * (n % Math.ceil(all.length / 2))))],
          }),
        })),
      )
    fc.assert(
      fc.property(lists, fc.nat(), (manifest, pick) => {
        const first = pick % manifest.length
        const order = keepOrder(manifest, [first])
        expect([...order].sort((a, b) => a - b)).toEqual([...manifest.keys()])
        for (const [index, { needs = [] }] of manifest.entries()) {
          for (const need of needs) expect(order.indexOf(need)).toBeLessThan(order.indexOf(index))
        }
        expect(order.indexOf(first)).toBe(manifest[first]?.needs?.length ?? 0)
      }),
    )
  })
})
