import { describe, expect, it } from 'vitest'
import { knotOf, tieKnots } from '../../../src/device/knots.ts'
import type { NewEvent } from '../../../src/record/events.ts'
import { fold } from '../../../src/record/fold.ts'
import type { LearnerState } from '../../../src/record/fold.ts'
import { resumePlace } from '../../../src/record/resume.ts'
import { answer, choice, ending, events, run } from './facts.ts'

const OUTLINE = {
  lessons: [
    { id: 'dengar', title: 'Dengar', sections: ['inti', 'latih', 'bawa'] },
    { id: 'tuju', title: 'Tuju', sections: ['satu'] },
  ],
  scenarios: [
    { id: 'alumni', title: 'Alumni' },
    { id: 'rehat', title: 'Rehat' },
  ],
}
const read = (section: string, lesson = 'dengar') =>
  ({ type: 'section', lesson, section }) as NewEvent
const placeAfter = (...facts: NewEvent[]) => resumePlace(fold(events(...facts)), OUTLINE)

describe('the place to go on from', () => {
  it('is none before anything was begun and after everything was read', () => {
    expect(placeAfter()).toBeUndefined()
    expect(placeAfter(read('inti'), read('latih'), read('bawa'))).toBeUndefined()
  })

  it('is the next unread section, also one left out before', () => {
    expect(placeAfter(read('inti'))).toMatchObject({
      lesson: 'dengar',
      section: 'latih',
      number: 2,
    })
    expect(placeAfter(read('latih'), read('bawa'))).toMatchObject({ section: 'inti', number: 1 })
    expect(placeAfter(read('latih'))).toMatchObject({ section: 'bawa', number: 3 })
  })

  it('is named whole, so that it can be said and opened', () => {
    expect(placeAfter(read('inti'))).toEqual({
      kind: 'lesson',
      lesson: 'dengar',
      title: 'Dengar',
      section: 'latih',
      number: 2,
      anchor: 'latih',
    })
    expect(placeAfter(run('r1'))).toEqual({
      kind: 'scenario',
      scenario: 'rehat',
      title: 'Rehat',
      turn: 1,
    })
  })

  it('is the first unread section where the last one is no longer in the lesson', () => {
    expect(placeAfter(read('inti'), read('hilang'))).toMatchObject({ section: 'latih', number: 2 })
  })

  it('is the question that was answered last, while its section is unread', () => {
    expect(placeAfter(answer('d1', 2))).toMatchObject({ section: 'inti', anchor: 'd1' })
    expect(placeAfter(answer('d1', 2), read('inti'))).toMatchObject({ anchor: 'latih' })
    // A question of a section that was read already leads on.
    expect(placeAfter(read('inti'), answer('d1', 2))).toMatchObject({ anchor: 'latih' })
  })

  it('is the turn of an unfinished talk, and none of a finished one', () => {
    expect(placeAfter(run('r1'), choice('r1', 0, 'a'))).toMatchObject({
      kind: 'scenario',
      scenario: 'rehat',
      turn: 2,
    })
    expect(placeAfter(run('r1'), choice('r1', 0, 'a'), ending('r1', 'z'))).toBeUndefined()
  })

  it('is none where the course no longer has it', () => {
    expect(placeAfter(read('x', 'hilang'))).toBeUndefined()
  })
})

describe('a knot', () => {
  const state = fold(events(read('inti'), read('satu', 'tuju')))

  it('is open, begun or tied by the sections read', () => {
    expect(OUTLINE.lessons.map(({ id, sections }) => knotOf(state, id, sections.length))).toEqual([
      'current',
      'done',
    ])
    expect(knotOf(state, 'lain', 4)).toBe('open')
  })

  /** A picture with the knot of one mission; what was marked in it. */
  function marks(held: LearnerState, mission: string) {
    const marked: string[] = []
    const picture = {
      querySelectorAll: (selector: string) => [
        {
          getAttribute: () => mission,
          setAttribute: (name: string, value: string) => marked.push(selector, name, value),
        },
      ],
    }
    tieKnots(picture, held, OUTLINE.lessons)
    return marked
  }

  it('is marked in the picture by its lesson', () => {
    expect(marks(state, 'sapa').slice(0, 6)).toEqual([
      '[data-knot="dengar"]',
      'data-state',
      'current',
      '[data-knot="tuju"]',
      'data-state',
      'done',
    ])
  })

  it('of the rim is open, chosen or tied by what the learner says of its mission', () => {
    const told = fold(
      events(
        { type: 'mission', mission: 'sapa', state: 'begun' },
        { type: 'mission', mission: 'kabari', state: 'done' },
      ),
    )
    const rim = (mission: string) => marks(told, mission).slice(6)
    expect(rim('lain')).toEqual(['[data-mission]', 'data-state', 'open'])
    expect(rim('sapa')).toEqual(['[data-mission]', 'data-state', 'current'])
    expect(rim('kabari')).toEqual(['[data-mission]', 'data-state', 'done'])
  })
})
