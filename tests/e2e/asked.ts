import type { Locator, Page } from '@playwright/test'
import { expect, hydrated, saved } from './support.ts'

/** A question of the lesson `menyusun`, ready to be answered. */
export async function ask(page: Page, id: string): Promise<Locator> {
  await hydrated(page, 'pelajaran/menyusun/')
  const question = page.locator(`#${id}`)
  await question.scrollIntoViewIfNeeded()
  await expect(question.getByRole('button', { name: 'Jawab, yakin' })).toBeEnabled()
  return question
}

/** The judgement has the reader's attention, and is there again after the page is loaded anew. */
export async function expectJudged(page: Page, question: Locator, word: string): Promise<void> {
  const judgement = question.getByRole('heading', { name: word, exact: true })
  await expect(judgement).toBeFocused()
  await saved(page)
  await page.reload()
  await question.scrollIntoViewIfNeeded()
  await expect(judgement).toBeVisible()
}

/** Every control that is pressed is wide and high enough for a thumb. */
export async function expectThumbs(controls: Locator): Promise<void> {
  const boxes = await controls.evaluateAll((all) =>
    all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => [width, height]),
  )
  expect(boxes.length).toBeGreaterThan(0)
  for (const side of boxes.flat()) expect(side).toBeGreaterThanOrEqual(48)
}
