/** Reads drawn markup back, for tests of what is drawn. */
import { describe, expect, it } from 'vitest'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
}

/** Reads the strict XML that the drawings are made of; anything looser is an error. */
export function parse(markup: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [] }
  const open = [root]
  const token = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z][\w:-]*="[^"<]*")*)(\/?)>/y
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex
    const [, closing, name = '', list = '', selfClosing] = token.exec(markup) ?? []
    if (name === '') throw new Error(`expected a tag at ${at}, found ${markup.slice(at, at + 60)}`)
    if (closing === '/') {
      const last = open.pop()
      if (last?.name !== name) throw new Error(`expected </${last?.name}>, found </${name}>`)
      continue
    }
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of list.matchAll(/ ([\w:-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`expected ${key} once in <${name}>`)
      if (/&(?!amp;|lt;|gt;|quot;)/.test(value)) throw new Error(`expected no bare & in ${value}`)
      attributes[key] = value
    }
    const element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (selfClosing !== '/') open.push(element)
  }
  if (open.length !== 1) throw new Error(`expected every tag closed, found <${open.at(-1)?.name}>`)
  return root
}

/** The element's descendants, in document order. */
export function within(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...within(child)])
}

export const classed = (element: Element, name: string) =>
  within(element).filter(({ attributes }) => attributes['class'] === name)

export const values = (element: Element, attribute: string) =>
  within(element).flatMap(({ attributes }) => attributes[attribute] ?? [])

export const bytes = (markup: string) => new TextEncoder().encode(markup).byteLength

/** What holds of every drawing. */
export function describePictures(pictures: Readonly<Record<string, () => string>>): void {
  describe.each(Object.entries(pictures))('%s', (_name, draw) => {
    it('is well-formed', () => {
      expect(parse(draw()).children).toHaveLength(1)
    })

    it('carries nothing that a strict content security policy forbids', () => {
      const elements = within(parse(draw()))
      expect(elements.map(({ name }) => name)).not.toContain('style')
      expect(elements.map(({ name }) => name)).not.toContain('script')
      const names = elements.flatMap(({ attributes }) => Object.keys(attributes))
      expect(names.filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
    })

    it('uses each id once', () => {
      const ids = values(parse(draw()), 'id')
      expect(new Set(ids).size).toBe(ids.length)
    })

    it('holds no broken number and no needless decimals', () => {
      expect(draw()).not.toMatch(/NaN|Infinity|undefined/)
      expect(values(parse(draw()), 'd').join(' ')).not.toMatch(/\.\d\d/)
    })

    it('comes out the same every time', () => {
      expect(draw()).toBe(draw())
    })
  })
}
