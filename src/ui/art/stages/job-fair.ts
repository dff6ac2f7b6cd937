/** A recruiter behind the table of a booth, in a full exhibition hall; others wait at a rope. */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, NET, ROOM } from '../palette.ts'
import { BOTTOM, band, clothBand, forearm, person } from './shared.ts'
import type { StageKind, StagePerson, StageView } from './shared.ts'
import { body, holding, seated } from './standing.ts'

/** The table's further edge, its depth, and where it ends. */
const TABLE = { y: 306, depth: 22, end: 186 }
const FLOOR = 296

/** The roof's lattice, lamps on it, and the light that falls on the booth. */
const roof = () =>
  fill(ROOM.glow, `M78 62h44l108 ${FLOOR - 62}H-30z`) +
  line(NET.faint, 3, `M0 22h360M0 52h360M0 22${'l15 30 15-30'.repeat(12)}`) +
  line(ROOM.cable, 2, 'M100 52v8M284 52v6') +
  fill(ROOM.cable, 'M92 60h16l8 16h-32zM278 58h12l6 12h-24z') +
  fill(ROOM.lamp, 'M84 76h32l-6 5h-20zM272 70h24l-4 4h-16z')

/** Boards over other booths, far off. */
const boards = () =>
  line(NET.faint, 2, 'M170 52v46M214 52v46M256 70v52M300 70v52M330 52v34M366 52v34') +
  fill(CLOTH.suji.shade, 'M160 98h64v26h-64z') +
  fill(CLOTH.secang.shade, 'M248 122h60v22h-60z') +
  fill(ROOM.lampShade, 'M322 86h54v24h-54z') +
  line(ROOM.china, 8, 'M176 111v.1M264 133v.1M340 98v.1') +
  line(ROOM.china, 3, 'M188 107h24M188 115h14M276 130h20M276 137h12')

/** The people of the hall: a row of heads, and shoulders under them. */
function crowd(colour: string, y: number, from: number, step: number): string {
  const row = (rise: number) =>
    Array.from({ length: 9 }, (_, at) => `M${nums(from + at * step, y + rise + ((at * 5) % 7))}v`)
  return (
    line(
      colour,
      15,
      row(0)
        .map((at) => `${at}3`)
        .join(''),
    ) +
    line(
      colour,
      30,
      row(28)
        .map((at) => `${at}60`)
        .join(''),
    )
  )
}

/** A banner that rolls up into its foot: woven strips, a net's eye, lines of writing. */
const banner = (x: number, y: number, view: StageView) =>
  fill(ROOM.chinaShade, `M${nums(x - 3, y - 5)}h76v5h-76z`) +
  fill(ROOM.china, `M${nums(x, y)}h70v220h-70z`) +
  (view === 'whole' ? clothBand(y + 8, `M${nums(x, y + 8)}h70v16h-70z`) : '') +
  fill(CLOTH.nila.base, `M${nums(x, y + 36)}h70v72h-70z`) +
  line(ROOM.lamp, 3, `M${nums(x + 35, y + 46)}l26 26-26 26-26-26zm-13 13l26 26m0-26l-26 26`) +
  line(CLOTH.nila.shade, 4, `M${nums(x + 10, y + 122)}h50m-50 11h38m-38 11h44`)

/** A code to be scanned, on its stand. */
const code = (x: number, y: number) =>
  fill(ROOM.paperShade, `M${nums(x - 12, y)}h24l6 5h-36z`) +
  fill(ROOM.paper, `M${nums(x - 15, y - 40)}h30v40h-30z`) +
  line(
    CLOTH.nila.shade,
    3,
    `M${nums(x - 9, y - 34)}h5v5h-5zM${nums(x + 4, y - 34)}h5v5h-5zM${nums(x - 9, y - 21)}h5v5h-5z`,
  ) +
  line(CLOTH.nila.shade, 3, `M${nums(x + 4, y - 22)}h.1m5 3h.1m-5 4h.1M${x} ${y - 26}v.1`)

const table = (view: StageView) =>
  line(ROOM.cable, 4, `M${TABLE.end - 12} ${TABLE.y + 20}l-34 ${BOTTOM}`) +
  fill(CLOTH.nila.shade, `M-24 ${TABLE.y + 26}h${TABLE.end + 12}v${BOTTOM}h-${TABLE.end + 12}z`) +
  (view === 'whole'
    ? clothBand(TABLE.y + 40, `M-24 ${TABLE.y + 40}h${TABLE.end + 12}v16h-${TABLE.end + 12}z`)
    : '') +
  fill(ROOM.china, `M-20 ${TABLE.y}h${TABLE.end + 8}l12 ${TABLE.depth}h-${TABLE.end + 30}z`) +
  fill(ROOM.chinaShade, `M-30 ${TABLE.y + TABLE.depth}h${TABLE.end + 30}v5h-${TABLE.end + 30}z`)

/** A curriculum vitae as it lies before the reader: a portrait and lines. */
const papers = (x: number, y: number) =>
  fill(ROOM.paper, `M${nums(x, y)}l5-15h30l3 15z`) +
  fill(CLOTH.secang.base, `M${nums(x + 8, y - 7)}l1.5-5h7l-.5 5z`) +
  line(CLOTH.nila.base, 1.6, `M${nums(x + 21, y - 11)}h10m-10 4h11m-24 4h25`)

/** Posts with a rope between them, again and again to the right. */
function ropes(x: number, y: number): string {
  const posts = [0, 1, 2, 3].map((at) => x + at * 98)
  return (
    line(CLOTH.secang.base, 6, `M${nums(x, y + 8)}${'q49 44 98 0'.repeat(3)}`) +
    line(ROOM.lampShade, 6, posts.map((at) => `M${nums(at, y)}v${BOTTOM}`).join('')) +
    line(ROOM.lamp, 12, posts.map((at) => `M${nums(at, y)}v.1`).join(''))
  )
}

/** A badge on a ribbon. */
const badge = ({ x, y, scale }: StagePerson) =>
  `<g transform="translate(${nums(x, y)}) scale(${num(scale)})">` +
  line(CLOTH.kunyit.base, 3, 'M-12-18l12 20 12-20') +
  fill(ROOM.china, 'M-9 0h18v13h-18z') +
  line(CLOTH.nila.base, 2, 'M-4 4h8M-4 8h5') +
  '</g>'

/** The brown envelope in which applications are brought. */
const envelope =
  fill(ROOM.pastryDark, 'M-14 2h36v30h-36z') + line(ROOM.coffee, 1.4, 'M-14 2l18 13 18-13')

const recruiter = (one: StagePerson) => body(one) + person(one) + badge(one)
const visitor = (one: StagePerson) => body(one) + person(one) + holding(one, envelope, true)

export const jobFair: StageKind = {
  places: [
    [],
    [[140, 290, 1.22]],
    [
      [126, 290, 1.2],
      [260, 300, 1.18],
    ],
    [
      [122, 290, 1.18],
      [220, 304, 1.16],
      [316, 296, 0.98],
    ],
  ],
  draw: (people, view) => {
    const seatedAll = people.map(seated)
    const host = seatedAll.at(-1)
    return (
      (view === 'whole' ? roof() + boards() : '') +
      crowd(ROOM.glow, 196, 150, 33) +
      crowd(NET.faint, 216, 166, 46) +
      fill(ROOM.sunlit, band(FLOOR, BOTTOM - FLOOR)) +
      banner(12, 104, view) +
      (host ? recruiter(host) : '') +
      table(view) +
      code(44, TABLE.y + 12) +
      papers(100, TABLE.y + 19) +
      (host
        ? `<g transform="translate(${num(host.x)} 0)">${forearm(host.look, TABLE.y)}</g>`
        : '') +
      seatedAll.slice(0, -1).map(visitor).join('') +
      ropes(268, 292)
    )
  },
}

