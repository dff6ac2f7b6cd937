import { expect, it } from 'vitest'
import { inTurn } from '../../../src/browser/in-turn.ts'
import { breathe } from '../../../src/browser/slices.ts'

/** Ends once nothing that takes no time is left to do. */
const settled = async () => {
  for (let n = 0; n < 20; n++) await breathe()
}

it('gives a value to one after the other, each in a task of its own', async () => {
  const told: string[] = []
  let tasks = 0
  const done = inTurn<string>([
    (value) => told.push(`a ${value} ${String(tasks)}`),
    (value) => told.push(`b ${value} ${String(tasks)}`),
    (value) => told.push(`c ${value} ${String(tasks)}`),
  ])('x')
  for (; tasks < 3; tasks++) {
    expect(told).toHaveLength(tasks)
    await breathe()
  }
  await done
  expect(told).toEqual(['a x 0', 'b x 1', 'c x 2'])
})

it('goes no further with a value once there is a newer one, which everybody gets', async () => {
  const told: string[] = []
  const show = inTurn<number>([
    (value) => {
      told.push(`a${String(value)}`)
      if (value === 1) void show(2)
    },
    (value) => told.push(`b${String(value)}`),
  ])
  await show(1)
  await settled()
  expect(told).toEqual(['a1', 'a2', 'b2'])
})
