import { reach } from './question-page.ts'
import { expect, hydrated, PHONE, saved, test } from './support.ts'
import {
  asking,
  check,
  DOUBTFUL,
  field,
  findings,
  PATH,
  question,
  read,
  rows,
  verdictOf,
  VERDICTS,
} from './workshop-page.ts'

test.use({ viewport: PHONE, reducedMotion: 'reduce' })

test('what no rule decides is judged by keyboard, told once, and leads back to the message', async ({
  page,
}) => {
  await hydrated(page, PATH)
  await read(page, DOUBTFUL)
  const told = page.locator('.sum [role="status"]')
  for (const [index, { label, asks }] of asking.entries()) {
    const group = question(page, label)
    await expect(group).toHaveAccessibleDescription(asks ?? '')
    await expect(group.getByRole('radio', { checked: true })).toHaveCount(0)
    await expect(told).toHaveText('')
    await reach(page, 'Tab', group.getByRole('radio').first())
    await page.keyboard.press('Space')
    for (let at = 0; at < VERDICTS.indexOf(verdictOf(index)); at++) {
      await page.keyboard.press('ArrowRight')
    }
    await expect(group.getByLabel(verdictOf(index))).toBeChecked()
  }
  await expect(told).toHaveText('Semuanya sudah kamu nilai.')
  const again = asking.filter((_, index) => verdictOf(index) === 'Periksa lagi')
  await expect(page.locator('.sum li')).toHaveText(again.map(({ label }) => label))
  const first = again[0]?.label ?? ''
  await reach(page, 'Tab', page.locator('.sum').getByRole('link', { name: first }))
  await page.keyboard.press('Enter')
  await expect(question(page, first)).toBeFocused()
  await reach(page, 'Tab', page.getByRole('button', { name: 'Kembali ke pesanmu' }))
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  // One who finds nothing to look at again is told that.
  for (const { label } of again) await question(page, label).getByLabel('Sudah').check()
  await expect(page.getByText('Tidak ada yang ingin kamu periksa lagi.')).toBeVisible()
  await expect(page.locator('.sum li')).toHaveCount(0)
})

test('a pointer is only a pointer: what was found, or that nothing was, and no verdict', async ({
  page,
}) => {
  await hydrated(page, PATH)
  for (const text of [DOUBTFUL, 'Terima kasih.']) {
    await read(page, text)
    const found = findings(text)
    for (const { id, label } of asking) {
      const spans = found.find(({ rule }) => rule === id)?.spans ?? []
      await expect(rows(page).and(page.locator(`[data-rule="${id}"]`))).toHaveAttribute(
        ...(['data-outcome', 'review'] as const),
      )
      await expect(question(page, label)).toContainText(
        spans.length > 0 ? 'Mungkin di sini:' : 'Tidak ada yang dikenali di pesanmu',
      )
    }
  }
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('questions are answered by finger, without a connection, and the answers stay', async ({
    page,
    context,
  }) => {
    await hydrated(page, PATH)
    await read(page, DOUBTFUL)
    await context.setOffline(true)
    for (const [index, { label }] of asking.entries()) {
      await question(page, label).getByText(verdictOf(index), { exact: true }).tap()
    }
    await expect(page.getByText('Semuanya sudah kamu nilai.')).toBeVisible()
    await saved(page)
    await context.setOffline(false)
    await page.reload()
    // Another text, and its answers are still those, until they are changed.
    await read(page, `${DOUBTFUL} Terima kasih.`)
    for (const [index, { label }] of asking.entries()) {
      await expect(question(page, label).getByLabel(verdictOf(index))).toBeChecked()
    }
    const first = question(page, asking[0]?.label ?? '')
    await first.getByText('Tidak berlaku', { exact: true }).tap()
    await saved(page)
    await page.reload()
    await check(page).click()
    await expect(first.getByLabel('Tidak berlaku')).toBeChecked()
  })
})
