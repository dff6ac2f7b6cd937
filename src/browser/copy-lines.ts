import { withoutQuotes } from '../library/quotes.ts'
import { copyText } from './hand-over.ts'

/**
 * Brings the copy buttons of a card's lines to life. What was done is said beside the button, once;
 * where the clipboard is refused, the line is selected instead.
 */
export function copyLines(): void {
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-copy]')
    if (button) void copyLine(button)
  })
}

async function copyLine(button: Element): Promise<void> {
  const figure = button.closest('figure')
  const quote = figure?.querySelector('blockquote')
  const status = figure?.querySelector<HTMLElement>('[role="status"]')
  if (!quote || !status) return
  // Empty first, so that the same words are told a second time too.
  status.textContent = ''
  const copied = await copyText(withoutQuotes(quote.textContent))
  if (!copied) getSelection()?.selectAllChildren(quote)
  status.textContent = (copied ? status.dataset['copied'] : status.dataset['selected']) ?? ''
}
