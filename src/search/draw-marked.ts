import type { Segment } from './hits.ts'

/**
 * Writes segments into an element, those that were found as marks. By hand: there are a hundred in a list of
 * results, and as blocks of a view they were about half of the time that a slow phone took to draw it.
 */
export function drawMarked(element: Element, segments: readonly Segment[]): void {
  element.replaceChildren(
    ...segments.map(({ text, mark }) => {
      if (!mark) return text
      const found = element.ownerDocument.createElement('mark')
      found.textContent = text
      return found
    }),
  )
}
