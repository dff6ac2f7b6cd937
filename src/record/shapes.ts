/** An event's text parted into its shape, which many events share, and what fills it. */

/** Stands in a shape where something fills it: no JSON text holds it. */
const SLOT = '\u0001'
/** From here on keys are no names of the machine but ids, such as those of the cards of a sorted answer. */
const OWN_KEYS = 3

export interface Parted {
  /** Punctuation, keys, and what each `type` is, so that each kind of event and answer has its own. */
  readonly shape: string
  /** JSON texts of single values, in the order in which they stand. */
  readonly fill: readonly string[]
}

/** @param text as `JSON.stringify` writes it: it comes back to the letter */
export function parted(text: string): Parted {
  const fill: string[] = []
  const slot = (value: unknown): string => {
    fill.push(JSON.stringify(value))
    return SLOT
  }
  const visit = (value: unknown, depth: number, key?: string): string => {
    if (Array.isArray(value)) return `[${value.map((one) => visit(one, depth + 1)).join(',')}]`
    if (typeof value === 'object' && value !== null) {
      const named = depth < OWN_KEYS ? (name: string) => JSON.stringify(name) : slot
      const entries = Object.entries(value).map(
        ([name, one]) => `${named(name)}:${visit(one, depth + 1, name)}`,
      )
      return `{${entries.join(',')}}`
    }
    return key === 'type' && depth < OWN_KEYS ? JSON.stringify(value) : slot(value)
  }
  return { shape: visit(JSON.parse(text), 1), fill }
}

/** What stands before, between and after the slots of a shape. */
export const piecesOf = (shape: string): readonly string[] => shape.split(SLOT)
