/** A family's dining table in the evening: tea is poured, the food waits under its cover. */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, ROOM } from '../palette.ts'
import { BOTTOM, REACH, band, clothBand, forearm, person, steam, table } from './shared.ts'
import type { StageKind, StagePerson, StageView } from './shared.ts'

const TABLE = 316
const SEAT = TABLE + 6

/** Glass slats in a wooden frame; dusk and a palm behind them. */
const louvres = () =>
  fill(ROOM.woodLight, 'M2 62h120v176h-120z') +
  fill(ROOM.dusk, 'M12 72h100v156h-100z') +
  fill(
    ROOM.city,
    'M40 228q10-50 6-84q-22-6-30 14q0-22 22-24q-14-16-24-10q14-14 32 2q6-18 24-12q-14 2-16 16q24-6 26 18q-10-14-28-10q10 40 4 90z',
  ) +
  line(ROOM.china, 4, `M12 86h100${'M12 0h100'.repeat(0)}`) +
  line(ROOM.china, 3, Array.from({ length: 10 }, (_, at) => `M12 ${84 + at * 15}h100`).join('')) +
  fill(ROOM.wood, 'M58 72h8v156h-8zM-4 232h132v9h-132z')

/** Woven cloth kept behind glass. */
const frame = (x: number, y: number, view: StageView) =>
  line(ROOM.cable, 1.5, `M${nums(x + 12, y)}l26-14 26 14`) +
  fill(ROOM.woodLight, `M${nums(x, y)}h76v60h-76z`) +
  fill(ROOM.china, `M${nums(x + 5, y + 5)}h66v50h-66z`) +
  fill(CLOTH.secang.shade, `M${nums(x + 11, y + 10)}h54v40h-54z`) +
  line(ROOM.lamp, 2, `M${nums(x + 11, y + 30)}${'l9-14 9 14-9 14-9-14m18 0'.repeat(3)}`) +
  (view === 'whole' ? '' : '')

const lamp = (x: number, y: number) =>
  line(ROOM.cable, 1.5, `M${nums(x, 0)}V${num(y)}`) +
  fill(ROOM.lamp, `M${nums(x - 6, y)}h12q26 6 30 28h-72q4-22 30-28z`) +
  fill(ROOM.lampShade, `M${nums(x - 36, y + 28)}h72v4h-72z`) +
  fill(ROOM.china, `M${nums(x - 8, y + 32)}h16q-1 7-8 7t-8-7z`)

/** A woven dome over the food, its base's middle at x, y. */
const cover = (x: number, y: number) =>
  fill(CLOTH.secang.base, `M${nums(x - 54, y)}q2-44 54-46q52 2 54 46q-54 12-108 0z`) +
  fill(ROOM.lamp, `M${nums(x - 54, y)}q54 12 108 0v-5q-54 12-108 0z`) +
  line(ROOM.lamp, 3, `M${nums(x - 44, y - 22)}${'l11-9 11 11'.repeat(4)}`) +
  fill(CLOTH.suji.base, `M${nums(x - 8, y - 44)}q8-12 16 0z`)

/** A flask of hot water with a painted flower. */
const flask = (x: number, y: number) =>
  fill(CLOTH.suji.base, `M${nums(x - 15, y)}v-46q2-10 9-12h12q7 2 9 12v46z`) +
  fill(ROOM.china, `M${nums(x - 8, y - 58)}v-8q0-4 4-4h8q4 0 4 4v8z`) +
  fill(ROOM.chinaShade, `M${nums(x - 15, y - 6)}h30v6h-30zM${nums(x - 15, y - 48)}h30v3h-30z`) +
  line(ROOM.china, 7, `M${nums(x - 5, y - 26)}v.1m10 0v.1m-5-6v.1m0 11v.1`) +
  line(ROOM.lamp, 5, `M${nums(x, y - 25.5)}v.1`)

/** Tea in a glass without a handle. */
const glass = (x: number, y: number) =>
  fill(ROOM.chinaShade, `M${nums(x - 14, y - 1)}h28l-4 4h-20z`) +
  fill(ROOM.paper, `M${nums(x - 10, y - 25)}h20l-3 25h-14z`) +
  fill(ROOM.pastryDark, `M${nums(x - 9.2, y - 19)}h18.4l-2.4 18h-13.6z`)

function served({ x, scale, look }: StagePerson, hot: boolean): string {
  const y = TABLE + REACH
  const parts = glass(21, y) + forearm(look, TABLE) + (hot ? steam(21, y - 28) : '')
  return `<g transform="translate(${num(x + (x > 200 ? -4 : 4) * scale)} 0)${x > 200 ? ' scale(-1 1)' : ''}">${parts}</g>`
}

export const diningTable: StageKind = {
  places: [
    [],
    [[226, SEAT, 1.34]],
    [
      [266, SEAT, 1.3],
      [86, SEAT, 1.24],
    ],
  ],
  draw: (people, view) =>
    fill(ROOM.glow, band(30, BOTTOM)) +
    louvres() +
    frame(138, 182, view) +
    (view === 'whole' ? clothBand(30) + lamp(176, 90) : '') +
    people.map(person).join('') +
    table(TABLE, 'close') +
    flask(334, TABLE + 14) +
    cover(people.length > 1 ? 176 : 112, TABLE + 24) +
    people.map((one) => served(one, view === 'whole')).join(''),
}
