import { seedOfRun } from '../../tools/dice.ts'
import { killAll } from '../killed-browser.ts'
import { expect, test } from '../support.ts'

const LIVES = Number(process.env['LIVES'] ?? 100)

test(`${String(LIVES)} browsers killed while somebody practises: nothing is lost that was called saved`, async ({
  baseURL,
}) => {
  test.setTimeout(60_000 + LIVES * 15_000)
  const { gaps, ...proof } = await killAll(baseURL ?? '', { lives: LIVES, seed: seedOfRun() })
  const sorted = [...gaps].sort((a, b) => a - b)
  const median = sorted[Math.floor(sorted.length / 2)]
  console.log(JSON.stringify({ ...proof, gaps: { least: sorted[0], median, most: sorted.at(-1) } }))
  expect(proof.lost).toEqual([])
  expect(proof.kills).toBe(LIVES)
  expect(proof.promises).toBeGreaterThanOrEqual(3 * LIVES)
  expect(proof.close).toBeGreaterThanOrEqual(0.3 * LIVES)
})

test('the same notices what was called saved and was not', async ({ baseURL }) => {
  test.setTimeout(90_000)
  const { lost, promises, seed } = await killAll(baseURL ?? '', {
    lives: 3,
    seed: seedOfRun(),
    sabotage: () => {
      // The transaction completes, and has kept nothing.
      IDBObjectStore.prototype.add = function (_, key) {
        return this.get(key ?? '') as IDBRequest<IDBValidKey>
      }
    },
  })
  console.log(JSON.stringify({ sabotaged: true, promises, lost: lost.length, seed }))
  expect(lost.length).toBeGreaterThan(0)
})
