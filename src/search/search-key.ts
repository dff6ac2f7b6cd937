/** Fields where a slash is a letter. A radio button is none. */
const FIELDS = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])'

/**
 * Whether a key press asks for the search: a slash alone, outside fields and dialogs.
 * `data-shortcuts="off"` on the root element turns single keys off, which speech input and
 * unsteady hands can press by accident (WCAG 2.1.4). The number keys of a talk ask for it too, by
 * themselves: a file that both shared would cost every page a request.
 */
export function isSearchKey(event: KeyboardEvent): boolean {
  const { target } = event
  return (
    event.key === '/' &&
    !(event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) &&
    document.documentElement.dataset['shortcuts'] !== 'off' &&
    !(target instanceof Element && target.closest(`${FIELDS}, dialog`))
  )
}

/** Whether a click on a link is a plain one, which may be taken over; others open tabs. */
export function isPlainClick(event: MouseEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
}
