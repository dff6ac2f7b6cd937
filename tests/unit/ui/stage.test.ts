import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import type { DescribedMember, Look, Scenario } from '../../../src/scenario/types.ts'
import { SKIN } from '../../../src/ui/art/palette.ts'
import { stageFor } from '../../../src/ui/art/stage.ts'
import { coffeeBreak } from '../../../src/ui/art/stages/coffee-break.ts'
import { diningTable } from '../../../src/ui/art/stages/dining-table.ts'
import { jobFair } from '../../../src/ui/art/stages/job-fair.ts'
import { laptop } from '../../../src/ui/art/stages/laptop.ts'
import { messages } from '../../../src/ui/art/stages/messages.ts'
import { pantry } from '../../../src/ui/art/stages/pantry.ts'
import type { StageKind, StageView } from '../../../src/ui/art/stages/shared.ts'
import { bytes, classed, describePictures, parse, values, within } from './drawn.ts'
import type { Element } from './drawn.ts'

const LOOK: Look = { skin: 'tan', clothes: 'nila', hair: 'short', hairColour: 'black' }

const member = (id: string): DescribedMember => ({
  id,
  name: id,
  short: id,
  role: '',
  register: '',
  look: LOOK,
})
const CAST = ['satu', 'dua', 'tiga', 'empat', 'lima'].map(member)

/** How the drawing of a folding table begins. */
const TABLE_TOP = 'M-24 306h'

/** Every stage that draws something, with how many persons it has room for. */
const STAGES: readonly (readonly [Exclude<Scenario['stage'], 'none'>, number])[] = [
  ['coffee-break', 4],
  ['pantry', 3],
  ['messages', 2],
  ['job-fair', 3],
  ['dining-table', 2],
  ['laptop', 2],
]
const KINDS: Readonly<Record<string, StageKind>> = {
  'coffee-break': coffeeBreak,
  pantry,
  messages,
  'job-fair': jobFair,
  'dining-table': diningTable,
  laptop,
}
const VIEWS: readonly StageView[] = ['whole', 'close']
const EVERY_STAGE = STAGES.flatMap(([stage, room]) =>
  VIEWS.map((view) => ({ stage, room, view, top: view === 'whole' ? 0 : 162 })),
)

describePictures({
  ...Object.fromEntries(
    EVERY_STAGE.flatMap(({ stage, room, view }) =>
      Array.from({ length: room }, (_, index) => [
        `${view} ${stage} stage for ${index + 1}`,
        () => stageFor(stage, CAST.slice(0, index + 1), view, { title: 'Meja "kopi"' }),
      ]),
    ),
  ),
})

describe('weight of a stage on the wire', () => {
  it.each(STAGES)('keeps the stage %s below 9 KB with as many persons as it can hold', (stage) => {
    expect(bytes(stageFor(stage, CAST, 'whole'))).toBeLessThan(9000)
  })

  it.each(EVERY_STAGE)('sends the $view $stage stage in no more than the first one', (shown) => {
    const sent = (stage: Scenario['stage']) =>
      brotliCompressSync(stageFor(stage, CAST.slice(0, shown.room), shown.view)).byteLength
    expect(sent(shown.stage)).toBeLessThanOrEqual(sent('coffee-break'))
  })
})

describe('stage', () => {
  it('draws nothing for a scenario without a stage', () => {
    expect(stageFor('none', CAST, 'close')).toBe('')
  })

  it.each(EVERY_STAGE)('points every person at the sprite: $view $stage', ({ stage, view }) => {
    const people = classed(
      parse(stageFor(stage, CAST.slice(0, 2), view, { moods: { dua: 'stern' } })),
      'person',
    )
    const uses = (id: string) =>
      people
        .filter(({ attributes }) => attributes['data-person'] === id)
        .flatMap((person) => person.children)
        .map(({ attributes }) => [attributes['class'], attributes['href']])
    expect(uses('satu')).toEqual([
      ['body', '#person-satu'],
      ['mood', '#mood-neutral'],
    ])
    expect(uses('dua')).toEqual([
      ['body', '#person-dua'],
      ['mood', '#mood-stern'],
    ])
  })

  it.each(EVERY_STAGE)('draws each of the $room who fit in $view $stage once', (shown) => {
    for (let count = 1; count <= CAST.length; count += 1) {
      const root = parse(stageFor(shown.stage, CAST.slice(0, count), shown.view))
      const expected = CAST.slice(0, Math.min(count, shown.room)).map(({ id }) => id)
      expect(values(root, 'data-person').toSorted()).toEqual(expected.toSorted())
    }
  })

  it.each(EVERY_STAGE)('keeps every face inside the picture: $view $stage', (shown) => {
    for (let count = 1; count <= shown.room; count += 1) {
      const root = parse(stageFor(shown.stage, CAST.slice(0, count), shown.view))
      const bodies = classed(root, 'body')
      expect(bodies).toHaveLength(count)
      for (const { attributes } of bodies) {
        const [x = 0, y = 0, width = 0] = ['x', 'y', 'width'].map((key) => Number(attributes[key]))
        // The face takes the middle half of a person's box.
        expect(x + width / 4).toBeGreaterThan(0)
        expect(x + (width * 3) / 4).toBeLessThan(360)
        expect(y).toBeGreaterThan(shown.top)
        // On a phone of 360 px a face of less than 40 px cannot be read.
        expect(width / 2).toBeGreaterThan(40)
      }
    }
  })

  it.each(EVERY_STAGE)('lets no face cover another: $view $stage', ({ stage, room, view }) => {
    for (let count = 2; count <= room; count += 1) {
      const faces = classed(parse(stageFor(stage, CAST.slice(0, count), view)), 'body')
        .map(({ attributes }) => [Number(attributes['x']), Number(attributes['width'])] as const)
        .map(([x, width]) => ({ from: x + width / 4, to: x + (width * 3) / 4 }))
        .toSorted((a, b) => a.from - b.from)
      for (const [index, { from }] of faces.entries()) {
        expect(from).toBeGreaterThan(faces[index - 1]?.to ?? -Infinity)
      }
    }
  })

  it.each(STAGES)('draws %s for persons whose look is not given', (stage) => {
    const at = { id: 'satu', x: 180, y: 324, scale: 1 }
    const bare = KINDS[stage]?.draw([at], 'whole') ?? ''
    const dressed = KINDS[stage]?.draw([{ ...at, look: LOOK }], 'whole') ?? ''
    expect(classed(parse(bare), 'person')).toHaveLength(1)
    expect(bytes(bare)).toBeLessThanOrEqual(bytes(dressed))
  })

  it.each([
    ['pantry', 'satu'],
    ['job-fair', 'dua'],
  ] as const)('seats whoever has a wheelchair lower, with wheels: %s, %s', (stage, who) => {
    const drawn = (look: Look) =>
      parse(
        stageFor(
          stage,
          CAST.slice(0, 2).map((one) => (one.id === who ? { ...one, look } : one)),
          'whole',
        ),
      )
    const stands = drawn(LOOK)
    const sits = drawn({ ...LOOK, wheelchair: true })
    const height = (root: Element) =>
      Number(
        classed(root, 'person')
          .find(({ attributes }) => attributes['data-person'] === who)
          ?.children.at(0)?.attributes['y'],
      )
    expect(height(sits)).toBeGreaterThan(height(stands))
    expect(within(sits).length).toBeGreaterThan(within(stands).length)
  })

  it.each(VIEWS)(
    'puts the recruiter of a job fair behind the table, others before it: %s',
    (view) => {
      const drawn = stageFor('job-fair', CAST.slice(0, 3), view)
      const order = ['data-person="satu"', TABLE_TOP, 'data-person="tiga"', 'data-person="dua"']
      const at = order.map((part) => drawn.indexOf(part))
      expect(at.every((place) => place >= 0)).toBe(true)
      expect(at).toEqual(at.toSorted((a, b) => a - b))
    },
  )

  it.each(VIEWS)('shows the whole screen of the laptop, beside every face: %s', (view) => {
    for (const count of [1, 2]) {
      const root = parse(stageFor('laptop', CAST.slice(0, count), view))
      const screen = values(root, 'transform').find((transform) => transform.startsWith('matrix'))
      const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] =
        screen?.match(/-?[\d.]+/g)?.map(Number) ?? []
      // The screen is 100 by 72 units of its own.
      expect(x + a * 100 + c * 72).toBeLessThan(360)
      expect(y + b * 100 + d * 72).toBeLessThan(348)
      for (const { attributes } of classed(root, 'body')) {
        expect(Number(attributes['x']) + (Number(attributes['width']) * 3) / 4).toBeLessThan(x)
      }
    }
  })

  it.each(['coffee-break', 'dining-table'] as const)(
    'serves everybody at the table: %s',
    (stage) => {
      const drawn = (count: number) => within(parse(stageFor(stage, CAST.slice(0, count), 'whole')))
      const hands = (count: number) =>
        drawn(count).filter(({ attributes }) => attributes['stroke'] === SKIN.tan.shade).length
      expect(hands(2)).toBe(hands(1) * 2)
    },
  )

  it('serves a cup without an arm to a person whose look is not given', () => {
    const bare = coffeeBreak.draw([{ id: 'satu', x: 180, y: 324, scale: 1 }], 'whole')
    const dressed = coffeeBreak.draw(
      [{ id: 'satu', x: 180, y: 324, scale: 1, look: LOOK }],
      'whole',
    )
    expect(classed(parse(bare), 'person')).toHaveLength(1)
    expect(within(parse(bare)).length).toBeLessThan(within(parse(dressed)).length)
  })
})
