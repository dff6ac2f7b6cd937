import { describe, expect, it } from 'vitest'
import { compacted } from '../../../src/course/compact-islands.ts'

const script =
  '<script>(()=>{class f extends HTMLElement{};customElements.define("astro-island",f)})();</script>'
const page = (props: string, inside = '') =>
  `<script>one()</script>${script}<astro-island props="${props}">${inside}</astro-island>`

describe('compacted', () => {
  it('puts the compact script in the place of the general one and touches nothing else', () => {
    const html = compacted(page('{&quot;a&quot;:[0,&quot;x&quot;],&quot;b&quot;:[1,[[0,2]]]}'))
    expect(html).toContain('<script>one()</script>')
    expect(html).toContain('customElements.define("astro-island"')
    expect(html).not.toContain('class f extends')
  })

  it('leaves a page without islands as it is', () => {
    expect(compacted('<p>x</p>')).toBe('<p>x</p>')
  })

  it.each([
    ['a prop that is a date', page('{&quot;a&quot;:[3,&quot;2026-01-01&quot;]}')],
    ['a slot', page('{}', '<astro-slot>x</astro-slot>')],
    ['no general script', page('{}').replace(script, '')],
  ])('refuses a page with %s', (_, html) => {
    expect(() => compacted(html)).toThrow(/compact-islands/)
  })
})
