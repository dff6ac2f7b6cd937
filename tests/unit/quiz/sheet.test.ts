import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCourse } from '../../../src/course/load.ts'
import { kindOf, kinds } from '../../../src/quiz/kinds.ts'
import { mixed } from '../../../src/quiz/mixed.ts'
import type { Question as Match } from '../../../src/quiz/questions/match.ts'
import type { Question as Order } from '../../../src/quiz/questions/order.ts'
import { sheetOf, signsOf } from '../../../src/quiz/sheet.ts'
import { shuffled } from '../../../src/scenario/shuffle.ts'
import { base, idLists } from './foreign.ts'

const { course } = loadCourse(resolve(import.meta.dirname, '../../fixtures/kinds'))
const questions = Object.values(course.banks).flat()
const texts = (list: readonly { readonly text: string }[] | undefined) =>
  list?.map(({ text }) => text)
/** The lists of each kind that are asked; what is written freely has none. */
const LISTS = {
  situation: ['options'],
  'best-worst': ['options'],
  rewrite: ['segments', 'rewrites'],
  spot: ['bubbles', 'faults'],
  sort: ['cards'],
  'two-tier': ['reasons'],
  order: ['items'],
  match: ['pairs', 'rights'],
  recall: [],
  single: ['options'],
  multiple: ['options'],
  short: [],
} as const

describe('a question on paper', () => {
  it('has every entry that is asked, and none that is read after answering only', () => {
    expect([...new Set(questions.map(({ type }) => type))].toSorted()).toEqual(
      Object.keys(kinds).toSorted(),
    )
    for (const question of questions) {
      const sheet = sheetOf(question)
      expect(Object.keys(sheet), question.id).toEqual(LISTS[question.type])
      const rows = kindOf(question).rows(question)
      for (const [part, entries] of Object.entries(sheet)) {
        const written =
          part === 'rights'
            ? rows.map(({ belongs }) => belongs)
            : rows.flatMap((row) => (row.part === part ? [row.text] : []))
        expect(texts(entries)?.toSorted(), question.id).toEqual(written.toSorted())
      }
    }
  })

  it('names what is picked by letters and what is told in order by numbers, both as they stand', () => {
    for (const question of questions) {
      for (const [part, entries = []] of Object.entries(sheetOf(question))) {
        const signs = entries.map(({ sign }) => sign).join('')
        if (['bubbles', 'segments'].includes(part)) expect('123456').toContain(signs)
        else if (['pairs', 'cards', 'items'].includes(part)) expect(signs).toBe('')
        else expect('ABCDEF'.startsWith(signs) && signs.length === entries.length).toBe(true)
      }
    }
  })

  it('never stands in the order of its key: neither an order nor the partners of a match', () => {
    fc.assert(
      fc.property(idLists(3, 5), fc.string(), (ids, id) => {
        const order: Order = {
          ...{ ...base, id, type: 'order' },
          items: ids.map((each) => ({ id: each, text: `t${each}`, feedback: '' })),
        }
        const items = sheetOf(order)['items']
        expect(texts(items)).toEqual(mixed(texts(order.items) ?? [], id))
        expect(texts(items)).not.toEqual(texts(order.items))
        const match: Match = {
          ...{ ...base, id, type: 'match' },
          pairs: ids.map((each) => ({
            id: each,
            left: `l${each}`,
            right: `r${each}`,
            feedback: '',
          })),
        }
        const { pairs, rights } = sheetOf(match)
        expect(texts(pairs)).toEqual(match.pairs.map(({ left }) => left))
        expect(texts(rights)).not.toEqual(match.pairs.map(({ right }) => right))
        // The key calls each pair by the letter of its right.
        const signs = signsOf(match)
        for (const { id: pair, right } of match.pairs) {
          expect(signs.get(pair)).toBe(rights?.find(({ text }) => text === right)?.sign)
        }
      }),
    )
  })

  it('shuffles options as the page of the question does, and its key calls them so', () => {
    for (const question of questions) {
      if (question.type !== 'situation') continue
      const shown = shuffled(question.options, 1, question.id)
      expect(texts(sheetOf(question)['options'])).toEqual(texts(shown))
      expect([...signsOf(question)]).toEqual(shown.map(({ id }, at) => [id, 'ABC'.charAt(at)]))
    }
    const order = questions.find(({ type }) => type === 'order')
    expect(order && [...signsOf(order)]).toEqual([])
  })
})
