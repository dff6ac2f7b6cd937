import { describe, expect, it } from 'vitest'
import { isTangled } from '../../../src/record/json-scan.ts'
import { atOnce } from '../../../src/record/steps.ts'

const tangled = (text: string): boolean => atOnce(isTangled(text))
const nested = (levels: number, open = '[', close = ']') =>
  open.repeat(levels) + close.repeat(levels)
const zeros = (count: number) => `[${new Array<number>(count).fill(0).join(',')}]`
/** As the file of a record: an object, its list, and in that the events. */
const file = (...events: readonly string[]) => `{"events":[${events.join(',')}]}`

describe('a JSON text of a record', () => {
  it('nests twelve levels, whatever opens them', () => {
    expect(tangled(nested(12))).toBe(false)
    expect(tangled(nested(13))).toBe(true)
    expect(tangled(nested(12, '{"a":', '}'))).toBe(false)
    expect(tangled(nested(13, '{"a":', '}'))).toBe(true)
    // Levels that were closed again do not count.
    expect(tangled(file(...new Array<string>(50).fill(nested(10))))).toBe(false)
    expect(tangled(file(...new Array<string>(50).fill(nested(10, '{"a":', '}'))))).toBe(false)
  })

  it('has up to twenty thousand parts in each event, and in all up to four hundred thousand', () => {
    // The event's own bracket is the first.
    expect(tangled(file('0', zeros(19_997)))).toBe(false)
    const most = zeros(19_999)
    expect(tangled(file('{}', most, most, '{}'))).toBe(false)
    expect(tangled(file('{}', zeros(20_001), '{}'))).toBe(true)
    const all = new Array<string>(20).fill(most)
    expect(tangled(file('{}', ...all.slice(1), '{}'))).toBe(false)
    expect(tangled(file('{}', ...all, '{}', '{}', '{}'))).toBe(true)
  })

  it('may hold any signs in its texts, and quotes behind a backslash', () => {
    const plan = (text: string) => `{"text":"${text}"}`
    for (const text of ['['.repeat(40), '{'.repeat(40), '\\"' + '[{'.repeat(40)]) {
      expect(tangled(file(plan(text))), text).toBe(false)
    }
    expect(tangled(file(plan(','.repeat(30_000))))).toBe(false)
    expect(tangled(file(plan(']}'.repeat(20)), nested(10)))).toBe(false)
    // A backslash that is one itself hides no quote: what follows is looked at.
    expect(tangled(`{"text":"\\\\",${nested(13)}`)).toBe(true)
    expect(tangled(`["a",${nested(12)}]`)).toBe(true)
  })

  it('is looked at in steps of two hundred thousand letters', () => {
    const steps = (length: number) => [...isTangled(' '.repeat(length))].length
    expect(steps(199_999)).toBe(0)
    expect(steps(200_000)).toBe(1)
    expect(steps(399_999)).toBe(1)
    expect(steps(400_000)).toBe(2)
  })
})
