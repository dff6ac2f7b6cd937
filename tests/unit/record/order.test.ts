import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIndexedReader } from '../../../src/browser/indexed-reader.ts'
import { createIndexedStore } from '../../../src/browser/indexed-store.ts'
import { aliasesFor, renaming } from '../../../src/record/aliases.ts'
import type { Aliases } from '../../../src/record/aliases.ts'
import { keptCheckpoint } from '../../../src/browser/checkpoint-cache.ts'
import { createLocalStore } from '../../../src/browser/local-store.ts'
import { openCopy, unpackFolding } from '../../../src/record/checkpoint.ts'
import type { StoredEvent } from '../../../src/record/events.ts'
import { fold, stateOf } from '../../../src/record/fold.ts'
import { foldSteps } from '../../../src/record/fold-steps.ts'
import { namesOf } from '../../../src/record/names.ts'
import { leaveOrder } from '../../../src/record/order.ts'
import type { Recorded } from '../../../src/record/order.ts'
import { MANY } from '../../../src/record/segment.ts'
import { atOnce } from '../../../src/record/steps.ts'
import { answer, choice, ending, events, run, section } from './facts.ts'
import { keep, keepDurably, openRecordPage, page, stored } from './record-page.ts'

const ALIASES: Aliases = {
  lesson: { dengar: 'simak' },
  section: { 'simak#inti': 'simak#pokok' },
  question: { 'q-lama': 'q-baru' },
  scenario: { rehat: 'jeda' },
  scene: { 'jeda/n0': 'jeda/awal', 'jeda/akhir-a': 'jeda/usai' },
}
/** What pages of one build carry of it. */
const PAGES: Readonly<Record<string, Aliases>> = {
  home: ALIASES,
  lesson: aliasesFor(ALIASES, ['simak', 'q-baru']),
  'role-play': aliasesFor(ALIASES, ['jeda']),
  'another lesson': {},
}
const KEY = 'kursus:checkpoint'

beforeEach(openRecordPage)

function unpacked() {
  const copy = openCopy(keptCheckpoint('kursus'), namesOf(ALIASES))
  return (
    copy &&
    unpackFolding(copy, () => {
      throw new Error('a part was found damaged')
    })
  )
}

const foldOf = (known: readonly StoredEvent[], renamed: Aliases) =>
  atOnce(foldSteps(known, renaming(renamed)))

/** What a page of such a record leaves, once it is idle; `more` is known of the record there. */
async function leave(
  known: readonly StoredEvent[],
  renamed: Aliases,
  more: Partial<Recorded> = {},
): Promise<void> {
  const whole = foldOf(known, renamed)
  await leaveState({ whole, renamed, events: known, isCurrent: () => true, ...more })
}
async function leaveState(state: Recorded | undefined): Promise<void> {
  const reader = createIndexedReader(createIndexedStore('kursus'))
  const newName = () => 's-1'
  await leaveOrder(
    { course: 'kursus', state, reader, segments: createLocalStore('kursus:s:'), newName },
    ALIASES,
  )
}

describe('the copy that a page leaves, where things were renamed', () => {
  const known = events(
    section('inti'),
    answer('q-lama', 0),
    run('r'),
    choice('r', 0, 'a'),
    ending('r'),
  )

  it.each(Object.entries(PAGES))('tells by present names of all there is: %s', async (_, part) => {
    await leave(known, part)
    const kept = unpacked()
    expect(kept && stateOf(kept.folding)).toEqual(fold(known.map(renaming(ALIASES))))
  })

  it.each(Object.keys(PAGES))('serves every page, made by that one: %s', async (maker) => {
    await leave(known, PAGES[maker] ?? {})
    const first = page.localStorage.getItem(KEY)
    const set = vi.spyOn(page.localStorage, 'setItem')
    for (const part of Object.values(PAGES)) await leave(known, part)
    expect(set).not.toHaveBeenCalled()
    expect(page.localStorage.getItem(KEY)).toBe(first)
  })

  it('is made anew by any page once there is more', async () => {
    for (const [n, part] of Object.values(PAGES).entries()) {
      const more = events(
        section('inti'),
        ...Array.from({ length: n + 1 }, (_, q) => answer(`q-${String(q)}`, 1)),
      )
      await leave(more, part)
      const kept = unpacked()
      expect(kept && stateOf(kept.folding).answers.size).toBe(n + 1)
    }
  })

  it('of an empty record is left too', async () => {
    await leave([], {})
    expect(unpacked()).toBeDefined()
  })
})

describe('the fold that a page has made', () => {
  const known = events(section('inti'), answer('q-baru', 0))
  const shown = (): string[] => {
    const kept = unpacked()
    return kept ? [...stateOf(kept.folding).answers.keys()] : []
  }

  it('is what a copy is made of, where it speaks by all names', async () => {
    await leave(known, ALIASES, { whole: foldOf(events(answer('q-lain', 0)), ALIASES) })
    expect(shown()).toEqual(['q-lain'])
  })

  it('makes no copy where something may have been taken into it meanwhile', async () => {
    await leave(known, ALIASES, { isCurrent: () => false })
    expect(page.localStorage.getItem(KEY)).toBeNull()
  })

  it('makes none by other names: the events are folded, whatever comes meanwhile', async () => {
    await leave(known, {}, { isCurrent: () => false })
    expect(shown()).toEqual(['q-baru'])
  })

  it('need not be there', async () => {
    await leave(known, ALIASES, { whole: undefined, isCurrent: () => false })
    expect(shown()).toEqual(['q-baru'])
  })

  it('that would make too long a copy leaves the one that there is', async () => {
    await leave(known, ALIASES)
    const first = page.localStorage.getItem(KEY)
    expect(first).not.toBeNull()
    const draft = { type: 'draft' as const, draft: 'd', text: 'x'.repeat(600_000) }
    await leave(events(section('inti'), answer('q-baru', 0), draft), ALIASES)
    expect(page.localStorage.getItem(KEY)).toBe(first)
  })
})

describe('a record of which no copy is worth its room', () => {
  it('is put in order all the same', async () => {
    const ids = Array.from({ length: MANY + 1 }, (_, n) => `a-${String(n)}`)
    for (const id of ids) keep(id)
    await keepDurably(...ids.map((id) => stored(id)))
    await leaveState(undefined)
    const left = Object.keys(page.localStorage)
    expect(left).toEqual([`kursus:e:a-${String(MANY)}`, 'kursus:s:s-1'])
  })
})
