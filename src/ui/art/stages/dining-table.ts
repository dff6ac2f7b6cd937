/** A family's dining table in the evening: tea is poured, the food waits under its cover. */
import { fill, line, nums } from '../markup.ts'
import { CLOTH, HAIR, ROOM, SKIN } from '../palette.ts'
import { BOTTOM, REACH, band, clothBand, forearm, onTable, person, steam, table } from './shared.ts'
import type { StageKind, StagePerson } from './shared.ts'

const TABLE = 316
const SEAT = TABLE + 6

/** Slats in a wooden frame; dusk and a palm behind them. */
const louvres = (palm: boolean) =>
  fill(ROOM.woodLight, 'M4 66h120v174H4z') +
  fill(ROOM.dusk, 'M13 75h102v156H13z') +
  (palm
    ? fill(
        ROOM.city,
        'M40 231q10-50 6-84q-22-6-30 14q0-22 22-24q-14-16-24-10q14-14 32 2q6-18 24-12q-14 2-16 16q24-6 26 18q-10-14-28-10q10 40 4 90z',
      )
    : '') +
  line(ROOM.china, 4, `M15 84${'h98m-98 15'.repeat(10)}`) +
  fill(ROOM.wood, 'M60 75h8v156h-8zM-3 236h134v9H-3z')

/** Woven cloth kept behind glass. */
const frame = (x: number, y: number) =>
  line(ROOM.cable, 1.5, `M${nums(x + 14, y)}l26-16 26 16`) +
  fill(ROOM.woodLight, `M${nums(x, y)}h80v64h-80z`) +
  fill(ROOM.china, `M${nums(x + 5, y + 5)}h70v54h-70z`) +
  fill(CLOTH.secang.shade, `M${nums(x + 11, y + 11)}h58v42h-58z`) +
  line(
    ROOM.lamp,
    2,
    `M${nums(x + 13, y + 15)}h54m-54 34h54M${nums(x + 14, y + 32)}${'l8.7-11 8.7 11-8.7 11-8.7-11m8.7 0v.1m8.7-.1'.repeat(3)}`,
  )

/** A portrait of a family, as it hangs in a living room. */
const portrait = (x: number, y: number) =>
  fill(ROOM.wood, `M${nums(x, y)}h70v54h-70z`) +
  fill(ROOM.dusk, `M${nums(x + 5, y + 5)}h60v44h-60z`) +
  fill(CLOTH.nila.base, `M${nums(x + 10, y + 49)}q0-19 13-19t13 19z`) +
  fill(CLOTH.suji.base, `M${nums(x + 35, y + 49)}q0-17 12-17t12 17z`) +
  fill(CLOTH.secang.base, `M${nums(x + 27, y + 49)}q0-11 8-11t8 11z`) +
  line(SKIN.brown.base, 13, `M${nums(x + 23, y + 22)}v2m24 0v1`) +
  line(SKIN.tan.base, 9, `M${nums(x + 35, y + 34)}v1`) +
  line(HAIR.black.base, 4, `M${nums(x + 18, y + 18)}q5-5 10 0m14 2q5-5 10 0`)

/** It hangs low over the table. */
const lamp = (x: number, y: number) =>
  line(ROOM.cable, 1.5, `M${nums(x, -40)}V${y}`) +
  fill(ROOM.lamp, `M${nums(x - 6, y)}h12q26 6 30 28h-72q4-22 30-28z`) +
  fill(ROOM.lampShade, `M${nums(x - 36, y + 28)}h72v4h-72z`) +
  fill(ROOM.china, `M${nums(x - 8, y + 32)}h16q-1 7-8 7t-8-7z`)

/** A woven dome over the food; its foot's middle at x, y. */
function cover(x: number, y: number): string {
  /** A point of the dome: -90…90 degrees around it, and its height. */
  const at = (degrees: number, rise: number, reach: number) =>
    nums(
      x + Math.sin((degrees * Math.PI) / 180) * reach,
      y - rise + Math.cos((degrees * Math.PI) / 180) * 7,
    )
  const zigzag = Array.from({ length: 13 }, (_, step) =>
    step % 2 === 0 ? at(step * 15 - 90, 13, 48) : at(step * 15 - 90, 27, 41),
  )
  return (
    fill(CLOTH.secang.base, `M${nums(x - 51, y)}q1-46 51-48q50 2 51 48q-51 14-102 0z`) +
    line(ROOM.lamp, 2.5, `M${zigzag.join('L')}`) +
    line(ROOM.lamp, 2.5, `M${nums(x - 37, y - 33)}q37 14 74 0`) +
    line(CLOTH.secang.shade, 4, `M${nums(x - 50, y)}q50 14 100 0`) +
    fill(ROOM.lamp, `M${nums(x - 18, y - 44)}q18-10 36 0q-18 8-36 0z`) +
    line(CLOTH.suji.base, 8, `M${nums(x, y - 49)}v1`)
  )
}

/** A flask of hot water with a painted flower. */
const flask = (x: number, y: number) =>
  fill(CLOTH.suji.base, `M${nums(x - 15, y)}v-46q2-10 9-12h12q7 2 9 12v46z`) +
  fill(ROOM.china, `M${nums(x - 8, y - 58)}v-8q0-4 4-4h8q4 0 4 4v8z`) +
  fill(ROOM.chinaShade, `M${nums(x - 15, y - 6)}h30v6h-30zM${nums(x - 15, y - 48)}h30v3h-30z`) +
  line(ROOM.china, 7, `M${nums(x - 5, y - 26)}v.1m10 0v.1m-5-6v.1m0 11v.1`) +
  line(ROOM.lamp, 5, `M${nums(x, y - 25.5)}v.1`)

/** Crackers in a jar. */
const jar = (x: number, y: number) =>
  fill(ROOM.paperShade, `M${nums(x - 18, y)}v-34q0-6 6-6h24q6 0 6 6v34z`) +
  line(
    ROOM.china,
    12,
    `M${nums(x - 9, y - 8)}h.1m9-1h.1m9 1h.1m-14-10h.1m9 1h.1m-12-10h.1m10-1h.1`,
  ) +
  line(ROOM.dusk, 4, `M${nums(x - 9, y - 8)}h.1m18 0h.1m-14-10h.1m9 1h.1m-12-10h.1`) +
  fill(CLOTH.secang.base, `M${nums(x - 15, y - 47)}h30v8h-30z`)

/** Tea in a glass without a handle. */
const glass = (x: number, y: number) =>
  fill(ROOM.chinaShade, `M${nums(x - 14, y - 1)}h28l-4 4h-20z`) +
  fill(ROOM.paper, `M${nums(x - 10, y - 25)}h20l-3 25h-14z`) +
  fill(ROOM.pastryDark, `M${nums(x - 9.2, y - 19)}h18.4l-2.4 18h-13.6z`)

function served(one: StagePerson, hot: boolean): string {
  const y = TABLE + REACH
  return onTable(one, glass(21, y) + forearm(one.look, TABLE) + (hot ? steam(21, y - 28) : ''))
}

export const diningTable: StageKind = {
  places: [
    [],
    [[226, SEAT, 1.34]],
    [
      [266, SEAT, 1.3],
      [92, SEAT, 1.24],
    ],
  ],
  draw: (people, view) => {
    const whole = view === 'whole'
    return (
      fill(ROOM.glow, band(30, BOTTOM)) +
      fill(ROOM.sunlit, 'M144 122h72l96 200H48z') +
      louvres(whole) +
      frame(140, 178) +
      (whole ? clothBand(30) + lamp(180, 86) + portrait(264, 98) : '') +
      people.map(person).join('') +
      table(TABLE, 'close') +
      (whole
        ? line(ROOM.woodDark, 3, `M-8 374${'l12-12 12 12-12 12-12-12m24 0'.repeat(16)}`)
        : '') +
      flask(335, TABLE + 14) +
      jar(22, TABLE + 18) +
      cover(people.length > 1 ? 178 : 118, TABLE + 22) +
      people.map((one) => served(one, whole)).join('')
    )
  },
}
