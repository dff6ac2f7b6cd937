import { describe, expect, it } from 'vitest'
import type { NewEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { newestFirst, readable } from '../../../src/record/readable.ts'
import { answer, choice, ending, events, run, section } from './facts.ts'
import { ids, section as read } from './journals.ts'

const told = (...facts: readonly NewEvent[]) => readable(fold(events(...facts)), 'copied')
const plan = (id: string, text: string): NewEvent => ({
  type: 'plan',
  plan: id,
  text,
  origin: 'dengar',
})

describe('what a record says', () => {
  it('is told by lesson: sections read and questions answered, each once', () => {
    const inLesson = answer('t', 1, { lesson: 'dengar' })
    const { lessons, loose } = told(section('a'), section('a'), section('b'), inLesson, inLesson)
    expect([...lessons]).toEqual([['dengar', { sections: 2, answers: 1 }]])
    expect(loose).toBe(0)
  })

  it('tells answers of no lesson apart, and a lesson of which only a question was answered', () => {
    const { lessons, loose } = told(
      answer('t', 1, { lesson: undefined } as object),
      answer('u', 1, { lesson: 'sapa' }),
    )
    expect([...lessons]).toEqual([['sapa', { sections: 0, answers: 1 }]])
    expect(loose).toBe(1)
  })

  it('is told by role-play: how often begun, and how often to its end', () => {
    const talks = told(run('r'), choice('r', 0, 'a'), ending('r'), run('s')).talks
    expect([...talks.values()]).toEqual([{ runs: 2, ended: 1 }])
  })

  it('gives the words of the learner as they hold now, the newest first, without empty ones', () => {
    const mission = { type: 'mission', mission: 'm', state: 'done' } as const
    const { texts } = told(
      plan('p', 'Bila pagi, maka menyapa.'),
      plan('q', 'akan dihapus'),
      { type: 'draft', draft: 'd', text: '<img src=x onerror=alert(1)>' },
      { type: 'draft', draft: 'e', text: '  ' },
      { ...mission, mission: 'n' },
      { ...mission, note: 'Sudah.' },
      plan('q', ''),
    )
    expect(texts.map(({ kind, id, text }) => [kind, id, text])).toEqual([
      ['mission', 'm', 'Sudah.'],
      ['draft', 'd', '<img src=x onerror=alert(1)>'],
      ['plan', 'p', 'Bila pagi, maka menyapa.'],
    ])
    expect(texts.every(({ at }) => Number.isInteger(at))).toBe(true)
  })

  it('gives the parts of a step of the plan beside its sentence', () => {
    const row = { step: 'menyapa', at: '2026-12-01T09:00', state: 'done' } as const
    const { texts } = told({ type: 'plan', plan: 'p', text: 'Bila pagi.', origin: 'plan', row })
    expect(texts.map(({ kind, row: parts }) => [kind, parts])).toEqual([['plan', row]])
  })

  it('gives the settings as they hold, without the one to leave out', () => {
    const set = (name: string, value: string | number): NewEvent => ({
      type: 'setting',
      name,
      value,
    })
    const { settings } = told(set('nickname', 'Ayu'), set('copied', 3), set('nickname', 'Dira'))
    expect(settings).toEqual([['nickname', 'Dira']])
  })

  it('shows the newest events first, and leaves their list as it was', () => {
    const list = [read('a-1'), { ...read('a-2'), at: 9e12 }, read('a-3')]
    expect(newestFirst(list).map(({ id }) => id)).toEqual(['a-2', 'a-3', 'a-1'])
    expect(ids(list)).toEqual(['a-1', 'a-2', 'a-3'])
  })
})
