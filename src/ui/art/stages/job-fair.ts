/** A recruiter behind the table of a booth, in a full exhibition hall; others wait at a rope. */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, NET, ROOM } from '../palette.ts'
import { BOTTOM, band, clothBand, forearm, person } from './shared.ts'
import type { StageKind, StagePerson, StageView } from './shared.ts'
import { body, holding, seated } from './standing.ts'

const FLOOR = 300
/** The table's further edge, its depth, and where it ends. */
const TABLE = { y: 306, depth: 20, end: 196 }
/** The banner's strip; cloth lower down must lie whole strips below it. */
const STRIP = 112

/** The roof's lattice, lamps on it, and the light that falls on the booth. */
const roof = () =>
  fill(ROOM.glow, `M78 70h44l116 ${FLOOR - 70}H-38z`) +
  line(NET.faint, 3, `M0 22h360M0 52h360M0 24${'l15 26 15-26'.repeat(12)}`) +
  line(ROOM.cable, 2, 'M100 52v8M276 52v6') +
  fill(ROOM.cable, 'M92 60h16l8 16h-32zM270 58h12l6 12h-24z') +
  fill(ROOM.lamp, 'M84 76h32l-6 5h-20zM264 70h24l-4 4h-16z')

/** Other booths, far off, and the boards that hang over them. */
const boards = () =>
  fill(NET.faint, 'M252 176h88v14h-88zM252 190h5v90h-5zM335 190h5v90h-5z') +
  fill(ROOM.glow, 'M257 190h78v90h-78z') +
  fill(ROOM.cable, `M252 176${'h11v14h-11zm22 0'.repeat(4)}`) +
  line(NET.faint, 2, 'M170 52v46M214 52v46M256 52v70M300 52v70M332 52v34') +
  fill(CLOTH.suji.shade, 'M160 98h64v28h-64z') +
  fill(CLOTH.secang.shade, 'M248 122h60v24h-60z') +
  fill(ROOM.lampShade, 'M322 84h54v26h-54z') +
  line(ROOM.china, 9, 'M175 112v.1M261 134v.1M338 97v.1') +
  line(ROOM.china, 3, 'M187 108h24M187 116h14M272 131h24M272 138h14')

/** How far along and down each next one of a crowd is; the sixth is as high as the first. */
const STEPS = [
  [33, -5],
  [47, 9],
  [29, -7],
  [41, 6],
  [34, -9],
  [30, 6],
] as const

/** Heads over shoulders, again and again across the hall. */
function crowd(colour: string, x: number, y: number): string {
  const row = (length: number) =>
    STEPS.map(([along, down]) => `v${length}m${nums(along, down - length)}`)
      .join('')
      .repeat(5)
  return (
    line(colour, 18, `M${nums(x, y)}${row(4)}`) + line(colour, 38, `M${nums(x, y + 34)}${row(99)}`)
  )
}

/** A banner that rolls up into its foot: woven strip, a net's eye, lines of writing. */
const banner = (x: number, view: StageView) =>
  fill(ROOM.china, `M${nums(x, 104)}h70v210h-70z`) +
  (view === 'whole'
    ? fill(ROOM.chinaShade, `M${nums(x - 3, 98)}h76v6h-76z`) +
      clothBand(STRIP, `M${nums(x, STRIP)}h70v16h-70z`)
    : '') +
  fill(CLOTH.nila.shade, `M${nums(x, 142)}h70v68h-70z`) +
  line(ROOM.lamp, 3, `M${nums(x + 35, 150)}l26 26-26 26-26-26zm-13 13l26 26m0-26l-26 26`) +
  line(CLOTH.nila.base, 4, `M${nums(x + 10, 224)}h50m-50 11h38m-38 11h44`)

/** A code to be scanned, on its stand. */
const code = (x: number, y: number) =>
  fill(ROOM.paperShade, `M${nums(x - 18, y + 5)}l6-6h24l6 6z`) +
  fill(ROOM.paper, `M${nums(x - 17, y - 42)}h34v42h-34z`) +
  line(
    CLOTH.nila.shade,
    3,
    `M${nums(x - 10, y - 35)}h6v6h-6zm14 0h6v6h-6zm-14 14h6v6h-6zm14 0v.1m6 0v.1m-3 3v.1m-3 3v.1m6 0v.1`,
  )

/** A light table that folds, with cloth hung before it. */
const table = (view: StageView) =>
  line(
    ROOM.cable,
    5,
    `M${TABLE.end - 2} ${TABLE.y + 24}l-10 ${BOTTOM - TABLE.y}M${TABLE.end - 12} ${TABLE.y + 24}l10 ${BOTTOM - TABLE.y}`,
  ) +
  fill(CLOTH.nila.shade, `M-26 ${TABLE.y + 24}h216v${BOTTOM}H-26z`) +
  (view === 'whole' ? fill('url(#stage-cloth)', `M-26 ${STRIP + 240}h216v16H-26z`) : '') +
  fill(ROOM.china, `M-24 ${TABLE.y}h${TABLE.end + 20}l12 ${TABLE.depth}h-${TABLE.end + 44}z`) +
  fill(ROOM.chinaShade, `M-36 ${TABLE.y + TABLE.depth}h${TABLE.end + 44}v6h-${TABLE.end + 44}z`)

/** A curriculum vitae as it lies before the reader: a portrait and lines. */
const papers = (x: number, y: number) =>
  fill(ROOM.paper, `M${nums(x, y)}l6-16h34l4 16z`) +
  fill(CLOTH.secang.base, `M${nums(x + 22, y - 6)}l.8-7h10l1 7z`) +
  line(CLOTH.nila.base, 2, `M${nums(x + 11, y - 11)}h6m-7 5h6`)

/** Posts with a rope between them, again and again to the right. */
const ropes = (x: number, y: number) =>
  line(CLOTH.secang.base, 6, `M${nums(x, y + 9)}${'q46 44 92 0'.repeat(4)}`) +
  line(ROOM.lampShade, 6, `M${nums(x, y)}${'v200m92-200'.repeat(4)}`) +
  line(ROOM.lamp, 12, `M${nums(x, y)}${'v1m92-1'.repeat(4)}`)

/** The recruiter's hand on what somebody has brought. */
const reading = ({ x, look }: StagePerson) =>
  papers(x + 4, TABLE.y + 17) +
  `<g transform="translate(${num(x)} 0)">${forearm(look, TABLE.y)}</g>`

/** A badge on a ribbon. */
const badge = ({ x, y, scale }: StagePerson) =>
  `<g transform="translate(${nums(x, y)}) scale(${num(scale)})">` +
  line(CLOTH.kunyit.shade, 3, 'M-11-20l11 17 11-17') +
  fill(ROOM.china, 'M-10-4h20v14h-20z') +
  line(CLOTH.secang.base, 6, 'M-5 3v.1') +
  line(CLOTH.nila.base, 2, 'M1 1h5m-5 4h4') +
  '</g>'

/** The brown envelope in which applications are brought. */
const ENVELOPE =
  fill(ROOM.pastryDark, 'M-16 2h40v30h-40z') + line(ROOM.coffee, 1.4, 'M-16 2l20 14 20-14')

/** Whoever stands last in the line holds the envelope in the other hand. */
const applicant = (one: StagePerson) =>
  body(one) + person(one) + holding(one, ENVELOPE, one.x < 300)

export const jobFair: StageKind = {
  places: [
    [],
    [[134, 290, 1.22]],
    [
      [124, 290, 1.2],
      [244, 302, 1.18],
    ],
    [
      [122, 290, 1.18],
      [228, 304, 1.14],
      [318, 296, 0.98],
    ],
  ],
  draw: (people, view) => {
    const all = people.map(seated)
    const hosts = all.slice(-1)
    return (
      (view === 'whole' ? roof() + boards() : '') +
      crowd(ROOM.glow, -272, 202) +
      crowd(NET.faint, -330, 226) +
      fill(ROOM.sunlit, band(FLOOR, BOTTOM - FLOOR)) +
      banner(15, view) +
      hosts.map((host) => body(host) + person(host) + badge(host)).join('') +
      table(view) +
      code(42, TABLE.y + 12) +
      hosts.map(reading).join('') +
      all.slice(0, -1).map(applicant).join('') +
      ropes(280, 294)
    )
  },
}
