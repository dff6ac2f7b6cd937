import type { Steps } from '../record/steps.ts'

/** Longest stretch of work before the page may answer a touch, in ms. */
const SLICE_MS = 30

/** Works through the steps, and lets the page breathe between two of them when that is due. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  let until = performance.now() + SLICE_MS
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < until) continue
    await new Promise((resolve) => setTimeout(resolve))
    until = performance.now() + SLICE_MS
  }
}
