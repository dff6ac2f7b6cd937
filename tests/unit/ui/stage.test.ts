import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

import type { DescribedMember, Look, Scenario } from '../../../src/scenario/types.ts'
import { stageFor } from '../../../src/ui/art/stage.ts'
import { coffeeBreak } from '../../../src/ui/art/stages/coffee-break.ts'
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

/** Every stage that draws something, with how many persons it has room for. */
const STAGES: readonly (readonly [Exclude<Scenario['stage'], 'none'>, number])[] = [
  ['coffee-break', 4],
  ['pantry', 3],
  ['messages', 2],
]
const KINDS: Readonly<Record<string, StageKind>> = {
  'coffee-break': coffeeBreak,
  pantry,
  messages,
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

  it.each(EVERY_STAGE)('groups all that goes with a person under them: $view $stage', (shown) => {
    const people = CAST.slice(0, shown.room)
    /** The drawing without what belongs to the last of them. */
    const alone = (last: Look) => {
      const cast = people.map((one, index) =>
        index === people.length - 1 ? { ...one, look: last } : one,
      )
      const away = cast.at(-1)?.id
      const without = (element: Element): unknown => [
        element.attributes,
        element.children
          .filter(
            ({ attributes }) =>
              attributes['data-of'] !== away && attributes['data-person'] !== away,
          )
          .map(without),
      ]
      return JSON.stringify(without(parse(stageFor(shown.stage, cast, shown.view))))
    }
    const other: Look = { ...LOOK, skin: 'deep', clothes: 'soga', wheelchair: true }
    expect(alone(other)).toBe(alone(LOOK))
    expect(alone(LOOK)).not.toContain(`#person-${people.at(-1)?.id ?? ''}"`)
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

  it('seats a person in a wheelchair lower than one who stands, with wheels', () => {
    const drawn = (look: Look) => parse(stageFor('pantry', [{ ...member('satu'), look }], 'whole'))
    const stands = drawn(LOOK)
    const sits = drawn({ ...LOOK, wheelchair: true })
    const height = (root: Element) => Number(classed(root, 'body')[0]?.attributes['y'])
    expect(height(sits)).toBeGreaterThan(height(stands))
    expect(within(sits).length).toBeGreaterThan(within(stands).length)
  })

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
