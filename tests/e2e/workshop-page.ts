import type { Page } from '@playwright/test'
import { messageReader } from '../../src/draft/message.ts'
import { courseUnderTest } from './course.ts'
import { expect } from './support.ts'

const course = courseUnderTest().messages
const found = course?.practices.find(({ id }) => id === 'seusai-seminar')
const kind = course?.types.find(({ id }) => id === found?.type)
if (!course || !found || !kind) throw new Error('The course has no such practice')

export const messages = course
export const practice = found
export const type = kind
export const PATH = `/latihan/${practice.id}/`
export const DOUBTFUL =
  'Selamat pagi, Bu Yustina. Saya Dira dari seminar kemarin.\nBoleh minta nomor panitianya? Mohon segera dibalas!!'
/** What a writer may say of a rule that asks, as it is offered. */
export const VERDICTS = ['Sudah', 'Periksa lagi', 'Tidak berlaku']
/** Rules whose verdict the writer gives. */
export const asking = messages.rules.filter(({ id, asks }) => asks && type.rules.includes(id))

const reader = messageReader(messages.machine)
/** What the engine itself says of a text in this practice. */
export const findings = (text: string, sender = '') =>
  reader(text, { ...practice.context, sender }, new Set(type.rules))

export const field = (page: Page) => page.getByLabel('Pesanmu', { exact: true })
export const check = (page: Page) => page.getByRole('button', { name: 'Periksa', exact: true })
export const result = (page: Page) => page.getByRole('heading', { name: 'Hasil pemeriksaan' })
export const rows = (page: Page) => page.locator('.result li[data-rule]')
export const question = (page: Page, label: string) =>
  page.locator('.result').getByRole('group', { name: label, exact: true })

export async function read(page: Page, text: string): Promise<void> {
  await field(page).fill(text)
  await check(page).click()
  await expect(result(page)).toBeFocused()
}

/** The word that `judgeAll` chooses for a question, by its place. */
export const verdictOf = (index: number): string => VERDICTS[index % VERDICTS.length] ?? ''

/** Answers every question, by turns in each of the three words. */
export async function judgeAll(page: Page): Promise<void> {
  for (const [index, { label }] of asking.entries()) {
    await question(page, label).getByLabel(verdictOf(index)).check()
  }
}
