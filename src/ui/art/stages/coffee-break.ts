/** A table with coffee and pastries under an open net. */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, ROOM } from '../palette.ts'
import { REACH, cup, forearm, netSky, onTable, person, steam, table } from './shared.ts'
import type { StageKind, StagePerson } from './shared.ts'

const TABLE = 318
/** Persons reach a little below the table's edge. */
const SEAT = TABLE + 6

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

function served(one: StagePerson, hot: boolean): string {
  const at = 21
  const y = TABLE + REACH
  return onTable(one, cup(at, y) + forearm(one.look, TABLE) + (hot ? steam(at, y - 25) : ''))
}

/** The plate goes where most room is left: into the last gap, or beside a single person. */
function plateBetween(people: readonly StagePerson[]): number {
  const xs = people.map(({ x }) => x).sort((a, b) => a - b)
  const last = xs.at(-1) ?? 180
  const before = xs.at(-2)
  return before === undefined ? last + 84 : (before + last) / 2 + 4
}

export const coffeeBreak: StageKind = {
  places: [
    [],
    [[172, SEAT, 1.34]],
    [
      [246, SEAT, 1.3],
      [108, SEAT, 1.2],
    ],
    [
      [180, SEAT, 1.28],
      [62, SEAT, 1.14],
      [300, SEAT, 1.12],
    ],
    [
      [142, SEAT, 1],
      [50, SEAT, 0.92],
      [232, SEAT, 0.96],
      [316, SEAT, 0.9],
    ],
  ],
  draw: (people, view) =>
    netSky(214, 112, { rings: 5, spokes: 16, radius: 232, squash: 0.6, rotate: -10 }, view) +
    `<ellipse cx="180" cy="${TABLE}" rx="184" ry="${view === 'whole' ? 124 : 96}" fill="${ROOM.glow}"/>` +
    (view === 'whole' ? lamp(60, 96) + lamp(306, 74) : '') +
    people.map(person).join('') +
    table(TABLE, view) +
    (people.length > 3 ? '' : leaflets(5, TABLE + 26)) +
    pastries(plateBetween(people), TABLE + 23) +
    people.map((one) => served(one, view === 'whole')).join(''),
}
