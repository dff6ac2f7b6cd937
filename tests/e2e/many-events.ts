/** Long records, put into the stores as an earlier page would have left them. */
import type { Page } from '@playwright/test'

export interface SeededEvent {
  readonly id: string
  readonly at: number
  readonly [key: string]: unknown
}

/** A record as a year of practice might leave it: answers, role-plays and sections read, one minute apart. */
export function manyEvents(count: number): SeededEvent[] {
  const start = Date.UTC(2026, 0, 5, 1)
  return Array.from({ length: count }, (_, n) => {
    const base = {
      id: `${`w${(n >> 5).toString(36)}`.padEnd(21, 'x')}-${(n & 31).toString(36).padStart(4, '0')}`,
      at: start + n * 60_000,
      day: '2026-01-05',
    }
    const kind = n % 10
    const scores = [{ skill: 'mendengar', score: n % 3, max: 2 }]
    if (kind < 4) {
      return {
        ...base,
        type: 'answer',
        question: `soal-${String((n * 7) % 397)}`,
        rev: 1,
        kind: 'situation',
        source: kind === 0 ? 'review' : 'quiz',
        lesson: 'mendengarkan',
        section: 'inti',
        answer: { type: 'situation', option: 'a' },
        scores,
        confident: n % 2 === 0,
      }
    }
    const run = `run-${String(Math.trunc(n / 10)).padStart(17, '0')}`
    const scenario = `peran-${String(Math.trunc(n / 10) % 20)}`
    if (kind === 4) return { ...base, type: 'run', run, scenario, rev: 1, seed: n, mode: 'guided' }
    if (kind < 9) {
      const turn = kind - 5
      const scene = `adegan-${String(turn)}`
      return {
        ...base,
        type: 'choice',
        run,
        scenario,
        rev: 1,
        turn,
        scene,
        choice: 'a',
        source: 'scenario',
        scores,
      }
    }
    return {
      ...base,
      type: 'section',
      lesson: `bab-${String(n % 31)}`,
      section: `s${String(n % 7)}`,
    }
  })
}

/** Puts the events into the durable store of the course `name`. The page may be any of the site. */
export async function seedDurable(page: Page, name: string, events: readonly SeededEvent[]) {
  const rows = events.map((event) => [event.id, JSON.stringify(event)] as const)
  await page.evaluate(
    ({ name, rows }) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, 1)
        request.onupgradeneeded = () => request.result.createObjectStore('events')
        request.onerror = () => {
          reject(request.error ?? new Error('not opened'))
        }
        request.onsuccess = () => {
          const transaction = request.result.transaction('events', 'readwrite')
          for (const [id, text] of rows) transaction.objectStore('events').put(text, id)
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
        }
      }),
    { name, rows },
  )
}

/** How many keys of the fast store begin so. */
export function keysOf(page: Page, start: string): Promise<number> {
  return page.evaluate(
    (start) => Object.keys(localStorage).filter((key) => key.startsWith(start)).length,
    start,
  )
}

/** The copy of the state that lies in the fast store of the course `name`, of as many pieces as there are; null where there is none. */
export function keptCopy(page: Page, name: string): Promise<string | null> {
  return page.evaluate((key) => {
    const pieces: string[] = []
    for (let place = 0; ; place++) {
      const piece = localStorage.getItem(place > 0 ? `${key}${String(place)}` : key)
      if (piece === null) return place > 0 ? pieces.join('') : null
      pieces.push(piece)
    }
  }, `${name}:checkpoint`)
}
