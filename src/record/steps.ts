/** Work in steps: whoever runs it may let others go first between two of them. */
export type Steps<T> = Generator<undefined, T>

/** Runs all steps at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
