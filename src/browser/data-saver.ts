/**
 * Whether the learner has asked this device to spend little data
 * (https://wicg.github.io/savedata/#savedata-attribute). Pages and workers alike; false where the
 * browser does not tell.
 */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } }
  return connection?.saveData === true
}
