import { expect, expectAccessibleInBothThemes, hydrated, PHONE, saved, test } from './support.ts'
import { published } from './course.ts'

test.use({ viewport: PHONE, hasTouch: true })

test('a decision that went weak in a role-play comes back the next day, in its scene', async ({
  page,
}) => {
  const [first] = published()
  if (!first) throw new Error('The course has no role-play')
  const begun = new Date('2026-03-02T09:00:00+07:00').getTime()
  await page.clock.setFixedTime(begun)
  await hydrated(page, `/skenario/${first.id}/`)
  await page.getByRole('button', { name: 'Mulai percakapan' }).click()
  await expect(page.locator('.sheet .option').first()).toBeVisible()
  const sheet = await page.locator('.sheet').innerText()
  const scene = first.scenario.scenes.find(
    (each) =>
      each.kind === 'decision' &&
      each.choices.every(({ wordings }) => sheet.includes(wordings[0]?.say ?? '')),
  )
  if (scene?.kind !== 'decision') throw new Error('No decision of the role-play is asked first')
  const poor = scene.choices.find(({ quality }) => quality === 'poor')
  await page.locator('.sheet .option', { hasText: poor?.wordings[0]?.say ?? '' }).click()
  await expect(page.locator('[data-turn="0"][data-kind="said"]')).toBeVisible()
  await saved(page)

  await page.clock.setFixedTime(begun + 2 * 24 * 60 * 60 * 1000)
  await hydrated(page, '/ulang/')
  await expect(page.getByText(`Dari percakapan ${first.scenario.title}`)).toBeVisible()
  await expect(page.locator('.question .option')).toHaveCount(scene.choices.length)
  await expectAccessibleInBothThemes(page, 'a decision asked again')
  await page.locator('.question .option').first().click()
  await page.getByRole('button', { name: 'Jawab, masih ragu' }).click()
  await expect(page.locator('.question .given')).toBeVisible()
})
