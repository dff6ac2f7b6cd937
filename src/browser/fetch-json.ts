const kept = new Map<string, Promise<unknown>>()

/**
 * A JSON file of this site, fetched once and kept for the page's life; a failure is not kept, so
 * asking again tries again. Rejects when the network or the answer fails. Whoever asks checks the shape.
 */
export function fetchJson(url: string): Promise<unknown> {
  const known = kept.get(url)
  if (known) return known
  const asked = fetch(url, { credentials: 'omit' }).then(async (response) => {
    if (!response.ok) throw new Error(`${url} ${String(response.status)}`)
    return (await response.json()) as unknown
  })
  kept.set(url, asked)
  asked.catch(() => kept.delete(url))
  return asked
}

const SIGNS = ['pointerdown', 'keydown', 'scroll'] as const

/**
 * Calls back once, at the first sign that somebody is really here (a touch, a key, a scroll): the
 * moment to fetch what an answer will need, and not before.
 */
export function onFirstSign(act: () => void): void {
  const once = () => {
    for (const sign of SIGNS) window.removeEventListener(sign, once)
    act()
  }
  for (const sign of SIGNS) window.addEventListener(sign, once, { passive: true })
}
