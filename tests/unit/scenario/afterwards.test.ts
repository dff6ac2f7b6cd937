import { describe, expect, it } from 'vitest'
import { loadCourse } from '../../../src/course/load.ts'
import {
  afterwardsOf,
  completed,
  FIRST_CHOICES,
  isAfterwards,
  isWhole,
  playable,
} from '../../../src/scenario/afterwards.ts'
import { check } from '../../../src/scenario/graph.ts'
import { wordingsIn } from '../../../src/scenario/graph-walk.ts'
import type { Scenario, Scene, WrittenScenario } from '../../../src/scenario/types.ts'
import { choice, coffee, decision, ending, passage, scenario as talk } from './build.ts'

const { course } = loadCourse('content')
const published = course.scenarios.flatMap((entry) =>
  entry.status === 'published' ? [entry.scenario] : [],
)

/** A role-play without what only authors and the book read. */
function read(scenario: WrittenScenario): Scenario {
  const { cast, variables, scenes } = structuredClone(scenario)
  const rest = Object.entries(scenario).filter(([key]) => key !== 'flags')
  for (const each of [...variables, ...cast]) {
    for (const key of ['meaning', 'register', 'look']) Reflect.deleteProperty(each, key)
  }
  for (const scene of scenes) if (scene.kind === 'decision') Object.assign(scene, { points: [] })
  return { ...(Object.fromEntries(rest) as unknown as Scenario), cast, variables, scenes }
}

/** Seven decisions in a row. */
const long = () =>
  talk(
    [
      passage('opening', 'd0'),
      ...[1, 2, 3, 4, 5, 6].map((turn) =>
        decision(`d${String(turn - 1)}`, [
          choice('x', 'best', `d${String(turn)}`, { why: `Reason ${String(turn)}` }),
        ]),
      ),
      decision('d6', [choice('x', 'best', 'end', { why: 'The last reason' })]),
      ending('end', 1),
    ],
    { id: 'long' },
  )

const travelled = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T

const inOrderOfIds = (scenario: Scenario): Scenario => ({
  ...scenario,
  scenes: scenario.scenes.toSorted((one, other) => one.id.localeCompare(other.id)),
})

describe.each([coffee(), long(), ...published].map((scenario) => [scenario.id, scenario] as const))(
  'the two parts of %s',
  (_, scenario) => {
    const page = playable(scenario)
    const later = afterwardsOf(scenario)

    it('together are the role-play, also after a journey as JSON', () => {
      const whole = completed(travelled(page), travelled(later))
      expect(isWhole(whole)).toBe(true)
      expect(inOrderOfIds(whole)).toEqual(travelled(inOrderOfIds(read(scenario))))
    })

    it('have each scene whole once; of the decision after the first choices the page has what is chosen from', () => {
      const whole = new Set(later.scenes.map(({ id }) => id))
      const ids = [...page.scenes.filter(({ id }) => !whole.has(id)), ...later.scenes]
      expect(ids.map(({ id }) => id).toSorted()).toEqual(
        scenario.scenes.map(({ id }) => id).toSorted(),
      )
      const begun = page.scenes.filter(({ id }) => whole.has(id))
      for (const scene of begun) {
        const there = scenario.scenes.find(({ id }) => id === scene.id)
        expect(scene.lines).toEqual(there?.lines)
        const wordings = (one: Scene | undefined) =>
          one?.kind === 'decision' ? one.choices.flatMap((each) => each.wordings) : []
        expect(wordings(scene).map(({ say, when }) => [say, when])).toEqual(
          wordings(there).map(({ say, when }) => [say, when]),
        )
        expect(wordings(scene).flatMap(({ reply }) => reply)).toEqual([])
      }
    })

    it('give away no reason before it is asked for', () => {
      const text = JSON.stringify(page)
      const whys = wordingsIn(scenario).map(({ value }) => value.why)
      expect(whys.filter((why) => text.includes(why))).toEqual([])
    })
  },
)

it('a long talk is parted after its first choices: the decision that follows them is on the page', () => {
  const ids = (scenes: readonly Scene[]) => scenes.map(({ id }) => id)
  const decisions = Array.from({ length: FIRST_CHOICES + 1 }, (_, turn) => `d${String(turn)}`)
  expect(ids(playable(long()).scenes)).toEqual(['opening', ...decisions])
  expect(ids(afterwardsOf(long()).scenes)).toEqual(['d4', 'd5', 'd6', 'end'])
})

describe('a part of another edition than the page', () => {
  const older = afterwardsOf(coffee())

  it('leaves the page playable where it only reads differently', () => {
    const none = { whys: {}, teaches: {}, endings: {}, drafts: {}, verdicts: [] }
    const whole = completed(playable(coffee()), { ...older, ...none })
    expect(isWhole(whole)).toBe(true)
    expect(check({ ...coffee(), scenes: whole.scenes }).map(({ code }) => code)).toContain(
      'empty-why',
    )
  })

  it('is known by a way that leads nowhere, from the page or from what came later', () => {
    const page = playable(long())
    const later = afterwardsOf(long())
    const without = (id: string) => ({
      ...later,
      scenes: later.scenes.filter((scene) => scene.id !== id),
    })
    expect(isWhole(page)).toBe(false)
    expect(isWhole(completed(page, without('d5')))).toBe(false)
    expect(isWhole(completed(page, without('end')))).toBe(false)
  })
})

it('is told from anything else that may be fetched in its place', () => {
  const later = afterwardsOf(coffee())
  expect(isAfterwards(later)).toBe(true)
  for (const part of Object.keys(later)) {
    expect(isAfterwards({ ...later, [part]: undefined }), part).toBe(false)
  }
  const wrong = [
    { ...later, verdicts: {} },
    { ...later, scenes: {} },
  ]
  for (const other of [null, 'text', [], {}, ...wrong]) {
    expect(isAfterwards(other)).toBe(false)
  }
})
