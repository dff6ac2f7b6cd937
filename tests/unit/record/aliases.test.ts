import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aliasesFor, renaming } from '../../../src/record/aliases.ts'
import type { Aliases } from '../../../src/record/aliases.ts'
import type { RecordEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { eventText } from '../../../src/record/merge.ts'
import { storedEvent } from './arbitrary.ts'
import { everyKind } from './every-kind.ts'
import { answer, choice, ending, events, run, section } from './facts.ts'

const ALIASES: Aliases = {
  lesson: { dengar: 'simak' },
  section: { 'simak#inti': 'simak#pokok' },
  question: { 'q-lama': 'q-baru' },
  scenario: { rehat: 'jeda' },
  scene: { 'jeda/n0': 'jeda/awal', 'jeda/akhir-a': 'jeda/usai' },
}
const rename = renaming(ALIASES)
const foldNow = (all: readonly RecordEvent[]) => fold(all.map(rename))

describe('a renamed id', () => {
  it('counts for the new one: lesson and section', () => {
    const state = foldNow(events(section('inti')))
    expect([...(state.sections.get('simak')?.keys() ?? [])]).toEqual(['pokok'])
    expect(state.last).toMatchObject({ lesson: 'simak', section: 'pokok' })
  })

  it('is read in answers too, with the section it stands in, and in none that names neither', () => {
    const placed = foldNow(events(answer('t', 2)))
    expect(placed.last).toMatchObject({ lesson: 'simak', section: 'pokok', question: 't' })
    const [whole, partless, loose] = events(
      answer('t', 2),
      answer('t', 2, { section: undefined } as object),
      answer('t', 2, { lesson: undefined, section: 'inti' } as object),
    ).map((event) => JSON.parse(eventText(event)) as RecordEvent)
    if (!whole || !partless || !loose) throw new Error('no events')
    expect(rename(whole)).toMatchObject({ lesson: 'simak', section: 'pokok' })
    expect(rename(partless)).toMatchObject({ lesson: 'simak' })
    expect(rename(partless)).not.toHaveProperty('section')
    expect(rename(loose)).toMatchObject({ section: 'inti' })
    expect(rename(loose)).not.toHaveProperty('lesson')
  })

  it('changes nothing in an event but the names', () => {
    for (const event of everyKind()) {
      expect(Object.keys(rename(event))).toEqual(Object.keys(event))
    }
  })

  it('of a question makes one question of old and new answers, and only the first is evidence', () => {
    const state = foldNow(events(answer('q-lama', 0), answer('q-baru', 2)))
    expect(state.answers.get('q-baru')?.count).toBe(2)
    expect(state.answers.has('q-lama')).toBe(false)
    expect(state.evidence.map(({ item, score }) => [item, score])).toEqual([['q-baru', 0]])
  })

  it('of a role-play, a scene and an ending: the run goes on, the ending stays found', () => {
    const begun = events(run('r'), choice('r', 0, 'a'), ending('r'))
    const state = foldNow(begun)
    expect(state.runs.get('r')).toMatchObject({ scenario: 'jeda', ended: { ending: 'usai' } })
    expect(state.runs.get('r')?.choices[0]?.scene).toBe('awal')
    expect([...(state.endings.get('jeda')?.keys() ?? [])]).toEqual(['usai'])
    expect(state.evidence[0]?.item).toBe('jeda/awal')
  })

  it('keeps what the learner wrote: plans of a role-play, drafts of a turn and of a question', () => {
    const state = foldNow(
      events(
        { type: 'plan', plan: 'rehat-bila-maka', text: 'Bila pagi.', origin: 'rehat' },
        { type: 'plan', plan: 'dengar-bila-maka', text: 'Bila sore.', origin: 'dengar' },
        { type: 'plan', plan: 'rencanaku', text: 'Bila malam.', origin: 'rehat' },
        { type: 'draft', draft: 'rehat/r/0', text: 'Halo.' },
        { type: 'draft', draft: 'q-lama', text: 'Ingat.' },
      ),
    )
    expect([...state.plans.keys()]).toEqual(['jeda-bila-maka', 'dengar-bila-maka', 'rencanaku'])
    expect(state.plans.get('dengar-bila-maka')?.origin).toBe('simak')
    expect([...state.drafts.keys()]).toEqual(['jeda/r/0', 'q-baru'])
  })

  it('does not change what was answered, when, by which key', () => {
    for (const event of everyKind()) {
      const { id, at, day } = event
      expect(rename(event)).toMatchObject({ id, at, day, type: event.type })
      if ('rev' in event) expect(rename(event)).toHaveProperty('rev', event.rev)
    }
  })

  it('leaves the events themselves as they were written', () => {
    fc.assert(
      fc.property(fc.array(storedEvent), (all) => {
        const before = all.map(eventText)
        all.map(rename)
        expect(all.map(eventText)).toEqual(before)
      }),
    )
  })

  it('is read once: a present name stays as it is', () => {
    fc.assert(
      fc.property(storedEvent, (event) => {
        const once = rename(event)
        expect(rename(once)).toEqual(once)
      }),
    )
  })
})

describe('without renamed ids', () => {
  it('every event is read as it stands', () => {
    fc.assert(
      fc.property(storedEvent, (event) => {
        expect(renaming({})(event)).toEqual(event)
      }),
    )
  })

  it('a record that names what every object has is not answered from there', () => {
    const state = fold(events(answer('constructor', 2)).map(rename))
    expect([...state.answers.keys()]).toEqual(['constructor'])
  })
})

describe('what a page needs of them', () => {
  it('is what leads to what it tells of, and to what is within', () => {
    expect(aliasesFor(ALIASES, ['simak', 'q-baru'])).toEqual({
      lesson: ALIASES.lesson,
      section: ALIASES.section,
      question: ALIASES.question,
    })
    expect(aliasesFor(ALIASES, ['jeda'])).toEqual({
      scenario: ALIASES.scenario,
      scene: ALIASES.scene,
    })
  })

  it('is nothing for a page that tells of nothing renamed', () => {
    expect(aliasesFor(ALIASES, ['lain'])).toEqual({})
  })
})
