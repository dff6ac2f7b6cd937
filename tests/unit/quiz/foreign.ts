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
