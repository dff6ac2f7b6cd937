import fc from 'fast-check'

/** What may stand where an answer is looked for: any JSON, and what no JSON can hold. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    undefined,
    null,
    [],
    Number.NaN,
    JSON.parse('{"__proto__": {"polluted": true}}'),
    JSON.parse('{"constructor": {"prototype": {}}}'),
    Object.create(null),
  ),
)

/** Texts in which nothing can be seen. */
export const invisible: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      ' ',
      '\n',
      '\t',
      '\u00a0',
      '\u200b',
      '\u200e',
      '\u200f',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u0000',
    ),
    {
      maxLength: 8,
    },
  )
  .map((marks) => marks.join(''))
