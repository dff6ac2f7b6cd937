/** Asks the browser not to clear this site's stores when space runs short. It may say no, or ask the person. */
export function askToKeep(): void {
  // Not in every browser, and refused without a word in some frames: then it stays as it was.
  if ('storage' in navigator) navigator.storage.persist().catch(() => false)
}
