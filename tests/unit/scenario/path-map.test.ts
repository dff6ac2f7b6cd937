import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutPaths } from '../../../src/course/path-layout.ts'
import { loadCourse } from '../../../src/course/load.ts'
import { replay, start } from '../../../src/scenario/engine.ts'
import { leadsTo } from '../../../src/scenario/graph-targets.ts'
import { explored, isPathLayout, stepKey, waysOf } from '../../../src/scenario/path-map.ts'
import { coffee } from './build.ts'

const turn = (choice: string) => ({ choice })

describe('what a learner has explored', () => {
  it('is every scene on their way, passages and the end included, and the steps between', () => {
    const met = explored(coffee(), [{ choices: ['wait', 'need', 'small', 'keep'] }])
    expect([...met.scenes]).toEqual(['approach', 'listen', 'ask', 'offer', 'bell', 'linked'])
    expect([...met.steps]).toEqual([
      stepKey('approach', 'listen'),
      stepKey('listen', 'ask'),
      stepKey('ask', 'offer'),
      stepKey('offer', 'bell'),
      stepKey('bell', 'linked'),
    ])
  })

  it('adds up over ways: a branch that was left stays on the map', () => {
    const met = explored(coffee(), [{ choices: ['wait'] }, { choices: ['queue'] }])
    expect(met.chosen.get('approach')).toEqual(new Set(['wait', 'queue']))
    expect(met.steps).toContain(stepKey('approach', 'ask'))
    expect(met.steps).toContain(stepKey('approach', 'listen'))
  })

  it('is the first scene before anything was chosen, and nothing without a way', () => {
    expect([...explored(coffee(), [{ choices: [] }]).scenes]).toEqual(['approach'])
    expect(explored(coffee(), []).scenes.size).toBe(0)
  })

  it('never grows smaller by one more way', () => {
    const way = fc.record({ choices: fc.array(fc.constantFrom('wait', 'queue', 'need', 'small')) })
    fc.assert(
      fc.property(fc.array(way), way, (ways, more) => {
        const before = explored(coffee(), ways)
        const after = explored(coffee(), [...ways, more])
        for (const scene of before.scenes) expect(after.scenes).toContain(scene)
        for (const step of before.steps) expect(after.steps).toContain(step)
      }),
    )
  })
})

it('takes the ways of one role-play from the record: what holds, and what was left', () => {
  const runs = [
    {
      scenario: 'talk',
      choices: [turn('wait')],
      abandoned: [{ choices: [turn('queue'), turn('job')] }],
      skip: true as const,
    },
    { scenario: 'other', choices: [turn('x')], abandoned: [] },
  ]
  expect(waysOf(runs, 'talk')).toEqual([
    { choices: ['queue', 'job'] },
    { choices: ['wait'], skip: true },
  ])
})

const { course } = loadCourse('content')
const published = course.scenarios.flatMap((entry) =>
  entry.status === 'published' ? [entry.scenario] : [],
)
describe.each([coffee(), ...published].map((scenario) => [scenario.id, scenario] as const))(
  'the drawing of %s',
  (_, scenario) => {
    const layout = layoutPaths(scenario)

    it('has a place for every scene, inside its frame, none on top of another', () => {
      expect(layout.nodes.map(({ id }) => id)).toEqual(scenario.scenes.map(({ id }) => id))
      for (const { x, y } of layout.nodes) {
        expect(x > 0 && x < layout.width && y > 0 && y < layout.height).toBe(true)
      }
      for (const a of layout.nodes) {
        for (const b of layout.nodes) {
          if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24)
        }
      }
    })

    it('fits the width of a phone without shrinking', () => {
      expect(layout.width).toBeLessThanOrEqual(330)
    })

    it('has one thread for every step that can be taken', () => {
      const drawn = layout.edges.map(({ from, to }) => stepKey(from, to)).sort()
      const possible = scenario.scenes.flatMap((scene) =>
        [...new Set(leadsTo(scene))].map((to) => stepKey(scene.id, to)),
      )
      expect(drawn).toEqual(possible.sort())
      for (const { d } of layout.edges) expect(d).toMatch(/^M[\d.]+ [\d.]+([LQ][\d. ]+)+$/)
    })

    it('tells no word of it', () => {
      expect(JSON.stringify(layout)).not.toContain(scenario.title)
      expect(replay(scenario, start(scenario, 1)).path[0]).toBe(scenario.start)
    })
  },
)

it('tells a drawing from anything else that may be fetched in its place', () => {
  const layout = layoutPaths(coffee())
  expect(isPathLayout(layout)).toBe(true)
  for (const part of Object.keys(layout)) {
    expect(isPathLayout({ ...layout, [part]: undefined }), part).toBe(false)
  }
  for (const other of [null, 'text', [], {}]) expect(isPathLayout(other)).toBe(false)
})
