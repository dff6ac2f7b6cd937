/** Hostile packed records, by a forger who knows the form and its checksum. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packEvents } from '../../../src/record/packed-events.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { bentFile } from './bent-files.ts'
import { COURSE, forged, MADE, read } from './files.ts'
import { arrived } from './moves.ts'

const sha = (text: string) => createHash('sha256').update(text).digest()

/** Anything at all, packed and sealed; worked out by Node, so that it also checks ours. */
function forgedMove(events: readonly unknown[]): Uint8Array {
  const lines = events.map((event) => JSON.stringify(event))
  const sum = sha([COURSE, String(MADE), ...lines, ''].join('\n'))
  const made = Buffer.alloc(6)
  made.writeUIntBE(MADE, 0, 6)
  return Uint8Array.from([
    ...[1, 0, ...sha(COURSE).subarray(0, 2), ...sum.subarray(0, 6)],
    ...[lines.length >> 8, lines.length & 255, ...made],
    ...(atOnce(packEvents(lines, [])) ?? []),
  ])
}

/** The events of a file, if it is JSON with such a list. */
function eventsOf(file: string): readonly unknown[] | undefined {
  try {
    const { events } = JSON.parse(file) as { events?: unknown }
    return Array.isArray(events) ? events : undefined
  } catch {
    return undefined
  }
}

describe('a hostile packed record', () => {
  it('is judged as the file that it is, without a throw, and pollutes nothing', () => {
    const met = new Map<string, number>()
    const numRuns = Number(process.env['RUNS'] ?? 120)
    fc.assert(
      fc.property(bentFile(COURSE), (file) => {
        const events = eventsOf(file)
        fc.pre(events !== undefined)
        const reading = read(forged(events ?? []))
        const found = arrived(forgedMove(events ?? []))
        expect(found).toEqual(reading.kind === 'fault' ? reading.fault : reading.events)
        expect(Object.keys(Object.prototype)).toEqual([])
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
        const said = typeof found === 'string' ? found : 'record'
        met.set(said, (met.get(said) ?? 0) + 1)
      }),
      { numRuns },
    )
    expect(met.get('record')).toBeGreaterThan(numRuns / 10)
    for (const fault of ['hostile', 'misshapen']) expect(met.get(fault), fault).toBeGreaterThan(0)
  }, 3_600_000)

  it('turned over, cut or lengthened anywhere is damaged, says something else of itself, or says the same', () => {
    const bytes = forgedMove([{ id: 'a-1', at: 1, day: '2026-03-01', type: 'x', x: 'satu' }])
    const bend = fc.record({ at: fc.nat(), mask: fc.integer({ min: 1, max: 255 }), cut: fc.nat(9) })
    fc.assert(
      fc.property(fc.array(bend, { minLength: 1, maxLength: 3 }), (bends) => {
        let bent = bytes
        for (const { at, mask, cut } of bends) {
          const place = at % bent.length
          bent = bent.with(place, (bent[place] ?? 0) ^ mask)
          if (cut === 0) bent = bent.slice(0, place + 1)
        }
        fc.pre(Buffer.compare(bent, bytes) !== 0)
        const found = arrived(bent)
        // The last bits of a stream only fill its last byte.
        if (typeof found === 'string')
          expect(found).toMatch(/^(damaged|truncated|newer|not-ours|other-course|other-words)$/)
        else expect(found).toEqual(arrived(bytes))
      }),
      { numRuns: 100, examples: [[[{ at: bytes.length - 1, mask: 64, cut: 1 }]]] },
    )
  })

  it('of few bytes that stand for many letters unfolds as far as is counted, and is then judged', () => {
    const letters = forgedMove([{ id: 'a-1', x: 'y'.repeat(60_000) }])
    expect(letters.length).toBeLessThan(300)
    expect(arrived(letters)).toHaveLength(1)
  })
})
