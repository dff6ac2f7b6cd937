/** When the browser is asked not to clear what the learner would miss. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { NewEvent } from '../../../src/record/events.ts'
import { answer, choice, ending, run, undo } from './facts.ts'
import { closeRecordPage, load, openRecordPage, rest, section } from './record-page.ts'

const persist = vi.fn(() => Promise.resolve(true))

beforeEach(() => {
  openRecordPage()
  persist.mockClear()
  vi.stubGlobal('navigator', { storage: { persist } })
  return closeRecordPage
})

/** A page on which these facts are kept, one after the other. */
async function keeping(...facts: readonly NewEvent[]) {
  const store = await load()
  await store.openRecord('kursus')
  for (const fact of facts) await store.record(fact)
  await rest()
  return store
}

const draft = (text: string): NewEvent => ({ type: 'draft', draft: 'pesan', text })

describe('the browser is asked to keep the record', () => {
  it.each<NewEvent>([
    answer('a', 1),
    choice('run-1', 0, 'a'),
    draft('Halo.'),
    { type: 'plan', plan: 'p', text: 'Bila pagi, maka menyapa.', origin: 'dengar' },
    { type: 'mission', mission: 'm', state: 'begun' },
  ])('after the first of $type', async (fact) => {
    await keeping(fact)
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('not for what is soon done again', async () => {
    await keeping(
      ...[section('inti'), run('run-1'), undo('run-1', 0), ending('run-1')],
      { type: 'setting', name: 'nama', value: 'Sari' },
      { type: 'reset' },
    )
    expect(persist).not.toHaveBeenCalled()
  })

  it('once, whatever is done after that, at once or on another page', async () => {
    const store = await load()
    const ready = store.openRecord('kursus')
    const outcomes = [draft('Halo.'), answer('a', 1), draft('Halo, Kak.')].map(store.record)
    await Promise.all([ready, ...outcomes])
    await rest()
    await keeping(choice('run-1', 0, 'a'), answer('a', 2))
    expect(persist).toHaveBeenCalledTimes(1)
  })

  it('only once there is something to keep: not for what was refused', async () => {
    const store = await keeping()
    await expect(store.record(draft('x'.repeat(20_001)))).rejects.toThrow(TypeError)
    await rest()
    expect(persist).not.toHaveBeenCalled()
    await store.record(draft('Halo.'))
    await rest()
    expect(persist).toHaveBeenCalledTimes(1)
  })
})
