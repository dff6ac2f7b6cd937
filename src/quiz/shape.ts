/**
 * What an author writes for a kind of question, as plain data. `course/` makes the schema of it, so
 * that a kind is told in one place and its page carries none of this.
 */
export type Field =
  | { readonly is: 'id'; readonly optional?: true }
  /** At most `most` characters. */
  | { readonly is: 'text'; readonly most: number; readonly optional?: true }
  | { readonly is: 'flag'; readonly optional?: true }
  /** Written as `true` or left out. */
  | { readonly is: 'mark'; readonly optional: true }
  | { readonly is: 'one-of'; readonly of: readonly string[]; readonly optional?: true }
  | {
      readonly is: 'list'
      readonly of: Field | Shape
      readonly least: number
      readonly most: number
      readonly optional?: true
    }

/** The keys of an entry, in the order in which they are explained. */
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a record may not refer to itself
export interface Shape {
  readonly [key: string]: Field
}

const feedback = { is: 'text', most: 600 } as const
const misconception = { is: 'id', optional: true } as const

/** Something to pick, judged on three levels. */
export const gradedOption = {
  id: { is: 'id' },
  grade: { is: 'one-of', of: ['best', 'fair', 'poor'] },
  text: { is: 'text', most: 320 },
  feedback,
  misconception,
} as const satisfies Shape

/** Something to pick that is right or not. */
export const rightOption = {
  id: { is: 'id' },
  correct: { is: 'mark', optional: true },
  text: { is: 'text', most: 320 },
  feedback,
  misconception,
} as const satisfies Shape

/** A model to compare one's own words with; its `note` says what to see in it. */
export const model = {
  id: { is: 'id' },
  text: { is: 'text', most: 600 },
  note: { is: 'text', most: 300, optional: true },
} as const satisfies Shape

/** A list of entries. The mark lets a page's script go without it: only an author's check reads shapes. */
export const list = /* @__NO_SIDE_EFFECTS__ */ (of: Field | Shape, least: number, most = least) =>
  ({ is: 'list', of, least, most }) as const
