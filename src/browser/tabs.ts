/** What tabs tell each other: through the fast store, and directly where that is denied or full. */

/**
 * Calls `onText` with the stored form of each event that another tab adds to the fast store of `name`. Clearing
 * and removing are passed over: what this page knows it keeps.
 */
export function watchLocalStore(name: string, onText: (text: string) => void): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(`${name}:e:`) && newValue !== null) onText(newValue)
  })
}

/**
 * Tells the other tabs of `name` the stored forms of events, and calls `onText` with each that they tell.
 * A browser without channels leaves it to the storage events.
 */
export function createTabs(
  name: string,
  onText: (text: string) => void,
  pause: () => Promise<void> | undefined,
): (texts: readonly string[]) => void {
  let channel: BroadcastChannel | undefined
  const open = (): void => {
    if (!('BroadcastChannel' in window)) return
    channel = new window.BroadcastChannel(name)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => void hear(data)
  }
  // Whatever else lives at this address may speak on a channel of this name.
  const hear = async (texts: unknown): Promise<void> => {
    for (const text of Array.isArray(texts) ? (texts as unknown[]) : []) {
      if (typeof text === 'string') onText(text)
      await pause()
    }
  }
  open()
  // An open channel may keep a page out of the back-forward cache, and a page there hears nothing anyway.
  window.addEventListener('pagehide', () => {
    channel?.close()
    channel = undefined
  })
  window.addEventListener('pageshow', () => {
    if (!channel) open()
  })
  return (texts) => {
    channel?.postMessage(texts)
  }
}
