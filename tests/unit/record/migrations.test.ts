/** Records as every build ever released has left them, read by this one. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexedReader } from '../../../src/browser/indexed-reader.ts'
import { createIndexedStore, EVENTS, UPGRADES } from '../../../src/browser/indexed-store.ts'
import type { Upgrade } from '../../../src/browser/indexed-store.ts'
import { moveSteps } from '../../../src/record/compaction.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import type { Row } from '../../../src/record/journal-core.ts'
import { counts, eventText, standings } from '../../../src/record/merge.ts'
import { makeSegment, readSegment } from '../../../src/record/segment.ts'
import { Device } from './device.ts'
import { frozen, VERSIONS } from './every-kind.ts'
import { read } from './files.ts'
import { booted, shelf } from './journals.ts'

const FOLDER = new URL('../../fixtures/records/', import.meta.url)
const fixture = (name: string) => readFileSync(new URL(name, FOLDER), 'utf8')

/** All that there was when the segment and the copy were frozen. */
const THEN = [1, 2, 3].flatMap(frozen)

/** What was released stays as it was: the files by their SHA-256, in the order in which they came. */
const RELEASED: Readonly<Record<string, string>> = {
  'v1.json': '9151069961f8000a01b94761dcff6bd22be68d16cddfa2b55b29e181c17e4b7f',
  'v2.json': '0996995c010859b94040d29c9a9c0fd7c00df1016c47faf923538b5942ad5f18',
  'v3.json': '3214f8e67ac5fed78edeb51acb279bd452cd371f1cce9bee0c4259317f5b470f',
  'v4.json': '08c54cfdc8f454c478f85da2967600d15e32949c23430f0fe333edfd4822c528',
  'segment-1.txt': '5704a11bd1cb53f02a74ee5d217659bfa66f51b968dedd3711574b0682d16afd',
  'copy-1.json': '03ac6c9dbc178074cdd4fd22aa53e3232930c9e3e2130ee7abb59548fae0c59a',
}
/** The steps of the database, in order: a name stands for what the step does, and neither ever changes. */
const STEPS = ['texts by event id']

describe('the shapes that were ever released', () => {
  it('are all kept, without a gap, and none was changed since', () => {
    const found = readdirSync(FOLDER).map((name) => [
      name,
      createHash('sha256').update(fixture(name)).digest('hex'),
    ])
    expect(Object.fromEntries(found)).toEqual(RELEASED)
    const events = Object.keys(RELEASED).filter((name) => /^v\d+\.json$/.test(name))
    expect(events).toEqual(events.map((_, n) => `v${String(n + 1)}.json`))
    expect(VERSIONS).toEqual(events.map((_, n) => n + 1))
  })

  const rows = (events: readonly StoredEvent[]) =>
    events.map((event): Row => [event.id, eventText(event)])
  /** Every way in which a record lies on a device. */
  const LAID: Readonly<Record<string, (device: Device, all: readonly Row[]) => void>> = {
    'one by one in the fast store': ({ visible }, all) => {
      for (const [id, text] of all) visible.set(id, text)
    },
    'in the durable store': ({ disk }, all) => {
      for (const [id, text] of all) disk.set(id, text)
    },
    // The newest record is never moved.
    'in a segment': ({ visible, segments }, all) => {
      segments.set('s-1', makeSegment(all.slice(0, -1).map(([, text]) => text)))
      for (const [id, text] of all.slice(-1)) visible.set(id, text)
    },
    'half here, half there, some twice': ({ visible, segments, disk }, all) => {
      for (const [n, [id, text]] of all.entries()) {
        if (n % 2 === 0) visible.set(id, text)
        if (n % 3 === 0) disk.set(id, text)
      }
      segments.set('s-1', makeSegment(all.slice(1).map(([, text]) => text)))
    },
  }
  for (const version of VERSIONS) {
    it.each(Object.keys(LAID))(
      `a record of version ${String(version)} %s: read to the letter`,
      async (way) => {
        const events = VERSIONS.filter((one) => one <= version).flatMap(frozen)
        const device = new Device()
        LAID[way]?.(device, rows(events))
        const { journal } = await booted(device)
        const found = journal.events()
        expect(new Map(rows(found))).toEqual(new Map(rows(events)))
        expect(fold(found)).toEqual(fold(events))
        expect(journal.health()).toMatchObject({
          corrupt: 0,
          foreign: 0,
          fast: 'ok',
          durable: 'ok',
        })
        const held = standings(events)
        for (const event of events) {
          // What a reset ruled out is not carried from one store to the other.
          if (counts(event, held)) expect(device.disk.get(event.id)).toBe(eventText(event))
        }
      },
    )
  }

  it('as a segment of that time: all of it is read', () => {
    expect(readSegment(fixture('segment-1.txt'))).toEqual(THEN.map(eventText))
  })

  it('as a copy of that time: it says the same', () => {
    const reading = read(fixture('copy-1.json'))
    expect(reading.kind).toBe('record')
    if (reading.kind === 'record') expect(fold(reading.events)).toEqual(fold(THEN))
  })
})

describe('the move from single records into a segment', () => {
  const all = THEN.map((event): Row => [event.id, eventText(event)])

  it('cut short before and after every access still leaves all of every shape to be read', () => {
    let cuts = 0
    for (let cut = 0; ; cut++) {
      const [singles, segments] = [new Map(all), new Map<string, string>()]
      const steps = moveSteps(shelf(singles), shelf(segments), 's-1', all, new Set())
      let done: boolean | undefined = false
      for (let n = 0; n < cut && !done; n++) done = steps.next().done
      const texts = [...segments.values()].flatMap((text) => readSegment(text) ?? [])
      expect(new Set([...singles.values(), ...texts])).toEqual(new Set(all.map(([, text]) => text)))
      cuts++
      if (!done) continue
      expect([singles.size, texts.length]).toEqual([0, all.length])
      break
    }
    expect(cuts).toBeGreaterThan(3 * all.length)
  })

  it('keeps every single record where the segment does not come back as it was written', () => {
    const [singles, kept] = [new Map(all), new Map<string, string>()]
    const damaging = {
      ...shelf(kept),
      set: (name: string, text: string) => kept.set(name, text.slice(1)),
    }
    for (const step of moveSteps(shelf(singles), damaging, 's-1', all, new Set())) void step
    expect(singles).toEqual(new Map(all))
  })
})

describe('the steps of the database', () => {
  let indexedDB: IDBFactory
  beforeEach(() => {
    indexedDB = new IDBFactory()
    vi.stubGlobal('window', { indexedDB, IDBKeyRange })
    return () => {
      vi.unstubAllGlobals()
    }
  })
  const all = THEN.map((event): Row => [event.id, eventText(event)])
  const texts = all.map(([, text]) => text)
  const held = (upgrades?: readonly Upgrade[]) =>
    createIndexedReader(createIndexedStore('kursus', undefined, upgrades)).all()
  const version = async () => (await indexedDB.databases())[0]?.version

  it('have the names they were released with, in their order', () => {
    expect(UPGRADES.map(({ name }) => name)).toEqual(STEPS)
  })

  it.each(STEPS.map((_, n) => n + 1))(
    'from version %d on lead here with all that was there',
    async (from) => {
      const then = UPGRADES.slice(0, from)
      await createIndexedStore('kursus', undefined, then).put(all)
      expect(await version()).toBe(from)
      expect(await held()).toEqual(texts)
      expect(await version()).toBe(STEPS.length)
    },
  )

  /** A step as one may come: it copies every text into another store, and is cut short at the nth write. */
  const copying = (cut: number): Upgrade => ({
    name: 'a copy beside',
    run: (db, transaction) => {
      const copies = db.createObjectStore('copies')
      let written = 0
      transaction.objectStore(EVENTS).openCursor().onsuccess = ({ target }) => {
        const { result: cursor } = target as IDBRequest<IDBCursorWithValue | null>
        if (!cursor) return
        if (written++ === cut) transaction.abort()
        else {
          copies.put(cursor.value, cursor.key)
          cursor.continue()
        }
      }
    },
  })

  it('cut short at any write leave the database as it was, for this build and the one before', async () => {
    for (let cut = 0; cut < all.length; cut++) {
      window.indexedDB = new IDBFactory()
      indexedDB = window.indexedDB
      await createIndexedStore('kursus').put(all)
      await expect(held([...UPGRADES, copying(cut)])).rejects.toThrow()
      expect(await version()).toBe(UPGRADES.length)
      expect(await held()).toEqual(texts)
    }
    expect(await held([...UPGRADES, copying(Infinity)])).toEqual(texts)
    expect(await version()).toBe(UPGRADES.length + 1)
  })

  it('of a newer build are not undone: the store is refused, and nothing in it is touched', async () => {
    const newer = [...UPGRADES, copying(Infinity)]
    await createIndexedStore('kursus', undefined, newer).put(all)
    await expect(createIndexedStore('kursus').put([['a-1', 'x']])).rejects.toThrow()
    expect(await held(newer)).toEqual(texts)
  })
})
