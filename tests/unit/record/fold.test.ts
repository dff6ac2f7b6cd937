import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewEvent, RecordEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import { andTwice, foreignEvent, history, storedEvent } from './arbitrary.ts'
import { everyKind, frozen } from './every-kind.ts'
import { answer, choice, ending, events, run, section, undo } from './facts.ts'

const scored = (state: ReturnType<typeof fold>) => state.evidence.map(({ score }) => score)

describe('fold', () => {
  it('gives the same whatever the order of the events and however often one appears', () => {
    fc.assert(
      fc.property(
        andTwice(fc.array(storedEvent, { maxLength: 30, size: 'max' })),
        ([list, again]) => {
          expect(fold(again)).toEqual(fold(list))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('passes over foreign events', () => {
    fc.assert(
      fc.property(history, fc.array(foreignEvent), (known, foreign) => {
        const others = foreign.map(({ id, foreign }) => ({ id: `f${id}`, foreign }))
        expect(fold([...others, ...known])).toEqual(fold(known))
      }),
    )
  })

  it('starts with nothing', () => {
    const state = fold([])
    expect(state.epoch).toBe(0)
    expect(state.last).toBeUndefined()
    expect(state.evidence).toEqual([])
    expect(
      [state.answers, state.runs, state.plans, state.settings].map(({ size }) => size),
    ).toEqual([0, 0, 0, 0])
  })

  it('folds ten thousand events quickly enough to do it on every answer', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => ({
      ...(answer(`q-${n % 500}`, n % 3) as object),
      id: `w-${n.toString(36)}`,
      at: n * 1000,
      day: '2026-03-01',
    })) as RecordEvent[]
    const started = performance.now()
    const state = fold(many)
    const took = performance.now() - started
    expect(state.answers.size).toBe(500)
    // Some 5 ms alone; the room is for a loaded machine. Quadratic work would take seconds.
    expect(took).toBeLessThan(500)
  })

  it('does not change the events it is given', () => {
    const list = everyKind()
    fold(list)
    expect(list).toEqual(everyKind())
  })
})

describe('answers', () => {
  it('keep the first and the latest attempt and count all', () => {
    const [a, b, c] = events(answer('t', 0), answer('t', 1), answer('t', 2))
    const state = fold([c, a, b].filter((event) => event !== undefined))
    expect(state.answers.get('t')).toEqual({ first: a, latest: c, count: 3 })
  })

  it('give evidence by the first attempt alone', () => {
    const state = fold(events(answer('t', 0, { confident: true }), answer('t', 2), answer('u', 1)))
    expect(state.evidence).toEqual([
      {
        at: 1000,
        day: '2026-03-01',
        skill: 'simak',
        score: 0,
        max: 2,
        source: 'quiz',
        item: 't',
        confident: true,
      },
      {
        at: 3000,
        day: '2026-03-01',
        skill: 'simak',
        score: 1,
        max: 2,
        source: 'quiz',
        item: 'u',
      },
    ])
  })

  it.each(['practice', 'taster'] as const)(
    'of source %s are no evidence, nor is what follows',
    (source) => {
      const state = fold(events(answer('t', 2, { source }), answer('t', 2)))
      expect(state.evidence).toEqual([])
      expect(state.answers.get('t')?.count).toBe(2)
    },
  )

  it('are where the learner was last, practised ones too, unless they belong to no lesson', () => {
    const last = (more: object) => fold(events(section('awal'), answer('t', 2, more))).last
    expect(last({})).toMatchObject({ section: 'inti', question: 't' })
    expect(last({ source: 'practice' })).toMatchObject({ section: 'inti', question: 't' })
    for (const elsewhere of [
      { source: 'review' },
      { source: 'taster' },
      { lesson: undefined },
      { section: undefined },
    ]) {
      expect(last(elsewhere)).toMatchObject({ section: 'awal' })
    }
  })

  it('say how sure the learner was only where that was asked', () => {
    const { evidence } = fold(events(answer('t', 1), answer('u', 1, { confident: false })))
    expect(evidence[0]).not.toHaveProperty('confident')
    expect(evidence[1]).toHaveProperty('confident', false)
  })

  it('to a review question are evidence of source review', () => {
    expect(fold(events(answer('t', 2, { source: 'review' }))).evidence[0]?.source).toBe('review')
  })

  it('guessed before the text stand apart and are no evidence', () => {
    const state = fold(events(answer('t', 2, { probe: true }), answer('t', 1)))
    expect(state.probes.get('t')?.count).toBe(1)
    expect(state.answers.get('t')?.count).toBe(1)
    expect(scored(state)).toEqual([1])
  })

  it('show nothing where nothing could be scored', () => {
    const scores = [{ skill: 'simak', score: 0, max: 0 }]
    expect(fold(events(answer('t', 0, { scores } as Partial<NewEvent>))).evidence).toEqual([])
  })
})

describe('what was read and written', () => {
  it('keeps when each section was first read', () => {
    const state = fold(events(section('inti'), section('contoh'), section('inti')))
    expect(state.sections.get('dengar')).toEqual(
      new Map([
        ['inti', { at: 1000, day: '2026-03-01' }],
        ['contoh', { at: 2000, day: '2026-03-01' }],
      ]),
    )
  })

  it('holds the newest plan of each id and drops one whose text is empty', () => {
    const plan = (plan: string, text: string) =>
      ({ type: 'plan', plan, text, origin: 'dengar' }) satisfies NewEvent
    const state = fold(
      events(plan('p1', 'satu'), plan('p2', 'dua'), plan('p1', 'tiga'), plan('p2', ' ')),
    )
    expect([...state.plans.values()].map(({ text }) => text)).toEqual(['tiga'])
    expect(fold(events(plan('p1', ''), plan('p1', 'lagi'))).plans.size).toBe(1)
  })

  it('holds the newest draft and setting', () => {
    const draft = (text: string) => ({ type: 'draft', draft: 'd', text }) satisfies NewEvent
    const setting = (value: string) =>
      ({ type: 'setting', name: 'sapaan', value }) satisfies NewEvent
    const state = fold(events(draft('satu'), draft('dua'), setting('Kak'), setting('Bu')))
    expect(state.drafts.get('d')?.text).toBe('dua')
    expect(state.settings.get('sapaan')).toBe('Bu')
  })

  it('holds a mission in its newest state with its newest note', () => {
    const state = fold(
      events(
        { type: 'mission', mission: 'm', state: 'begun', note: 'satu' },
        { type: 'mission', mission: 'm', state: 'done' },
        { type: 'mission', mission: 'n', state: 'begun' },
      ),
    )
    const done = { at: 2000, day: '2026-03-01' }
    expect(state.missions.get('m')).toEqual({ state: 'done', at: 2000, done, note: 'satu' })
    expect(state.missions.get('n')).toEqual({ state: 'begun', at: 3000 })
    expect(state.missions.get('n')).not.toHaveProperty('note')
  })

  it('holds when a mission was first done, however often it is written about, until it is taken back', () => {
    const told = { type: 'mission', mission: 'm' } as const
    const twice = [
      { ...told, state: 'done' },
      { ...told, state: 'done', note: 'lagi' },
    ] as const
    const first = { at: 1000, day: '2026-03-01' }
    expect(fold(events(...twice)).missions.get('m')?.done).toEqual(first)
    const taken = fold(events(...twice, { ...told, state: 'begun' })).missions.get('m')
    expect(taken).toEqual({ state: 'begun', at: 3000, note: 'lagi' })
  })
})

describe('the last place', () => {
  it('is the question answered or the section read last', () => {
    const place = { kind: 'lesson', lesson: 'dengar', section: 'inti' }
    expect(fold(events(section('x'), answer('t', 1))).last).toEqual({
      ...place,
      question: 't',
      at: 2000,
    })
    expect(fold(events(answer('t', 1), section('inti'))).last).toEqual({ ...place, at: 2000 })
  })

  it.each(['review', 'taster'] as const)(
    'is not where a question of source %s was asked',
    (source) => {
      expect(fold(events(answer('t', 1, { source }))).last).toBeUndefined()
    },
  )

  it('is not an answer that names no section', () => {
    const bare = answer('t', 1, { section: undefined } as unknown as Partial<NewEvent>)
    expect(fold(events(section('x'), bare)).last).toMatchObject({ section: 'x' })
  })

  it('is the turn next to decide in the run touched last', () => {
    const played = [run('r1'), choice('r1', 0, 'a'), choice('r1', 1, 'a')] as const
    const place = { kind: 'scenario', scenario: 'rehat', run: 'r1' }
    expect(fold(events(...played)).last).toEqual({ ...place, turn: 2, at: 3000 })
    expect(fold(events(...played, undo('r1', 1))).last).toEqual({ ...place, turn: 1, at: 4000 })
    expect(fold(events(section('x'), run('r1'))).last).toEqual({ ...place, turn: 0, at: 2000 })
    expect(fold(events(...played, ending('r1'))).last).toEqual({ ...place, turn: 2, at: 4000 })
  })

  it('is not the taster on the home page, nor a run that nothing is known of', () => {
    expect(fold(events(section('x'), choice('r0', 0, 'a', 2, 'taster'))).last?.kind).toBe('lesson')
    expect(fold(events(undo('r9', 0))).last).toBeUndefined()
  })

  it('is not changed by plans, drafts, missions and settings', () => {
    const others = everyKind().filter(({ type }) =>
      ['plan', 'draft', 'mission', 'setting'].includes(type),
    )
    expect(new Set(others.map(({ type }) => type)).size).toBe(4)
    const read = events({ ...section('x'), epoch: 1 })
    expect(fold([...read, ...others]).last).toMatchObject({ section: 'x' })
  })
})

describe('a reset', () => {
  it('rules out every event of an older epoch, later written ones too', () => {
    const state = fold(
      events(answer('t', 2), { type: 'reset', epoch: 1 } as NewEvent, answer('u', 2), {
        ...answer('v', 1),
        epoch: 1,
      }),
    )
    expect(state.epoch).toBe(1)
    expect([...state.answers.keys()]).toEqual(['v'])
    expect(scored(state)).toEqual([1])
  })

  it('still holds where it was lost itself but later events prove it', () => {
    const state = fold(events(answer('t', 2), { ...answer('v', 1), epoch: 2 }))
    expect(state.epoch).toBe(2)
    expect([...state.answers.keys()]).toEqual(['v'])
  })

  it('counts nothing twice when two tabs reset at once', () => {
    const reset = { type: 'reset', epoch: 1 } as NewEvent
    expect(fold(events(reset, reset, { ...answer('v', 1), epoch: 1 })).answers.size).toBe(1)
  })
})

describe('the frozen record of version 1', () => {
  it('folds to what it meant when it was written', () => {
    const beforeReset = fold(frozen(1).filter(({ type }) => type !== 'reset'))
    const start = 1772330400000
    const minute = (n: number) => start + n * 60_000
    const run = '0k3fq9a1zz0c4d-r1'
    expect(beforeReset.epoch).toBe(0)
    expect([...beforeReset.settings]).toEqual([['sapaan', 'Kak']])
    expect([...beforeReset.probes.keys()]).toEqual(['praduga-1'])
    expect([...beforeReset.answers.keys()]).toEqual(['soal-1'])
    expect(beforeReset.sections).toEqual(
      new Map([['pelajaran-1', new Map([['tebak-dulu', { at: minute(2), day: '2026-03-01' }]])]]),
    )
    expect(beforeReset.evidence.map(({ item, skill, score }) => [item, skill, score])).toEqual([
      ['soal-1', 'simak', 1],
      ['peran-1/n01-awal', 'simak', 0],
      ['peran-1/n01-awal', 'arah', 1],
    ])
    expect(beforeReset.runs.get(run)).toMatchObject({
      seed: 731,
      choices: [{ scene: 'n01-awal', choice: 'a', at: minute(7) }],
      ended: { ending: 'akhir-baik', at: minute(8) },
    })
    expect(beforeReset.unfinished.get('peran-1')).toMatchObject({
      run: '0k3fq9a1zz0c4d-r2',
      mode: 'independent',
      choices: [{ choice: 'a' }],
    })
    expect(beforeReset.endings).toEqual(
      new Map([['peran-1', new Map([['akhir-baik', { at: minute(8), day: '2026-03-01' }]])]]),
    )
    expect(beforeReset.plans.get('rencana-1')?.origin).toBe('peran-1')
    expect(beforeReset.drafts.get('pesan-1')?.ratings).toEqual({ jelas: 2 })
    expect(beforeReset.missions.get('misi-1')).toEqual({
      state: 'done',
      at: minute(12),
      done: { at: minute(12), day: '2026-03-01' },
      note: 'Berhasil.',
    })
    expect(beforeReset.last).toEqual({
      kind: 'scenario',
      scenario: 'peran-1',
      run: '0k3fq9a1zz0c4d-r2',
      turn: 1,
      at: minute(9),
    })
    expect(fold(frozen(1))).toEqual({ ...fold([]), epoch: 1 })
  })
})

describe('the frozen record of version 2', () => {
  it('brings back what a reset had ruled out', () => {
    const state = fold([...frozen(1), ...frozen(2)])
    expect(state.epoch).toBe(1)
    expect([...state.answers.keys()]).toEqual(['soal-1'])
    expect([...state.sections.keys()]).toEqual([])
  })
})

describe('the frozen record of version 3', () => {
  it('passes over what a content note names, and stands in the order in which it was written', () => {
    const state = fold(frozen(3))
    const run = state.runs.get('0k3fq9a1zz0c4d-r3')
    expect(run).toMatchObject({ skip: true, seed: 4294967295, choices: [] })
    expect(run?.abandoned).toMatchObject([{ choices: [{ choice: 'b' }], skip: true }])
    expect(state.evidence.map(({ item, source, day }) => [item, source, day])).toEqual([
      ['kartu-1', 'review', '2025-03-01'],
    ])
    // Written after the clock had been set back a year.
    expect(state.last).toMatchObject({ kind: 'lesson', section: 'tebak-dulu' })
    expect(state.sections.get('pelajaran-1')?.get('tebak-dulu')?.day).toBe('2025-03-01')
  })
})
