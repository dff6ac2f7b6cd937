/**
 * Pictures that stand for a page where the page itself is not seen: beside a shared link, and where
 * a browser offers to install the site. Drawn from the course's own words, net and colours.
 */
import { paragraph } from '../fonts/outlined.ts'
import { courseNet } from './course-net.ts'
import { dye, dyed } from './dyes.ts'
import { lightNet } from './light-net.ts'
import { num } from './markup.ts'
import { clothStrip } from './weave.ts'
import { wordmark } from './wordmark.ts'

interface PosterCourse {
  readonly title: string
  readonly hero: { readonly title: string; readonly lead: string }
  readonly modules: readonly {
    readonly title: string
    readonly colour: string
    readonly lessons: readonly string[]
  }[]
  readonly lessons: readonly { readonly id: string; readonly title: string }[]
  readonly missions?: { readonly missions: readonly { readonly id: string }[] }
}

interface Box {
  readonly width: number
  readonly height: number
}

const sheet = ({ width, height }: Box, ground: string, ...parts: readonly string[]) =>
  dyed(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${ground}"/>${parts.join('')}</svg>`,
  )

/** A drawing within the drawing. One that knows its size keeps it. */
const placed = (svg: string, x: number, y: number, size?: number) =>
  svg.replace(
    '<svg ',
    `<svg x="${num(x)}" y="${num(y)}" ${size === undefined ? '' : `width="${size}" height="${size}" `}`,
  )

/** The woven edge, twice as large as on a page. */
function edge(width: number, y: number, field: string, figure: string, accent: string): string {
  const strip = clothStrip({ id: 'kain', colours: { field, figure, accent } })
  return `<g transform="translate(0 ${y}) scale(2)">${strip.replace('width="100%"', `width="${width / 2}"`)}</g>`
}

function inks(colour: string | undefined) {
  return {
    ground: colour === undefined ? dye('c-stage') : dye(`f-${colour}`),
    ink: colour === 'kunyit' ? dye('f-on-kunyit') : dye('c-on-stage'),
    knot: colour === 'kunyit' ? dye('f-on-kunyit') : dye('c-bead'),
  }
}

/**
 * The picture beside a shared link, 1200 by 630: what kind of page it is, its title, and the course.
 * In the colour of a module, or on the course's own field.
 */
export async function sharePicture(
  course: PosterCourse,
  page: { readonly kind: string; readonly title: string; readonly colour?: string },
): Promise<string> {
  const box = { width: 1200, height: 630 }
  const { ground, ink, knot } = inks(page.colour)
  const net =
    page.colour === undefined
      ? placed(courseNet(course), 690, -170, 760)
      : `<g color="${ink}" opacity=".28">${placed(lightNet('n'), 560, -190, 860)}</g>`
  const kind = await paragraph(page.kind, 72, 214, {
    ...{ face: 'label', size: 32, width: 900, lines: 1, colour: knot },
  })
  const title = await paragraph(page.title, 72, kind.bottom + 18, {
    ...{ face: 'heading', size: 84, leading: 1.06, width: 700, lines: 3, colour: ink },
  })
  return sheet(
    box,
    ground,
    net,
    placed(wordmark(course.title, { size: 72, ink, thread: knot }), 68, 62),
    kind.svg,
    title.svg,
    edge(box.width, box.height - 40, ground, knot, ink),
  )
}

type Module = PosterCourse['modules'][number]

/** A module as the home page draws it: a field of its colour, and a knot for each lesson. */
async function block(
  course: PosterCourse,
  module: Module,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly shown: number },
): Promise<{ svg: string; bottom: number }> {
  const { ground, ink, knot } = inks(module.colour)
  const inner = { x: at.x + 36, width: at.width - 72 }
  const title = await paragraph(module.title, inner.x, at.y + 30, {
    ...{ face: 'heading', size: 40, width: inner.width, lines: 1, colour: ink },
  })
  let svg = title.svg
  let y = title.bottom + 16
  for (const id of module.lessons.slice(0, at.shown)) {
    const lesson = course.lessons.find((one) => one.id === id)
    const line = await paragraph(lesson?.title ?? id, inner.x + 42, y, {
      ...{ face: 'label', size: 26, width: inner.width - 42, lines: 1, colour: ink },
    })
    svg += `<circle cx="${inner.x + 12}" cy="${num((y + line.bottom) / 2)}" r="9" fill="none" stroke="${knot}" stroke-width="4"/>${line.svg}`
    y = line.bottom + 18
  }
  const height = y + 18 - at.y
  return {
    svg: `<rect x="${at.x}" y="${at.y}" width="${at.width}" height="${num(height)}" rx="28" fill="${ground}"/>${svg}`,
    bottom: at.y + height,
  }
}

/**
 * The home page as a browser shows it before installing: upright (720 by 1280) or lying (1280 by
 * 720). A drawing and no photograph, so that every course gets its own while it is built.
 */
export async function preview(
  course: PosterCourse,
  form: 'narrow' | 'wide',
): Promise<{ svg: string } & Box> {
  const narrow = form === 'narrow'
  const box = narrow ? { width: 720, height: 1280 } : { width: 1280, height: 720 }
  const { ground, ink, knot } = inks(undefined)
  const field = narrow ? 690 : 430
  const title = await paragraph(course.hero.title, 48, narrow ? 372 : 130, {
    ...{
      face: 'heading',
      size: 72,
      leading: 1.06,
      width: narrow ? 620 : 640,
      lines: 3,
      colour: ink,
    },
  })
  const lead = await paragraph(course.hero.lead, 48, title.bottom + 20, {
    ...{ face: 'text', size: 28, leading: 1.45, width: narrow ? 620 : 640, lines: 4 },
    colour: dye('c-on-stage-2'),
  })
  const blocks: string[] = []
  let y = field + 84
  const across = Math.min(3, course.modules.length)
  const width = narrow ? 648 : (1280 - 48 * 2 - 24 * (across - 1)) / across
  for (const [at, module] of course.modules.slice(0, 3).entries()) {
    const x = narrow ? 36 : 48 + at * (width + 24)
    const drawn = await block(course, module, { x, y, width, shown: 3 })
    blocks.push(drawn.svg)
    if (narrow) y = drawn.bottom + 24
  }
  return {
    svg: sheet(
      box,
      dye('c-mori'),
      `<svg width="${box.width}" height="${field}"><rect width="100%" height="100%" fill="${ground}"/>${placed(courseNet(course), narrow ? 236 : 700, narrow ? -190 : -120, narrow ? 640 : 700)}</svg>`,
      placed(wordmark(course.title, { size: 56, ink, thread: knot }), 44, 40),
      title.svg,
      lead.svg,
      edge(box.width, field, ground, knot, ink),
      ...blocks,
    ),
    ...box,
  }
}
