import { answersTo, chosenIn, FACETS, searchFor } from '../library/facets.ts'
import type { Answers, Chosen } from '../library/facets.ts'

/**
 * Filters the index of cards by three selects and keeps what is asked for in the address, each change a
 * step back; and lets cards be ticked for paper.
 */
export function filterCards(): void {
  const form = document.querySelector<HTMLFormElement>('[data-facets]')
  if (!form) return
  const entries = [...document.querySelectorAll<HTMLElement>('[data-card]')]
  const cards = entries.map((entry) => ({ entry, answers: answersOf(entry) }))
  const groups = [...document.querySelectorAll<HTMLElement>('[data-letter]')]
  const selects = new Map(
    FACETS.flatMap((facet) => {
      const select = form.elements.namedItem(facet)
      return select instanceof HTMLSelectElement ? [[facet, select] as const] : []
    }),
  )
  const values = (facet: (typeof FACETS)[number]) =>
    [...(selects.get(facet)?.options ?? [])].map(({ value }) => value)
  const known: Answers = {
    topik: values('topik'),
    keterampilan: values('keterampilan'),
    jenis: values('jenis'),
  }
  const status = form.querySelector<HTMLElement>('[role="status"]')
  const none = document.querySelector<HTMLElement>('[data-none]')
  const clears = [...document.querySelectorAll<HTMLElement>('[data-clear]')]

  const show = (chosen: Chosen): void => {
    let shown = 0
    for (const { entry, answers } of cards) {
      entry.hidden = !answersTo(answers, chosen)
      if (!entry.hidden) shown++
    }
    for (const group of groups) {
      const empty = group.querySelector('[data-card]:not([hidden])') === null
      group.hidden = empty
      const jump = document.querySelector<HTMLElement>(`[href="#${group.id}"]`)?.parentElement
      if (jump) jump.hidden = empty
    }
    if (none) none.hidden = shown > 0
    for (const clear of clears) clear.hidden = searchFor(chosen) === ''
    if (status) {
      status.textContent = (status.dataset['count'] ?? '')
        .replace('{n}', String(shown))
        .replace('{all}', String(cards.length))
    }
  }
  const fromAddress = (): void => {
    const chosen = chosenIn(location.search, known)
    for (const [facet, select] of selects) select.value = chosen[facet]
    show(chosen)
  }
  const fromForm = (): void => {
    const value = (facet: (typeof FACETS)[number]) => selects.get(facet)?.value ?? ''
    const chosen = {
      topik: value('topik'),
      keterampilan: value('keterampilan'),
      jenis: value('jenis'),
    }
    history.pushState(null, '', location.pathname + searchFor(chosen))
    show(chosen)
  }
  form.addEventListener('change', fromForm)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  for (const clear of clears) {
    clear.addEventListener('click', () => {
      for (const select of selects.values()) select.value = ''
      fromForm()
      selects.get('topik')?.focus()
    })
  }
  window.addEventListener('popstate', fromAddress)
  // Kept by the browser over a reload, a choice made before this script came is one too.
  if (location.search === '' && [...selects.values()].some(({ value }) => value !== '')) fromForm()
  else fromAddress()
}

function answersOf({ dataset }: HTMLElement): Answers {
  return {
    topik: [dataset['lesson'] ?? '', dataset['module'] ?? ''],
    keterampilan: [dataset['skill'] ?? ''],
    jenis: [dataset['kind'] ?? ''],
  }
}

/** Ticks beside the cards, and a bar that leads to the ticked ones on paper. */
export function pickCards(): void {
  const toggle = document.querySelector<HTMLButtonElement>('[data-pick]')
  const bar = document.querySelector<HTMLElement>('[data-picked]')
  const link = bar?.querySelector('a')
  const status = bar?.querySelector<HTMLElement>('[role="status"]')
  if (!toggle || !bar || !link || !status) return
  const address = link.href
  const ticks: HTMLInputElement[] = []

  const tell = (): void => {
    const ids = ticks.flatMap(({ checked, value }) => (checked ? [value] : []))
    const { some = '', none = '' } = status.dataset
    status.textContent = ids.length > 0 ? some.replace('{n}', String(ids.length)) : none
    link.href = `${address}#${ids.join(',')}`
    link.hidden = ids.length === 0
  }
  const addTicks = (): void => {
    const { one = '' } = toggle.dataset
    for (const entry of document.querySelectorAll<HTMLElement>('[data-card]')) {
      const tick = document.createElement('input')
      tick.type = 'checkbox'
      tick.value = entry.dataset['card'] ?? ''
      const title = entry.querySelector('a')?.textContent.trim() ?? ''
      tick.setAttribute('aria-label', one.replace('{title}', title))
      entry.prepend(tick)
      ticks.push(tick)
    }
  }
  toggle.addEventListener('click', () => {
    const picking = toggle.getAttribute('aria-pressed') !== 'true'
    if (ticks.length === 0) addTicks()
    toggle.setAttribute('aria-pressed', String(picking))
    for (const tick of ticks) tick.hidden = !picking
    bar.hidden = !picking
    tell()
  })
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && ticks.includes(target)) tell()
  })
}
