import { describe, expect, it } from 'vitest'
import { answerFile, answerPage } from '../../../src/browser/offline-answers.ts'
import { SCOPE } from './offline-fakes.ts'

const scope = new URL(SCOPE)
const never = new Promise<never>(() => undefined)
const down = () => Promise.reject<Response>(new TypeError('Failed to fetch'))
const ok = (body: string, status = 200) => new Response(body, { status })

/** A device that holds these files of this build, and those of an older one. */
function ask(path: string, own: Record<string, string>, older: Record<string, string> = {}) {
  const get = (files: Record<string, string>) => (url: string) =>
    Promise.resolve(files[url] === undefined ? undefined : new Response(files[url]))
  const shelf = { read: get(own), readAny: get({ ...own, ...older }) }
  return { url: new URL(path, SCOPE), scope, shelf }
}
const OFFLINE = { 'luring/': '<!doctype html><html lang="id">luring' }

describe('answering a page', () => {
  const page = async (
    question: ReturnType<typeof ask>,
    server: Promise<Response>,
    soon: Promise<undefined> = never,
  ) => (await answerPage(question, server, soon)).text()

  it('prefers the server', async () => {
    const question = ask('x/', { ...OFFLINE, 'x/': 'kept' })
    expect(await page(question, Promise.resolve(ok('fresh')))).toBe('fresh')
    expect(await page(question, Promise.resolve(ok('gone', 404)))).toBe('gone')
  })

  it('takes the copy when the server is down, ill or slow', async () => {
    const question = ask('x/', { ...OFFLINE, 'x/': 'kept' })
    expect(await page(question, down())).toBe('kept')
    expect(await page(question, Promise.resolve(ok('ill', 503)))).toBe('kept')
    expect(await page(question, never, Promise.resolve(undefined))).toBe('kept')
  })

  it('waits on for a slow server when there is no copy', async () => {
    const slow = new Promise<Response>((resolve) => {
      setTimeout(resolve, 20, ok('late'))
    })
    expect(await page(ask('y/', OFFLINE), slow, Promise.resolve(undefined))).toBe('late')
    expect(await page(ask('y/', OFFLINE), Promise.resolve(ok('ill', 503)))).toBe('ill')
  })

  it('takes an older build’s copy before the offline page', async () => {
    expect(await page(ask('x/', OFFLINE, { 'x/': 'older' }), down())).toBe('older')
  })

  it('marks the offline page where it stands in for another', async () => {
    expect(await page(ask('y/', OFFLINE), down())).toBe(
      '<!doctype html><html data-instead lang="id">luring',
    )
    expect(await page(ask('luring/', OFFLINE), down())).toBe(OFFLINE['luring/'])
  })

  it.each(['x', 'x/index.html', './/x/'])('sends %s to its proper address', async (path) => {
    const question = ask(`${path}?utm_source=wa`, { 'x/': 'kept' })
    const response = await answerPage(question, down(), never)
    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe(`${SCOPE}x/?utm_source=wa`)
  })

  it('gives a network error when even the offline page is gone', async () => {
    expect((await answerPage(ask('x/', {}), down(), never)).type).toBe('error')
  })
})

describe('answering any other file', () => {
  const file = async (question: ReturnType<typeof ask>, server: () => Promise<Response>) =>
    (await answerFile(question, server)).text()

  it('takes this build’s copy without asking', async () => {
    expect(await file(ask('pagefind/p.js', { 'pagefind/p.js': 'kept' }), down)).toBe('kept')
  })

  it('takes an older build’s hashed file before the server, who may have dropped it', async () => {
    const question = ask('_astro/old.js', {}, { '_astro/old.js': 'older' })
    expect(await file(question, () => Promise.resolve(ok('new')))).toBe('older')
  })

  it('asks the server first for a name that says nothing about its content', async () => {
    const question = ask('pagefind/p.js', {}, { 'pagefind/p.js': 'older' })
    expect(await file(question, () => Promise.resolve(ok('new')))).toBe('new')
    expect(await file(question, () => Promise.resolve(ok('', 404)))).toBe('older')
    expect(await file(question, down)).toBe('older')
  })

  it('passes on what the server says about a file nobody kept', async () => {
    const response = await answerFile(ask('z.js', {}), () => Promise.resolve(ok('no', 404)))
    expect(response.status).toBe(404)
    expect((await answerFile(ask('z.js', {}), down)).type).toBe('error')
  })
})
