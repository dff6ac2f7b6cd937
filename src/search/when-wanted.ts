import { isPlainClick, isSearchKey } from './search-key.ts'

/**
 * The directive `client:search`: wakes the search button at its first use, not before. A page
 * carries these lines and no more; until they run, and where the rest cannot be fetched, the
 * button is a link to the search page.
 */
// eslint-disable-next-line import-x/no-default-export -- Astro takes a directive so
export default function whenWanted(
  load: () => Promise<() => Promise<void>>,
  _options: unknown,
  island: HTMLElement,
): void {
  const listening = new AbortController()
  const { signal } = listening
  let loading: ReturnType<typeof load> | undefined

  function fetchSoon(): Promise<() => Promise<void>> {
    loading ??= load()
    // Said once somebody waits for it.
    loading.catch(() => undefined)
    return loading
  }

  async function wake(event: Event): Promise<void> {
    event.preventDefault()
    try {
      const hydrate = await fetchSoon()
      if (signal.aborted) return
      listening.abort()
      await hydrate()
      // Astro swallows a failed import; the island then keeps its mark of server's HTML.
      if (island.hasAttribute('ssr')) throw new Error('The search could not be fetched')
    } catch {
      listening.abort()
      island.querySelector('a')?.click()
    }
  }

  island.addEventListener('pointerover', () => void fetchSoon(), { signal, once: true })
  island.addEventListener('focusin', () => void fetchSoon(), { signal, once: true })
  island.addEventListener('click', (event) => isPlainClick(event) && void wake(event), { signal })
  document.addEventListener('keydown', (event) => isSearchKey(event) && void wake(event), {
    signal,
  })
}
