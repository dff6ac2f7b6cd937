import { describe, expect, it } from 'vitest'
import { plainImports, plainScript } from '../../../src/course/plain-imports.ts'

const LIST =
  'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["_astro/a.js","_astro/b.js"])))=>i.map(i=>d[i]);\n'
const HELPER = 'import{t as e}from"./rolldown-runtime.DK3Fl9T5.js";'
const chunk = (code: string) => ({ type: 'chunk', code })
const write = (bundle: Record<string, { type: string; code?: string }>) => {
  plainImports().generateBundle.handler({}, bundle)
  return bundle
}

describe('plainScript', () => {
  it('drops the lists of what could be preloaded, and changes nothing else', () => {
    const body = 'var a=()=>load(()=>import("./a.js")'
    expect(plainScript(`${LIST}${body},__vite__mapDeps([0,1]))`)).toBe(`${body})`)
    expect(plainScript('let x=1')).toBe('let x=1')
  })

  it.each([
    [HELPER, 'e'],
    ['import{t}from"./rolldown-runtime.DK3Fl9T5.js";', 't'],
  ])('has the helper inside: %s', (line, name) => {
    const made = new Function(`${plainScript(line)}return ${name}`)() as (
      all: Record<string, () => unknown>,
    ) => Record<string, unknown>
    let value = 1
    const object = made({ live: () => value, f: () => undefined })
    value = 2
    expect(object).toEqual({ live: 2, f: undefined })
    expect(Object.keys(object)).toEqual(['live', 'f'])
  })
})

describe('plainImports', () => {
  it('leaves out the helper’s own file, for nothing asks for it', () => {
    const bundle = write({
      'rolldown-runtime.DK3Fl9T5.js': chunk('export{r as t}'),
      'a.js': chunk(`${HELPER}var x=e({})`),
      'a.css': { type: 'asset' },
    })
    expect(Object.keys(bundle)).toEqual(['a.js', 'a.css'])
    expect(bundle['a.js']?.code).not.toContain('rolldown-runtime')
  })

  it('stops when the bundler writes it in another way', () => {
    expect(() => write({ 'a.js': chunk('import*as e from"./rolldown-runtime.X.js";') })).toThrow(
      /a\.js/,
    )
    expect(() => write({ 'b.js': chunk('__vite__mapDeps(0)') })).toThrow(/b\.js/)
  })
})
