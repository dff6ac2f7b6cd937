import { expect, it } from 'vitest'
import { fold } from '../../../src/record/fold.ts'
import { decisionQuestion } from '../../../src/review/decision.ts'
import { afterwardsOf, playable } from '../../../src/scenario/afterwards.ts'
import { choice as way, decision, ending, scenario } from '../scenario/build.ts'
import { choice, events, run, undo } from '../record/facts.ts'
import type { StoredEvent } from '../../../src/record/events.ts'

const LEARNER = { nama: 'Dian', panggilan: 'Kak Dian' }
const talk = scenario([
  decision(
    'door',
    [
      way('in', 'best', 'table', { say: 'In, {nama}.', why: 'You came in.' }),
      way('out', 'poor', 'end', { say: 'Out.', why: 'You left.' }),
    ],
    { teaches: { lesson: 'doors' } },
  ),
  decision('table', [
    way('sit', 'best', 'end', { say: 'I sit.', why: 'You sat.' }),
    way('stand', 'poor', 'end', { say: 'I stand.', why: 'You stood.' }),
  ]),
  ending('end', 1),
])
/** As the page and what it fetches carry it. */
const fetched = JSON.parse(JSON.stringify([playable(talk), afterwardsOf(talk)])) as [
  unknown,
  unknown,
]
const asked = (scene: string, known: readonly StoredEvent[], data = fetched) =>
  decisionQuestion(
    {
      ...{ id: `talk/${scene}`, kind: 'decision', from: 'talk', form: `talk/${scene}` },
      memory: { stability: 1, difficulty: 5, last: 0, due: 1, reps: 1, lapses: 0 },
    },
    data,
    fold(known),
    LEARNER,
    'What now?',
  )
const begun = run('r', { scenario: 'talk' })

it('is made of what the page carries and what is read after it, with its reasons and the names', () => {
  const found = asked('door', events(begun, choice('r', 0, 'out')))
  expect(found?.question).toMatchObject({ id: 'talk/door', prompt: 'What now?' })
  expect(found?.question).toHaveProperty('options.0.text', 'In, Dian.')
  expect(found?.explanation.words).toEqual({ in: 'You came in.', out: 'You left.' })
  expect(found?.teaches).toEqual({ lesson: 'doors' })
  expect(found?.names).toEqual({ ratna: 'Ratna' })
})

it('is found on a way that was left by going back', () => {
  const known = events(
    begun,
    choice('r', 0, 'in'),
    choice('r', 1, 'sit'),
    undo('r', 0),
    choice('r', 0, 'out'),
  )
  expect(asked('table', known)?.explanation.words).toEqual({ sit: 'You sat.', stand: 'You stood.' })
})

it('is none where no run met its scene, or another role-play’s did', () => {
  expect(asked('table', events(begun, choice('r', 0, 'out')))).toBeUndefined()
  const other = events(run('r', { scenario: 'walk' }), choice('r', 0, 'in'))
  expect(asked('door', other)).toBeUndefined()
})

it('is none where what was fetched is something else', () => {
  const known = events(begun, choice('r', 0, 'out'))
  for (const data of [null, 'text', {}, { scenes: [] }]) {
    expect(asked('door', known, [fetched[0], data])).toBeUndefined()
  }
})
