import { tried } from './course.ts'
import { expect, PHONE, test, unfoldedQuestions } from './support.ts'

const playedHere = tried().map(({ id }) => id)

test.use({ javaScriptEnabled: false, viewport: PHONE })

test('a lesson reads whole, with questions, options and a way to the key', async ({ page }) => {
  await page.goto('/pelajaran/mendengarkan/')
  await expect(page.locator('article section[data-section]')).toHaveCount(6)
  // What is folded opens without script too.
  const count = (await unfoldedQuestions(page)).length
  expect(count).toBeGreaterThanOrEqual(5)
  // Buttons that would do nothing are not shown.
  await expect(page.getByRole('button', { name: 'Jawab, yakin' })).toHaveCount(0)

  const toKey = page.getByRole('link', { name: 'Kunci dan penjelasan soal ini' })
  await expect(toKey).toHaveCount(count)
  const asked = await toKey.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).hash.slice(1)),
  )
  await toKey.nth(2).click()
  await expect(page).toHaveURL(/\/kunci\/#/)
  // Whichever is asked leads to its own key; one asked twice has one key.
  for (const id of new Set(asked)) {
    await expect(page.locator(`[id="${id}"]`).locator('.key, .explain').first()).toBeVisible()
  }
})

for (const id of playedHere) {
  test(`the role-play ${id} leads to its book, and links alone lead to each ending of it`, async ({
    page,
  }) => {
    await page.goto(`/skenario/${id}/`)
    await page.getByRole('link', { name: 'Baca sebagai naskah' }).click()
    await expect(page.locator('h1')).toContainText('Naskah')
    const paragraphs = await page.locator('.book > section').evaluateAll((sections) =>
      sections.map((section) => ({
        id: section.id,
        ending:
          section.querySelector('.choices') === null &&
          section.textContent.includes('Yang membekas'),
        links: [...section.querySelectorAll('.ways a')].map((a) => a.getAttribute('href') ?? ''),
      })),
    )
    const endings = paragraphs.filter(({ ending }) => ending)
    expect(endings.length).toBeGreaterThanOrEqual(4)

    /** The shortest way by links from the first paragraph: which link to take in each. */
    const ways = new Map<string, number[]>([['n1', []]])
    for (const [here, way] of ways) {
      const links = paragraphs.find((each) => each.id === here && !each.ending)?.links ?? []
      links.forEach((href, index) => {
        const to = href.slice(1)
        if (!ways.has(to)) ways.set(to, [...way, index])
      })
    }
    for (const { id: end } of endings) {
      await page.goto(`/skenario/${id}/naskah/`)
      let here = 'n1'
      for (const index of ways.get(end) ?? []) {
        const link = page.locator(`section#${here} .ways a`).nth(index)
        here = ((await link.getAttribute('href')) ?? '').slice(1)
        await link.click()
        await expect(page).toHaveURL(new RegExp(`#${here}$`))
      }
      expect(here, end).toBe(end)
      await expect(page.locator(`section#${end}`)).toBeInViewport()
    }
  })
}

test('home shows the map and the decision', async ({ page }) => {
  await page.goto('/')
  await expect(page.locator('#peta astro-island li')).toHaveCount(14)
  await expect(page.getByRole('link', { name: /Mendengarkan/ }).first()).toBeVisible()
})
