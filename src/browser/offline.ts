/**
 * What of the site is on this device, for islands: asked of the service worker. How more is kept stands in
 * offline-keep.ts, which a device without a connection can do without.
 */
import type { Answers, Kept, KeepFault, Message } from './offline-messages.ts'

/** `error` codes are what the sentence shown must explain. */
export type OfflineState =
  | { readonly kind: 'unsupported'; readonly why: 'browser' | 'insecure' | 'refused' | 'off' }
  | { readonly kind: 'none'; readonly kept: Kept }
  | { readonly kind: 'partial'; readonly kept: Kept }
  | { readonly kind: 'complete'; readonly kept: Kept }
  | { readonly kind: 'error'; readonly code: OfflineFault; readonly kept?: Kept }

/** A file's fault, or the worker's: `silent` (gives no answer), `updated` (a newer build waits). */
export type OfflineFault = KeepFault | 'silent' | 'updated'

/** How long the first worker may take to install the offline page, and any to answer. */
const READY_MS = 20_000
const ANSWER_MS = 90_000

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${String(ms)} ms`))
    }, ms)
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}

/** Asks the worker, who answers once; rejects when it does not. */
export async function ask<T extends keyof Answers>(
  message: Extract<Message, { type: T }>,
): Promise<Answers[T]> {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<Answers[T]>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<Answers[T]>) => {
      resolve(data)
    }
  })
  active?.postMessage(message, [port2])
  return within(ANSWER_MS, answer).finally(() => {
    port1.close()
  })
}

/**
 * Resolves when the page's own script (worker-link.ts) could not register a worker. An offline
 * page's registration fails too, while the worker that served it is well: hence the race.
 */
function refusal(): Promise<undefined> {
  return new Promise((resolve) => {
    const refused = () => {
      resolve(undefined)
    }
    if (document.documentElement.dataset['worker'] === 'refused') refused()
    else document.addEventListener('worker-refused', refused, { once: true })
  })
}

/** What the worker counted, as a state. */
export function stateOf(kept: Kept): OfflineState {
  if (kept.done === kept.total) return { kind: 'complete', kept }
  // One part or several, asked for by themselves, are no promise about the whole.
  const some = kept.wanted || kept.parts.some(({ complete }) => complete)
  return { kind: some ? 'partial' : 'none', kept }
}

/** What is on this device, every kept file checked anew. Never rejects. */
export async function readOfflineState(): Promise<OfflineState> {
  if (import.meta.env.OFFLINE === 'off' || import.meta.env.DEV) {
    return { kind: 'unsupported', why: 'off' }
  }
  if (!window.isSecureContext) return { kind: 'unsupported', why: 'insecure' }
  // Typed as always there; private windows and old browsers know better.
  if (!('serviceWorker' in navigator)) return { kind: 'unsupported', why: 'browser' }
  try {
    const ready = await within(READY_MS, Promise.race([navigator.serviceWorker.ready, refusal()]))
    if (!ready) return { kind: 'unsupported', why: 'refused' }
    return stateOf(await ask({ type: 'count' }))
  } catch {
    return { kind: 'error', code: 'silent' }
  }
}
