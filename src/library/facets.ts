/** Which cards of the index are shown. */

/** The names of the facets in the page's address, in the course's language. */
export const FACETS = ['topik', 'keterampilan', 'jenis'] as const
export type Facet = (typeof FACETS)[number]

/** What is asked for; nothing is asked for where a facet is empty. */
export type Chosen = Readonly<Record<Facet, string>>

/** What a card answers to; a topic is a lesson or the module it stands in. */
export type Answers = Readonly<Record<Facet, readonly string[]>>

/** Whether a card answers to everything that is asked for. */
export function answersTo(card: Answers, chosen: Chosen): boolean {
  return FACETS.every((facet) => chosen[facet] === '' || card[facet].includes(chosen[facet]))
}

/**
 * What an address asks for.
 * @param known the values that each facet has; any other is not asked for
 */
export function chosenIn(search: string, known: Answers): Chosen {
  const asked = new URLSearchParams(search)
  const value = (facet: Facet): string => {
    const found = asked.get(facet) ?? ''
    return known[facet].includes(found) ? found : ''
  }
  return { topik: value('topik'), keterampilan: value('keterampilan'), jenis: value('jenis') }
}

/** The query that asks for it, with its question mark; empty where nothing is asked for. */
export function searchFor(chosen: Chosen): string {
  const asked = new URLSearchParams(
    FACETS.flatMap((facet) => (chosen[facet] === '' ? [] : [[facet, chosen[facet]]])),
  ).toString()
  return asked === '' ? '' : `?${asked}`
}
