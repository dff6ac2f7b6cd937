import { describe, expect, it } from 'vitest'

import type { DescribedMember, Look, Mood } from '../../../src/scenario/types.ts'
import { icon } from '../../../src/ui/art/icons.ts'
import type { IconName } from '../../../src/ui/art/icons.ts'
import { castNet, placeKnots } from '../../../src/ui/art/net.ts'
import { moodSymbol, personSvg, personSymbol } from '../../../src/ui/art/person.ts'
import { coffeeBreakStage, stageFor } from '../../../src/ui/art/stage.ts'
import { clothStrip, weaveProgress } from '../../../src/ui/art/weave.ts'
import { wordmark } from '../../../src/ui/art/wordmark.ts'

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

const member = (id: string): DescribedMember => ({
  id,
  name: id,
  short: id,
  role: '',
  register: '',
  look: LOOK,
})
const CAST = ['satu', 'dua', 'tiga', 'empat', 'lima'].map(member)

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
  weave: () => weaveProgress(['done', 'done', 'current', 'open', 'open', 'open'], '2 dari 6'),
  wordmark: () => wordmark('jalinan kerja'),
  'close stage': () => stageFor('coffee-break', CAST.slice(0, 3), 'close'),
  'whole stage': () => stageFor('coffee-break', CAST, 'whole', { title: 'Meja kopi' }),
}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/** Reads the strict XML that the drawings are made of; anything looser is an error. */
function parse(markup: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [] }
  const open = [root]
  const token = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][\w:-]*="[^"<]*")*)(\/?)>/y
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex
    const [, closing, name = '', list = '', selfClosing] = token.exec(markup) ?? []
    if (name === '') throw new Error(`expected a tag at ${at}, found ${markup.slice(at, at + 60)}`)
    if (closing === '/') {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`expected </${last?.name}>, found </${name}>`)
      continue
    }
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of list.matchAll(/ ([\w:-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`expected ${key} once in <${name}>`)
      if (/&(?!amp;|lt;|gt;|quot;)/.test(value)) throw new Error(`expected no bare & in ${value}`)
      attributes[key] = value
    }
    const element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (selfClosing !== '/') open.push(element)
  }
  if (open.length !== 1) throw new Error(`expected every tag closed, found <${open.at(-1)?.name}>`)
  return root
}

/** The element's descendants, in document order. */
function within(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...within(child)])
}

const classed = (element: Element, name: string) =>
  within(element).filter(({ attributes }) => attributes['class'] === name)

const values = (element: Element, attribute: string) =>
  within(element).flatMap(({ attributes }) => attributes[attribute] ?? [])

const bytes = (markup: string) => new TextEncoder().encode(markup).byteLength

describe.each(Object.entries(PICTURES))('%s', (_name, draw) => {
  it('is well-formed', () => {
    expect(parse(draw()).children).toHaveLength(1)
  })

  it('carries nothing that a strict content security policy forbids', () => {
    const elements = within(parse(draw()))
    expect(elements.map(({ name }) => name)).not.toContain('style')
    expect(elements.map(({ name }) => name)).not.toContain('script')
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes))
    expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
  })

  it('uses each id once', () => {
    const ids = values(parse(draw()), 'id')
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('holds no broken number and no needless decimals', () => {
    expect(draw()).not.toMatch(/NaN|Infinity|undefined/)
    expect(values(parse(draw()), 'd').join(' ')).not.toMatch(/\.\d\d/)
  })

  it('comes out the same every time', () => {
    expect(draw()).toBe(draw())
  })
})

describe('weight on the wire', () => {
  it.each(LOOKS)('keeps a person with $hair hair below 1.6 KB', (look) => {
    expect(bytes(personSymbol('person-ratna', look))).toBeLessThan(1600)
  })

  it.each(MOODS)('keeps the mood %s below 500 bytes', (mood) => {
    expect(bytes(moodSymbol(mood))).toBeLessThan(500)
  })

  it('keeps the stage below 9 KB with as many persons as it can hold', () => {
    expect(bytes(stageFor('coffee-break', CAST, 'whole'))).toBeLessThan(9000)
  })

  it('keeps the net of fourteen knots below 14 KB', () => {
    expect(bytes(castNet(NET))).toBeLessThan(14_000)
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

describe('stage', () => {
  it('draws nothing for a scenario without a stage', () => {
    expect(stageFor('none', CAST, 'close')).toBe('')
  })

  it('points every person at the sprite and gives the mood its own use', () => {
    const people = classed(
      parse(stageFor('coffee-break', CAST.slice(0, 2), 'close', { moods: { dua: 'stern' } })),
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

  it('holds four persons and leaves the fifth out', () => {
    const seen = values(parse(stageFor('coffee-break', CAST, 'close')), 'data-person')
    expect(seen.toSorted()).toEqual(['dua', 'empat', 'satu', 'tiga'])
  })

  it.each([1, 2, 3, 4])('keeps the faces of %i persons inside the picture', (count) => {
    const root = parse(stageFor('coffee-break', CAST.slice(0, count), 'close'))
    const bodies = classed(root, 'body')
    expect(bodies).toHaveLength(count)
    for (const { attributes } of bodies) {
      const [x = 0, y = 0, width = 0] = ['x', 'y', 'width'].map((key) => Number(attributes[key]))
      // The face takes the middle half of a person's box.
      expect(x + width / 4).toBeGreaterThan(0)
      expect(x + (width * 3) / 4).toBeLessThan(360)
      expect(y).toBeGreaterThan(0)
    }
  })

  it('serves a cup without an arm to a person whose look is not given', () => {
    const bare = coffeeBreakStage([{ id: 'satu', x: 180, scale: 1 }], 'whole')
    const dressed = coffeeBreakStage([{ id: 'satu', x: 180, scale: 1, look: LOOK }], 'whole')
    expect(classed(parse(bare), 'person')).toHaveLength(1)
    expect(within(parse(bare)).length).toBeLessThan(within(parse(dressed)).length)
  })
})
