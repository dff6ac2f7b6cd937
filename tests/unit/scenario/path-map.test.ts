import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutRows } from '../../../src/course/path-rows.ts'
import { loadCourse } from '../../../src/course/load.ts'
import { replay, start } from '../../../src/scenario/engine.ts'
import { leadsTo } from '../../../src/scenario/world.ts'
import {
  explored,
  isPathLayout,
  rowHeights,
  stepKey,
  waysOf,
} from '../../../src/scenario/path-map.ts'
import { choice, coffee, decision, ending, scenario as talkOf } from './build.ts'

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
    expect([...(met.chosen.get('approach')?.keys() ?? [])].sort()).toEqual(['queue', 'wait'])
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
    const layout = layoutRows(scenario)

    it('has a row for every scene, inside its frame, as high as the words beside it', () => {
      const ids = layout.nodes.map(({ id }) => id)
      expect(ids.toSorted()).toEqual(scenario.scenes.map(({ id }) => id).toSorted())
      let top = 0
      for (const { kind, x, y } of layout.nodes) {
        expect(y).toBe(top + rowHeights[kind] / 2)
        top += rowHeights[kind]
        expect(x > 0 && x < layout.width).toBe(true)
      }
      expect(layout.height).toBe(top)
    })

    it('goes down: a scene stands below all that lead to it, and every ending below the talk', () => {
      const row = (id: string) => layout.nodes.findIndex((node) => node.id === id)
      for (const { from, to } of layout.edges) expect(row(from)).toBeLessThan(row(to))
      const kinds = layout.nodes.map(({ kind }) => kind)
      expect(kinds.lastIndexOf('decision')).toBeLessThan(kinds.indexOf('ending'))
    })

    it('leaves a phone room for words beside the threads', () => {
      expect(layout.width).toBeLessThanOrEqual(130)
    })

    it('runs no thread through a knot that it does not lead to', () => {
      for (const { from, to, d } of layout.edges) {
        const [x, top, bottom] = (/([\d.]+) ([\d.]+)V([\d.]+)$/.exec(d) ?? []).slice(1).map(Number)
        for (const node of layout.nodes) {
          const along = node.x === x && node.y >= Number(top) && node.y <= Number(bottom)
          if (along) expect([from, to], d).toContain(node.id)
        }
      }
    })

    it('has one thread for every step that can be taken', () => {
      const drawn = layout.edges.map(({ from, to }) => stepKey(from, to)).sort()
      const possible = scenario.scenes.flatMap((scene) =>
        [...new Set(leadsTo(scene))].map((to) => stepKey(scene.id, to)),
      )
      expect(drawn).toEqual(possible.sort())
      for (const { d } of layout.edges) expect(d).toMatch(/^M[\d.]+ [\d.]+([CV][\d. ]+)+$/)
    })

    it('tells no word of it', () => {
      expect(JSON.stringify(layout)).not.toContain(scenario.title)
      expect(replay(scenario, start(scenario, 1)).path[0]).toBe(scenario.start)
    })
  },
)

it('draws a way back outside of all others', () => {
  const talk = talkOf([
    decision('n0', [choice('a', 'best', 'n1'), choice('b', 'poor', 'end')]),
    decision('n1', [choice('a', 'best', 'n0'), choice('b', 'poor', 'end')]),
    ending('end', 1),
  ])
  const layout = layoutRows(talk)
  const back = layout.edges.find(({ from, to }) => from === 'n1' && to === 'n0')
  expect(layout.nodes.map(({ id }) => id)).toEqual(['n0', 'n1', 'end'])
  expect(back?.d).toContain(`C${String(layout.width)} `)
})

it('tells a drawing from anything else that may be fetched in its place', () => {
  const layout = layoutRows(coffee())
  expect(isPathLayout(layout)).toBe(true)
  for (const part of Object.keys(layout)) {
    expect(isPathLayout({ ...layout, [part]: undefined }), part).toBe(false)
  }
  for (const other of [null, 'text', [], {}]) expect(isPathLayout(other)).toBe(false)
})
