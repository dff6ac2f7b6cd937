/**
 * Scenes behind a role-play. Persons and moods come from the page's sprite by `<use>`, so a
 * view changes a face by changing one `href`:
 * `[data-person="x"] .mood` → `#mood-happy`.
 */
import type { DescribedMember, Look, Mood, Scenario } from '../../scenario/types.ts'
import { escapeText, num, nums } from './markup.ts'
import { netParts } from './net.ts'
import { CLOTH, NET, ROOM, SKIN } from './palette.ts'
import { clothTile } from './weave.ts'

/** `whole` also serves a phone, whose style sheet shows the part that `close` draws. */
export type StageView = 'whole' | 'close'

export interface StagePerson {
  /** Cast id; the sprite holds `person-<id>`. */
  readonly id: string
  /** Middle of the person, in stage units; the stage is 360 wide. */
  readonly x: number
  /** 1 is 100 units wide. */
  readonly scale: number
  readonly mood?: Mood
  /** For the arm that holds the cup; without it there is a cup and no arm. */
  readonly look?: Look
}

/** Stage units: the drawing is 360 wide and 400 high; the table begins here. */
const TABLE = 318
const BOTTOM = 400
/** Where the middle of the net hangs, and how far its rim reaches. */
const NET_AT = { x: 214, y: 112, radius: 232 }
/** Without the room above and the front of the table: the same people, closer. */
const CLOSE_UP = { top: 162, height: 196 }
/** The table goes on beyond both edges, for a holder wider than the drawing. */
const EDGE = 700

const fill = (colour: string, d: string) => `<path fill="${colour}" d="${d}"/>`
const line = (colour: string, width: number, d: string) =>
  `<path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" d="${d}"/>`

/** A glass mug with its bottom middle at x, y. */
function cup(x: number, y: number): string {
  return (
    fill(ROOM.chinaShade, `M${nums(x - 15, y - 1)}h30l-4 4h-22z`) +
    line(ROOM.china, 3, `M${nums(x + 9, y - 17)}q9 0 8 6t-10 6`) +
    fill(ROOM.china, `M${nums(x - 11, y - 22)}h22l-2.5 19q-.5 3-3.5 3h-10q-3 0-3.5-3z`) +
    fill(ROOM.coffee, `M${nums(x - 9, y - 20)}h18l-.4 3.5h-17.2z`)
  )
}

const steam = (x: number, y: number) =>
  line(ROOM.steam, 1.6, `M${nums(x - 3, y)}q-3-4 0-7t0-6M${nums(x + 4, y - 1)}q-3-3 0-5t0-5`)

/** A plate of half-moon pastries with crimped edges. */
function pastries(x: number, y: number): string {
  const one = (dx: number, dy: number) => {
    const at = `M${nums(x + dx - 11, y + dy)}`
    return (
      fill(ROOM.pastry, `${at}c1-9 6-13 11-13s10 4 11 13z`) +
      line(ROOM.pastryDark, 2, `${at}c1-9 6-13 11-13s10 4 11 13`).replace(
        'stroke-linecap="round"',
        'stroke-dasharray="2.5 2"',
      )
    )
  }
  return (
    `<ellipse cx="${num(x)}" cy="${num(y)}" rx="27" ry="6.5" fill="${ROOM.chinaShade}"/>` +
    `<ellipse cx="${num(x)}" cy="${num(y - 1.5)}" rx="27" ry="6" fill="${ROOM.china}"/>` +
    `<ellipse cx="${num(x)}" cy="${num(y - 1.5)}" rx="20" ry="3.8" fill="${ROOM.leaf}"/>` +
    one(-8, -2) +
    one(9, -1)
  )
}

/** A stack of leaflets. */
function leaflets(x: number, y: number): string {
  return (
    fill(ROOM.paperShade, `M${nums(x, y)}l8-8h30l-6 8z`) +
    fill(ROOM.paper, `M${nums(x + 1, y - 3)}l8-8h30l-6 8z`) +
    line(CLOTH.nila.base, 1.6, `M${nums(x + 11, y - 8)}h16M${nums(x + 9, y - 6)}h10`)
  )
}

function lamp(x: number, y: number): string {
  return (
    line(ROOM.cable, 1.5, `M${nums(x, -40)}V${num(y)}`) +
    fill(ROOM.lamp, `M${nums(x - 5, y)}h10l4 4c6 2 10 8 11 14h-40c1-6 5-12 11-14z`) +
    fill(ROOM.lampShade, `M${nums(x - 20, y + 18)}h40v3h-40z`) +
    fill(ROOM.china, `M${nums(x - 6, y + 21)}h12q-1 6-6 6t-6-6z`)
  )
}

/** A forearm that comes over the table's edge at x, and the hand at the cup. */
function arm(x: number, table: number, reach: number, look: Look): string {
  const sleeve = CLOTH[look.clothes]
  const skin = SKIN[look.skin]
  return (
    fill(
      sleeve.shade,
      `M${nums(x - 40, table)}h22q8 ${num(reach * 0.6)} 20 ${num(reach * 0.5)}l2 9q-26 8-37 0-7-4-7-${num(reach * 0.5 + 9)}z`,
    ) +
    line(skin.base, 9, `M${nums(x + 4, table + reach * 0.5 + 4.5)}l9-3`) +
    line(
      skin.shade,
      1.4,
      `M${nums(x + 9, table + reach * 0.5)}h6M${nums(x + 10, table + reach * 0.5 + 3.5)}h6`,
    )
  )
}

/** Arm and cup of one person; on the right half of the table they are mirrored. */
function served(
  { x, scale, look }: StagePerson,
  table: number,
  reach: number,
  hot: boolean,
): string {
  const at = 21
  const y = table + reach
  const parts =
    cup(at, y) +
    (look === undefined ? '' : arm(0, table, reach, look)) +
    (hot ? steam(at, y - 25) : '')
  return `<g transform="translate(${num(x + (x > 200 ? -4 : 4) * scale)} 0)${x > 200 ? ' scale(-1 1)' : ''}">${parts}</g>`
}

function person({ id, x, scale, mood = 'neutral' }: StagePerson, table: number): string {
  const width = 100 * scale
  const height = 104 * scale
  // Whoever stands aside turns a little to the middle: the face is shifted over the head.
  const turn = Math.sign(180 - x) * (Math.abs(180 - x) > 20 ? 1.8 * scale : 0)
  const place = (shift: number) =>
    `x="${num(x - width / 2 + shift)}" y="${num(table + 6 - height)}" width="${num(width)}" height="${num(height)}"`
  return (
    `<g class="person" data-person="${escapeText(id)}">` +
    `<use class="body" href="#person-${escapeText(id)}" ${place(0)}/>` +
    `<use class="mood" href="#mood-${mood}" ${place(turn)}/></g>`
  )
}

function tableTop(view: StageView): string {
  const front = TABLE + 30
  const board = (y: number, height: number) =>
    `M${-EDGE} ${y}h${EDGE * 2 + 360}v${height}H${-EDGE}z`
  return (
    fill(ROOM.woodLight, board(TABLE, front - TABLE)) +
    fill(ROOM.wood, board(front, BOTTOM - front)) +
    fill(ROOM.woodDark, board(front, 3)) +
    (view === 'close' ? '' : tableRunner(front + 12))
  )
}

/** Woven cloth along the front of the table. One stage of this kind stands in a page. */
function tableRunner(y: number): string {
  const colours = { field: CLOTH.secang.shade, figure: ROOM.lamp, accent: ROOM.china }
  return (
    `<pattern id="stage-cloth" width="28" height="16" patternUnits="userSpaceOnUse" patternTransform="translate(-6 ${y})">${clothTile(colours)}</pattern>` +
    `<path fill="url(#stage-cloth)" d="M${-EDGE} ${y}h${EDGE * 2 + 360}v16H${-EDGE}z"/>`
  )
}

/**
 * A table with coffee and pastries under an open net: persons from the sprite, in the order
 * given, later ones in front.
 */
export function coffeeBreakStage(
  people: readonly StagePerson[],
  view: StageView,
  title?: string,
): string {
  const whole = view === 'whole'
  const sky = netParts({
    rings: 5,
    spokes: 16,
    radius: NET_AT.radius,
    squash: 0.6,
    rotate: -10,
    ...(!whole && { seenFrom: CLOSE_UP.top - NET_AT.y }),
    colours: { thread: NET.faint, rim: ROOM.cable },
  })
  const reach = 17
  const plate = plateBetween(people)
  const label =
    title === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escapeText(title)}"`
  return (
    `<svg class="stage-art" viewBox="${whole ? `0 0 360 ${BOTTOM}` : `0 ${CLOSE_UP.top} 360 ${CLOSE_UP.height}`}" preserveAspectRatio="xMidYMax slice" ${label}>` +
    `<g transform="translate(${NET_AT.x} ${NET_AT.y})">${sky}</g>` +
    `<ellipse cx="180" cy="${TABLE}" rx="184" ry="${whole ? 124 : 96}" fill="${ROOM.glow}"/>` +
    (whole ? lamp(60, 96) + lamp(306, 74) : '') +
    people.map((one) => person(one, TABLE)).join('') +
    tableTop(view) +
    (people.length > 3 ? '' : leaflets(5, TABLE + 26)) +
    pastries(plate, TABLE + 23) +
    people.map((one) => served(one, TABLE, reach, whole)).join('') +
    '</svg>'
  )
}

/** The plate goes where most room is left: into the last gap, or beside a single person. */
function plateBetween(people: readonly StagePerson[]): number {
  const xs = people.map(({ x }) => x).sort((a, b) => a - b)
  const last = xs.at(-1) ?? 180
  const before = xs.at(-2)
  return before === undefined ? last + 84 : (before + last) / 2 + 4
}

/** Where persons stand, by their number; the first of the cast is the main one. */
const PLACES: readonly (readonly (readonly [x: number, scale: number])[])[] = [
  [],
  [[172, 1.34]],
  [
    [246, 1.3],
    [108, 1.2],
  ],
  [
    [180, 1.28],
    [62, 1.14],
    [300, 1.12],
  ],
  [
    [142, 1],
    [50, 0.92],
    [232, 0.96],
    [316, 0.9],
  ],
]

/**
 * The stage a scenario asks for, with its first four persons. An empty string for `none`.
 *
 * @param moods the mood each person starts with; neutral where none is given
 */
export function stageFor(
  stage: Scenario['stage'],
  cast: readonly DescribedMember[],
  view: StageView,
  options: { readonly moods?: Readonly<Record<string, Mood>>; readonly title?: string } = {},
): string {
  if (stage === 'none') return ''
  const seen = cast.slice(0, PLACES.length - 1)
  const places = PLACES[seen.length] ?? []
  const people = seen.map(({ id, look }, index): StagePerson => {
    const [x, scale] = places[index] ?? [180, 1]
    return { id, look, x, scale, mood: options.moods?.[id] ?? 'neutral' }
  })
  // The main person stands in front.
  return coffeeBreakStage([...people].reverse(), view, options.title)
}
