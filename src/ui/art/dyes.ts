import { readFileSync } from 'node:fs'

// Not by `import.meta.url`: in a build this file stands in a bundle somewhere else.
const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8')

/**
 * The value by day, or by night, of a colour that `styles/tokens.css` names: `dye('c-mori')`. For
 * pictures and for what a browser reads before any style: there are no custom properties there.
 *
 * @throws Error for a name that is no colour
 */
export function dye(name: string, when: 'day' | 'night' = 'day'): string {
  const value = new RegExp(`--${name}: ([^;]+);`).exec(tokens)?.[1] ?? ''
  const pair = /light-dark\((#\w+|\w+), (#\w+)\)/.exec(value)
  const colour = pair ? pair[when === 'day' ? 1 : 2] : value
  if (!colour?.startsWith('#')) throw new Error(`dye: expected a colour, found “${name}: ${value}”`)
  return colour
}

/** A drawing with every token of its markup replaced by the token's value by day. */
export function dyed(svg: string): string {
  return svg.replaceAll(/var\(--((?:c|f)-[\w-]+)\)/g, (_, name: string) => dye(name))
}
