/** What is typed is kept once it settles, and not key by key. */
export interface Settling {
  /** Something was typed: it is kept after a pause. */
  readonly soon: () => void
  /** A field was left, or something was pressed. */
  readonly now: () => void
  /** The view is gone. */
  readonly stop: () => void
}

/** Long enough for a word that is thought over, short enough for a phone that dies. */
const PAUSE = 1000

/**
 * Calls `keep` after a pause in typing, and when the page is hidden or left: a page that goes writes to
 * the fast store still, and nothing later.
 */
export function whenSettled(keep: () => void): Settling {
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    clearTimeout(timer)
    keep()
  }
  const hidden = () => {
    if (document.visibilityState === 'hidden') now()
  }
  window.addEventListener('pagehide', now)
  document.addEventListener('visibilitychange', hidden)
  return {
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(now, PAUSE)
    },
    now,
    stop: () => {
      now()
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', hidden)
    },
  }
}
