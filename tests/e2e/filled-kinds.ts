import type { Locator } from '@playwright/test'

const SURE = 'Jawab, yakin'
const ANSWER = 'Airnya kepanasan. Coba diamkan dulu sebelum dituang, ya.'

const press = (question: Locator, name: string) => question.getByRole('button', { name }).click()
/** One of each group of radio buttons: the first of the first, the second of the second… */
const pickEach = async (question: Locator) => {
  const names = await question
    .locator('input[type="radio"]')
    .evaluateAll((all) => [...new Set(all.map((each) => (each as HTMLInputElement).name))])
  for (const [index, name] of names.entries()) {
    const labels = question.locator(`label:has(input[name="${name}"])`)
    await labels.nth(index % (await labels.count())).click()
  }
}

interface FilledKind {
  readonly id: string
  readonly fill: (question: Locator) => Promise<void>
  readonly last: string
}

/**
 * A question of each kind in the course of kinds, how it is filled in, and the name of the button
 * that gives the answer.
 */
export const KINDS = {
  situation: { id: 'memilah-situasi', fill: pickEach, last: SURE },
  'best-worst': { id: 'memilah-tawar', fill: pickEach, last: SURE },
  sort: { id: 'memilah-wadah', fill: pickEach, last: SURE },
  'two-tier': { id: 'memilah-didih', fill: pickEach, last: SURE },
  spot: { id: 'menulis-temukan', fill: pickEach, last: SURE },
  rewrite: { id: 'menulis-ubah', fill: pickEach, last: SURE },
  recall: {
    id: 'menulis-ingat',
    last: 'Sebagian',
    fill: async (question) => {
      await question.getByRole('textbox').fill(ANSWER)
      await press(question, 'Lihat contoh')
      await question.getByRole('checkbox').first().check()
    },
  },
  order: {
    id: 'menyusun-urut-seduh',
    last: SURE,
    fill: async (question) => {
      await question.locator('.ways .btn').nth(1).click()
    },
  },
  match: {
    id: 'menyusun-pasang-daun',
    last: SURE,
    fill: async (question) => {
      const sides = question.locator('.pairs > *')
      const [left, right] = [sides.nth(0).getByRole('button'), sides.nth(1).getByRole('button')]
      for (let at = 0; at < (await left.count()); at++) {
        await left.nth(at).click()
        await right.nth(at).click()
      }
    },
  },
  single: { id: 'menyusun-tunggal-suhu', fill: pickEach, last: SURE },
  multiple: {
    id: 'menyusun-ganda-pahit',
    last: SURE,
    fill: async (question) => {
      await question.getByRole('checkbox').nth(0).check()
      await question.getByRole('checkbox').nth(2).check()
    },
  },
  short: {
    id: 'menyusun-isian-warna',
    last: SURE,
    fill: (question) => question.getByRole('textbox').fill('panas'),
  },
} satisfies Record<string, FilledKind>
