import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCourse } from '../../../src/course/load.ts'
import { fold } from '../../../src/record/fold.ts'
import type { NewEvent, StoredEvent } from '../../../src/record/events.ts'
import {
  completed,
  afterwardsOf,
  FIRST_CHOICES,
  playable,
} from '../../../src/scenario/afterwards.ts'
import { choose, options, passOver, replay, rewind, start } from '../../../src/scenario/engine.ts'
import { choiceFacts, keptRun, runFact } from '../../../src/scenario/kept-run.ts'
import type { PlayedRun } from '../../../src/scenario/kept-run.ts'
import type { Scenario } from '../../../src/scenario/types.ts'
import { coffee } from './build.ts'

/** Longer than any of our role-plays is; a play that gets here goes in circles. */
const mostTurns = 60
const numRuns = Number(process.env['RUNS'] ?? 400)

const { course } = loadCourse('content')
const published = course.scenarios.flatMap((entry) =>
  entry.status === 'published' ? [entry.scenario] : [],
)
const all = [coffee(), ...published]

/** As the page has it once the rest has come. */
const sent = new Map(
  all.map((scenario) => [scenario, completed(playable(scenario), afterwardsOf(scenario))]),
)

interface Play {
  readonly scenario: Scenario
  readonly runs: readonly PlayedRun[]
  readonly facts: readonly NewEvent[]
}

/** Plays to the end by picks; `runs` holds the run at every turn, the first without a choice. */
function play(scenario: Scenario, seed: number, picks: readonly number[], skip: boolean): Play {
  const begun = { ...start(scenario, seed), id: 'r1', mode: 'guided' as const }
  let run: PlayedRun = skip ? { ...begun, skip: true } : begun
  const runs = [run]
  const facts = [runFact(run, scenario)]
  for (let turn = 0; turn < mostTurns; turn++) {
    const open = options(scenario, replay(scenario, run), seed)
    const offer = open[(picks[turn % picks.length] ?? 0) % Math.max(1, open.length)]
    if (!offer) break
    run = choose(scenario, run, turn, offer.choice.id)
    runs.push(run)
    facts.push(...choiceFacts(run, scenario, turn, replay(scenario, run)))
  }
  return { scenario, runs, facts }
}

const plays = fc
  .record({
    which: fc.nat({ max: all.length - 1 }),
    seed: fc.integer(),
    picks: fc.array(fc.nat({ max: 59 }), { minLength: 24, maxLength: 24 }),
    skip: fc.boolean(),
  })
  .map(({ which, seed, picks, skip }) => {
    const scenario = all[which] ?? coffee()
    return play(sent.get(scenario) ?? scenario, seed, picks, skip)
  })

describe('any run of any role-play', () => {
  it('ends, with every variable within its bounds at every step', () => {
    fc.assert(
      fc.property(plays, ({ scenario, runs }) => {
        const last = runs.at(-1)
        if (!last) throw new Error('nothing was played')
        const end = replay(scenario, last)
        expect(end.ended?.kind).toBe('ending')
        const outside = [...end.turns, ...end.passed, end].flatMap(({ variables }) =>
          scenario.variables.filter(({ name, min, max }) => {
            const value = variables[name] ?? NaN
            return !(value >= min && value <= max)
          }),
        )
        expect(outside).toEqual([])
      }),
      { numRuns },
    )
  }, 900_000)

  it('is the same however often it is replayed', () => {
    fc.assert(
      fc.property(plays, ({ scenario, runs }) => {
        const last = runs.at(-1) ?? start(scenario, 0)
        expect(replay(structuredClone(scenario), structuredClone(last))).toEqual(
          replay(scenario, last),
        )
      }),
      { numRuns: Math.min(numRuns, 4000) },
    )
  })

  it('rewound to any turn is the run that was played so far', () => {
    fc.assert(
      fc.property(plays, fc.nat(), ({ scenario, runs }, pick) => {
        const turn = pick % runs.length
        const last = runs.at(-1) ?? start(scenario, 0)
        const then = runs[turn] ?? start(scenario, 0)
        expect(replay(scenario, rewind(last, turn))).toEqual(replay(scenario, then))
        expect(options(scenario, replay(scenario, rewind(last, turn)), last.seed)).toEqual(
          options(scenario, replay(scenario, then), then.seed),
        )
      }),
      { numRuns: Math.min(numRuns, 4000) },
    )
  })

  it('is taken up after a reload at any scene where it was left', () => {
    fc.assert(
      fc.property(plays, fc.nat(), ({ runs, facts }, pick) => {
        const turn = pick % runs.length
        const then = runs[turn] ?? runs[0]
        const written = facts.slice(0, 1 + turn).map((fact, index): StoredEvent => {
          const id = `w-${index.toString(36)}`
          return { id, at: index, day: '2026-03-01', ...fact } as StoredEvent
        })
        const kept = fold(JSON.parse(JSON.stringify(written)) as StoredEvent[])
        const back = kept.runs.get('r1')
        expect(back && keptRun(back, kept.drafts)).toEqual(then)
      }),
      { numRuns: Math.min(numRuns, 4000) },
    )
  })

  it('passed over in the middle goes on to an end and shows nothing of what the note names', () => {
    fc.assert(
      fc.property(plays, fc.nat(), ({ scenario, runs }, pick) => {
        const run = passOver(scenario, runs[pick % runs.length] ?? start(scenario, 0))
        const state = replay(scenario, run)
        const noted = new Set(
          scenario.scenes.flatMap((scene) => ('skip' in scene && scene.skip ? [scene.id] : [])),
        )
        expect(state.valid).toBe(run.choices.length)
        expect(state.path.filter((id) => noted.has(id))).toEqual([])
        expect(state.passed.filter(({ scene }) => noted.has(scene))).toEqual([])
      }),
      { numRuns: Math.min(numRuns, 4000) },
    )
  })

  it('is played by what the page carries as far as its first choices go, up to how its ending reads', () => {
    fc.assert(
      fc.property(plays, fc.nat({ max: FIRST_CHOICES }), ({ scenario, runs }, turn) => {
        const page = playable(all.find(({ id }) => id === scenario.id) ?? coffee())
        const run = runs[turn] ?? runs.at(-1) ?? start(scenario, 0)
        const [before, after] = [replay(page, run), replay(scenario, run)]
        const ending = after.ended?.id
        expect(after.passed.filter(({ scene }) => scene !== ending)).toEqual(before.passed)
        expect(after.path).toEqual(before.path)
        expect(after.ended?.id).toBe(before.ended?.id)
      }),
      { numRuns: Math.min(numRuns, 400) },
    )
  })

  it('passed over within its first choices is played by what the page carries, too', () => {
    fc.assert(
      fc.property(plays, fc.nat({ max: FIRST_CHOICES }), ({ scenario, runs }, turn) => {
        const page = playable(all.find(({ id }) => id === scenario.id) ?? coffee())
        const run = passOver(scenario, runs[turn] ?? runs.at(-1) ?? start(scenario, 0))
        expect(replay(page, run).path).toEqual(replay(scenario, run).path)
      }),
      { numRuns: Math.min(numRuns, 400) },
    )
  })
})
