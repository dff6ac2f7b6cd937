import { describe, expect, it } from 'vitest'
import {
  withFewerScripts,
  withOneStyle,
  withShortFonts,
  withShortMarks,
} from '../../../src/course/compact-markup.ts'

describe('withOneStyle', () => {
  it('gathers the styles of head and body at the end of the head, in their order', () => {
    expect(
      withOneStyle(
        '<head><style>a{}</style><title>t</title></head><p>x</p><style>\nb{$&}\n</style>',
      ),
    ).toBe('<head><title>t</title><style>a{}b{$&}</style></head><p>x</p>')
  })

  it('leaves a style with a medium of its own in its place', () => {
    const html = '<head><style media="print">a{}</style><style>b{}</style></head>'
    expect(withOneStyle(html)).toBe(html)
  })
})

describe('withShortMarks', () => {
  it('renames every mark in rule and element alike, and each differently', () => {
    expect(
      withShortMarks(
        '<style>p[data-astro-cid-abcd1234]{}i[data-astro-cid-zyxw9876]{}</style><p data-astro-cid-abcd1234><i data-astro-cid-zyxw9876>',
      ),
    ).toBe('<style>p[data-0]{}i[data-1]{}</style><p data-0><i data-1>')
  })
})

describe('withShortFonts', () => {
  it('renames every family wherever the styles name it, each differently, and no word of the page', () => {
    const [first, second] = ['"Plus Jakarta Sans-8154214cd1fc9ef4"', '"Serif-a0438203ecdc0c13"']
    const page = (one: string, other: string) =>
      `<style>@font-face{font-family:${one}}:root{--0:${one}}</style><p>${first}</p>` +
      `<style>@font-face{font-family:${other}}:root{--1:${other},"Noto Sans"}</style>`
    expect(withShortFonts(page(first, second))).toBe(page('f0', 'f1'))
  })
})

describe('withFewerScripts', () => {
  it('joins plain scripts that stand side by side', () => {
    expect(withFewerScripts('<script>a()</script> <script>b();</script><p>')).toBe(
      '<script>a();b();</script><p>',
    )
  })

  it('leaves data, modules and scripts apart from one another as they are', () => {
    const html =
      '<script type="application/json">{}</script><script>a()</script><p></p><script>b()</script>' +
      '<script type="module">c()</script>'
    expect(withFewerScripts(html)).toBe(html)
  })
})
