import fc from 'fast-check'

/** What every question has besides its kind's own part. */
export const base = {
  id: 'q',
  rev: 1,
  skill: 's',
  points: ['p'],
  prompt: '?',
  section: 'inti',
} as const

/** Ids of entries, among them names that every object has. */
export const idLists = (least: number, most: number) =>
  fc.uniqueArray(
    fc.constantFrom<string[]>(
      'a',
      'b',
      'c',
      'd',
      'e',
      '__proto__',
      'constructor',
      'toString',
      'valueOf',
    ),
    { minLength: least, maxLength: most },
  )

/** What is no answer to any question, whatever its kind. */
export const FOREIGN: readonly unknown[] = [
  undefined,
  null,
  0,
  true,
  '',
  'a',
  [],
  ['a', 'b', 'c'],
  {},
  { type: 'situation' },
  { option: null, options: null, items: null, pairs: null, text: null },
  { option: 0, options: 0, items: 0, pairs: 0, text: 0 },
  { option: [], options: {}, items: {}, pairs: [], text: [] },
  { option: {}, options: [], items: [], pairs: {}, text: '' },
  { options: [0], items: [0, 1, 2], pairs: { a: 0, b: 1, c: 2 }, text: '  ' },
  { options: [''], items: ['', '', ''], pairs: { '': '' }, text: '?!' },
  JSON.parse('{"__proto__":{"option":"a","options":["a"],"items":["a","b","c"],"text":"a"}}'),
]

/** What an author writes of an option that is judged, of one that is right or not, and of a model. */
export const GRADED_OPTION = {
  id: { is: 'id' },
  grade: { is: 'one-of', of: ['best', 'fair', 'poor'] },
  text: { is: 'text', most: 320 },
  feedback: { is: 'text', most: 600 },
  misconception: { is: 'id', optional: true },
} as const
export const RIGHT_OPTION = {
  id: { is: 'id' },
  correct: { is: 'mark', optional: true },
  text: { is: 'text', most: 320 },
  feedback: { is: 'text', most: 600 },
  misconception: { is: 'id', optional: true },
} as const
export const MODEL = {
  id: { is: 'id' },
  text: { is: 'text', most: 600 },
  note: { is: 'text', most: 300, optional: true },
} as const
