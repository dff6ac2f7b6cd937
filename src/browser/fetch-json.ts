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

const SIGNS = ['pointerdown', 'focusin'] as const

/**
 * Calls back once, when the first of the elements that `selector` names is touched or focused: the moment
 * to fetch what an answer in any of them will need, and not while somebody only reads past them.
 */
export function onFirstUse(selector: string, act: () => void): void {
  const once = ({ target }: Event) => {
    if (!(target instanceof Element && target.closest(selector))) return
    for (const sign of SIGNS) window.removeEventListener(sign, once)
    act()
  }
  for (const sign of SIGNS) window.addEventListener(sign, once, { passive: true })
}
