/**
 * Keeping the site on this device, for islands: what is there, keep everything, give it back. The
 * service worker does the work, a few files at a time, so that leaving the page or losing the
 * connection costs nothing that was fetched, and no browser stops a worker that is at it too long.
 */
import { askToKeep } from './persist.ts'
import type { Answers, Failed, Kept, KeepFault, Message } from './offline-messages.ts'

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

async function ask<T extends keyof Answers>(
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

function stateOf(kept: Kept): OfflineState {
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

/** The fault to tell of when files failed: the one that the learner can do most about. */
function worstOf(failed: Failed): KeepFault | undefined {
  const order: KeepFault[] = ['full', 'unreachable', 'differs', 'absent']
  return order.find((fault) => failed.some((one) => one.fault === fault))
}

/** A newer build on the server is why bytes differ or files are gone: no damage, only an update. */
async function isOutdated(): Promise<boolean> {
  const registration = await navigator.serviceWorker.ready
  await registration.update().catch(() => undefined)
  return Boolean(registration.installing ?? registration.waiting)
}

/**
 * Fetches every file that is missing, of all or of one part of the course, and checks it. Calls
 * `onProgress` after each round. Ends `complete` only when every byte has been read back from the
 * device and matches; else `error` with what is there, or `partial` when only a part was asked for and
 * is there. Called again, it goes on where it stopped. Never rejects.
 */
export async function keepAll(
  onProgress: (kept: Kept) => void,
  part?: string,
): Promise<OfflineState> {
  // What was fetched on purpose is the last thing to be thrown out for room.
  askToKeep()
  let failed: Failed = []
  let kept: Kept | undefined
  const isThere = (): boolean =>
    part === undefined
      ? kept?.done === kept?.total
      : kept?.parts.find(({ id }) => id === part)?.complete === true
  try {
    for (;;) {
      const round = await ask({ type: 'keep', skip: failed, ...(part !== undefined && { part }) })
      kept = round.kept
      failed = [...failed, ...round.failed]
      onProgress(kept)
      const hopeless = round.failed.some(({ fault }) => fault === 'full' || fault === 'unreachable')
      if (hopeless || round.left === 0) break
    }
    // Names are not enough for a promise: every byte is read back once.
    kept = await ask({ type: 'count' })
  } catch {
    return { kind: 'error', code: 'silent', ...(kept && { kept }) }
  }
  if (isThere()) return stateOf(kept)
  const fault = worstOf(failed) ?? 'differs'
  const changed = fault === 'differs' || fault === 'absent'
  return { kind: 'error', code: changed && (await isOutdated()) ? 'updated' : fault, kept }
}

/** Gives the room back, all but the offline page, or that of one part. Never rejects. */
export async function removeAll(part?: string): Promise<OfflineState> {
  try {
    return stateOf(await ask({ type: 'remove', ...(part !== undefined && { part }) }))
  } catch {
    return { kind: 'error', code: 'silent' }
  }
}
