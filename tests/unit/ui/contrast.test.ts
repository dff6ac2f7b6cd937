import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../../contrast.ts'
import type { Colour } from '../../contrast.ts'

/** Contrast of colours as the tokens name them. */
const css = readFileSync(new URL('../../../src/ui/styles/tokens.css', import.meta.url), 'utf8')

function token(name: string, theme: 'light' | 'dark'): Colour {
  const value = new RegExp(`${name}: ([^;]+);`).exec(css)?.[1] ?? ''
  const pair = /light-dark\((#\w+), (#\w+)\)/.exec(value)
  const colour = pair ? pair[theme === 'light' ? 1 : 2] : value
  if (!colour?.startsWith('#')) throw new Error(`${name} is not a colour: ${value}`)
  const full = colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(full.slice(at, at + 2), 16))
  return [r, g, b]
}

const TEXT: [string, string][] = [
  ['--c-ink', '--c-mori'],
  ['--c-ink', '--c-mori-2'],
  ['--c-ink', '--c-putih'],
  ['--c-ink', '--c-raised'],
  ['--c-ink-2', '--c-mori'],
  ['--c-ink-2', '--c-mori-2'],
  ['--c-ink-2', '--c-putih'],
  ['--c-nila', '--c-mori'],
  ['--c-nila', '--c-putih'],
  ['--c-nila', '--c-nila-soft'],
  ['--c-ink', '--c-nila-soft'],
  ['--c-ink', '--c-kunyit-soft'],
  ['--c-ink', '--c-kunyit-card'],
  ['--c-kunyit-deep', '--c-kunyit-soft'],
  ['--c-kunyit-deep', '--c-putih'],
  ['--c-secang', '--c-secang-soft'],
  ['--c-secang', '--c-putih'],
  ['--c-suji', '--c-suji-soft'],
  ['--c-suji', '--c-putih'],
  ['--c-soga', '--c-mori'],
  ['--c-soga', '--c-putih'],
  ['--c-ink', '--c-secang-soft'],
  ['--c-ink', '--c-suji-soft'],
  ['--c-ink', '--c-soga-soft'],
  ['--c-on-kunyit', '--c-kunyit'],
  ['--c-on-mine', '--c-mine'],
  ['--f-on', '--f-nila'],
  ['--f-on', '--f-secang'],
  ['--f-on', '--f-suji'],
  ['--f-on', '--f-soga'],
  ['--f-on-kunyit', '--f-kunyit'],
  ['--c-on-stage', '--c-stage'],
  ['--c-on-stage-2', '--c-stage'],
  ['--c-on-stage', '--c-stage-low'],
]

const CONTROLS: [string, string][] = [
  ['--c-line', '--c-mori'],
  ['--c-line', '--c-putih'],
  ['--c-line', '--c-raised'],
  ['--c-line', '--c-kunyit-card'],
  ['--c-focus', '--c-mori'],
  ['--c-focus', '--c-putih'],
  ['--c-bead', '--c-stage-low'],
  ['--c-bead-off', '--c-stage-low'],
]

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(TEXT)('text %s on %s reaches 4.5', (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(CONTROLS)('the control %s on %s reaches 3', (edge, ground) => {
    expect(contrast(token(edge, theme), token(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})
