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
