/**
 * Text as outlines, for pictures made while building: their letters are those of the site's own
 * fonts, whatever the building machine has, and the same bytes come out everywhere.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import { num } from '../art/markup.ts'

const FACES = {
  heading: { file: 'bricolage-grotesque.woff2' },
  text: { file: 'plus-jakarta-sans.woff2', weight: 500 },
  label: { file: 'plus-jakarta-sans.woff2', weight: 700 },
} as const

export type FaceName = keyof typeof FACES

interface Letters {
  readonly font: Font
  /** Font units to the em. */
  readonly em: number
}

const opened = new Map<FaceName, Promise<Letters>>()

async function open(name: FaceName): Promise<Letters> {
  const face = FACES[name]
  // Not by `import.meta.url`: in a build this file stands in a bundle somewhere else.
  const bytes = await readFile(join('src/ui/fonts', face.file))
  const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, at) => String.fromCharCode(0x20 + at))
  const plain = await subsetFont(bytes, `${ascii.join('')}“”‘’–—…•·éèáàñ°\u00a0`, {
    targetFormat: 'truetype',
    ...('weight' in face && { variationAxes: { wght: face.weight } }),
  })
  const made = new Face(new Blob(plain), 0)
  return { font: new Font(made), em: made.upem }
}

function letters(name: FaceName): Promise<Letters> {
  const found = opened.get(name) ?? open(name)
  opened.set(name, found)
  return found
}

/** One line as a path at 0 0 on its baseline, and its width; `size` in user units. */
function outline({ font, em }: Letters, text: string, size: number) {
  const buffer = new Buffer()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  shape(font, buffer)
  const scale = size / em
  let x = 0
  let path = ''
  for (const { codepoint, xAdvance = 0, xOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    let axis = 0
    path += font
      .glyphToPath(codepoint)
      .replaceAll(/-?\d+(?:\.\d+)?/g, (value) =>
        axis++ % 2 === 0 ? num((x + xOffset + Number(value)) * scale) : num(-Number(value) * scale),
      )
    x += xAdvance
  }
  return { path, width: x * scale }
}

export interface TextOptions {
  readonly face: FaceName
  readonly size: number
  /** Distance of baselines as a multiple of the size. */
  readonly leading?: number
  /** Lines break before this width. */
  readonly width: number
  /** More lines than these, and the size goes down until they are enough. */
  readonly lines: number
  readonly colour: string
}

/**
 * A paragraph as a drawing: the top of its first line at `x`, `y`. Words are set one after another
 * and broken where the width ends; `bottom` is where the last line ends.
 */
export async function paragraph(
  text: string,
  x: number,
  y: number,
  options: TextOptions,
): Promise<{ svg: string; bottom: number }> {
  const { face, leading = 1.2, width, lines, colour } = options
  const font = await letters(face)
  for (let { size } = options; ; size *= 0.94) {
    const set: string[] = []
    for (const word of text.split(' ')) {
      const longer = set.length > 0 ? `${set.at(-1) ?? ''} ${word}` : word
      const fits = outline(font, longer, size).width <= width
      if (set.length === 0 || !fits) set.push(word)
      else set[set.length - 1] = longer
    }
    const drawn = set.map((line) => outline(font, line, size))
    const tooWide = drawn.some((line) => line.width > width)
    if ((set.length > lines || tooWide) && size > options.size / 3) continue
    // A capital's height of both faces is seven tenths of the em.
    const first = y + size * (0.7 + (leading - 1) / 2)
    const svg = drawn
      .map(
        ({ path }, at) =>
          `<path fill="${colour}" transform="translate(${num(x)} ${num(first + at * size * leading)})" d="${path}"/>`,
      )
      .join('')
    return { svg, bottom: y + size * leading * drawn.length }
  }
}
