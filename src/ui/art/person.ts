/**
 * Persons as sprites: one symbol draws a person without a face, five more draw the moods.
 * All heads share one geometry, so any mood can be laid over any person:
 * `<svg viewBox="0 0 100 104"><use href="#person-x"/><use href="#mood-happy"/></svg>`.
 */
import type { Look, Mood } from '../../scenario/types.ts'
import { fill, labelled } from './markup.ts'
import { CLOTH, FACE, HAIR, PECI, SKIN } from './palette.ts'
import type { Dye } from './palette.ts'

/** What of the drawing fills that box: a close crop, so that faces read at 44 px. */
const CROP = '5 1.2 90 93.6'

interface Dyes {
  readonly skin: Dye
  readonly cloth: Dye
  readonly hair: Dye
}

const line = (colour: string, width: number, d: string) =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`

const SHOULDERS = 'M4 104c1-14 10-20 25-23l13-4q8 6 16 0l13 4c15 3 24 9 25 23z'
const SOFT_FACE = 'M29 41c0-15 8-23 21-23s21 8 21 23c0 18-8 31-21 31S29 59 29 41z'
const BROAD_FACE =
  'M29 41c0-15 8-23 21-23s21 8 21 23c0 9-1 16-5 22-4 6-10 9-16 9s-12-3-16-9c-4-6-5-13-5-22z'
const EARS = 'M29 42a5 6 0 1 0 2 11zM71 42a5 6 0 1 1-2 11z'

const neck = ({ skin }: Dyes) =>
  fill(skin.base, 'M41 60v19q9 9 18 0V60z') + fill(skin.shade, 'M41 66q9 8 18 0v5q-9 8-18 0z')

/** The side away from the light: one flat tone that gives a head its volume. */
const CHEEK = 'M70 34q1 3 1 7c0 18-8 31-21 31 14-4 20-18 20-38z'
const cheek = ({ skin }: Dyes) => `<path fill="${skin.shade}" fill-opacity=".4" d="${CHEEK}"/>`

const head = (dyes: Dyes, face: string) =>
  fill(dyes.skin.shade, EARS) + fill(dyes.skin.base, face) + cheek(dyes)

const EARRINGS = line('#F0AE2B', 4, 'M27 56v.1M73 56v.1')

/** What is worn and how the hair falls, from the back to the front. */
const DRAW: Readonly<Record<Look['hair'], (dyes: Dyes) => string>> = {
  short: (d) =>
    fill(d.cloth.base, SHOULDERS) +
    neck(d) +
    fill(d.cloth.light, 'M41 76l9 10-9 9-8-15zM59 76l-9 10 9 9 8-15z') +
    line(d.cloth.shade, 2, 'M50 88v16') +
    head(d, BROAD_FACE) +
    fill(
      d.hair.base,
      'M28 45C22 21 33 8 51 9c19 1 27 13 21 36l-3-9c-2-4-4-7-5-11-10 4-20 4-29 0-3 3-3 7-4 11z',
    ) +
    line(d.hair.light, 2, 'M42 16c8-3 16-1 21 4M36 21l2-2'),
  curly: (d) =>
    fill(d.cloth.base, SHOULDERS) +
    fill(d.cloth.light, 'M35 79l7-2q8 6 16 0l7 2c0 12-2 19-5 25H40c-3-6-5-13-5-25z') +
    neck(d) +
    line(d.cloth.shade, 2, 'M40 78q10 12 20 0') +
    head(d, BROAD_FACE) +
    fill(
      d.hair.base,
      'M30 42a6 6 0 0 1-5-10a8 8 0 0 1 5-13a9 9 0 0 1 12-9a10 10 0 0 1 16 0a9 9 0 0 1 12 9a8 8 0 0 1 5 13a6 6 0 0 1-5 10c0-5-1-9-4-12a6 6 0 0 1-8-3a6 6 0 0 1-8 1a6 6 0 0 1-8-1a6 6 0 0 1-8 3c-3 3-4 7-4 12z',
    ) +
    line(
      d.hair.light,
      2,
      'M38 18a4 4 0 0 1 6-1M51 15a5 5 0 0 1 7 1M31 27a4 4 0 0 1 4-3M63 22a4 4 0 0 1 5 3',
    ),
  long: (d) =>
    fill(d.hair.shade, 'M26 86c-4-17-5-32-3-47C25 19 34 9 50 9s25 10 27 30c2 15 1 30-3 47z') +
    fill(d.cloth.base, SHOULDERS) +
    fill(d.cloth.light, 'M38 79l12 17 12-17-4-2q-8 6-16 0z') +
    neck(d) +
    fill(d.cloth.shade, 'M38 78l-7 3 3 9-3 3 14 11h5V97zM62 78l7 3-3 9 3 3-14 11h-5V97z') +
    head(d, SOFT_FACE) +
    fill(
      d.hair.base,
      'M25 76c-3-17-4-29-2-40C26 18 36 9 51 9c16 0 24 10 26 28 1 12 1 24-2 39-4-5-5-11-5-18 0-9 0-17-2-25-7-2-13-6-16-12-4 7-11 11-20 13-2 7-2 15-2 24 0 7-1 13-5 18z',
    ) +
    line(d.hair.light, 2, 'M55 14c8 1 13 6 15 13M47 14c-8 2-13 7-15 14'),
  bun: (d) =>
    fill(d.hair.base, 'M39 13a11 10 0 1 1 22 0v6H39z') +
    fill(d.cloth.base, SHOULDERS) +
    neck(d) +
    fill(d.skin.base, 'M41 76h18l-9 17z') +
    fill(d.cloth.light, 'M37 79l4-3 9 15 9-15 4 3-13 22z') +
    head(d, SOFT_FACE) +
    fill(
      d.hair.base,
      'M29 49C22 27 33 14 50 14s28 13 21 35c-1-7-3-12-6-16-5-5-10-7-15-7s-10 2-15 7c-3 4-5 9-6 16z',
    ) +
    line(d.hair.light, 2, 'M45 9c3-3 7-3 10 0M41 20c-5 2-8 6-10 11M50 18v4M59 20c5 2 8 6 10 11') +
    EARRINGS,
  hijab: (d) =>
    fill(d.cloth.base, SHOULDERS) +
    fill(
      d.hair.base,
      'M50 7c17 0 28 12 28 32 0 17 3 28 10 42-8 12-22 18-38 18s-30-6-38-18c7-14 10-25 10-42C22 19 33 7 50 7z',
    ) +
    fill(d.hair.shade, 'M50 17c14 0 22 9 22 25 0 18-7 32-22 33-15-1-22-15-22-33 0-16 8-25 22-25z') +
    fill(d.skin.base, 'M50 21c13 0 20 7 20 21 0 17-8 30-20 30S30 59 30 42c0-14 7-21 20-21z') +
    cheek(d) +
    fill(
      d.hair.base,
      'M29 60c4 10 11 14 21 14s17-4 21-14c5 8 7 14 5 20-10 10-42 10-52 0-2-6 0-12 5-20z',
    ) +
    line(d.hair.shade, 2, 'M72 67c-5 12-23 17-43 10M79 76c-11 14-35 18-60 9M31 22c-4 5-5 11-5 18'),
  peci: (d) =>
    fill(d.cloth.base, SHOULDERS) +
    neck(d) +
    fill(d.cloth.light, 'M38 78l4-3q8 8 16 0l4 3-4 6h-4v20h-8V84h-4z') +
    head(d, BROAD_FACE) +
    fill(
      d.hair.base,
      'M28 46c-2-6-1-13 1-18h6c-2 5-4 9-4 12zM72 46c2-6 1-13-1-18h-6c2 5 4 9 4 12z',
    ) +
    fill(PECI.base, 'M27 32l3-20c8-4 32-4 40 0l3 20c-13-4-33-4-46 0z') +
    line(PECI.light, 2, 'M33 14c10-3 24-3 34 0'),
}

const GLASSES = line(
  FACE.ink,
  2,
  'M34 47a7 6.6 0 1 0 14 0a7 6.6 0 1 0-14 0M52 47a7 6.6 0 1 0 14 0a7 6.6 0 1 0-14 0M48 46q2-1 4 0M34 46l-5-1M66 46l5-1',
)

const moustache = ({ hair }: Dyes) =>
  fill(
    hair.base,
    'M50 56.4c-3-1.6-8-1-11 2.8 4 .8 8 .4 11-.7 3 1.1 7 1.5 11 .7-3-3.8-8-4.4-11-2.8z',
  )

/** Behind the ear, and the clear tube that runs into it. */
const HEARING_AID =
  line(CLOTH.abu.light, 1.6, 'M74.5 40q-5 2-3.5 9') +
  line(CLOTH.abu.base, 4.4, 'M75.5 41q2.5 6-1 11')

/** Push handles and the back rest; wheels are out of the picture. */
const WHEELCHAIR =
  line(CLOTH.abu.base, 4, 'M15 100V70M85 100V70') +
  line(PECI.light, 6, 'M15 69l-4-2M85 69l4-2') +
  fill(CLOTH.abu.shade, 'M17 104V76q0-4 4-4h58q4 0 4 4v28z')

function personParts(look: Look): string {
  const dyes = { skin: SKIN[look.skin], cloth: CLOTH[look.clothes], hair: HAIR[look.hairColour] }
  return (
    (look.wheelchair === true ? WHEELCHAIR : '') +
    DRAW[look.hair](dyes) +
    (look.earrings === true && look.hair !== 'hijab' ? EARRINGS : '') +
    (look.hearingAid === true ? HEARING_AID : '') +
    (look.moustache === true ? moustache(dyes) : '') +
    (look.glasses === true ? GLASSES : '')
  )
}

/** Strokes of one mood; the nose is common to all. */
interface Face {
  /** Brows, and lines around the eyes. */
  readonly brows: string
  readonly eyes: string
  readonly mouth: string
  /** Shapes that are filled, not stroked. */
  readonly filled?: string
}

/** Doubt looks aside with one raised brow; brows that meet in a slant would read as anger. */
const FACES: Readonly<Record<Mood, Face>> = {
  neutral: {
    brows: 'M36 38q5-3 9-.5M55 37.5q4-2.5 9 .5',
    eyes: 'M41 46.5v.5M59 46.5v.5',
    mouth: 'M44 62q6 2.8 12 0',
  },
  happy: {
    brows: 'M36 36.5q5-3.5 9-1.5M55 35q4-2 9 1.5',
    eyes: 'M41 46v.6M59 46v.6',
    mouth: '',
    filled:
      fill(FACE.lips, 'M41 59.5q9 2.6 18 0-1.5 8.5-9 8.5t-9-8.5z') +
      fill(FACE.white, 'M42.5 60q7.5 2 15 0-.8 3.4-7.5 3.4T42.5 60z'),
  },
  wry: {
    brows: 'M36 38.5q5-2.5 9-.3M55 36.5q4-3 9-.5',
    eyes: 'M41.5 46.7v.2M59.5 46.7v.2',
    mouth: 'M43.5 62q8 3 13.5-2.6',
  },
  doubtful: {
    brows: 'M36 37.5q4-4 9-3.2M55.5 38q4-1.2 8.5.7',
    eyes: 'M43 45.5v.5M61 45.5v.5',
    mouth: 'M45 62.6q3-1.6 5.5-.5t5-.8',
  },
  stern: {
    brows: 'M36 38q4.5 0 9 .9M55 38.9q4.5-.9 9-.9',
    eyes: 'M41 46.6v.2M59 46.6v.2',
    mouth: 'M44.5 62.8q5.5-1 11 0',
  },
}

function moodParts(mood: Mood): string {
  const { brows, eyes, mouth, filled = '' } = FACES[mood]
  return (
    `<g fill="none" stroke="${FACE.ink}" stroke-width="2.4" stroke-linecap="round">` +
    `<path d="${brows}${mouth}"/><path stroke-width="5.4" d="${eyes}"/>` +
    `<path stroke="${FACE.fold}" stroke-opacity=".45" stroke-width="2" d="M50.5 48.5q2 3.5 1.5 5-1 1.5-3.5 1"/></g>` +
    filled
  )
}

/** A person without a face, as a `<symbol>` for the sprite of a page. */
export function personSymbol(id: string, look: Look): string {
  return `<symbol id="${id}" viewBox="${CROP}">${personParts(look)}</symbol>`
}

/** A face alone, as a `<symbol>` to be laid over any person. */
export function moodSymbol(mood: Mood, id = `mood-${mood}`): string {
  return `<symbol id="${id}" viewBox="${CROP}">${moodParts(mood)}</symbol>`
}

/** Options of a person drawn where no sprite is at hand. */
export interface PersonOptions {
  /** Width in CSS pixels; the height follows. */
  readonly size: number
  /** What is seen, for assistive technology; without it the picture counts as decoration. */
  readonly title?: string
}

/** A complete person, face included. */
export function personSvg(look: Look, mood: Mood, options: PersonOptions): string {
  const { size, title } = options
  return `<svg viewBox="${CROP}" width="${size}" height="${Math.round(size * 1.04)}" ${labelled(title)}>${personParts(look)}${moodParts(mood)}</svg>`
}
