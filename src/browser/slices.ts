import type { Steps } from '../record/steps.ts'

/** Longest stretch of work before the page may answer a touch, in ms: a slow phone stays far below 50. */
const SLICE_MS = 16

/**
 * Tells a long work when to let the page breathe: call it between two pieces, and wait for what it gives.
 * Each call of this function begins a work of its own.
 */
export function createPause(): () => Promise<void> | undefined {
  let until = performance.now() + SLICE_MS
  return () => {
    if (performance.now() < until) return undefined
    return breathe().then(() => {
      until = performance.now() + SLICE_MS
    })
  }
}

let channel: MessageChannel | undefined
const waiting: (() => void)[] = []

/**
 * A task of its own: not a timer, which waits longer each time, and for a second in a hidden page. One channel for
 * all of them: to clear away a thousand would be a long task itself.
 */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (!channel) {
      channel = new MessageChannel()
      channel.port1.onmessage = () => waiting.shift()?.()
    }
    waiting.push(resolve)
    channel.port2.postMessage(undefined)
  })
}

/** Works through the steps, and lets the page breathe between two of them when that is due. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  const pause = createPause()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await pause()
  }
}
