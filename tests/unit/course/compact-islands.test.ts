import { describe, expect, it } from 'vitest'
import { compacted as compactedBy } from '../../../src/course/compact-islands.ts'

const compacted = (html: string, source = 'export default 1') => compactedBy(html, () => source)

const script =
  '<script>(()=>{class f extends HTMLElement{};customElements.define("astro-island",f)})();</script>'
const page = (
  props: string,
  { inside = '', opts = '{&quot;name&quot;:&quot;X&quot;,&quot;value&quot;:true}' } = {},
) =>
  `<script>one()</script>${script}<astro-island uid="1" component-url="/x.js" component-export="default" ` +
  `renderer-url="/r.js" props="${props}" ssr client="load" opts="${opts}" await-children>${inside}</astro-island>`

describe('compacted', () => {
  it('puts the compact script in the place of the general one and touches no other', () => {
    const html = compacted(page('{}'))
    expect(html).toContain('<script>one()</script>')
    expect(html).toContain('customElements.define("astro-island"')
    expect(html).not.toContain('class f extends')
  })

  it('wakes by the renderer, or by the script that the renderer hands on', () => {
    expect(compacted(page('{}'))).toContain('import("/r.js")')
    const handed = compacted(page('{}'), 'export{t as default}from"./core.js";')
    expect(handed).toContain('import("/core.js")')
    expect(handed).toContain('r.t(this)')
  })

  it('fetches an island from the script that holds it, by its name there', () => {
    const html = compactedBy(page('{}'), (url) =>
      url === '/x.js' ? 'export{a as default}from"./lesson.js";' : 'export default 1',
    )
    expect(html).toContain('component-url="/lesson.js" name="a" client="load"')
  })

  it('never fetches an island straight from the framework, which must not come twice', () => {
    const html = compactedBy(page('{}'), () => 'export{a as default}from"./core.js";')
    expect(html).toContain('import("/core.js")')
    expect(html).toContain('component-url="/x.js" client="load"')
  })

  it('writes props as plain JSON, safely quoted', () => {
    const html = compacted(
      page(
        '{&quot;a&quot;:[0,&quot;it&#39;s &amp;lt;&quot;],&quot;b&quot;:[1,[[0,{&quot;c&quot;:[0,2]}]]]}',
      ),
    )
    expect(html).toContain(`props='{"a":"it&#39;s &amp;lt;","b":[{"c":2}]}'`)
  })

  it('keeps options that say something and drops those that do not', () => {
    const opts =
      '{&quot;name&quot;:&quot;X&quot;,&quot;value&quot;:{&quot;rootMargin&quot;:&quot;9px&quot;}}'
    expect(compacted(page('{}', { opts }))).toContain(`opts='{"value":{"rootMargin":"9px"}}'`)
    expect(compacted(page('{}'))).not.toContain(' opts=')
  })

  it('drops the scripts of the clients that the compact one knows, and keeps others', () => {
    const client = (name: string) => `<script>(()=>{(self.Astro={})).${name}=1})()</script>`
    const html = compacted(
      ['load', 'reader', 'visible', 'search'].map(client).join('') + page('{}'),
    )
    expect(html).not.toMatch(/\.(?:load|reader|visible)=1/)
    expect(html).toContain(client('search'))
  })

  it('leaves a page without islands as it is', () => {
    expect(compacted('<p>x</p>')).toBe('<p>x</p>')
  })

  it.each([
    ['a prop that is a date', page('{&quot;a&quot;:[3,&quot;2026-01-01&quot;]}')],
    ['a slot', page('{}', { inside: '<astro-slot>x</astro-slot>' })],
    ['no general script', page('{}').replace(script, '')],
    ['two renderers', page('{}') + page('{}').replace('/r.js', '/s.js')],
    ['an island by another export', page('{}').replace('"default"', '"other"')],
  ])('refuses a page with %s', (_, html) => {
    expect(() => compacted(html)).toThrow(/compact-islands/)
  })
})
