import { describe, expect, it } from 'vitest'

import type { Look, Mood } from '../../../src/scenario/types.ts'
import { icon } from '../../../src/ui/art/icons.ts'
import type { IconName } from '../../../src/ui/art/icons.ts'
import { castNet, netParts, placeKnots, placeOnRim } from '../../../src/ui/art/net.ts'
import type { NetShape } from '../../../src/ui/art/net.ts'
import { moodSymbol, personSvg, personSymbol } from '../../../src/ui/art/person.ts'
import { lightNet } from '../../../src/ui/art/light-net.ts'
import { clothStrip, weaveProgress } from '../../../src/ui/art/weave.ts'
import { wordmark } from '../../../src/ui/art/wordmark.ts'
import { bytes, classed, describePictures, parse, values } from './drawn.ts'

const MOODS: readonly Mood[] = ['neutral', 'happy', 'wry', 'doubtful', 'stern']
const HAIRS: readonly Look['hair'][] = ['short', 'curly', 'long', 'bun', 'hijab', 'peci']
const HAIR_COLOURS: readonly Look['hairColour'][] = [
  'black',
  'brown',
  'grey',
  'kunyit',
  'nila',
  'suji',
  'secang',
]
const ICONS: readonly IconName[] = ['search', 'menu', 'check', 'almost', 'not-yet', 'bead']

/** Every combination that changes what is drawn, with all extras on. */
const LOOKS: readonly Look[] = HAIRS.flatMap((hair) =>
  HAIR_COLOURS.map((hairColour): Look => ({
    skin: 'brown',
    clothes: 'suji',
    hair,
    hairColour,
    glasses: true,
    moustache: true,
  })),
)

const LOOK: Look = { skin: 'tan', clothes: 'nila', hair: 'short', hairColour: 'black' }

const AIDS: readonly (keyof Look)[] = ['earrings', 'hearingAid', 'wheelchair']

const KNOTS = placeKnots([3, 3, 4, 3, 1], 18).map((place, index) => ({
  ...place,
  id: `pelajaran-${index}`,
  state: index < 3 ? ('done' as const) : index === 3 ? ('current' as const) : ('open' as const),
}))
const NET = { rings: 6, spokes: 18, radius: 300, knots: KNOTS, cord: true }
const CLOTH = {
  id: 'kain',
  colours: { field: 'var(--c-kunyit)', figure: 'var(--c-secang)', accent: 'var(--c-mori)' },
}

/** One picture of every kind, by name. */
const PICTURES: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    LOOKS.map((look) => [
      `person ${look.hair} ${look.hairColour}`,
      () => personSymbol('person-x', look),
    ]),
  ),
  ...Object.fromEntries(MOODS.map((mood) => [`mood ${mood}`, () => moodSymbol(mood)])),
  ...Object.fromEntries(ICONS.map((name) => [`icon ${name}`, () => icon(name)])),
  portrait: () => personSvg(LOOK, 'happy', { size: 56, title: 'Bu "Ratna" & <Bagas>' }),
  net: () => castNet(NET),
  strip: () => clothStrip(CLOTH),
  'light net': () => lightNet('net'),
  weave: () => weaveProgress(['done', 'done', 'current', 'open', 'open', 'open'], '2 dari 6'),
  wordmark: () => wordmark('jalinan kerja'),
  ...Object.fromEntries(
    AIDS.map((aid) => [`person with ${aid}`, () => personSymbol('x', { ...LOOK, [aid]: true })]),
  ),
}

describePictures(PICTURES)

describe('weight on the wire', () => {
  it.each(LOOKS)('keeps a person with $hair hair below 1.6 KB', (look) => {
    expect(bytes(personSymbol('person-ratna', look))).toBeLessThan(1600)
  })

  it.each(MOODS)('keeps the mood %s below 500 bytes', (mood) => {
    expect(bytes(moodSymbol(mood))).toBeLessThan(500)
  })

  it.each(AIDS)('adds less than 350 bytes to a person for %s', (aid) => {
    const added =
      bytes(personSymbol('x', { ...LOOK, [aid]: true })) - bytes(personSymbol('x', LOOK))
    expect(added).toBeGreaterThan(0)
    expect(added).toBeLessThan(350)
  })

  it('keeps the net of fourteen knots below 14 KB', () => {
    expect(bytes(castNet(NET))).toBeLessThan(14_000)
  })

  it('keeps the light net, for lessons, below 700 bytes', () => {
    expect(bytes(lightNet('net'))).toBeLessThan(700)
  })
})

describe('persons and moods', () => {
  it('draws every kind of hair differently', () => {
    const drawn = HAIRS.map((hair) => personSymbol('x', { ...LOOK, hair }))
    expect(new Set(drawn).size).toBe(HAIRS.length)
  })

  it('draws every mood differently', () => {
    expect(new Set(MOODS.map((mood) => moodSymbol(mood, 'x'))).size).toBe(MOODS.length)
  })

  it('uses one frame for person and mood, so that a face fits any head', () => {
    const drawn = [
      ...LOOKS.map((look) => personSymbol('x', look)),
      ...MOODS.map((mood) => moodSymbol(mood)),
    ]
    const frames = drawn.flatMap((markup) => values(parse(markup), 'viewBox'))
    expect(frames).toHaveLength(drawn.length)
    expect(new Set(frames).size).toBe(1)
  })

  it.each(AIDS)('draws %s', (aid) => {
    expect(personSymbol('x', { ...LOOK, [aid]: true })).not.toBe(personSymbol('x', LOOK))
    expect(personSymbol('x', { ...LOOK, [aid]: false })).toBe(personSymbol('x', LOOK))
  })

  it('hides earrings under a headscarf', () => {
    const covered: Look = { ...LOOK, hair: 'hijab' }
    expect(personSymbol('x', { ...covered, earrings: true })).toBe(personSymbol('x', covered))
  })

  it('names a portrait that has a title, and hides one that has none', () => {
    const named = parse(personSvg(LOOK, 'wry', { size: 44, title: 'A & "B"' }))
    expect(values(named, 'role')).toEqual(['img'])
    expect(values(named, 'aria-label')).toEqual(['A &amp; &quot;B&quot;'])
    const silent = parse(personSvg(LOOK, 'wry', { size: 44 }))
    expect(values(silent, 'aria-hidden')).toEqual(['true'])
  })
})

describe('net', () => {
  it('gives each module a ring of its own and each lesson a place of its own', () => {
    const places = placeKnots([3, 3, 4, 3, 1], 18)
    expect(places.map(({ ring }) => ring)).toEqual([1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5])
    expect(new Set(places.map(({ ring, spoke }) => `${ring}/${spoke}`)).size).toBe(14)
    expect(places.every(({ spoke }) => spoke >= 0 && spoke < 18)).toBe(true)
  })

  it('gives each mission a place of its own on the rim, as many as there are spokes', () => {
    for (let count = 0; count <= 16; count++) {
      const places = placeOnRim(count, { rings: 6, spokes: 16 })
      expect(places.every(({ ring, spoke }) => ring === 6 && spoke < 16)).toBe(true)
      expect(new Set(places.map(({ spoke }) => spoke)).size).toBe(count)
    }
  })

  it('ties a knot of the rim by its two threads inwards, and names its mission', () => {
    const rim = { ring: 5, spoke: 3, state: 'done', mission: true, id: 'sapa' } as const
    const [knot] = classed(parse(castNet({ rings: 5, spokes: 18, knots: [rim] })), 'knot')
    expect(knot?.attributes['data-mission']).toBe('sapa')
    const [ties] = knot ? classed(knot, 'ties') : []
    expect(ties?.attributes['d']?.match(/M/g)).toHaveLength(2)
  })

  it('draws only the threads that reach into the box that is seen', () => {
    const open = { rings: 5, spokes: 14, radius: 300, squash: 0.8, rotate: -10 }
    const threads = (seen: NetShape['seen'] = {}) =>
      (netParts({ ...open, seen }).match(/q/g) ?? []).length
    for (const side of [{ left: 0 }, { top: 0 }, { right: 0 }, { bottom: 0 }]) {
      expect(threads(side)).toBeLessThan(threads())
      expect(threads(side)).toBeGreaterThan(0)
    }
    expect(threads({ left: -999, top: -999, right: 999, bottom: 999 })).toBe(threads())
  })

  it('shows the four threads of a tied knot only', () => {
    const knots = classed(parse(castNet(NET)), 'knot')
    expect(knots).toHaveLength(14)
    for (const knot of knots) {
      const [ties] = classed(knot, 'ties')
      const hidden = ties?.attributes['visibility'] === 'hidden'
      expect(hidden).toBe(knot.attributes['data-state'] !== 'done')
    }
  })
})

describe('weave', () => {
  it('makes one cell for each part and tells its state', () => {
    const cells = classed(parse(weaveProgress(['done', 'current', 'open'])), 'cell')
    expect(cells.map(({ attributes }) => attributes['data-state'])).toEqual([
      'done',
      'current',
      'open',
    ])
  })

  it('lets the strand go over and under in turn', () => {
    const cells = classed(parse(weaveProgress(['open', 'open', 'open'])), 'cell')
    expect(cells.map((cell) => values(cell, 'class').at(-1))).toEqual(['weft', 'warp', 'weft'])
  })
})

describe('wordmark', () => {
  it('ties one knot for every dotted letter, and none where there is none', () => {
    const knots = (title: string) =>
      classed(parse(wordmark(title)), 'knots')[0]?.attributes['d']?.match(/M/g)?.length ?? 0
    expect(knots('jalinan kerja')).toBe(3)
    expect(knots('negosiasi')).toBe(2)
    expect(knots('wawancara')).toBe(0)
  })

  it('is named by the title', () => {
    expect(values(parse(wordmark('jalinan')), 'aria-label')).toEqual(['jalinan'])
  })

  it('says what to do about a letter that has no outline', () => {
    expect(() => wordmark('naïf')).toThrow(/found “ï” in “naïf”; add it to WORDMARK_LETTERS/)
  })
})
