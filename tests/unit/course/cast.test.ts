import { describe, expect, it } from 'vitest'

import { compileCast } from '../../../src/course/compile/scenario.ts'
import { courseSchema } from '../../../src/course/schema/course.ts'

const LOOK = { skin: 'tan', clothes: 'nila', hair: 'short', hairColour: 'black' } as const
const EXTRAS = ['glasses', 'moustache', 'earrings', 'hearingAid', 'wheelchair'] as const

const person = (look: object) => ({
  ...{ id: 'satu', name: 'Satu', short: 'Satu', role: 'rekan', register: 'saya' },
  look: { ...LOOK, ...look },
})

/** As a course file's cast is read and then made ready for pages. */
const looks = (...described: readonly object[]) =>
  compileCast(courseSchema.shape.cast.parse(described.map(person))).map(({ look }) => look)

describe('cast', () => {
  it.each(EXTRAS)('keeps %s of a face that has it', (extra) => {
    expect(looks({ [extra]: true })).toEqual([{ ...LOOK, [extra]: true }])
  })

  it('sends nothing about what a face has not', () => {
    expect(looks({ glasses: false }, {})).toEqual([LOOK, LOOK])
  })

  it('keeps all that is said of a person besides the face', () => {
    expect(compileCast([person({})])).toEqual([{ ...person({}), look: LOOK }])
  })
})
