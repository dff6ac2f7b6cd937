import type { Scenario } from '../../../src/scenario/types.ts'
import { choose, options, replay, start } from '../../../src/scenario/engine.ts'
import { random } from '../../../src/scenario/shuffle.ts'
import { published } from '../course.ts'
import { expect, hydrated, PHONE, test } from '../support.ts'

/** What the page shuffles with in these tests. */
const SEED = 7
/** An ending that this many plays do not meet is out of a learner's reach as well. */
const PLAYS = 20_000

/** For each ending one way to it: which option to take at each decision, as the page shows them. */
function waysToEndings(scenario: Scenario): ReadonlyMap<string, readonly number[]> {
  const ways = new Map<string, readonly number[]>()
  const endings = scenario.scenes.filter(({ kind }) => kind === 'ending').length
  const next = random(SEED, scenario.id)
  for (let play = 0; play < PLAYS && ways.size < endings; play++) {
    let run = start(scenario, SEED)
    const way: number[] = []
    for (;;) {
      const state = replay(scenario, run)
      if (state.ended) {
        if (!ways.has(state.ended.id)) ways.set(state.ended.id, way)
        break
      }
      const shown = options(scenario, state, SEED)
      const index = Math.floor(next() * shown.length)
      way.push(index)
      run = choose(scenario, run, state.turns.length, shown[index]?.choice.id ?? '')
    }
  }
  return ways
}

for (const { id, scenario } of published()) {
  const endings = scenario.scenes.filter((scene) => scene.kind === 'ending')

  test(`${id}: each of its ${String(endings.length)} endings is reached`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(420_000)
    const ways = waysToEndings(scenario)
    expect([...ways.keys()].sort()).toEqual(endings.map((ending) => ending.id).sort())
    for (const ending of endings) {
      // Each play is that of a learner who has not been here.
      const page = await browser.newPage({
        ...(baseURL && { baseURL }),
        viewport: PHONE,
        reducedMotion: 'reduce',
        locale: 'id-ID',
      })
      await page.addInitScript((seed) => {
        const real = crypto.getRandomValues.bind(crypto)
        crypto.getRandomValues = <T extends ArrayBufferView | null>(array: T): T =>
          array instanceof Uint32Array && array.length === 1
            ? (array.fill(seed) as unknown as T)
            : (real(array as never) as T)
      }, SEED)
      await hydrated(page, `/skenario/${id}/`)
      await page.getByRole('button', { name: 'Mulai percakapan' }).click()
      for (const [turn, index] of (ways.get(ending.id) ?? []).entries()) {
        await page
          .locator(`.sheet[data-turn="${String(turn)}"] .option`)
          .nth(index)
          .click()
      }
      await expect(page.locator('#debrief')).toContainText(ending.title)
      await page.close()
    }
  })
}
