import type { Locator } from '@playwright/test'
import { expect, hydrated, PHONE, saved, test } from '../support.ts'
import {
  expectJudged,
  expectThumbHigh,
  fillBeforeScript,
  openQuestion,
  reach,
} from '../question-page.ts'

const texts = [
  'Teko dihangatkan dengan sedikit air itu.',
  'Dua sendok daun dimasukkan ke teko.',
  'Air dituang dan ditunggu dua menit.',
  'Air dididihkan, lalu dibiarkan tiga menit.',
] as const
const last = texts[3]

test('an order is put right by keyboard alone; the focus stays and each move is told', async ({
  page,
}) => {
  const question = await openQuestion(page, 'menyusun-urut-seduh')
  const up = question.getByRole('button', { name: `Naikkan: ${last}` })
  await up.focus()
  for (const place of [3, 2, 1]) {
    await page.keyboard.press('Enter')
    await expect(up).toBeFocused()
    await expect(question.getByRole('status').first()).toHaveText(
      `“${last}” sekarang nomor ${String(place)} dari 4.`,
    )
  }
  // At the end the way on does nothing, and keeps the focus.
  await expect(up).toBeDisabled()
  await page.keyboard.press('Enter')
  await expect(up).toBeFocused()
  await expect(question.getByRole('listitem').first()).toHaveText(`1 ${last}`)
  // Down again and up: a row that is moved in the page keeps the focus as well.
  await page.keyboard.press('Tab')
  const down = question.getByRole('button', { name: `Turunkan: ${last}` })
  await page.keyboard.press('Space')
  await expect(down).toBeFocused()
  await expect(question.getByRole('listitem').nth(1)).toHaveText(`2 ${last}`)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Space')
  await expect(up).toBeFocused()

  await reach(page, 'Tab', question.getByRole('button', { name: 'Jawab, yakin' }))
  await page.keyboard.press('Enter')
  await expect(question.getByText('4 dari 4 sudah di tempatnya.')).toBeVisible()
  await expectJudged(page, question, 'Tepat')
})

test.describe('by touch', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('an order one move away says which; trying again keeps the first', async ({ page }) => {
    const question = await openQuestion(page, 'menyusun-urut-seduh')
    await expectThumbHigh(question.locator('.ways button'))
    const up = question.getByRole('button', { name: `Naikkan: ${last}` })
    await up.tap()
    await up.tap()
    await question.getByRole('button', { name: 'Jawab, masih ragu' }).tap()
    await expect(question.getByText(`Cukup satu yang pindah: “${last}” ke nomor 1.`)).toBeVisible()
    await expectJudged(page, question, 'Hampir')

    await question.getByRole('button', { name: 'Coba lagi' }).tap()
    await expect(question.getByRole('button', { name: /^Naikkan/ }).first()).toBeFocused()
    await expect(question.getByText('jawaban pertamamu tetap yang dicatat')).toBeVisible()
    for (let move = 0; move < 3; move++) await up.tap()
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expectJudged(page, question, 'Tepat')
  })

  test('an order left as it is shown is an answer too, each item told of', async ({ page }) => {
    const question = await openQuestion(page, 'menyusun-urut-seduh')
    await question.getByRole('button', { name: 'Jawab, yakin' }).tap()
    await expect(question.getByRole('heading', { name: 'Belum', exact: true })).toBeFocused()
    await expect(question).toMatchAriaSnapshot(`
      - paragraph: Latihan
      - heading "Mbak Sari bertamu sore ini. Urutkan langkah menyeduh teh hijau, dari yang pertama." [level=3]
      - heading "Belum" [level=4]
      - paragraph: "Cukup satu yang pindah: “Air dididihkan, lalu dibiarkan tiga menit.” ke nomor 1."
      - paragraph: 0 dari 4 sudah di tempatnya.
      - paragraph: /Suhu diurus/
      - paragraph: Kamu tadi yakin. Justru di sini penjelasannya paling berguna.
      - list:
        - listitem:
          - paragraph: 1. Air dididihkan, lalu dibiarkan tiga menit.
          - paragraph: Kamu taruh di nomor 4
          - paragraph: /Air perlu waktu/
        - listitem:
          - paragraph: 2. Teko dihangatkan dengan sedikit air itu.
          - paragraph: Kamu taruh di nomor 1
          - paragraph: /Teko yang hangat/
        - listitem:
          - paragraph: 3. Dua sendok daun dimasukkan ke teko.
          - paragraph: Kamu taruh di nomor 2
          - paragraph: /Daun masuk/
        - listitem:
          - paragraph: 4. Air dituang dan ditunggu dua menit.
          - paragraph: Kamu taruh di nomor 3
          - paragraph: /Dua menit cukup/
      - paragraph:
        - 'link "Baca lagi: Isi singkat"'
        - button "Coba lagi"
    `)
    await saved(page)
  })
})

test('an order is asked as a list whose items name their ways', async ({ page }) => {
  const question = await openQuestion(page, 'menyusun-urut-cuci')
  await expect(question).toMatchAriaSnapshot(`
    - paragraph: Latihan
    - group "Tekomu berkerak. Susun cara membersihkannya tanpa sabun.":
      - paragraph: Atur dengan tombol panah sampai urutannya pas menurutmu.
      - list:
        - listitem:
          - button /^Naikkan/ [disabled]
          - button /^Turunkan/
        - listitem:
          - button /^Naikkan/
          - button /^Turunkan/
        - listitem:
          - button /^Naikkan/
          - button /^Turunkan/ [disabled]
      - status
    - button "Jawab, yakin"
    - button "Jawab, masih ragu"
    - status
  `)
})

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`moved items glide for a moment, or not at all: ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion })
    const question = await openQuestion(page, 'menyusun-urut-seduh')
    const durations = await question.evaluate(async (section) => {
      section.querySelectorAll<HTMLElement>('.ways button')[1]?.click()
      await new Promise((done) => setTimeout(done))
      return [...section.querySelectorAll('.step')].flatMap((step) =>
        step.getAnimations().map((animation) => Number(animation.effect?.getTiming().duration)),
      )
    })
    expect(durations).toHaveLength(reducedMotion === 'reduce' ? 0 : 2)
    for (const duration of durations) expect(duration).toBeLessThanOrEqual(200)
  })
}

/** The items as they stand. */
const shown = (question: Locator) =>
  question
    .locator('.step')
    .evaluateAll((steps) => steps.map((step) => step.children[1]?.textContent))

/** The middle of a control, which a finger aims at. */
async function middle(control: Locator): Promise<{ x: number; y: number }> {
  const box = await control.boundingBox()
  if (!box) throw new Error('not in sight')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test.describe('quick taps', () => {
  test.use({ viewport: PHONE, hasTouch: true, reducedMotion: 'reduce' })

  test('at one place move one item on, though another has come under the finger', async ({
    page,
  }) => {
    const question = await openQuestion(page, 'menyusun-urut-seduh')
    const [first, second, third, fourth] = await shown(question)
    const down = question.getByRole('button', { name: `Turunkan: ${first ?? ''}` })
    const { x, y } = await middle(down)
    await page.clock.install()
    for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(x, y)
    await expect.poll(() => shown(question)).toEqual([second, third, first, fourth])
    await expect(down).toBeFocused()
    // One more than there is way changes nothing.
    for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(x, y)
    await expect.poll(() => shown(question)).toEqual([second, third, fourth, first])
  })

  test('at two places move two items', async ({ page }) => {
    const question = await openQuestion(page, 'menyusun-urut-seduh')
    const [first, second, third, fourth] = await shown(question)
    const one = await middle(question.getByRole('button', { name: `Turunkan: ${first ?? ''}` }))
    const other = await middle(question.getByRole('button', { name: `Turunkan: ${third ?? ''}` }))
    await page.touchscreen.tap(one.x, one.y)
    await page.touchscreen.tap(other.x, other.y)
    await expect.poll(() => shown(question)).toEqual([second, first, fourth, third])
  })
})

test.describe('while the script is on its way', () => {
  test.use({ viewport: PHONE, hasTouch: true })

  test('a tap is kept, and moves its item when the script has come', async ({ page }) => {
    const before: unknown[] = []
    const question = await fillBeforeScript(page, 'menyusun-urut-seduh', async (form) => {
      before.push(...(await shown(form)))
      // Whoever sees nothing happen taps again; it was one wish.
      const up = form.getByRole('button', { name: `Naikkan: ${last}` })
      await up.tap()
      await up.tap()
      expect(await shown(form)).toEqual(before)
    })
    const [first, second, third, fourth] = before
    await expect.poll(() => shown(question)).toEqual([first, second, fourth, third])
    await expect(question.getByRole('status').first()).toHaveText(
      `“${last}” sekarang nomor 3 dari 4.`,
    )
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('four steps and the answer fit one screen', async ({ page }) => {
    const question = await openQuestion(page, 'menyusun-urut-seduh')
    for (const step of await question.locator('.step').all()) {
      expect((await step.boundingBox())?.height).toBeLessThanOrEqual(90)
    }
    expect((await question.boundingBox())?.height).toBeLessThanOrEqual(PHONE.height - 100)
  })
})

test('asked once more, the first order is read in words beside the new one', async ({ page }) => {
  const give = async (path: string) => {
    await hydrated(page, path)
    const question = page.locator('[data-question="tebak-urut"] .question')
    await question.scrollIntoViewIfNeeded()
    const items = await shown(question)
    return { question, items, yes: question.getByRole('button', { name: 'Jawab, yakin' }) }
  }
  const line = (items: readonly unknown[]) =>
    items.map((text, index) => `${String(index + 1)}. ${String(text)}`).join(' · ')
  const guess = await give('soal/tebak/')
  await guess.yes.click()
  await expect(guess.question.locator('.given')).toBeVisible()
  await saved(page)

  const { question, items, yes } = await give('soal/tebak/lagi/')
  await question
    .getByRole('button', { name: /^Turunkan/ })
    .first()
    .click()
  await yes.click()
  await expect(question.locator('.then dd')).toHaveText([
    line(guess.items),
    line([items[1], items[0], items[2]]),
  ])
})
