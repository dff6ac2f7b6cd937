/** Arbitrary events over small worlds, so that questions, runs and scenes really meet. */
import fc from 'fast-check'
import type { ForeignEvent, RecordEvent, StoredEvent } from '../../../src/record/events.ts'

const DAY_MS = 86_400_000
const oneOf = <const T extends string>(...values: readonly T[]) => fc.constantFrom(...values)
const scores = fc.array(
  fc
    .tuple(oneOf('simak', 'arah'), fc.nat(2), fc.nat(2))
    .map(([skill, score, more]) => ({ skill, score, max: score + more })),
  { maxLength: 2 },
)
const source = oneOf('quiz', 'scenario', 'review', 'practice', 'taster')
const run = oneOf('run-1', 'run-2', 'run-3')
const scenario = oneOf('rehat', 'alumni')
const turn = fc.nat(4)
const rev = fc.constantFrom(1, 2)

const id = fc.tuple(oneOf('w1', 'w2'), fc.nat(60)).map(([w, n]) => `${w}-${n.toString(36)}`)

const facts = fc.oneof(
  fc.record(
    {
      type: fc.constant('answer' as const),
      question: oneOf('tanya-1', 'tanya-2'),
      rev,
      kind: fc.constant('situation'),
      source,
      lesson: oneOf('dengar', 'beri'),
      section: oneOf('inti', 'tebak'),
      answer: fc.constant({ type: 'situation', option: 'a' }),
      scores,
      confident: fc.boolean(),
      probe: fc.boolean(),
    },
    { requiredKeys: ['type', 'question', 'rev', 'kind', 'source', 'answer', 'scores'] },
  ),
  fc.record(
    {
      type: fc.constant('run' as const),
      run,
      scenario,
      rev,
      seed: fc.integer(),
      mode: oneOf('guided', 'independent'),
      from: fc.record({ run, turns: turn }),
    },
    { requiredKeys: ['type', 'run', 'scenario', 'rev', 'seed', 'mode'] },
  ),
  fc.record({
    type: fc.constant('choice' as const),
    run,
    scenario,
    rev,
    turn,
    scene: oneOf('n1', 'n2', 'n3'),
    choice: oneOf('a', 'b', 'c'),
    source,
    scores,
  }),
  fc.record({ type: fc.constant('undo' as const), run, turns: turn }),
  fc.record({
    type: fc.constant('ending' as const),
    run,
    scenario,
    rev,
    ending: oneOf('akhir-a', 'akhir-b'),
  }),
  fc.record({
    type: fc.constant('section' as const),
    lesson: oneOf('dengar', 'beri'),
    section: oneOf('inti', 'tebak'),
  }),
  fc.record(
    {
      type: fc.constant('draft' as const),
      draft: fc.constant('pesan'),
      text: fc.string(),
      ratings: fc.constant({ jelas: 2 }),
    },
    { requiredKeys: ['type', 'draft', 'text'] },
  ),
  fc.record(
    {
      type: fc.constant('plan' as const),
      plan: oneOf('p-1', 'p-2'),
      text: oneOf('', 'Bila pagi, maka menyapa.'),
      origin: fc.constant('dengar'),
      row: fc.record(
        {
          step: oneOf('menyapa', 'menelepon'),
          who: oneOf('Kak Sari', 'Bang Ucok'),
          at: oneOf('2026-12-01T09:00', '2027-02-28T19:30'),
          trigger: fc.constant('pagi'),
          state: oneOf('moved', 'done', 'dropped'),
        },
        { requiredKeys: ['step'] },
      ),
    },
    { requiredKeys: ['type', 'plan', 'text', 'origin'] },
  ),
  fc.record(
    {
      type: fc.constant('mission' as const),
      mission: fc.constant('misi-1'),
      state: oneOf('begun', 'done'),
      note: oneOf('satu', 'dua'),
    },
    { requiredKeys: ['type', 'mission', 'state'] },
  ),
  fc.record({
    type: fc.constant('setting' as const),
    name: oneOf('sapaan', 'nama'),
    value: fc.oneof(fc.string(), fc.boolean(), fc.integer()),
  }),
  fc.record({
    type: fc.constant('standing' as const),
    events: fc.array(id, { maxLength: 4 }),
    counts: fc.boolean(),
    round: fc.integer({ min: 1, max: 3 }),
  }),
)

const stamp = fc
  .record({ id, at: fc.nat(20).map((n) => n * (DAY_MS / 2)), epoch: oneOf('0', '0', '0', '1') })
  .map(({ id, at, epoch }) => ({
    id,
    at,
    day: new Date(at).toISOString().slice(0, 10),
    ...(epoch === '1' ? { epoch: 1 } : {}),
  }))

/** A valid event that this build knows; ids may clash on purpose. */
export const knownEvent: fc.Arbitrary<RecordEvent> = fc.oneof(
  { weight: 30, arbitrary: fc.tuple(stamp, facts).map(([a, b]): RecordEvent => ({ ...a, ...b })) },
  {
    weight: 1,
    arbitrary: stamp.map((a): RecordEvent => ({ ...a, type: 'reset', epoch: 1 })),
  },
)

/** An event as a newer build might write it. */
export const foreignEvent: fc.Arbitrary<ForeignEvent> = fc
  .tuple(id, fc.nat(1000), fc.string())
  .map(([id, at, word]) => ({ id, foreign: { id, at, type: 'later-kind', word } }))

export const storedEvent: fc.Arbitrary<StoredEvent> = fc.oneof(
  { weight: 9, arbitrary: knownEvent },
  { weight: 1, arbitrary: foreignEvent },
)

/** Events of one world in which no id stands for two different things. */
export const history: fc.Arbitrary<RecordEvent[]> = fc.uniqueArray(knownEvent, {
  maxLength: 40,
  size: 'max',
  selector: (event) => event.id,
})

/** A list, and everything in it twice in any order: what a fold over a set must not tell apart. */
export const andTwice = <T>(lists: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
  lists.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 }),
    ),
  )
