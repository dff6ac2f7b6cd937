import { openQuestion, recorded } from '../question-page.ts'
import { expect, test } from '../support.ts'
import { KINDS } from '../filled-kinds.ts'

for (const [kind, { id, fill, last }] of Object.entries(KINDS)) {
  test(`${kind}: a page left in the very moment of answering has lost no answer`, async ({
    page,
  }) => {
    const question = await openQuestion(page, id)
    await fill(question)
    // The press and the end of the page are one task: nothing that comes later is waited for.
    await question.getByRole('button', { name: last }).evaluate((button) => {
      ;(button as HTMLElement).click()
      location.replace('about:blank')
    })
    await page.waitForURL('about:blank')

    const again = await openQuestion(page, id)
    await expect(again.getByRole('button', { name: 'Coba lagi', exact: true })).toBeVisible()
    expect(await recorded(page, 'answer')).toMatchObject([{ question: id, kind }])
  })
}
