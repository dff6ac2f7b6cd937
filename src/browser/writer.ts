/**
 * Gives out event ids for this page load. The writer's name is drawn anew each time the script
 * runs, so two tabs, a duplicated tab and a reload never share one; a page that comes back from
 * the back-forward cache is the same page and counts on.
 */
export function newWriter(): () => string {
  const random = crypto.getRandomValues(new Uint32Array(3))
  const name = Array.from(random, (part) => part.toString(36).padStart(7, '0')).join('')
  let count = 0
  // Padded so that ids written in the same millisecond sort as they were written.
  return () => `${name}-${(count++).toString(36).padStart(4, '0')}`
}
