import type { Locator, Page } from '@playwright/test'
import {
  expect,
  expectAccessibleInBothThemes,
  expectNarrow,
  hydrated,
  PHONE,
  saved,
} from './support.ts'

const lessonOf = (id: string) => `pelajaran/${id.split('-')[0] ?? ''}/`

/** One question of the fixture course, in sight and ready to be answered. */
export async function openQuestion(page: Page, id: string): Promise<Locator> {
  await hydrated(page, lessonOf(id))
  return readyQuestion(page, id)
}

/** A question of the page that is open, once its script has come. */
export async function readyQuestion(page: Page, id: string): Promise<Locator> {
  const question = page.locator(`#${id}`)
  await question.scrollIntoViewIfNeeded()
  // A question wakes at a sign of its reader, once it is seen: the scroll may have come too early.
  await expect(async () => {
    await page.keyboard.press('Shift')
    await expect(page.locator(`astro-island[ssr]:has(#${id})`)).toHaveCount(0, { timeout: 500 })
  }).toPass()
  return question
}

/** Opens a question, lets it be filled in while no script has come yet, and then lets the scripts come. */
export async function fillBeforeScript(
  page: Page,
  id: string,
  fill: (question: Locator) => Promise<void>,
): Promise<Locator> {
  const { promise: gate, resolve: open } = Promise.withResolvers<undefined>()
  await page.route('**/_astro/**', async (route) => {
    await gate
    await route.continue()
  })
  await page.goto(lessonOf(id), { waitUntil: 'commit' })
  const question = page.locator(`#${id}`)
  await question.scrollIntoViewIfNeeded()
  await fill(question)
  await expect(page.locator(`astro-island[ssr]:has(#${id})`)).toHaveCount(1)
  open(undefined)
  return readyQuestion(page, id)
}

/** Presses a key until the control has the focus; fails where it cannot be reached so. */
export async function reach(page: Page, key: string, control: Locator): Promise<void> {
  const focused = () => control.evaluate((element) => element === document.activeElement)
  for (let i = 0; i < 80 && !(await focused()); i++) await page.keyboard.press(key)
  await expect(control).toBeFocused()
}

/** Picks a radio button as a keyboard does: Tab to its group, arrows within it. */
export async function pick(page: Page, radio: Locator): Promise<void> {
  const name = (await radio.getAttribute('name')) ?? ''
  const group = page.locator(`input[name="${name}"]`)
  const checked = group.and(page.locator(':checked'))
  await reach(page, 'Tab', (await checked.count()) > 0 ? checked : group.first())
  await reach(page, 'ArrowDown', radio)
  await page.keyboard.press('Space')
  await expect(radio).toBeChecked()
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

/** In both themes at the width of a phone: no axe violation, and nothing that scrolls sideways at 320 px. */
export async function expectSound(page: Page, where: string): Promise<void> {
  await page.setViewportSize(PHONE)
  await expectAccessibleInBothThemes(page, where)
  await expectNarrow(page, where)
}

/** Each control that is pressed, ticked or written in is as high as a thumb. */
export async function expectThumbHigh(controls: Locator): Promise<void> {
  for (const control of await controls.all()) {
    expect((await control.boundingBox())?.height, await control.innerText()).toBeGreaterThanOrEqual(
      48,
    )
  }
}

/** What this device has recorded of one type, oldest first, as its fast store holds it. */
export async function recorded(page: Page, type: string): Promise<Record<string, unknown>[]> {
  const texts = await page.evaluate(() =>
    Object.entries(localStorage).flatMap(([key, text]) =>
      key.includes('e:') ? [text as string] : [],
    ),
  )
  return texts
    .map((text) => JSON.parse(text) as Record<string, unknown>)
    .filter((event) => event['type'] === type)
    .sort((one, other) => Number(one['at']) - Number(other['at']))
}
