import fc from 'fast-check'
import { expect, it } from 'vitest'
import { packedList, UNIT, unpackedList, unpackedPacks } from '../../../src/device/offline-list.ts'
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
    needs: fc.array(fc.nat(), { maxLength: 4 }),
    atOnce: fc.nat(4),
  })
  .map(({ needs, atOnce, ...file }): OfflineFile => ({
    ...file,
    ...(needs.length > 0 && { needs }),
    ...(atOnce < needs.length && { atOnce }),
  }))

const packs = fc.array(
  fc.record({
    url: fc.constantFrom('paket/a.json', 'paket/rest.json'),
    part: fc.string(),
    wire: fc.nat(),
    holds: fc.array(fc.nat(), { maxLength: 4 }),
  }),
)

it('a list that has travelled says what it said before', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof<fc.Arbitrary<OfflineFile>[]>(part, page)),
      packs,
      (files, said) => {
        const list = JSON.parse(JSON.stringify(packedList(files, said))) as ReturnType<
          typeof packedList
        >
        const whole = (bytes: number) => Math.ceil(bytes / UNIT) * UNIT
        const rounded = files.map(({ bytes, wire, ...file }) => ({
          ...file,
          bytes: whole(bytes),
          ...(wire !== undefined && { wire: whole(wire) }),
        }))
        expect(unpackedList(list)).toEqual(rounded)
        expect(unpackedPacks(list)).toEqual(said)
      },
    ),
  )
})
