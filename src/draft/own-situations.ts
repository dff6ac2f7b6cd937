/**
 * Situations that learners write for themselves: a story, three lines they might say, and which of them is
 * the strongest and which the weakest. The record keeps each text by itself, so that two devices meet without
 * losing one.
 */
import type { NewEvent } from '../record/events.ts'
import type { LearnerState } from '../record/fold.ts'

export const LINES = [0, 1, 2] as const

export interface OwnSituation {
  readonly id: string
  readonly story: string
  /** Three, empty ones among them. */
  readonly lines: readonly string[]
  /** Index of a line. */
  readonly best?: number
  readonly weakest?: number
}

/** The most that a field takes, in UTF-16 units. */
export const MOST_OF = { story: 2_000, line: 600 } as const
/** So many are read at a glance; each is four texts in the record. */
export const MOST_SITUATIONS = 30

const ROOM = 'situation'
const ID = /^[a-z0-9]{1,40}$/
const storyKey = (id: string): string => `${ROOM}/${id}`
const lineKey = (id: string, line: number): string => `${ROOM}/${id}/${String(line + 1)}`

/** An id of its own that sorts by when it was begun. */
export const situationId = (at: number, random: string): string =>
  `${at.toString(36).padStart(9, '0')}${random}`

/** Those with something in them, in the order in which they were begun. */
export function ownSituations(drafts: LearnerState['drafts']): readonly OwnSituation[] {
  const ids = new Set<string>()
  for (const [key, { text }] of drafts) {
    const [room, id = '', ...rest] = key.split('/')
    if (room === ROOM && ID.test(id) && rest.length <= 1 && text.trim() !== '') ids.add(id)
  }
  return [...ids].sort().map((id) => ownSituation(drafts, id))
}

export function ownSituation(drafts: LearnerState['drafts'], id: string): OwnSituation {
  const story = drafts.get(storyKey(id))
  const marked = (name: 'best' | 'weakest') => {
    const line = story?.ratings?.[name]
    return LINES.some((each) => each === line) ? { [name]: line } : {}
  }
  return {
    id,
    story: story?.text ?? '',
    lines: LINES.map((line) => drafts.get(lineKey(id, line))?.text ?? ''),
    ...marked('best'),
    ...marked('weakest'),
  }
}

/** A text of a situation, as it is recorded. */
export type SituationText = Extract<NewEvent, { readonly type: 'draft' }>

/** The facts that turn what is kept into what is wanted: none where nothing differs. */
export function changesTo(kept: OwnSituation, wanted: OwnSituation): readonly SituationText[] {
  const { id, story, best, weakest } = wanted
  const ratings = {
    ...(best === undefined ? {} : { best }),
    ...(weakest === undefined ? {} : { weakest }),
  }
  const whole = story !== kept.story || best !== kept.best || weakest !== kept.weakest
  return [
    ...(whole ? [{ type: 'draft' as const, draft: storyKey(id), text: story, ratings }] : []),
    ...LINES.flatMap((line) => {
      const text = wanted.lines[line] ?? ''
      return text === kept.lines[line]
        ? []
        : [{ type: 'draft' as const, draft: lineKey(id, line), text }]
    }),
  ]
}

/** A situation with nothing in it: new, or taken away. */
export const emptySituation = (id: string): OwnSituation => ({
  id,
  story: '',
  lines: LINES.map(() => ''),
})

/** What is still missing before a situation is done; undefined where nothing is. */
export function missingIn({
  story,
  lines,
  best,
  weakest,
}: OwnSituation): 'noStory' | 'fewLines' | 'unmarked' | 'blank' | 'same' | undefined {
  const written = (line: number) => (lines[line] ?? '').trim() !== ''
  if (story.trim() === '') return 'noStory'
  if (LINES.filter(written).length < 2) return 'fewLines'
  if (best === undefined || weakest === undefined) return 'unmarked'
  if (!written(best) || !written(weakest)) return 'blank'
  return best === weakest ? 'same' : undefined
}
