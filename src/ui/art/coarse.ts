/** How many numbers each relative path command takes; the last two (or the one) move the pen. */
const TAKES: Readonly<Record<string, number>> = { M: 2, l: 2, h: 1, v: 1, q: 4, c: 6, t: 2, z: 0 }

/**
 * Path data on a coarser grid: every point is rounded to a multiple of `step` and written in steps,
 * so the path wants `transform="scale(step)"`. Each command starts from the rounded end of the last,
 * so errors do not add up. Takes an absolute `M` and relative l h v q c t z, as outlines here have;
 * throws on any other command.
 */
export function coarsePath(path: string, step: number): string {
  const grid = (value: number) => Math.round(value / step)
  // Where the pen is, exactly and on the grid.
  let x = 0
  let y = 0
  let gx = 0
  let gy = 0
  return path.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, rest: string) => {
    const size = TAKES[command]
    if (size === undefined) throw new Error(`coarsePath: command “${command}” is not known`)
    if (command === 'z') return 'z'
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const written: number[] = []
    for (let at = 0; at + size <= numbers.length; at += size) {
      const group = numbers.slice(at, at + size)
      const fromX = command === 'M' ? 0 : x
      const fromY = command === 'M' ? 0 : y
      const baseX = command === 'M' ? 0 : gx
      const baseY = command === 'M' ? 0 : gy
      const flat = command === 'h' || command === 'v'
      const points = flat
        ? [command === 'h' ? [group[0] ?? 0, 0] : [0, group[0] ?? 0]]
        : Array.from({ length: size / 2 }, (__, i) => [group[2 * i] ?? 0, group[2 * i + 1] ?? 0])
      for (const [dx = 0, dy = 0] of points) {
        const toX = grid(fromX + dx) - baseX
        const toY = grid(fromY + dy) - baseY
        if (command !== 'v') written.push(toX)
        if (command !== 'h') written.push(toY)
      }
      const [dx = 0, dy = 0] = points.at(-1) ?? []
      x = fromX + dx
      y = fromY + dy
      gx = grid(x)
      gy = grid(y)
    }
    return command + written.join(' ').replace(/ -/g, '-')
  })
}
