/**
 * A talk in writing: the learner's phone at night, and the threads of a net from it to who is
 * at their other end.
 */
import { fill, line, num, nums } from '../markup.ts'
import { CLOTH, NET, ROOM, SKIN } from '../palette.ts'
import { WIDTH, belonging, cup, netSky, person, steam, table } from './shared.ts'
import type { StageKind, StagePerson } from './shared.ts'

const DESK = 338
/** Where all threads begin; the middle of the net. */
const KNOT = { x: 118, y: 222 }
const REACH = 300

/** The middle of a net hangs above the middle of its rim. */
const NET_Y = KNOT.y + Math.round(REACH * 0.12)
const SEEN = { bottom: DESK - NET_Y }
const SHAPE = { radius: REACH, squash: 0.82, rotate: -10 }
const NETS = {
  whole: { ...SHAPE, rings: 5, spokes: 14, seen: SEEN },
  close: { ...SHAPE, rings: 3, spokes: 10, seen: { ...SEEN, left: -60, right: WIDTH - KNOT.x } },
}

/** The learner's own hand: nothing is known of them. */
const HAND = SKIN.brown

/** A left hand holds the phone: fingers come round its far edge, the thumb lies on the screen. */
const phone = () =>
  '<g transform="translate(72 268) rotate(-7)">' +
  line(HAND.shade, 32, 'M-15 58l-3 20') +
  fill(CLOTH.nila.base, 'M-44 80l52 7 4 80h-84z') +
  fill(CLOTH.nila.shade, 'M-44 80l52 7 .5 9-54.5-7z') +
  fill(ROOM.cable, 'M-34-58q0-9 9-9h50q9 0 9 9v116q0 9-9 9h-50q-9 0-9-9z') +
  fill(ROOM.paper, 'M-30-56q0-7 7-7h46q7 0 7 7v112q0 7-7 7h-46q-7 0-7-7z') +
  fill(ROOM.paperShade, 'M-25-50h28q6 0 6 6v8q0 6-6 6h-28zM-25 2h34q6 0 6 6v14q0 6-6 6h-34z') +
  fill(CLOTH.nila.base, 'M25-24h-34q-6 0-6 6v8q0 6 6 6h34z') +
  line(HAND.base, 11, 'M33 6h1.5M33 20h2.5M33 34h1.5M32 48h.5') +
  line(HAND.base, 16, 'M-36 62q-5-18 6-26l12-8') +
  line(HAND.light, 5, 'M-19 28l3-2') +
  '</g>'

const radius = ({ scale }: StagePerson) => 56 * scale

/** The person as through a round window; its rim is of the thread it hangs on. */
function portrait(one: StagePerson, index: number): string {
  const r = radius(one)
  const circle = (wider: number, paint: string) =>
    `<circle cx="${num(one.x)}" cy="${num(one.y - r)}" r="${num(r + wider)}"${paint}/>`
  return (
    `<clipPath id="stage-disc-${index}">${circle(0, '')}</clipPath>` +
    circle(3, ` fill="var(--c-nila-deep)" stroke="${NET.rim}" stroke-width="3"`) +
    circle(0, ` fill="${ROOM.glow}"`) +
    `<g clip-path="url(#stage-disc-${index})">${person(one)}</g>`
  )
}

/** From the knot to the lower left of the portrait; the further, the deeper it sags. */
function thread(one: StagePerson): string {
  const r = radius(one) + 3
  const [x, y] = [one.x - r * 0.9, one.y - r * 0.56]
  const sag = 20 + (x - KNOT.x) * 0.3
  return (
    line(NET.rim, 3, `M${nums(KNOT.x, KNOT.y)}Q${nums((KNOT.x + x) / 2 - 8, y + sag, x, y)}`) +
    line(NET.rim, 9, `M${nums(x, y)}l-3 1.5`)
  )
}

const notebook = (x: number, y: number) =>
  fill(CLOTH.secang.shade, `M${nums(x, y)}l10-14h54l-8 14z`) +
  fill(ROOM.china, `M${nums(x + 3, y - 3)}l9-12h50l-7 12z`) +
  line(ROOM.lamp, 3, `M${nums(x + 20, y - 5)}l26-6`)

export const messages: StageKind = {
  places: [
    [],
    [[248, 324, 1.36]],
    [
      [194, 280, 1],
      [288, 329, 0.82],
    ],
  ],
  draw: (people, view) => {
    const whole = view === 'whole'
    return (
      (whole ? fill(ROOM.china, 'M244 94a30 30 0 1 0 60 0a30 30 0 1 0-60 0') : '') +
      netSky(KNOT.x, NET_Y, NETS[view], view) +
      table(DESK, view) +
      (whole ? cup(156, DESK + 16) + steam(156, DESK - 9) + notebook(276, DESK + 19) : '') +
      people.map((one) => belonging(one, thread(one))).join('') +
      people.map((one, index) => belonging(one, portrait(one, index))).join('') +
      phone() +
      `<circle cx="${KNOT.x}" cy="${KNOT.y}" r="7" fill="${NET.rim}"/>`
    )
  },
}
