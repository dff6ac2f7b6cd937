/**
 * Brings a script that comes late and has a part of that name. Chromium gives one up for the life of the page
 * once it could not be fetched (crbug.com/1195405), so it is then asked for under an address of its own; what
 * it leads to is shared. A build that has put several scripts into one file gives each a place in it.
 */
export async function insist<T extends object>(
  load: () => Promise<T>,
  part: keyof T & string,
): Promise<T> {
  try {
    return await load()
  } catch (error) {
    const address = /http\S+js/.exec(String(error))?.[0]
    if (!address) throw error
    const found = (await import(/* @vite-ignore */ `${address}?${String(Date.now())}`)) as object
    return [found, ...(Object.values(found) as unknown[])].find(
      (one) => (one as Partial<T> | undefined)?.[part],
    ) as T
  }
}
