/**
 * Keeping the site on this device, for islands: keep everything, give it back. The service worker does the
 * work, a few files at a time, so that leaving the page or losing the connection costs nothing that was
 * fetched, and no browser stops a worker that is at it too long.
 */
import { ask, stateOf } from './offline.ts'
import type { OfflineState } from './offline.ts'
import type { Failed, Kept, KeepFault } from './offline-messages.ts'
import { askToKeep } from './persist.ts'

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
