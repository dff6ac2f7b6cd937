import { describe, expect, it } from 'vitest'
import { withShortProperties } from '../../../src/course/compact-properties.ts'

describe('withShortProperties', () => {
  it('gives one short name to a property in rules, media and attributes alike', () => {
    expect(
      withShortProperties(
        '<style>:root{--ink:#000;--ink-2:var(--ink)}p{color:var(--ink-2, red)}</style><path fill="var(--ink)">',
        '',
      ),
    ).toBe(
      '<style>:root{--0:#000;--1:var(--0)}p{color:var(--1, red)}</style><path fill="var(--0)">',
    )
  })

  it('drops what nobody reads, and then what only that has read', () => {
    expect(
      withShortProperties('<style>:root{--a:1px;--b:var(--a);--c:2px}p{top:var(--c)}</style>', ''),
    ).toBe('<style>:root{--0:2px}p{top:var(--0)}</style>')
  })

  it('leaves alone what a script or a later stylesheet names, and never gives its name away', () => {
    const shared = '.late{color:var(--late)} let n = 3; --n; style.setProperty("--0", 1)'
    expect(
      withShortProperties(
        '<style>:root{--late:#fff;--own:1;--here:2}p{order:var(--own)}</style><script>"--here"</script>',
        shared,
      ),
    ).toBe(
      '<style>:root{--late:#fff;--1:1;--here:2}p{order:var(--1)}</style><script>"--here"</script>',
    )
  })

  it('touches neither words, nor classes, nor quoted values', () => {
    const html =
      '<style>.block--big{--q:"a;--x:b"}</style><p title="--lebar">var(--lebar) <!--[--></p>'
    expect(withShortProperties(html, '')).toBe(html.replace('--q', '--0').replace('--x', '--1'))
  })
})
