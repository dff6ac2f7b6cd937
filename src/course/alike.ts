/** Two texts are alike from this share of common words on (Jaccard index). */
const alike = 0.8

/** The words of a text in its order, small letters, without marks. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/\p{L}+|\p{N}+/gu) ?? []

/** Whether two texts, as sets of words, say nearly the same. */
export function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.intersection(other).size >= alike * one.union(other).size
}
