import type { Locator, Page } from '@playwright/test'
import { KINDS } from '../filled-kinds.ts'
import { expect, nextBuild, test, visitAndUse } from '../offline-site.ts'
import type { Site } from '../offline-site.ts'
import { openQuestion } from '../question-page.ts'

test.use({ course: { dir: '.cache/kinds', base: '/ragam/' } })

let later = ''

test.beforeAll(async () => {
  later = await nextBuild('.cache/kinds', 'ragam-kedua')
})

/** A lesson is on the device, and a newer build waits for consent; without a connection, the lesson stays the older. */
async function awaitConsent(page: Page, site: Site, lesson: string): Promise<void> {
  await visitAndUse(page, site, `pelajaran/${lesson}/`)
  site.deploy(later)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await expect(consent(page)).toBeVisible()
  await site.down()
}

const consent = (page: Page) => page.getByRole('button', { name: 'Muat ulang' })
const warning = (page: Page) => page.getByText('Isian yang belum dikirim akan hilang.')
/** What a question holds; what was said of the latest move is over. */
const held = async (question: Locator) =>
  (await question.ariaSnapshot()).replaceAll(/- status:.*/g, '- status')

const { recall, ...picked } = KINDS

for (const lesson of ['memilah', 'menulis', 'menyusun']) {
  test(`${lesson}: consent to an update is asked for once more where an answer is half filled in, and nothing is lost`, async ({
    page,
    site,
  }) => {
    await awaitConsent(page, site, lesson)
    for (const { id, fill, last } of Object.values(picked)) {
      if (!id.startsWith(`${lesson}-`)) continue
      const question = await openQuestion(page, id)
      await fill(question)
      const filled = await held(question)
      await consent(page).click()
      await expect(warning(page), id).toBeVisible()
      await expect(page).not.toHaveTitle(/kedua/)
      expect(await held(question), id).toBe(filled)
      await question.getByRole('button', { name: last }).click()
      await expect(question.getByRole('button', { name: 'Coba lagi' })).toBeVisible()
    }
    await consent(page).click()
    await expect(page).toHaveTitle(/kedua/)
  })
}

test('what is written from memory is there after the update, without a warning', async ({
  page,
  site,
}) => {
  await awaitConsent(page, site, 'menulis')
  const words = (await openQuestion(page, recall.id)).getByRole('textbox')
  await words.fill('Biar dingin dulu.')
  await consent(page).click()
  await expect(page).toHaveTitle(/kedua/)
  await expect(words).toHaveValue('Biar dingin dulu.')
})

test('who presses again, with the warning in sight, has the new build', async ({ page, site }) => {
  await awaitConsent(page, site, 'memilah')
  const { id, fill } = picked.situation
  await fill(await openQuestion(page, id))
  await consent(page).click()
  await expect(warning(page)).toBeVisible()
  await consent(page).click()
  await expect(page).toHaveTitle(/kedua/)
})
