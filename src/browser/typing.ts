/** What is being typed is kept at a pause, and at once when the page goes out of sight: it may not come back. */

/** Long enough not to keep every letter, short enough to lose but a word with a phone that dies. */
const PAUSE_MS = 800

export interface Typing {
  /** Something was typed. */
  readonly typed: () => void
  /** What was typed and not kept yet is kept now, as when its field is left. */
  readonly flush: () => void
  /** Keeps, and listens no longer. */
  readonly stop: () => void
}

export function watchTyping(keep: () => void, pause = PAUSE_MS): Typing {
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = (): void => {
    if (timer === undefined) return
    clearTimeout(timer)
    timer = undefined
    keep()
  }
  // Both: an app that is swiped away on a phone says only the first, an older browser only the second.
  document.addEventListener('visibilitychange', flush)
  window.addEventListener('pagehide', flush)
  return {
    typed: () => {
      clearTimeout(timer)
      timer = setTimeout(flush, pause)
    },
    flush,
    stop: () => {
      flush()
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
    },
  }
}
