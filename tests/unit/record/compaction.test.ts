import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allButOne, compact, moveSteps } from '../../../src/record/compaction.ts'
import type { Row } from '../../../src/record/journal-core.ts'
import { makeSegment, readSegment, SEGMENT_LENGTH } from '../../../src/record/segment.ts'
import { Device, storeError } from './device.ts'
import { booted, GOOD, ids, section, shelf, simple, text } from './journals.ts'

const names = (count: number, writer = 'a'): string[] =>
  Array.from({ length: count }, (_, n) => `${writer}-${String(n)}`)

/** Stores in which both hold the same, and their compaction. */
function full(count: number, least = 4) {
  const fast = new Map(names(count).map((id) => [id, text(id)]))
  const segments = new Map<string, string>()
  const disk = new Map<string, unknown>(fast)
  let made = 0
  const run = (more: Partial<Parameters<typeof compact>[0]> = {}) =>
    compact({
      fast: shelf(fast),
      segments: shelf(segments),
      durable: { read: (asked) => Promise.resolve(asked.map((id) => disk.get(id))) },
      newName: () => `s-${String(made++)}`,
      pause: () => undefined,
      least,
      ...more,
    })
  const held = () => [...segments.values()].flatMap((segment) => readSegment(segment) ?? [])
  return { fast, segments, disk, run, held }
}

describe('compaction', () => {
  it('puts what both stores hold into one segment, and the next reading finds it all', async () => {
    const { fast, segments, disk, run } = full(10)
    await run()
    expect(fast.size).toBe(0)
    expect([...segments]).toEqual([['s-0', makeSegment(names(10).map(text))]])
    const device = new Device()
    device.segments = segments
    device.disk = disk
    const { tab, journal } = await booted(device)
    expect(ids(journal.events())).toEqual(names(10))
    expect(journal.health()).toEqual(GOOD)
    expect([device.visible.size, tab.operations.length]).toEqual([0, 0])
  })

  it('leaves few records alone', async () => {
    const { fast, segments, run } = full(3)
    await run()
    expect([fast.size, segments.size]).toEqual([3, 0])
    const { fast: four, run: runFour } = full(4)
    await runFour()
    expect(four.size).toBe(0)
  })

  it('does not touch what the durable store does not hold, or holds otherwise', async () => {
    const { fast, disk, run, held } = full(6)
    disk.delete('a-1')
    disk.set('a-2', JSON.stringify(section('a-2', 'contoh')))
    await run()
    expect([...fast.keys()]).toEqual(['a-1', 'a-2'])
    expect(held()).toEqual(['a-0', 'a-3', 'a-4', 'a-5'].map(text))
  })

  it('does not touch what cannot be read, nor what could no longer be found under its name', async () => {
    const { fast, disk, run } = full(6)
    const odd: Row[] = [
      ['a-0', '{"id":'],
      ['a-1', text('b-1')],
      ['a-2', JSON.stringify(section('a-2'), null, 1)],
    ]
    for (const [id, value] of odd) {
      fast.set(id, value)
      disk.set(id, value)
    }
    await run()
    expect([...fast]).toEqual(odd)
  })

  it('makes segments that are full, one beside the other', async () => {
    const { fast, segments, run, held } = full(2000)
    await run()
    const lengths = [...segments.values()].map(({ length }) => length)
    expect(lengths.length).toBeGreaterThan(2)
    for (const length of lengths) expect(length).toBeLessThanOrEqual(SEGMENT_LENGTH + 20)
    for (const length of lengths.slice(0, -1)) {
      expect(length).toBeGreaterThan(SEGMENT_LENGTH - 200)
    }
    expect(held()).toEqual(names(2000).map(text))
    expect(fast.size).toBe(0)
  })

  it('takes a record longer than a segment by itself', async () => {
    const { fast, disk, run, segments } = full(2, 2)
    for (const id of names(2)) {
      const long = JSON.stringify({ ...section(id), more: 'x'.repeat(SEGMENT_LENGTH) })
      fast.set(id, long)
      disk.set(id, long)
    }
    await run()
    expect(fast.size).toBe(0)
    expect(segments.size).toBe(2)
  })

  it('leaves a rest that would make a short segment', async () => {
    const { fast, segments, run } = full(900, 880)
    await run()
    expect(segments.size).toBe(1)
    expect(fast.size).toBeGreaterThan(0)
    expect(fast.size).toBeLessThan(440)
  })

  it('does not copy again what an older build has put back beside its segment', async () => {
    const { fast, segments, disk, run, held } = full(6)
    await run()
    for (const id of names(6)) fast.set(id, text(id))
    fast.set('b-0', text('b-0'))
    disk.set('b-0', text('b-0'))
    await run()
    expect(fast.size).toBe(0)
    expect(held()).toEqual([...names(6), 'b-0'].map(text))
    for (const id of names(6)) fast.set(id, text(id))
    await run()
    expect([fast.size, segments.size]).toEqual([0, 2])
  })

  it('copies anew what lies in a damaged segment, which stays as it is', async () => {
    const { fast, segments, run } = full(6)
    segments.set('old-0', makeSegment(names(6).map(text)).slice(1))
    const damaged = segments.get('old-0')
    await run()
    expect(fast.size).toBe(0)
    expect(segments.get('old-0')).toBe(damaged)
    expect(readSegment(segments.get('s-0') ?? '')).toHaveLength(6)
  })

  it('keeps the records when the copy does not read back as it was written', async () => {
    const { fast, segments, run } = full(6)
    await run({ segments: { ...shelf(segments), get: () => null } })
    expect(fast.size).toBe(6)
  })

  it('keeps the records where there is no room for a copy', async () => {
    const { fast, segments, run } = full(6)
    const set = () => {
      throw storeError('quota')
    }
    await expect(run({ segments: { ...shelf(segments), set } })).rejects.toThrow('quota')
    expect(fast.size).toBe(6)
  })

  it('keeps a record that has changed under its hands, or has gone', async () => {
    const { fast, run, held } = full(6)
    const read = (asked: readonly string[]) => {
      fast.set('a-0', 'changed')
      fast.delete('a-1')
      return Promise.resolve(asked.map(text))
    }
    await run({ durable: { read } })
    expect([...fast]).toEqual([['a-0', 'changed']])
    expect(held()).toEqual(['a-2', 'a-3', 'a-4', 'a-5'].map(text))
  })

  it('fills a segment to its last letter', async () => {
    const { fast, segments, disk, run } = full(0, 2)
    for (const id of names(3)) {
      const bare = JSON.stringify({ ...section(id), more: '' }).length
      // With the line breaks two are as long as a segment, and the third goes into the next.
      const more = 'x'.repeat(SEGMENT_LENGTH / 2 - 1 - bare)
      const long = JSON.stringify({ ...section(id), more })
      fast.set(id, long)
      disk.set(id, long)
    }
    await run()
    expect([...segments.values()].map((one) => readSegment(one)?.length)).toEqual([2, 1])
    expect(fast.size).toBe(0)
  })

  it('passes over records and segments that have just gone', async () => {
    const { fast, segments, run } = full(6)
    const [records, old] = [shelf(fast), shelf(segments)]
    await run({
      fast: { ...records, keys: () => ['gone-1', ...records.keys()] },
      segments: { ...old, keys: () => ['gone', ...old.keys()] },
    })
    expect(fast.size).toBe(0)
    expect(readSegment(segments.get('s-0') ?? '')).toHaveLength(6)
  })

  it('keeps a record that changes between the copy and its removal', () => {
    const { fast, segments } = full(3)
    for (const step of moveSteps(shelf(fast), shelf(segments), 's-0', [...fast], new Set())) {
      void step
      // Once: it would be seen again if it were put back.
      if (segments.size > 0 && fast.get('a-1') === text('a-1')) fast.set('a-1', 'changed')
    }
    expect([...fast]).toEqual([['a-1', 'changed']])
  })

  it('can leave one record, by which a page sees that there may be more', () => {
    const { fast } = full(3)
    const rest = allButOne(shelf(fast))
    expect(rest.keys()).toEqual(['a-0', 'a-1'])
    expect(rest.get('a-2')).toBe(text('a-2'))
  })

  it('lets the page breathe between segments, those read and those made, and before each is made', async () => {
    let pauses = 0
    const { fast, segments, run } = full(2000)
    const pause = () => {
      pauses++
      return Promise.resolve()
    }
    await run({ pause })
    // Once more when it has seen what there is.
    expect(pauses).toBe(1 + 2 * segments.size)
    pauses = 0
    fast.set('a-0', text('a-0'))
    await run({ pause, least: 1 })
    expect(pauses).toBe(1 + segments.size + 2)
  })
})

/** Runs the two tabs' steps in the order the schedule gives, `crash` cutting all short. */
function interleave(tabs: readonly Generator[], schedule: readonly boolean[], crash: number): void {
  const queue = schedule.slice(0, crash)
  for (const first of queue) {
    tabs[first ? 0 : 1]?.next()
  }
  if (crash < schedule.length) return
  for (const tab of tabs) for (const step of tab) void step
}

describe('two tabs that compact at once', () => {
  it('lose nothing of the fast store, wherever they meet and wherever they are cut short', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 0, maxLength: 80 }),
        fc.nat(120),
        fc.uniqueArray(fc.nat(7)),
        (schedule, crash, shared) => {
          const rows = names(8).map((id): Row => [id, text(id)])
          const fast = new Map(rows)
          const segments = new Map<string, string>()
          const theirs = rows.filter((_, index) => shared.includes(index))
          interleave(
            [
              moveSteps(shelf(fast), shelf(segments), 's-0', rows, new Set()),
              moveSteps(shelf(fast), shelf(segments), 't-0', theirs, new Set()),
            ],
            schedule,
            crash,
          )
          const device = new Device()
          device.visible = fast
          device.segments = segments
          expect([...device.held()].sort()).toEqual(rows)
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('a damaged segment', () => {
  it('is counted, left as it is, and made up for from the durable store', async () => {
    const { segments, disk, run } = full(6)
    await run()
    const damaged = (segments.get('s-0') ?? '').replace('dengar', 'denger')
    segments.set('s-0', damaged)
    const device = new Device()
    device.segments = segments
    device.disk = disk
    const { tab, journal } = await booted(device)
    expect(journal.events()).toEqual(names(6).map((id) => section(id)))
    expect(journal.health()).toEqual({ ...GOOD, corrupt: 1 })
    expect(segments.get('s-0')).toBe(damaged)
    expect(ids(tab.journal.events())).toEqual([...device.visible.keys()].sort())
    void journal.boot()
    await tab.finish()
    expect(journal.health().corrupt).toBe(1)
  })

  it('does not keep a record from counting that another one holds, which cannot be read', async () => {
    const device = new Device()
    device.visible.set('a-1', text('a-1'))
    device.segments.set('s-0', makeSegment([text('a-0'), '{"id":']))
    const { journal } = await booted(device)
    expect(ids(journal.events())).toEqual(['a-0', 'a-1'])
    expect(journal.health().corrupt).toBe(1)
  })
})

describe('segments', () => {
  it('that cannot be reached are told as a fault of the fast store', async () => {
    const keys = () => {
      throw storeError('denied')
    }
    const { journal } = simple({}, { segments: { ...shelf(new Map()), keys } })
    await journal.boot()
    expect(journal.health()).toEqual({ ...GOOD, fast: 'failed', reason: 'denied' })
  })

  it('give back to an emptied durable store what only they hold', async () => {
    const device = new Device()
    // Compaction leaves one record, and by that a page knows that there may be more.
    device.visible.set('a-3', text('a-3'))
    device.segments.set('s-0', makeSegment(names(3).map(text)))
    const { tab } = await booted(device)
    await tab.finish()
    expect([...device.disk.keys()].sort()).toEqual(names(4))
  })
})
