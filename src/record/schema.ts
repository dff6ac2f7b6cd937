/**
 * Tells known, foreign and corrupt events apart. Whatever comes from a store, another tab or a
 * file passes here first: it may be newer than this build, damaged, or hostile. Plain predicates
 * instead of a schema library: they are a third of its size, and this goes to every page.
 */
import { LAST_TIME } from './days.ts'
import type { ForeignEvent, PlainData, PlanRow, RecordEvent, SkillScore } from './events.ts'

/** Longest text a draft may hold, in UTF-16 units. Input fields must stop here, not the record. */
export const MAX_DRAFT = 20_000
/** Longest plan, note or text setting, in UTF-16 units. */
export const MAX_TEXT = 2_000
/** Longest part of a step of the follow-up plan, in UTF-16 units. Together they fit into `MAX_TEXT`. */
export const MAX_ROW = { who: 60, step: 600, trigger: 300 } as const
/** Longest stored form of one event; more is refused before it is parsed. */
const MAX_EVENT = 200_000
/** `JSON.stringify` overflows the stack at about 10,000 levels; nothing of ours needs ten. */
const MAX_DEPTH = 10
/** Most events that one decision on their standing may name: their ids stay well below `MAX_EVENT`. */
export const MAX_STANDING = 2_000
/** An answer lists at most what one question shows. */
const MAX_ANSWER = 10_000

/** `<writer>-<n>`, see `events.ts`. */
const EVENT_ID = /^[a-z0-9]{1,40}-[a-z0-9]{1,12}$/
/** Starts with a letter or digit, so no `__proto__`. */
const NAME = /^[A-Za-z0-9][\w.:#/-]{0,119}$/
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
/** Keys that change an object instead of filling it when someone merges by assignment. */
const HOSTILE_KEYS = new Set(['__proto__', 'constructor', 'prototype'])
export const isHostileKey = (key: string): boolean => HOSTILE_KEYS.has(key)

/**
 * Whether `data` is plain JSON data without hostile keys, at most `depth` levels deep and `weight`
 * heavy: each value and key weighs 1, each UTF-16 unit of text 1 more.
 */
export function isPlain(data: unknown, depth = MAX_DEPTH, weight = MAX_EVENT): data is PlainData {
  return leftOf(weight, data, depth) >= 0
}

/**
 * What is left of `left` once the value has been weighed; below zero where it is not plain or too heavy. Each
 * event of a long record passes here: so without closures and lists of pairs.
 */
function leftOf(left: number, value: unknown, levels: number): number {
  if (typeof value === 'string') return left - 1 - value.length
  if (typeof value === 'number') return Number.isFinite(value) ? left - 1 : REFUSED
  if (typeof value === 'boolean' || value === null) return left - 1
  if (typeof value !== 'object' || levels === 0) return REFUSED
  let rest = left - 1
  if (Array.isArray(value)) {
    // Not `every`: it would pass over the holes of a sparse array.
    for (let at = 0; at < value.length && rest >= 0; at++) {
      rest = leftOf(rest, value[at], levels - 1)
    }
    return rest
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return REFUSED
  for (const key of Object.keys(value)) {
    if (isHostileKey(key)) return REFUSED
    const part: unknown = (value as Readonly<Record<string, unknown>>)[key]
    rest = leftOf(rest - 1 - key.length, part, levels - 1)
    if (rest < 0) return REFUSED
  }
  return rest
}
const REFUSED = -1

type Check = (value: unknown) => boolean

/** One check for each key of an event, so that the compiler finds a forgotten one. */
type Shape<E> = { readonly [K in keyof Required<E>]: Check }

const flag: Check = (value) => typeof value === 'boolean'
const finite: Check = (value) => Number.isFinite(value)
const points: Check = (value) => typeof value === 'number' && value >= 0 && value <= 100
const matching =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const name = matching(NAME)
const text =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max
const whole =
  (max: number, min = 0): Check =>
  (value) =>
    Number.isInteger(value) && (value as number) >= min && (value as number) <= max
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value)
const list =
  (max: number, item: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(item)
/** JSON knows no `undefined`: only an absent key reads so. */
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
/** Unknown extra keys are let through: a newer build may add one to a kind this build knows. */
const shaped = (shape: Readonly<Record<string, Check>>): Check => {
  const keys = Object.keys(shape)
  const checks = Object.values(shape)
  return (value) => isObject(value) && keys.every((key, at) => checks[at]?.(value[key]))
}

const rev = whole(1e6, 1)
const turn = whole(500)
const source = oneOf('quiz', 'scenario', 'review', 'practice', 'taster')
const score = shaped({ skill: name, score: points, max: points } satisfies Shape<SkillScore>)
const scores = list(
  20,
  (value) => score(value) && (value as SkillScore).score <= (value as SkillScore).max,
)
const base = {
  id: matching(EVENT_ID),
  at: whole(LAST_TIME),
  day: matching(DAY),
  epoch: optional(whole(1e6)),
  order: optional(whole(LAST_TIME)),
  /** Settled by the table below. */
  type: () => true,
}

const KINDS: {
  readonly [T in RecordEvent['type']]: Shape<Extract<RecordEvent, { readonly type: T }>>
} = {
  answer: {
    ...base,
    question: name,
    rev,
    kind: name,
    source,
    lesson: optional(name),
    section: optional(name),
    answer: (value) => isPlain(value, 6, MAX_ANSWER),
    scores,
    confident: optional(flag),
    probe: optional(flag),
  },
  run: {
    ...base,
    run: name,
    scenario: name,
    rev,
    seed: finite,
    mode: oneOf('guided', 'independent'),
    from: optional(shaped({ run: name, turns: turn })),
    skip: optional(oneOf(true)),
  },
  choice: {
    ...base,
    run: name,
    scenario: name,
    rev,
    turn,
    scene: name,
    choice: name,
    source,
    scores,
  },
  undo: { ...base, run: name, turns: turn, skip: optional(oneOf(true)) },
  ending: { ...base, run: name, scenario: name, rev, ending: name },
  section: { ...base, lesson: name, section: name },
  draft: {
    ...base,
    draft: name,
    text: text(MAX_DRAFT),
    ratings: optional(
      (value) =>
        isObject(value) &&
        Object.entries(value).every(([key, rating]) => name(key) && points(rating)),
    ),
  },
  plan: {
    ...base,
    plan: name,
    text: text(MAX_TEXT),
    origin: name,
    row: optional(
      shaped({
        who: optional(text(MAX_ROW.who)),
        step: text(MAX_ROW.step),
        // Whether there is such a day is for those to ask who reckon with it.
        at: optional(matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)),
        trigger: optional(text(MAX_ROW.trigger)),
        state: optional(oneOf('moved', 'done', 'dropped')),
      } satisfies Shape<PlanRow>),
    ),
  },
  mission: {
    ...base,
    mission: name,
    state: oneOf('begun', 'done'),
    note: optional(text(MAX_TEXT)),
  },
  setting: {
    ...base,
    name,
    value: (value) => flag(value) || finite(value) || text(MAX_TEXT)(value),
  },
  reset: { ...base, epoch: whole(1e6, 1) },
  standing: { ...base, events: list(MAX_STANDING, base.id), counts: flag, round: whole(1e6, 1) },
}

const CHECKS: ReadonlyMap<unknown, Check> = new Map(
  Object.entries<Readonly<Record<string, Check>>>(KINDS).map(([type, shape]) => [
    type,
    shaped(shape),
  ]),
)

export type Parsed =
  | { readonly kind: 'known'; readonly event: RecordEvent }
  | { readonly kind: 'foreign'; readonly event: ForeignEvent }
  | { readonly kind: 'corrupt' }

const CORRUPT: Parsed = { kind: 'corrupt' }

/**
 * Judges one event. `foreign`: a valid id, but a type or shape this build does not know; it is
 * kept and passed on untouched. `corrupt`: no plain object, no valid id, hostile keys, or too deep
 * or too large to be carried safely; its bytes stay where they are. Never throws on parsed JSON.
 */
export function parseEvent(data: unknown): Parsed {
  if (!isPlain(data) || data === null) return CORRUPT
  const id = own(data, 'id')
  if (typeof id !== 'string' || !EVENT_ID.test(id)) return CORRUPT
  // The data itself is kept, extra keys and all.
  const understood = CHECKS.get(own(data, 'type'))?.(data) ?? false
  if (understood) return { kind: 'known', event: data as unknown as RecordEvent }
  return { kind: 'foreign', event: { id, foreign: data } }
}

/** Plain access would also see what an object inherits. */
const own = (data: unknown, key: string): unknown =>
  Object.hasOwn(data as object, key) ? (data as Readonly<Record<string, unknown>>)[key] : undefined

/** `parseEvent` for an event's stored form. Anything but a JSON text of sane length is corrupt. */
export function parseText(stored: unknown): Parsed {
  if (typeof stored !== 'string' || stored.length > MAX_EVENT) return CORRUPT
  try {
    return parseEvent(JSON.parse(stored))
  } catch {
    return CORRUPT
  }
}
