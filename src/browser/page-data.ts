/**
 * Data that the build wrote into the page as a JSON block, by the block's id. It comes from our
 * own build, under the page's policy, so it is trusted to have the type asked for; a page
 * without the block is a fault of ours and throws.
 */
export function readPageData<T>(id: string): T {
  const block = document.getElementById(id)
  if (!block?.textContent) throw new Error(`This page has no data block "${id}"`)
  return JSON.parse(block.textContent) as T
}

/** A seed for shuffling: a whole number of 32 bits. */
export function freshSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}

/** A short id that no other run of this learner has. */
export function freshId(): string {
  return [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => (byte % 36).toString(36))
    .join('')
}

/**
 * The data block of another page of this site, by that page's address and the block's id. Rejects where
 * the page cannot be had or has no such block. Whoever asks checks the shape.
 */
export async function fetchPageData(url: string, id: string): Promise<unknown> {
  const response = await fetch(url, { credentials: 'omit' })
  if (!response.ok) throw new Error(`${url} ${String(response.status)}`)
  const block = new RegExp(`<script type="?application/json"? id="?${id}"?>([^<]*)</script>`)
  const [, data] = block.exec(await response.text()) ?? []
  if (data === undefined) throw new Error(`${url} has no data block "${id}"`)
  return JSON.parse(data)
}
