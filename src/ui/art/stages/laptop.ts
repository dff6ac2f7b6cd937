/** Two at one table in the evening, before a laptop that shows what somebody has made. */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, NET, ROOM } from '../palette.ts'
import { BOTTOM, EDGE, REACH, band, forearm, person, table } from './shared.ts'
import type { StageKind, StagePerson, StageView } from './shared.ts'

const TABLE = 316
const SEAT = TABLE + 6

/** Panes to the garden, trees behind them, and lamps on a wire. */
const garden = () =>
  fill(ROOM.sunlit, band(0, BOTTOM)) +
  line(ROOM.glow, 70, 'M40 190v.1M96 170v.1M250 180v.1M320 160v.1') +
  line(NET.faint, 3, `M${-EDGE} 120${'q60 34 120 0'.repeat(15)}`)

/** Tiles of work on the screen, in units of the screen: 100 wide, 74 high. */
const works = () =>
  fill(ROOM.china, 'M3 3h94v68h-94z') +
  line(ROOM.lamp, 8, 'M12 12v.1') +
  line(ROOM.chinaShade, 3, 'M21 10h28M21 15h16') +
  fill(CLOTH.secang.base, 'M8 22h26v20h-26z') +
  fill(CLOTH.suji.base, 'M37 22h26v20h-26z') +
  fill(CLOTH.nila.base, 'M66 22h26v20h-26z') +
  fill(CLOTH.kunyit.base, 'M8 46h26v20h-26z') +
  fill(CLOTH.nila.base, 'M37 46h26v20h-26z') +
  fill(CLOTH.soga.base, 'M66 46h26v20h-26z')

const computer = () =>
  fill(CLOTH.abu.shade, 'M206 336l128 14v5l-128-14z') +
  fill(CLOTH.abu.base, 'M230 322l112 14-24 22-120-15z') +
  `<g transform="matrix(1.1 .13 .05 1.1 226 240)">` +
  fill(ROOM.cable, 'M-2 0q0-4 4-4h96q4 0 4 4v76h-104z') +
  works() +
  '</g>'

const lampShade = (x: number, y: number) =>
  line(ROOM.cable, 1.5, `M${nums(x, 0)}V${num(y)}`) +
  fill(ROOM.lampShade, `M${nums(x - 34, y + 40)}q2-38 34-40q32 2 34 40z`)

const iced = (x: number, y: number) =>
  line(CLOTH.secang.base, 3, `M${nums(x + 2, y - 20)}l4-22`) +
  fill(ROOM.paper, `M${nums(x - 11, y - 30)}h22l-3 30h-16z`) +
  fill(ROOM.city, `M${nums(x - 10, y - 24)}h20l-2.4 24h-15.2z`)

const arms = (people: readonly StagePerson[], _view: StageView) =>
  people
    .map(
      ({ x, look }, at) =>
        `<g transform="translate(${num(x + (at === people.length - 1 ? 40 : 0))} 0)">${forearm(look, TABLE)}</g>`,
    )
    .join('')

export const laptop: StageKind = {
  places: [
    [],
    [[128, SEAT, 1.32]],
    [
      [158, SEAT, 1.24],
      [58, SEAT, 1.16],
    ],
  ],
  draw: (people, view) =>
    garden() +
    (view === 'whole' ? lampShade(100, 50) : '') +
    people.map(person).join('') +
    table(TABLE, view) +
    iced(24, TABLE + REACH) +
    computer() +
    arms(people, view),
}
