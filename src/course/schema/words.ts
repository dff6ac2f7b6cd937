import * as z from 'zod'

/**
 * Small pieces all schemas share. Every field of a schema carries a sentence for authors
 * (`.describe`), in their language: editors show it while they type.
 * The `error` texts are keys that `schema-findings.ts` turns into sentences.
 */

/** A permanent id: lower-case letters, digits, single hyphens. */
export function id(): z.ZodString {
  return z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'id' })
}

/** The name of a variable or flag, as conditions spell it. */
export function name(): z.ZodString {
  return z.string().regex(/^[a-z][a-z0-9_]*$/, { error: 'name' })
}

/** A text of at least one and at most `max` characters. */
export function text(max: number): z.ZodString {
  return z.string().trim().min(1).max(max)
}

/** Whole minutes a learner needs. */
export function minutes(): z.ZodInt {
  return z.int().min(1).max(120)
}

/** Published, or announced only. */
export const status = z.enum(['published', 'planned'])
