import { describe, expect, it } from 'vitest'
import { loadCourse } from '../../../src/course/load.ts'
import {
  afterwardsOf,
  completed,
  isAfterwards,
  playable,
} from '../../../src/scenario/afterwards.ts'
import { check } from '../../../src/scenario/graph.ts'
import type { Scenario, WrittenScenario } from '../../../src/scenario/types.ts'
import { coffee } from './build.ts'

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

describe.each([coffee(), ...published].map((scenario) => [scenario.id, scenario] as const))(
  'the two parts of %s',
  (_, scenario) => {
    it('together are the role-play, also after a journey as JSON', () => {
      const travelled = <T>(data: T): T => JSON.parse(JSON.stringify(data)) as T
      const whole = completed(travelled(playable(scenario)), travelled(afterwardsOf(scenario)))
      expect(whole).toEqual(travelled(read(scenario)))
    })

    it('give away no reason before it is asked for', () => {
      const page = JSON.stringify(playable(scenario))
      for (const scene of Object.values(afterwardsOf(scenario).whys)) {
        for (const why of Object.values(scene).flat()) expect(page).not.toContain(why)
      }
    })
  },
)

it('a part that is older than the page leaves the page playable', () => {
  const whole = completed(playable(coffee()), {
    whys: {},
    teaches: {},
    endings: {},
    drafts: {},
    verdicts: [],
    plan: { when: '', then: '' },
  })
  expect(whole.scenes.map(({ id }) => id)).toEqual(coffee().scenes.map(({ id }) => id))
  expect(check({ ...coffee(), scenes: whole.scenes }).map(({ code }) => code)).toContain(
    'empty-why',
  )
})

it('is told from anything else that may be fetched in its place', () => {
  const later = afterwardsOf(coffee())
  expect(isAfterwards(later)).toBe(true)
  for (const part of Object.keys(later)) {
    expect(isAfterwards({ ...later, [part]: undefined }), part).toBe(false)
  }
  for (const other of [null, 'text', [], {}, { ...later, verdicts: {} }]) {
    expect(isAfterwards(other)).toBe(false)
  }
})
