/**
 * What was renamed in a course since a record was begun. Events are never rewritten: an old name is read
 * as the present one wherever they are folded, and goes on into copies as it was written.
 */
import type { RecordEvent, StoredEvent } from './events.ts'
import { isKnown } from './merge.ts'

export type Renamed = 'lesson' | 'section' | 'question' | 'scenario' | 'scene'

/**
 * Old id → present id, by kind. What is unique only within something carries the present id of that:
 * `lesson#section`, `scenario/scene`; an ending is a scene. No present id is an old one of its kind.
 */
export type Aliases = Readonly<Partial<Record<Renamed, Readonly<Record<string, string>>>>>

/** Reads an event's old names as present ones; the event itself where it has none. */
export type Rename = <E extends StoredEvent>(event: E) => E

/** The way to read events where nothing was renamed. */
export const asIs: Rename = (event) => event

export function renaming(aliases: Aliases): Rename {
  // A record may name `constructor`: a plain object would answer to that.
  const table = (kind: Renamed) => new Map(Object.entries(aliases[kind] ?? {}))
  const [lessons, sections, questions, scenarios, scenes] = [
    table('lesson'),
    table('section'),
    table('question'),
    table('scenario'),
    table('scene'),
  ]
  const lesson = (id: string) => lessons.get(id) ?? id
  const question = (id: string) => questions.get(id) ?? id
  const scenario = (id: string) => scenarios.get(id) ?? id
  const within = (names: ReadonlyMap<string, string>, whole: string, sign: string, id: string) =>
    names.get(whole + sign + id)?.slice(whole.length + 1) ?? id
  const section = (of: string, id: string) => within(sections, lesson(of), '#', id)
  const scene = (of: string, id: string) => within(scenes, scenario(of), '/', id)

  /** Drafts are kept by the question, or by role-play, run and turn. */
  const draft = (id: string) =>
    id.replace(/^[^/]+/, (first) => (first === id ? question : scenario)(first))

  const read = (event: RecordEvent): RecordEvent => {
    switch (event.type) {
      case 'answer': {
        const { lesson: of, section: part } = event
        return {
          ...event,
          question: question(event.question),
          ...(of !== undefined && {
            lesson: lesson(of),
            ...(part !== undefined && { section: section(of, part) }),
          }),
        }
      }
      case 'section':
        return {
          ...event,
          lesson: lesson(event.lesson),
          section: section(event.lesson, event.section),
        }
      case 'run':
        return { ...event, scenario: scenario(event.scenario) }
      case 'choice':
        return {
          ...event,
          scenario: scenario(event.scenario),
          scene: scene(event.scenario, event.scene),
        }
      case 'ending':
        return {
          ...event,
          scenario: scenario(event.scenario),
          ending: scene(event.scenario, event.ending),
        }
      case 'draft':
        return { ...event, draft: draft(event.draft) }
      case 'plan': {
        const { origin, plan } = event
        const now = scenarios.get(origin)
        // The plan of a role-play is named after it.
        return now !== undefined && plan.startsWith(`${origin}-`)
          ? { ...event, origin: now, plan: now + plan.slice(origin.length) }
          : { ...event, origin: lesson(origin) }
      }
      default:
        return event
    }
  }
  // Of whatever kind it was, it still is.
  return <E extends StoredEvent>(event: E) => (isKnown(event) ? read(event) : event) as E
}

/** What of them a page needs that tells of these alone, by their present ids: with what is within them. */
export function aliasesFor(aliases: Aliases, ids: readonly string[]): Aliases {
  const wanted = new Set(ids)
  const tables = Object.entries(aliases).map(([kind, table]) => {
    const pairs = Object.entries(table).filter(([, now]) => wanted.has(now.replace(/[#/].*/, '')))
    return [kind, pairs] as const
  })
  return Object.fromEntries(
    tables.flatMap(([kind, pairs]) =>
      pairs.length > 0 ? [[kind, Object.fromEntries(pairs)]] : [],
    ),
  )
}
