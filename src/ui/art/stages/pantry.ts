/** An office pantry in the afternoon: people stand with a mug, one may be at the door. */
import { fill, line, nums } from '../markup.ts'
import { CLOTH, ROOM } from '../palette.ts'
import { BOTTOM, EDGE, band, clothBand, mug, person, steam } from './shared.ts'
import { body, holding, seated } from './standing.ts'
import type { StageKind, StagePerson } from './shared.ts'

/** The counter along the wall, which ends at the door. */
const COUNTER = { y: 276, end: 262 }

/** A low sun over roofs, through a window with one bar. */
const cityWindow = () =>
  fill(ROOM.china, 'M8 62h118v184h-118z') +
  fill(ROOM.dusk, 'M14 68h106v168h-106z') +
  `<circle cx="96" cy="150" r="17" fill="${ROOM.sun}"/>` +
  fill(ROOM.city, 'M14 236v-58h16v-22h20v34h14v-50l8-8 8 8v38h14v-14h16v26h10v46z') +
  fill(ROOM.china, 'M64 68h6v168h-6zM2 240h130v7h-130z')

const clock = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="17" fill="${ROOM.china}" stroke="${ROOM.wood}" stroke-width="3"/>` +
  line(ROOM.coffee, 2.4, `M${nums(x - 5.5, y - 9.5)}l5.5 9.5h7`)

/** A bottle of water on its stand. */
const dispenser = (x: number, y: number) =>
  fill(ROOM.paper, `M${nums(x - 17, y)}v-42q0-4 4-4h26q4 0 4 4v42z`) +
  fill(ROOM.paperShade, `M${nums(x - 11, y - 10)}h22v-22h-22z`) +
  line(CLOTH.secang.base, 4, `M${nums(x - 6, y - 28)}v3`) +
  line(CLOTH.nila.base, 4, `M${nums(x + 6, y - 28)}v3`) +
  fill(ROOM.cable, `M${nums(x - 15, y - 50)}v-34q0-6 7-6h16q7 0 7 6v34l-8 4h-14z`) +
  line(ROOM.paperShade, 2, `M${nums(x - 15, y - 62)}h30M${nums(x - 15, y - 74)}h30`)

const kettle = (x: number, y: number) =>
  line(ROOM.coffee, 4, `M${nums(x + 8, y - 28)}q14 0 10 22`) +
  fill(ROOM.lampShade, `M${nums(x - 14, y)}l3-30q1-5 5-5h12q4 0 5 5l3 30z`) +
  fill(ROOM.lamp, `M${nums(x - 10, y - 28)}l-10-4 3 12 6 6zM${nums(x - 14, y)}l1-9h26l1 9z`) +
  fill(ROOM.coffee, `M${nums(x - 3, y - 39)}h6v4h-6z`)

/** The corridor is bright behind the door that stands open. */
const door = () =>
  fill(ROOM.woodDark, `M266 ${BOTTOM}V120h84V${BOTTOM}z`) +
  fill(ROOM.paperShade, `M273 ${BOTTOM}V127h70V${BOTTOM}z`) +
  fill(ROOM.paper, `M273 127l38 26v${BOTTOM - 153}h-38z`)

/** A plant and three jars. */
const shelf = (x: number, y: number) =>
  fill(ROOM.leaf, `M${nums(x + 12, y - 15)}q-12-10-10-22q12 6 10 22q-2-18 8-28q8 14-6 28z`) +
  fill(ROOM.china, `M${nums(x + 2, y - 15)}h18l-3 15h-12z`) +
  fill(ROOM.lamp, `M${nums(x + 30, y - 22)}h18v22h-18z`) +
  fill(CLOTH.secang.base, `M${nums(x + 54, y - 28)}h18v28h-18z`) +
  fill(
    ROOM.paper,
    `M${nums(x + 78, y - 20)}h18v20h-18zM${nums(x + 30, y - 27)}h18v4h-18zM${nums(x + 54, y - 33)}h18v4h-18zM${nums(x + 78, y - 25)}h18v4h-18z`,
  ) +
  fill(ROOM.wood, `M${nums(x - 6, y)}h116v6h-116z`)

/** Fruit in a net bag on a hook. */
const oranges = (x: number, y: number) =>
  line(ROOM.pastry, 15, `M${nums(x - 5, y + 36)}v.1m10-3v.1m-5-12v.1`) +
  line(
    ROOM.china,
    1.4,
    `M${nums(x, y)}v6q-16 22-12 36q12 10 24 0q4-14-12-36M${nums(x - 7, y + 16)}l18 27M${nums(x - 12, y + 28)}l14 17M${nums(x + 7, y + 16)}l-18 27M${nums(x + 12, y + 28)}l-14 17`,
  )

/** A mug before the chest. Whoever stands in the right half holds it in the other hand. */
const served = (one: StagePerson, hot: boolean) =>
  holding(one, mug(2, 36) + (hot ? steam(2, 10) : ''), one.x > 150)

export const pantry: StageKind = {
  places: [
    [],
    [[186, 306, 1.3]],
    [
      [196, 308, 1.16],
      [78, 302, 1.2],
    ],
    [
      [190, 308, 1.12],
      [76, 302, 1.2],
      [305, 300, 0.9],
    ],
  ],
  draw: (people, view) =>
    fill(ROOM.glow, band(30, BOTTOM)) +
    fill(ROOM.sunlit, 'M126 76l150 84v180l-150-84z') +
    cityWindow() +
    (view === 'whole' ? clothBand(30) + shelf(144, 108) + oranges(246, 114) : '') +
    door() +
    clock(239, 194) +
    fill(ROOM.wood, `M${-EDGE} ${COUNTER.y}H${COUNTER.end}V${BOTTOM}H${-EDGE}z`) +
    fill(ROOM.china, `M${-EDGE} ${COUNTER.y}H${COUNTER.end + 3}v7H${-EDGE}z`) +
    line(
      ROOM.woodDark,
      2,
      'M30 292v110M132 292v110M234 292v110M0 296h18M42 296h18M144 296h18M204 296h18',
    ) +
    dispenser(138, COUNTER.y) +
    kettle(243, COUNTER.y) +
    people
      .map(seated)
      .map((one) => body(one) + person(one) + served(one, view === 'whole'))
      .join(''),
}
