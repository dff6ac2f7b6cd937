/**
 * What axe cannot tell of colours, because a picture, a gradient or another element lies behind the words:
 * read from the pixels that are painted there.
 */
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { contrast } from '../contrast.ts'
import type { Colour } from '../contrast.ts'

/** Words of one element, and what they need. */
interface Words {
  readonly colour: readonly [number, number, number, number]
  /** 3 for large letters, 4.5 for others (WCAG 2.2, 1.4.3). */
  readonly least: number
  readonly lines: number
}

/** What the page holds of the words that are hidden: where they stand in their element, and how they come back. */
interface Hidden {
  readonly element: Element
  readonly lines: readonly { x: number; y: number; width: number; height: number }[]
  readonly show: () => void
}

/** Looks up the element's own words, and hides them: what is painted then lies behind them. */
function hideWords(page: Page, target: string): Promise<Words> {
  return page.evaluate((selector) => {
    const element = document.querySelector<HTMLElement | SVGElement>(selector)
    if (!element) throw new Error(`${selector} is gone`)
    const style = getComputedStyle(element)
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')
    if (!canvas) throw new Error('no canvas')
    const drawn = element instanceof SVGElement
    canvas.fillStyle = drawn ? style.fill : style.color
    canvas.fillRect(0, 0, 1, 1)
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
    let seen = a / 255
    for (let at: Element | null = element; at; at = at.parentElement)
      seen *= Number(getComputedStyle(at).opacity)
    const size = parseFloat(style.fontSize)
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    )
    const range = document.createRange()
    const rects = texts.flatMap((node) => {
      range.selectNodeContents(node)
      return [...range.getClientRects()]
    })
    // A field draws its words itself, inside its padding.
    if (texts.length === 0) {
      const { x, y, width, height } = element.getBoundingClientRect()
      const [top = 0, right = 0, bottom = 0, left = 0] = ['top', 'right', 'bottom', 'left'].map(
        (side) =>
          parseFloat(style.getPropertyValue(`padding-${side}`)) +
          parseFloat(style.getPropertyValue(`border-${side}-width`)),
      )
      rects.push(new DOMRect(x + left, y + top, width - left - right, height - top - bottom))
    }
    // In a drawing the room above and below the letters, a fifth of the line each, may hold something else.
    const trim = drawn ? 0.22 : 0
    const lines = rects
      .map(({ x, y, width, height }) => ({
        ...{ x, y: y + height * trim, width, height: height * (1 - 2 * trim) },
      }))
      .filter(({ width, height }) => width > 1 && height > 1)
    const box = element.getBoundingClientRect()
    const hidden = [
      [drawn ? 'fill' : 'color', 'transparent'],
      ['transition', 'none'],
    ] as const
    const was = hidden.map(
      ([name]) =>
        [
          name,
          element.style.getPropertyValue(name),
          element.style.getPropertyPriority(name),
        ] as const,
    )
    for (const [name, value] of hidden) element.style.setProperty(name, value, 'important')
    Object.assign(globalThis, {
      faint: {
        element,
        lines: lines.map(({ x, y, width, height }) => ({
          ...{ x: x - box.x, y: y - box.y, width, height },
        })),
        // Not by its attribute, which the policy of the page forbids.
        show: () => {
          for (const [name, value, priority] of was) {
            element.style.setProperty(name, value, priority)
            // Else the colour would come back in a transition of its own.
            element.getBoundingClientRect()
          }
        },
      } satisfies Hidden,
    })
    return {
      colour: [r, g, b, seen] as [number, number, number, number],
      least: large ? 3 : 4.5,
      lines: lines.length,
    }
  }, target)
}

/**
 * The pixels behind one line, which is brought to the middle, in whatever it is scrolled in: bars lie over the
 * edges of the window.
 */
async function behind(page: Page, line: number): Promise<Buffer> {
  const clip = await page.evaluate((at) => {
    const { element, lines } = (globalThis as unknown as { faint: Hidden }).faint
    const { x = 0, y = 0, width = 0, height = 0 } = lines[at] ?? {}
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const middle = () => element.getBoundingClientRect().y + y + height / 2
    if (middle() < 0 || middle() > innerHeight)
      scrollBy({ top: middle() - innerHeight / 2, behavior: 'instant' })
    const box = element.getBoundingClientRect()
    return { x: box.x + x, y: box.y + y, width, height }
  }, line)
  return sharp(await page.screenshot({ clip }))
    .removeAlpha()
    .raw()
    .toBuffer()
}

function worst(pixels: Buffer, [r, g, b, seen]: Words['colour']): number {
  let least = Infinity
  const known = new Set<number>()
  for (let at = 0; at < pixels.length; at += 3) {
    const key = pixels.readUIntBE(at, 3)
    if (known.has(key)) continue
    known.add(key)
    const ground: Colour = [key >> 16, (key >> 8) & 255, key & 255]
    const mixed = [r, g, b].map((level, of) => level * seen + (ground[of] ?? 0) * (1 - seen))
    least = Math.min(least, contrast(mixed as unknown as Colour, ground))
  }
  return least
}

/** Those of the elements whose words stand out too little somewhere, each with the ratio. Leaves them as they were. */
export async function tooFaint(page: Page, targets: readonly string[]): Promise<string[]> {
  const faint: string[] = []
  for (const target of targets) {
    const { colour, least, lines } = await hideWords(page, target)
    for (let line = 0; line < lines; line++) {
      const ratio = worst(await behind(page, line), colour)
      if (ratio < least) faint.push(`${target}: ${ratio.toFixed(2)} of ${String(least)}`)
    }
    await page.evaluate(() => {
      ;(globalThis as unknown as { faint: Hidden }).faint.show()
    })
  }
  return faint
}
