/** Runs it when the page has nothing better to do; browsers without such a call wait a while instead. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(run)
  else setTimeout(run, 2000)
}
