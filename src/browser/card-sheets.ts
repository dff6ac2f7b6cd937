import { inSheets, namedIn } from '../library/sheets.ts'
import { printPage } from './hand-over.ts'

/** Lays the cards that the address names on sheets of four, again whenever it names others. */
export function layCards(): void {
  const room = document.querySelector<HTMLElement>('[data-sheets]')
  const told = document.querySelector<HTMLElement>('[data-told]')
  if (!room || !told) return
  const cards = new Map(
    [...room.querySelectorAll<HTMLElement>('[data-card]')].map((card) => [
      card.dataset['card'] ?? '',
      card,
    ]),
  )
  const { one = '', none = '' } = told.dataset

  const lay = (): void => {
    const named = namedIn(location.hash, [...cards.keys()])
    const shown = named.length > 0 ? named : [...cards.keys()]
    const sheets = inSheets(shown).map((ids) => {
      const sheet = document.createElement('div')
      sheet.className = 'sheet'
      sheet.append(...ids.flatMap((id) => cards.get(id) ?? []))
      return sheet
    })
    room.replaceChildren(...sheets)
    const count = one
      .replace('{n}', String(shown.length))
      .replace('{sheets}', String(sheets.length))
    told.textContent = location.hash.length > 1 && named.length === 0 ? `${none} ${count}` : count
  }
  lay()
  window.addEventListener('hashchange', lay)
  document.querySelector('[data-print]')?.addEventListener('click', printPage)
}
