import * as bestWorst from './questions/best-worst.ts'
import * as match from './questions/match.ts'
import * as multiple from './questions/multiple.ts'
import * as order from './questions/order.ts'
import * as recall from './questions/recall.ts'
import * as rewrite from './questions/rewrite.ts'
import * as short from './questions/short.ts'
import * as single from './questions/single.ts'
import * as situation from './questions/situation.ts'
import * as sort from './questions/sort.ts'
import * as spot from './questions/spot.ts'
import * as twoTier from './questions/two-tier.ts'
import type { Kind } from './types.ts'

/**
 * Every kind of question, in the order in which they are listed. For build, checks and tests: a view
 * imports its own kind alone, so that a page downloads no other.
 */
export const kinds = {
  situation,
  'best-worst': bestWorst,
  rewrite,
  spot,
  sort,
  'two-tier': twoTier,
  order,
  match,
  recall,
  single,
  multiple,
  short,
} satisfies Readonly<Record<string, Kind>>

export type KindName = keyof typeof kinds

/** A question of any kind, as written. */
export type Question = Parameters<(typeof kinds)[KindName]['rows']>[0]

/** The rules of a question's kind. */
export function kindOf({ type }: { readonly type: KindName }): Kind {
  return kinds[type]
}
