import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordEvent } from '../../../src/record/events.ts'
import { deadTexts } from '../../../src/record/deletion.ts'
import { counts, eventText, standings } from '../../../src/record/merge.ts'
import { readSegment } from '../../../src/record/segment.ts'
import type { Fault, Tab } from './device.ts'
import { Device, settle } from './device.ts'

/** What may happen. `tab` picks one of the open tabs, `bits` decides what still reached the disk. */
type Action =
  | {
      readonly do: 'append' | 'complete' | 'finish' | 'wait' | 'hear' | 'boot'
      readonly tab: number
    }
  | { readonly do: 'reject'; readonly tab: number; readonly fault: Fault }
  | { readonly do: 'reload'; readonly tab: number; readonly bits: number }
  | { readonly do: 'kill'; readonly bits: number }
  | { readonly do: 'fast-fault'; readonly fault: Fault | undefined }
  | { readonly do: 'room'; readonly room: number }
  | { readonly do: 'open-tab' | 'flush' | 'clear-fast' }
  | { readonly do: 'damage'; readonly tab: number; readonly text: string }
  | { readonly do: 'newer-build'; readonly tab: number; readonly durable: boolean }
  /** The tab dies after so many more writes to the fast store. */
  | { readonly do: 'dying'; readonly tab: number; readonly writes: number }
  | { readonly do: 'compact' | 'reset' | 'sweep'; readonly tab: number }
  | { readonly do: 'older-build' }
  /** What unites the stores no longer comes, or comes again. */
  | { readonly do: 'offline'; readonly offline: boolean }
  | { readonly do: 'damage-segment'; readonly cut: number }

const tab = fc.nat(2)
const bits = fc.nat(255)
const fault = fc.constantFrom<Fault>('quota', 'denied')
const simple = (...names: ('append' | 'complete' | 'finish' | 'wait' | 'hear' | 'boot')[]) =>
  fc.record({ do: fc.constantFrom(...names), tab })

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 12, arbitrary: simple('append') },
  { weight: 12, arbitrary: simple('complete') },
  { weight: 4, arbitrary: simple('wait', 'hear', 'boot') },
  { weight: 3, arbitrary: simple('finish') },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reject' as const), tab, fault }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reload' as const), tab, bits }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('kill' as const), bits }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fast-fault' as const),
      fault: fc.option(fault, { nil: undefined }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('room' as const), room: fc.constantFrom(0, 1, 3, 99) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('open-tab', 'flush', 'flush', 'clear-fast') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('damage' as const),
      tab,
      text: fc.constantFrom('', '{"id":', 'null', '{"id":"t0-0","type":"section","at":'),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('compact' as const), tab }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('reset' as const, 'sweep' as const), tab }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('dying' as const), tab, writes: fc.nat(12) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('older-build' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('offline' as const), offline: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('damage-segment' as const), cut: fc.nat(99) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('newer-build' as const), tab, durable: fc.boolean() }),
  },
)

/** How often each promise was given, over all sequences: a model that promises nothing shows nothing. */
const given = { saved: 0, 'fast-only': 0, volatile: 0 }
/** How often records went into a segment, and how often a tab died while writing. */
const met = { compactions: 0, deaths: 0 }
/** Promises that were looked for at the end, and those of them that were not kept. */
const kept = { promises: 0, lost: 0 }

class World {
  readonly device = new Device()
  /** Every event ever appended, by id. */
  readonly texts = new Map<string, string>()
  /** Promised to outlive anything, and promised to outlive a reload. */
  readonly saved = new Set<string>()
  readonly fastOnly = new Set<string>()
  /** Bytes in the fast store that nobody may touch. */
  readonly damaged = new Map<string, string>()
  readonly damagedSegments = new Map<string, string>()
  #newer = 0
  /** What a page said of an event that was not so. */
  readonly #broken: unknown[] = []

  tab(index: number): Tab {
    const { tabs } = this.device
    return tabs[index % Math.max(tabs.length, 1)] ?? this.open()
  }

  open(): Tab {
    const tab = this.device.openTab()
    void tab.journal.boot()
    return tab
  }

  async append(tab: Tab, event: RecordEvent = tab.next()): Promise<void> {
    this.texts.set(event.id, JSON.stringify(event))
    const before = this.device.visible.size
    const outcome = tab.append(event)
    // A tab that dies right here has already kept the event, if the fast store takes anything.
    const { fastFault, room, visible } = this.device
    if (!fastFault && room > 0 && tab.alive) expect(visible.size).toBeGreaterThan(before)
    const judged = outcome.then((promise) => {
      // Nobody sees what a dead tab says.
      if (!tab.alive) return
      given[promise]++
      if (promise === 'saved') this.saved.add(event.id)
      if (promise === 'fast-only') this.fastOnly.add(event.id)
      const health = tab.journal.health()
      if (promise !== 'saved') expect(health.durable).toBe('failed')
      if (promise === 'volatile') expect(health.fast).toBe('failed')
      expect(tab.reports.at(-1) ?? tab.journal.health()).toEqual(health)
    })
    judged.catch((error: unknown) => this.#broken.push(error))
    await settle()
  }

  /** What the fast store alone was to keep is not promised once that store is lost. */
  forget(): void {
    const { device } = this
    const held = device.held()
    for (const id of this.fastOnly) {
      if (!held.has(id) && !device.disk.has(id)) this.fastOnly.delete(id)
    }
    for (const [id, text] of this.damaged) {
      if (device.visible.get(id) !== text) this.damaged.delete(id)
    }
    for (const [name, text] of this.damagedSegments) {
      if (device.segments.get(name) !== text) this.damagedSegments.delete(name)
    }
  }

  async act(action: Action): Promise<void> {
    const { device } = this
    const reached = (bits: number) => (index: number) => ((bits >> (index % 8)) & 1) === 1
    switch (action.do) {
      case 'append':
        return this.append(this.tab(action.tab))
      case 'complete':
        return this.tab(action.tab).step()
      case 'finish':
        return this.tab(action.tab).finish()
      case 'reject':
        return this.tab(action.tab).step(action.fault)
      case 'wait':
        return this.tab(action.tab).wait()
      case 'hear':
        this.tab(action.tab).hear()
        break
      case 'boot':
        void this.tab(action.tab).journal.boot()
        break
      case 'reload':
        device.closeTab(this.tab(action.tab), reached(action.bits))
        this.open()
        break
      case 'kill':
        device.kill(reached(action.bits))
        this.forget()
        this.open()
        break
      case 'open-tab':
        if (device.tabs.length < 3) this.open()
        break
      case 'flush':
        device.flush()
        break
      case 'clear-fast':
        device.visible.clear()
        device.segments.clear()
        device.flush()
        this.forget()
        break
      case 'fast-fault':
        device.fastFault = action.fault
        break
      case 'offline':
        device.offline = action.offline
        break
      case 'room':
        device.room = action.room
        break
      case 'damage': {
        const saved = [...this.saved].filter((id) => device.disk.has(id))
        const id = saved[action.tab] ?? `x-${action.tab}`
        device.visible.set(id, action.text)
        device.flush()
        this.damaged.set(id, action.text)
        this.fastOnly.delete(id)
        break
      }
      case 'dying':
        this.tab(action.tab).writesLeft = action.writes
        break
      case 'compact': {
        const before = device.segments.size
        void this.tab(action.tab)
          .compact()
          .then(() => {
            if (device.segments.size > before) met.compactions++
          })
        break
      }
      case 'reset': {
        const tab = this.tab(action.tab)
        const { epoch } = standings(tab.journal.events())
        const { id, at, day } = tab.next()
        return this.append(tab, { id, at, day, type: 'reset', epoch: epoch + 1 })
      }
      case 'sweep':
        this.sweep(deadTexts(this.tab(action.tab).journal.events()))
        break
      case 'older-build':
        // It knows no segments, and puts everything back that the durable store holds.
        for (const [id, text] of device.disk) {
          if (!device.visible.has(id)) device.visible.set(id, String(text))
        }
        break
      case 'damage-segment': {
        const name = [...device.segments.keys()][action.cut % Math.max(device.segments.size, 1)]
        const text = device.segments.get(name ?? '')
        if (name === undefined || text === undefined) break
        const at = action.cut % text.length
        const damaged = text.slice(0, at) + text.slice(at + 1)
        device.segments.set(name, damaged)
        device.flush()
        this.damagedSegments.set(name, damaged)
        break
      }
      case 'newer-build': {
        const id = `newer-${this.#newer++}`
        const text = JSON.stringify({ id, type: 'later-kind', nested: [{ a: null }] })
        this.texts.set(id, text)
        if (action.durable) device.disk.set(id, text)
        else {
          device.visible.set(id, text)
          device.flush()
        }
        ;(action.durable ? this.saved : this.fastOnly).add(id)
        break
      }
    }
    await settle()
    for (const tab of [...device.tabs]) {
      if (tab.alive) continue
      met.deaths++
      device.closeTab(tab, () => false)
    }
  }

  /** The learner deletes what a reset ruled out, and with it what cannot be read. */
  sweep(isDead: (text: unknown) => boolean): void {
    const { device } = this
    for (const [id, text] of device.visible) if (isDead(text)) device.visible.delete(id)
    for (const [id, text] of device.disk) if (isDead(text)) device.disk.delete(id)
    for (const [name, text] of device.segments) {
      if (readSegment(text)?.some(isDead) ?? true) device.segments.delete(name)
    }
    device.flush()
    for (const promised of [this.saved, this.fastOnly]) {
      for (const id of promised) if (isDead(this.texts.get(id))) promised.delete(id)
    }
    this.forget()
  }

  /** No page forgets, while it lives, what was done in it. */
  checkTabs(): void {
    expect(this.#broken).toEqual([])
    for (const tab of this.device.tabs) {
      const known = new Set(tab.journal.events().map(({ id }) => id))
      for (const id of tab.appended.keys()) expect(known).toContain(id)
    }
  }

  /** After everything works again, a fresh page must find all that was promised. */
  async checkPromises(): Promise<void> {
    const { device } = this
    device.kill(() => false)
    this.forget()
    device.fastFault = undefined
    device.room = Infinity
    device.offline = false
    const tab = this.open()
    await tab.finish()
    const found = new Map(tab.journal.events().map((event) => [event.id, eventText(event)]))
    const promised = [...this.saved, ...this.fastOnly]
    const lost = promised.filter((id) => found.get(id) !== this.texts.get(id))
    kept.promises += promised.length
    kept.lost += lost.length
    expect(lost).toEqual([])
    for (const [id, text] of found) expect(text).toBe(this.texts.get(id))
    const held = device.held()
    // Both stores now hold everything, and damaged bytes are as they were.
    const standing = standings(tab.journal.events())
    for (const event of tab.journal.events()) {
      // What no longer counts is not carried from one store to the other.
      if (!counts(event, standing)) continue
      const { id } = event
      const text = this.texts.get(id)
      expect(device.disk.get(id)).toBe(text)
      if (this.damaged.has(id)) continue
      expect(held.get(id)).toBe(text)
    }
    for (const [id, text] of this.damaged) expect(device.visible.get(id)).toBe(text)
    for (const [name, text] of this.damagedSegments) expect(device.segments.get(name)).toBe(text)
    expect(tab.journal.health()).toMatchObject({
      fast: 'ok',
      durable: 'ok',
      union: 'ok',
      corrupt: this.damaged.size + this.damagedSegments.size,
      unsaved: 0,
      volatile: 0,
    })
  }
}

describe('the journal', () => {
  it('loses nothing it promised, whatever fails, fills up, hangs, reloads or is killed', async () => {
    const numRuns = Number(process.env['RUNS'] ?? 3000)
    const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31)
    await fc.assert(
      fc.asyncProperty(
        fc.array(action, { minLength: 5, maxLength: 60, size: 'max' }),
        async (actions) => {
          const world = new World()
          for (const action of actions) {
            await world.act(action)
            world.checkTabs()
          }
          await world.checkPromises()
        },
      ),
      { numRuns, seed },
    )
    console.log(JSON.stringify({ sequences: numRuns, seed, ...given, ...met, ...kept }))
    expect(given.saved).toBeGreaterThan(numRuns)
    expect(given['fast-only']).toBeGreaterThan(numRuns / 10)
    expect(given.volatile).toBeGreaterThan(numRuns / 100)
    expect(met.compactions).toBeGreaterThan(numRuns / 10)
    expect(met.deaths).toBeGreaterThan(numRuns / 100)
  }, 3_600_000)
})
