/**
 * Brings a script that comes late. Chromium gives one up for the life of the page once it could not be
 * fetched (crbug.com/1195405), so it is then asked for under an address of its own; what it leads to is shared.
 */
export async function insist<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const [address] = /https?:\S+\.js/.exec(String(error)) ?? []
    if (address === undefined) throw error
    return (await import(/* @vite-ignore */ `${address}?${Date.now().toString(36)}`)) as T
  }
}
