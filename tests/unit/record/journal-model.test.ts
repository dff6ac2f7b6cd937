import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventText } from '../../../src/record/merge.ts'
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
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('newer-build' as const), tab, durable: fc.boolean() }),
  },
)

/** How often each promise was given, over all sequences: a model that promises nothing shows nothing. */
const given = { saved: 0, 'fast-only': 0, volatile: 0 }

class World {
  readonly device = new Device()
  /** Every event ever appended, by id. */
  readonly texts = new Map<string, string>()
  /** Promised to outlive anything, and promised to outlive a reload. */
  readonly saved = new Set<string>()
  readonly fastOnly = new Set<string>()
  /** Bytes in the fast store that nobody may touch. */
  readonly damaged = new Map<string, string>()
  #newer = 0

  tab(index: number): Tab {
    const { tabs } = this.device
    return tabs[index % Math.max(tabs.length, 1)] ?? this.open()
  }

  open(): Tab {
    const tab = this.device.openTab()
    void tab.journal.boot()
    return tab
  }

  async append(tab: Tab): Promise<void> {
    const event = tab.next()
    this.texts.set(event.id, JSON.stringify(event))
    const before = this.device.visible.size
    const outcome = tab.append(event)
    // A tab that dies right here has already kept the event, if the fast store takes anything.
    const { fastFault, room, visible } = this.device
    if (!fastFault && room > 0) expect(visible.size).toBeGreaterThan(before)
    void outcome.then((promise) => {
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
    await settle()
  }

  /** What the fast store alone was to keep is not promised once that store is lost. */
  forget(): void {
    for (const id of this.fastOnly) if (!this.device.visible.has(id)) this.fastOnly.delete(id)
    for (const [id, text] of this.damaged) {
      if (this.device.visible.get(id) !== text) this.damaged.delete(id)
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
        device.flush()
        this.forget()
        break
      case 'fast-fault':
        device.fastFault = action.fault
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
  }

  /** No page forgets, while it lives, what was done in it. */
  checkTabs(): void {
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
    const tab = this.open()
    await tab.finish()
    const found = new Map(tab.journal.events().map((event) => [event.id, eventText(event)]))
    for (const id of [...this.saved, ...this.fastOnly]) {
      expect(found.get(id)).toBe(this.texts.get(id))
    }
    for (const [id, text] of found) expect(text).toBe(this.texts.get(id))
    // Both stores now hold everything, and damaged bytes are as they were.
    for (const [id, text] of found) {
      expect(device.disk.get(id)).toBe(text)
      expect(device.visible.get(id)).toBe(this.damaged.get(id) ?? text)
    }
    for (const [id, text] of this.damaged) expect(device.visible.get(id)).toBe(text)
    expect(tab.journal.health()).toMatchObject({
      fast: 'ok',
      durable: 'ok',
      corrupt: this.damaged.size,
      unsaved: 0,
      volatile: 0,
    })
  }
}

describe('the journal', () => {
  it('loses nothing it promised, whatever fails, fills up, hangs, reloads or is killed', async () => {
    const numRuns = Number(process.env['RUNS'] ?? 3000)
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
      { numRuns },
    )
    expect(given.saved).toBeGreaterThan(numRuns)
    expect(given['fast-only']).toBeGreaterThan(numRuns / 10)
    expect(given.volatile).toBeGreaterThan(numRuns / 100)
  }, 3_600_000)
})
