/**
 * Tells islands that wait for a sign of their reader that there is something to show: the record has
 * answers that only the durable store still held. They listen in `course/compact-islands.ts`.
 */
export function announceReader(): void {
  window.dispatchEvent(new Event('reader'))
}
