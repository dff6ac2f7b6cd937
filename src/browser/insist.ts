/**
 * Brings a script that comes late and has a part of that name. Chromium gives one up for the life of the page
 * once it could not be fetched (crbug.com/1195405), so it is then asked for under an address of its own; what
 * it leads to is shared.
 */
export async function insist<T extends object>(
  load: () => Promise<T>,
  part: keyof T & string,
): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const [address] = /https?:\S+\.js/.exec(String(error)) ?? []
    if (address === undefined) throw error
    const found = (await import(/* @vite-ignore */ `${address}?${Date.now().toString(36)}`)) as T
    // A build that has put several scripts into one file gives each of them a place in it.
    const whole = [found, ...(Object.values(found) as unknown[])].find(
      (one): one is T => typeof one === 'object' && one !== null && part in one,
    )
    if (!whole) throw error
    return whole
  }
}
