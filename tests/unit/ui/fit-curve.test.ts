import { describe, expect, it } from 'vitest'
import { smoothPath } from '../../../src/ui/fonts/fit-curve.ts'

/** A circle of radius 100 about 100 100, as sixteen short arcs. */
const CIRCLE = (() => {
  const parts = 16
  const at = (i: number, reach: number) => {
    const angle = (i / parts) * 2 * Math.PI
    return [100 + reach * Math.cos(angle), 100 + reach * Math.sin(angle)].map(Math.round)
  }
  const [x = 0, y = 0] = at(0, 100)
  let path = `M${String(x)} ${String(y)}`
  let pen = [x, y]
  for (let i = 0; i < parts; i += 1) {
    const control = at(i + 0.5, 100 / Math.cos(Math.PI / parts))
    const end = at(i + 1, 100)
    path += `q${[...control, ...end].map((value, j) => value - (pen[j % 2] ?? 0)).join(' ')}`
    pen = end
  }
  return `${path}z`
})()

/** Points along the cubic curves of a path, absolute. */
function points(path: string): [number, number][] {
  const [, mx = '0', my = '0'] = /M(-?\d+)[ ]?(-?\d+)/.exec(path) ?? []
  let [x, y] = [Number(mx), Number(my)]
  const found: [number, number][] = []
  for (const [, list = ''] of path.matchAll(/c([^a-zA-Z]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = (list.match(/-?\d+/g) ?? []).map(Number)
    for (let t = 0; t <= 1; t += 0.05) {
      const [p, q, r] = [3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
      found.push([x + p * a + q * c + r * e, y + p * b + q * d + r * f])
    }
    ;[x, y] = [x + e, y + f]
  }
  return found
}

describe('smoothPath', () => {
  it('draws a circle with far fewer curves, and stays on it', () => {
    const smooth = smoothPath(CIRCLE, 2)
    expect(smooth.match(/c/g)?.length).toBeLessThanOrEqual(6)
    expect(points(smooth).length).toBeGreaterThan(20)
    for (const [x, y] of points(smooth)) {
      expect(Math.abs(Math.hypot(x - 100, y - 100) - 100)).toBeLessThan(4)
    }
  })

  it('leaves straight lines and their corners as they are', () => {
    expect(smoothPath('M0 0l10 0l0 10l-10 0z', 2)).toBe('M0 0l10 0l0 10l-10 0z')
  })

  it('keeps a corner between two curves', () => {
    const smooth = smoothPath('M0 0q50 0 50 50q50 0 50 50l-100 0z', 2)
    expect(smooth).toContain('M')
    expect(points(smooth)).toContainEqual([50, 50])
  })
})
