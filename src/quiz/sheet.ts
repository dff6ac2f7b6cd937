/** A question on paper: what is asked, in the order of its page, and the signs by which its key names it. */
import { shuffled } from '../scenario/shuffle.ts'
import { kindOf } from './kinds.ts'
import type { Question } from './kinds.ts'
import { mixed } from './mixed.ts'
import type { Row } from './types.ts'

export interface SheetEntry {
  readonly id: string
  readonly text: string
  /** A letter or a number; empty where its own words name it. */
  readonly sign: string
}

/** The lists that are asked, by their names in the question; of pairs, `rights` are a list of their own. */
export type Sheet = Readonly<Partial<Record<string, readonly SheetEntry[]>>>

type Order = (rows: readonly Row[], salt: string) => readonly Row[]
const anyOrder: Order = (rows, salt) => shuffled(rows, 1, salt)
const told: Order = (rows) => rows

const letter = (index: number) => 'ABCDEF'.charAt(index)
const number = (index: number) => String(index + 1)
const none = () => ''

/** What is read after answering only has no place here. */
const ASKED: Readonly<
  Partial<Record<string, { readonly order: Order; readonly sign: (index: number) => string }>>
> = {
  options: { order: anyOrder, sign: letter },
  faults: { order: anyOrder, sign: letter },
  rewrites: { order: anyOrder, sign: letter },
  reasons: { order: anyOrder, sign: letter },
  rights: { order: mixed, sign: letter },
  bubbles: { order: told, sign: number },
  segments: { order: told, sign: number },
  pairs: { order: told, sign: none },
  cards: { order: mixed, sign: none },
  items: { order: mixed, sign: none },
}

/** Everything that is asked, each list in the order in which the question's page shows it. */
export function sheetOf(question: Question): Sheet {
  const rows = kindOf(question).rows(question)
  const rights = rows.flatMap((row) =>
    row.part === 'pairs' ? [{ ...row, part: 'rights', text: row.belongs ?? '' }] : [],
  )
  const lists = Map.groupBy([...rows, ...rights], ({ part }) => part)
  return Object.fromEntries(
    [...lists].flatMap(([part, list]) => {
      const asked = ASKED[part]
      if (!asked) return []
      const entries = asked.order(list, question.id)
      return [[part, entries.map(({ id, text }, index) => ({ id, text, sign: asked.sign(index) }))]]
    }),
  )
}

/** The signs of a question's entries on paper, by entry id; the sign of a pair is its right's. */
export function signsOf(question: Question): ReadonlyMap<string, string> {
  const entries = Object.values(sheetOf(question)).flatMap((list) => list ?? [])
  return new Map(entries.flatMap(({ id, sign }) => (sign === '' ? [] : [[id, sign] as const])))
}
