/**
 * Lets an element glide to where it now stands. Nothing moves for whoever asked for stillness.
 *
 * @param from how far below its place it stood before, in CSS pixels
 */
export function glide(element: Element, from: number): void {
  if (from === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  element.animate([{ transform: `translateY(${String(from)}px)` }, { transform: 'none' }], {
    duration: 180,
    easing: 'ease-out',
  })
}
