/** The page about the learner's data, its files, and what lies in the browser's stores. */
import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import type { RecordEvent } from '../../src/record/events.ts'
import { writePortable } from '../../src/record/portable.ts'
import { atOnce } from '../../src/record/steps.ts'
import { courseUnderTest } from './course.ts'
import { expect, hydrated } from './support.ts'

export const COURSE = courseUnderTest().id
export const DATA = '/data/'

/** Answers of a device of that name. */
export function answers(device: string, count: number): RecordEvent[] {
  return Array.from({ length: count }, (_, n) => ({
    id: `${device}-${n.toString(36).padStart(4, '0')}`,
    at: 1772330400000 + n,
    day: '2026-03-01',
    type: 'answer',
    question: `${device}-${String(n)}`,
    rev: 1,
    kind: 'situation',
    source: 'quiz',
    answer: { type: 'situation', option: 'a' },
    scores: [],
  }))
}

/** The text of a copy that holds these events. */
export const fileOf = (events: readonly RecordEvent[] = answers('b', 3), course = COURSE) =>
  atOnce(writePortable(events, { course, made: 1772330400000 })).join('')

/** The device already has these events when its next page opens. */
export async function seed(page: Page, events: readonly RecordEvent[]): Promise<void> {
  await page.goto('/tentang/')
  await page.evaluate(
    (rows) => {
      for (const [key, text] of rows) localStorage.setItem(key, text)
    },
    events.map((event) => [`${COURSE}:e:${event.id}`, JSON.stringify(event)] as const),
  )
}

/** Everything in both stores, as sorted texts. */
export function stores(page: Page): Promise<{ fast: string[]; durable: string[] }> {
  return page.evaluate(async (name) => {
    const fast = Object.keys(localStorage)
      .filter((key) => key.startsWith(`${name}:e:`))
      .map((key) => localStorage.getItem(key) ?? '')
    const durable = await new Promise<string[]>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onerror = () => {
        reject(new Error('the database did not open'))
      }
      request.onsuccess = () => {
        const all = request.result.transaction('events').objectStore('events').getAll()
        all.onsuccess = () => {
          request.result.close()
          resolve(all.result as string[])
        }
      }
    })
    return { fast: fast.sort(), durable: durable.sort() }
  }, COURSE)
}

/** Opens the page and waits until it has read the record. */
export async function openData(page: Page): Promise<void> {
  await hydrated(page, DATA)
  await expect(copyButton(page)).toBeEnabled()
}

/** The part that tells what is kept. */
export const kept = (page: Page) => page.getByRole('region', { name: 'Yang tersimpan' })
export const copyButton = (page: Page) =>
  page.getByRole('button', { name: 'Simpan salinan', exact: true }).first()
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
export const result = (page: Page, name: string) =>
  page.getByRole('heading', { level: 3, name, exact: true })

/** Makes a copy and gives its name and text. */
export async function takeCopy(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download')
  await copyButton(page).click()
  const file = await download
  return { name: file.suggestedFilename(), text: await fileText(file) }
}

export async function fileText(file: Download): Promise<string> {
  return readFile(await file.path(), 'utf8')
}

export async function chooseFile(page: Page, file: string | Buffer): Promise<void> {
  const buffer = typeof file === 'string' ? Buffer.from(file) : file
  await page
    .getByLabel('Pilih berkas salinan')
    .setInputFiles({ name: 'salinan.json', mimeType: 'application/json', buffer })
}

interface Traced {
  readonly name: string
  readonly pid: number
  readonly tid: number
  /** Processor time, in microseconds. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * The longest task of a page's main thread while `act` runs, in ms of processor time: on a busy machine
 * the clock also counts what other programs take.
 */
export async function longestTask(page: Page, act: () => Promise<void>): Promise<number> {
  const browser = page.context().browser()
  if (!browser) throw new Error('no browser to trace')
  await browser.startTracing(page, { categories: ['toplevel'] })
  await act()
  const trace = (await browser.stopTracing()).toString('utf8')
  const { traceEvents: events } = JSON.parse(trace) as { traceEvents: Traced[] }
  const place = ({ pid, tid }: Traced) => `${String(pid)}/${String(tid)}`
  const mains = new Set(events.filter((one) => one.args?.name === 'CrRendererMain').map(place))
  const tasks = events.filter((one) => one.tdur !== undefined && mains.has(place(one)))
  expect(tasks.length).toBeGreaterThan(0)
  return tasks.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur), 0) / 1000
}
