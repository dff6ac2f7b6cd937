/** At a table on a campus, before a laptop that shows what somebody has made. */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, ROOM } from '../palette.ts'
import { BOTTOM, REACH, band, forearm, onTable, person, table } from './shared.ts'
import type { StageKind, StagePerson } from './shared.ts'

const TABLE = 316
const SEAT = TABLE + 6

/** Three arched windows; trees stand in the light. */
const windows = (whole: boolean) => {
  const arches = (x: number, y: number, wide: number) =>
    [0, 68, 136]
      .map((dx) => `M${nums(x + dx, 270)}V${y}a${wide / 2} ${wide / 2} 0 0 1 ${wide} 0V270z`)
      .join('')
  return (
    `<clipPath id="stage-panes"><path d="${arches(9, 96, 54)}"/></clipPath>` +
    fill(ROOM.woodLight, arches(4, 96, 64)) +
    `<g clip-path="url(#stage-panes)">` +
    fill(ROOM.paperShade, 'M0 60h210v210H0z') +
    fill(CLOTH.soga.base, 'M112 180h8v80h-8z') +
    line(CLOTH.suji.base, 48, 'M96 176v.1m38-8v.1m-18-24v.1m76 74v.1m-180-12v.1m30 12v.1') +
    fill(CLOTH.suji.shade, 'M0 236q40-22 76 0t66-4 68 0v40H0z') +
    '</g>' +
    line(
      ROOM.woodLight,
      3,
      `M36 70v200m68 0v-200m68 0v200${whole ? 'M9 150h54m14 0h54m14 0h54' : ''}`,
    ) +
    fill(ROOM.woodLight, 'M-2 268h212v7H-2z')
  )
}

/** Notices pinned to cork. */
const board = (x: number, y: number) =>
  fill(ROOM.wood, `M${nums(x, y)}h112v78h-112z`) +
  fill(ROOM.city, `M${nums(x + 5, y + 5)}h102v68h-102z`) +
  fill(ROOM.paperShade, `M${nums(x + 14, y + 14)}h26v36h-26zM${nums(x + 76, y + 32)}h24v32h-24z`) +
  fill(ROOM.dusk, `M${nums(x + 46, y + 10)}h24v24h-24z`) +
  fill(CLOTH.kunyit.base, `M${nums(x + 48, y + 40)}h20v24h-20z`) +
  line(
    CLOTH.nila.shade,
    2,
    `M${nums(x + 19, y + 24)}h16m-16 7h16m-16 7h10M${nums(x + 81, y + 42)}h14m-14 7h9`,
  ) +
  line(CLOTH.secang.base, 4, `M${nums(x + 27, y + 15)}v.1m31-4v.1m0 31v.1m30-9v.1`)

/** A plant in a net that hangs from the ceiling. */
const plant = (x: number, y: number) =>
  fill(
    ROOM.leaf,
    `M${nums(x, y)}q-22-6-26-24q22 0 26 24q-8-22 4-36q12 14-4 36q2-18 22-24q0 18-22 24z`,
  ) +
  fill(ROOM.china, `M${nums(x - 13, y)}h26l-4 22h-18z`) +
  line(ROOM.cable, 1.5, `M${x} 0V${y - 44}l-15 44 9 22 14-22-8 32-8-32 14 22 9-22-15-44`)

/** A shade of split rattan. */
const shade = (x: number, y: number) =>
  line(ROOM.cable, 1.5, `M${nums(x, 0)}V${y}`) +
  fill(ROOM.lamp, `M${nums(x - 34, y + 38)}q4-36 34-38q30 2 34 38z`) +
  line(
    ROOM.lampShade,
    2,
    `M${nums(x - 28, y + 17)}q28 8 56 0M${nums(x - 34, y + 37)}l8-17 10 18 10-17 6 17 6-17 10 17 10-18 8 17M${x} ${y}l-6 20m6-20l6 20m-6-20l-20 18m20-18l20 18`,
  ) +
  fill(ROOM.lampShade, `M${nums(x - 36, y + 36)}h72v4h-72z`) +
  fill(ROOM.china, `M${nums(x - 8, y + 40)}h16q-1 7-8 7t-8-7z`)

/** Six works under the head of a page, on a screen 100 wide and 72 high. */
const works = () =>
  fill(ROOM.china, 'M0 0h100v72H0z') +
  line(ROOM.lamp, 9, 'M10 9v.1') +
  line(ROOM.chinaShade, 3, 'M20 7h26m-26 5h16') +
  fill(CLOTH.secang.base, 'M5 19h27v22H5z') +
  fill(CLOTH.suji.base, 'M37 19h27v22H37z') +
  fill(CLOTH.nila.base, 'M69 19h27v22H69zM5 46h27v22H5z') +
  fill(CLOTH.kunyit.base, 'M37 46h27v22H37z') +
  fill(CLOTH.soga.base, 'M69 46h27v22H69z') +
  fill(
    ROOM.china,
    'M37 41l9-13 6 8 4-5 8 10zM76 30l6-6 6 6-6 6zM42 68v-6h4v6zm6 0v-12h4v12zm6 0v-18h4v18z',
  ) +
  line(ROOM.china, 11, 'M18.5 30v.1') +
  line(ROOM.lamp, 3, 'M9 60q5-9 10 0t10 0M74 53h16m-16 5h16m-16 5h9')

/** It stands askew: the screen looks to the left, where its readers are. */
const computer = () =>
  fill(CLOTH.abu.shade, 'M198 343l120 15 24-22v5l-24 22-120-15z') +
  fill(CLOTH.abu.base, 'M229 322l113 14-24 22-120-15z') +
  line(CLOTH.abu.shade, 7, 'M230 330l91 11') +
  fill(CLOTH.abu.light, 'M236 341l34 5-6 5-34-4z') +
  '<g transform="matrix(1.08 .13 .05 1.06 229 240)">' +
  fill(ROOM.cable, 'M-5-1q0-4 4-4h102q4 0 4 4v79H-5z') +
  works() +
  '</g>'

/** Iced coffee in a cup to take away. */
const iced = (x: number, y: number) =>
  line(CLOTH.secang.base, 3, `M${nums(x + 2, y - 20)}l4-24`) +
  fill(ROOM.paper, `M${nums(x - 11, y - 30)}h22l-3 30h-16z`) +
  fill(ROOM.city, `M${nums(x - 10.2, y - 23)}h20.4l-2.2 23h-16z`) +
  fill(ROOM.china, `M${nums(x - 13, y - 33)}h26v4h-26z`)

/** Who sits next to the screen has a hand at the keys. */
const typing = ({ x, look }: StagePerson) =>
  `<g transform="translate(${num(x + 44)} 0)">${forearm(look, TABLE)}</g>`

export const laptop: StageKind = {
  places: [
    [],
    [[146, SEAT, 1.32]],
    [
      [164, SEAT, 1.24],
      [62, SEAT, 1.16],
    ],
  ],
  draw: (people, view) => {
    const whole = view === 'whole'
    const cup = iced(21, TABLE + REACH)
    const beside = people.slice(0, -1)
    return (
      fill(ROOM.glow, band(0, BOTTOM)) +
      fill(ROOM.sunlit, 'M216 128l42 26v120l-42-26zm52 32l42 26v120l-42-26z') +
      windows(whole) +
      (whole ? plant(222, 66) + shade(298, 22) + board(234, 98) : '') +
      people.map(person).join('') +
      table(TABLE, view) +
      computer() +
      (beside.length === 0 ? `<g transform="translate(30 0)">${cup}</g>` : '') +
      beside.map((one) => onTable(one, cup + forearm(one.look, TABLE))).join('') +
      people.slice(-1).map(typing).join('')
    )
  },
}
