import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packedList, UNIT, unpackedList } from '../../../src/device/offline-list.ts'
import { HASH_LENGTH } from '../../../src/device/offline-manifest.ts'
import type { OfflineFile } from '../../../src/device/offline-manifest.ts'

const hash = fc.stringMatching(new RegExp(`^[\\w-]{${String(HASH_LENGTH)}}$`))
const part = fc.record(
  {
    url: fc.constantFrom('_astro/a.js', 'data.json'),
    hash,
    bytes: fc.nat(),
    wire: fc.integer({ min: 1 }),
  },
  { requiredKeys: ['url', 'hash', 'bytes'] },
)
const page = fc
  .record({
    url: fc.constantFrom('', 'a/', 'a/b/'),
    hash,
    bytes: fc.nat(),
    title: fc.string().map((title) => title.replace(/\n/g, ' ')),
    needs: fc.array(fc.nat(), { maxLength: 4 }),
  })
  .map(({ title, needs, ...file }): OfflineFile => ({
    ...file,
    ...(title && { title }),
    ...(needs.length > 0 && { needs }),
  }))

it('a list that has travelled says what it said before', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(part, page)), (files) => {
      const list = JSON.parse(JSON.stringify(packedList(files, []))) as ReturnType<
        typeof packedList
      >
      const rounded = files.map((file) => ({
        ...file,
        bytes: Math.ceil(file.bytes / UNIT) * UNIT,
      }))
      expect(unpackedList(list)).toEqual(rounded)
    }),
  )
})
