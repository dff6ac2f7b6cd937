/** What every drawn stage shares: the frame and its two crops, persons, the net above, cups. */
import type { Look, Mood } from '../../../scenario/types.ts'
import { escapeText, fill, labelled, line, num, nums } from '../markup.ts'
import { netParts } from '../net.ts'
import type { NetShape } from '../net.ts'
import { CLOTH, NET, ROOM, SKIN } from '../palette.ts'
import { clothTile } from '../weave.ts'

/** `whole` also serves a phone, whose style sheet shows the part that `close` draws. */
export type StageView = 'whole' | 'close'

export interface StagePerson {
  /** Cast id; the sprite holds `person-<id>`. */
  readonly id: string
  /** Middle of the person, in stage units; the stage is 360 wide. */
  readonly x: number
  /** Where the drawn part of the person ends below. */
  readonly y: number
  /** 1 is 100 units wide. */
  readonly scale: number
  readonly mood?: Mood
  /** For arms and what is held; without it the stage draws none. */
  readonly look?: Look
}

/** Where a person stands: the middle, the lower end, and the scale. */
export type Place = readonly [x: number, y: number, scale: number]

/** One kind of place where people talk. */
export interface StageKind {
  /** By number of persons; the first of the cast takes the first place. */
  readonly places: readonly (readonly Place[])[]
  /** What lies in the frame; persons in the order given, later ones in front. */
  readonly draw: (people: readonly StagePerson[], view: StageView) => string
}

/** Stage units: the drawing is 360 wide and 400 high. */
export const WIDTH = 360
export const BOTTOM = 400
/** Without the room above and the lowest part: the same people, closer. */
export const CLOSE_UP = { top: 162, height: 196 }
/** Rooms go on beyond both edges: a phone on its side shows six times the width of the drawing. */
export const EDGE = 1000

/** The picture as a whole. */
export function stageFrame(inside: string, view: StageView, title?: string): string {
  const box =
    view === 'whole' ? `0 0 ${WIDTH} ${BOTTOM}` : `0 ${CLOSE_UP.top} ${WIDTH} ${CLOSE_UP.height}`
  return `<svg class="stage-art" viewBox="${box}" preserveAspectRatio="xMidYMax slice" ${labelled(title)}>${inside}</svg>`
}

/** Path data of a band across the room and beyond both edges. */
export const band = (y: number, height: number) =>
  `M${-EDGE} ${y}h${EDGE * 2 + WIDTH}v${height}H${-EDGE}z`

/** A wooden table from `y` to the lower edge, its front hung with woven cloth in a whole view. */
export function table(y: number, view: StageView): string {
  const front = y + 30
  return (
    fill(ROOM.woodLight, band(y, 30)) +
    fill(ROOM.wood, band(front, BOTTOM - front)) +
    fill(ROOM.woodDark, band(front, 3)) +
    (view === 'close' ? '' : clothBand(front + 12))
  )
}

/**
 * Woven cloth, 16 high, across the room or over `shape`: its figures come every 28 units from
 * x = 8. One stage of this kind stands in a page.
 */
export function clothBand(y: number, shape = band(y, 16)): string {
  const colours = { field: CLOTH.secang.shade, figure: ROOM.lamp, accent: ROOM.china }
  return (
    `<pattern id="stage-cloth" width="28" height="16" patternUnits="userSpaceOnUse" patternTransform="translate(-6 ${y})">${clothTile(colours)}</pattern>` +
    fill('url(#stage-cloth)', shape)
  )
}

/** The open net over the room, of which a close view shows the lower part. */
export function netSky(x: number, y: number, shape: NetShape, view: StageView): string {
  const net = netParts({
    ...shape,
    ...(view === 'close' && { seen: { ...shape.seen, top: CLOSE_UP.top - y } }),
    colours: { thread: NET.faint, rim: ROOM.cable },
  })
  return `<g transform="translate(${x} ${y})">${net}</g>`
}

/** A person from the sprite; the mood is a use of its own. */
export function person({ id, x, y, scale, mood = 'neutral' }: StagePerson): string {
  const width = 100 * scale
  const height = 104 * scale
  // Whoever stands aside turns a little to the middle: the face is shifted over the head.
  const turn = Math.sign(180 - x) * (Math.abs(180 - x) > 20 ? 1.8 * scale : 0)
  const place = (shift: number) =>
    `x="${num(x - width / 2 + shift)}" y="${num(y - height)}" width="${num(width)}" height="${num(height)}"`
  return (
    `<g class="person" data-person="${escapeText(id)}">` +
    `<use class="body" href="#person-${escapeText(id)}" ${place(0)}/>` +
    `<use class="mood" href="#mood-${mood}" ${place(turn)}/></g>`
  )
}

/** A mug with its bottom middle at x, y. */
export const mug = (x: number, y: number) =>
  line(ROOM.china, 3, `M${nums(x + 9, y - 17)}q9 0 8 6t-10 6`) +
  fill(ROOM.china, `M${nums(x - 11, y - 22)}h22l-2.5 19q-.5 3-3.5 3h-10q-3 0-3.5-3z`) +
  fill(ROOM.coffee, `M${nums(x - 9, y - 20)}h18l-.4 3.5h-17.2z`)

/** A mug on its saucer. */
export const cup = (x: number, y: number) =>
  fill(ROOM.chinaShade, `M${nums(x - 15, y - 1)}h30l-4 4h-22z`) + mug(x, y)

export const steam = (x: number, y: number) =>
  line(ROOM.steam, 1.6, `M${nums(x - 3, y)}q-3-4 0-7t0-6M${nums(x + 4, y - 1)}q-3-3 0-5t0-5`)

/** Cups stand this far in from the further edge of a table. */
export const REACH = 17

/** A forearm that comes over a table's edge at `y`, right of the middle of who it belongs to. */
export function forearm(look: Look | undefined, y: number): string {
  if (look === undefined) return ''
  const sleeve = CLOTH[look.clothes]
  const skin = SKIN[look.skin]
  return (
    fill(
      sleeve.shade,
      `M-40 ${y}h22q8 ${num(REACH * 0.6)} 20 ${num(REACH * 0.5)}l2 9q-26 8-37 0-7-4-7-${num(REACH * 0.5 + 9)}z`,
    ) +
    line(skin.base, 9, `M${nums(4, y + REACH * 0.5 + 4.5)}l9-3`) +
    line(skin.shade, 1.4, `M${nums(9, y + REACH * 0.5)}h6M${nums(10, y + REACH * 0.5 + 3.5)}h6`)
  )
}

/** What one person has before them, drawn around x = 0; on the right half of a table it is mirrored. */
export const onTable = ({ x, scale }: StagePerson, parts: string) =>
  `<g transform="translate(${num(x + (x > 200 ? -4 : 4) * scale)} 0)${x > 200 ? ' scale(-1 1)' : ''}">${parts}</g>`
