/** Longest wait for a frame: a page that is not drawn (a hidden tab) must not hold anything up. */
const PATIENCE_MS = 100

/** Resolves once what has changed so far has been painted, so that heavier work does not delay it. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      resolve()
    }
    setTimeout(done, PATIENCE_MS)
    // The second frame begins when the first is on its way to the screen.
    requestAnimationFrame(() => requestAnimationFrame(done))
  })
}
