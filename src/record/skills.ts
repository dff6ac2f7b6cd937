/** What the record shows of each skill, in words rather than marks. Nothing here is stored. */
import { dayNumber } from './days.ts'
import type { Evidence } from './fold.ts'

export type Band = 'unknown' | 'starting' | 'growing' | 'reliable'

/** One thing that the next band still asks for. */
export type Need =
  /** So many more first attempts. */
  | { readonly need: 'records'; readonly count: number }
  /** A first attempt at a question, or at a decision in a role-play. */
  | { readonly need: 'quiz' | 'scenario' }
  /** A first attempt on a day well after the first one. */
  | { readonly need: 'later' }
  /** A larger share of the newest records, 0 to 1. */
  | { readonly need: 'share'; readonly atLeast: number }

export interface SkillState {
  /** The highest band ever reached. */
  readonly band: Band
  /** The band is held from earlier: too long ago, or the present share would not bear it. */
  readonly stale: boolean
  /** First attempts in all, and those at questions, at decisions and in reviews. */
  readonly records: number
  readonly quiz: number
  readonly scenario: number
  readonly review: number
  /** Points of the newest records, at most `WINDOW` of them. */
  readonly share: { readonly score: number; readonly max: number }
  /** What is missing for the next band; empty at the last. */
  readonly missing: readonly Need[]
}

/** Records that the present share is taken over. */
export const WINDOW = 12
/** Fewer records than these say nothing yet, or not yet that something is reliable. */
const FIRST_WORD = 3
const RELIABLE_RECORDS = 8
/** Days after the first record from which one shows what stayed. */
const LATER = 3
/** Days without a record after which a band needs refreshing. */
const FRESH = 60

/** The share of points that each band asks for, 0 to 1. */
const FLOOR: Readonly<Record<Band, number>> = {
  unknown: 0,
  starting: 0,
  growing: 0.5,
  reliable: 0.8,
}
const ABOVE: Readonly<Record<Band, Band | undefined>> = {
  unknown: 'starting',
  starting: 'growing',
  growing: 'reliable',
  reliable: undefined,
}

/** What is counted of one skill while folding. */
interface Tally {
  readonly counts: Record<Evidence['source'], number>
  records: number
  /** The newest records, each in the place of the one that it pushed out, and their points. */
  readonly recent: Evidence[]
  readonly share: { score: number; max: number }
  readonly firstDay: number
  lastDay: string
  later: boolean
  band: Band
}

/**
 * The state of every skill that has evidence, from all evidence in order of time; `today` is the
 * learner's calendar day, `YYYY-MM-DD`. A skill's band is the highest ever reached:
 *
 * - `unknown`: fewer than 3 records.
 * - `starting`: less than half of the points of its last 12 records.
 * - `growing`: half of them or more.
 * - `reliable`: four fifths or more, from at least 8 records, both of questions (in lessons or reviews)
 *   and of role-plays, at least one of them on a day 3 or more days after the first.
 *
 * Words that each stand for an observable rule, and no scores: ways to score judgement of situations
 * rank the same people differently (Bergman et al. 2006). The days between, and both kinds of source:
 * how well something goes while it is being learnt does not show what stays (Soderstrom & Bjork 2015).
 */
export function skillStates(
  evidence: readonly Evidence[],
  today: string,
): ReadonlyMap<string, SkillState> {
  const tallies = new Map<string, Tally>()
  for (const record of evidence) {
    let tally = tallies.get(record.skill)
    if (!tally) {
      tally = emptyTally(record)
      tallies.set(record.skill, tally)
    }
    tally.counts[record.source]++
    take(tally, record)
    tally.lastDay = record.day
    tally.later ||= dayNumber(record.day) - tally.firstDay >= LATER
    climb(tally)
  }
  const now = dayNumber(today)
  return new Map([...tallies].map(([skill, tally]) => [skill, finish(tally, now)]))
}

/** The state of a skill without evidence. */
export const noEvidence: SkillState = {
  ...{ band: 'unknown', stale: false, records: 0, quiz: 0, scenario: 0, review: 0 },
  ...{ share: { score: 0, max: 0 }, missing: [{ need: 'records', count: FIRST_WORD }] },
}

function emptyTally({ day }: Evidence): Tally {
  return {
    counts: { quiz: 0, scenario: 0, review: 0 },
    records: 0,
    recent: [],
    share: { score: 0, max: 0 },
    firstDay: dayNumber(day),
    lastDay: day,
    later: false,
    band: 'unknown',
  }
}

/** Points are whole, so that what is added and taken away again leaves nothing behind. */
function take(tally: Tally, record: Evidence): void {
  const { recent, share } = tally
  const place = tally.records++ % WINDOW
  const left = recent[place]
  recent[place] = record
  share.score += record.score - (left?.score ?? 0)
  share.max += record.max - (left?.max ?? 0)
}

/** One record can lift a skill by more than one band: the third may show half of the points at once. */
function climb(tally: Tally): void {
  let next = ABOVE[tally.band]
  // A share that is too low is what most often keeps a band away, and is told at once.
  while (next && reaches(tally.share, next) && lacks(tally, next).length === 0) {
    tally.band = next
    next = ABOVE[next]
  }
}

function reaches(share: { score: number; max: number }, band: Band): boolean {
  return share.score / share.max >= FLOOR[band]
}

/** What a skill lacks for a band besides its share, were it to be reached now. */
function lacks({ counts, records, later }: Tally, band: Band): Need[] {
  const found: Need[] = []
  const wanted = (band === 'reliable' ? RELIABLE_RECORDS : FIRST_WORD) - records
  if (wanted > 0) found.push({ need: 'records', count: wanted })
  if (band === 'reliable') {
    if (counts.quiz + counts.review === 0) found.push({ need: 'quiz' })
    if (counts.scenario === 0) found.push({ need: 'scenario' })
    if (!later) found.push({ need: 'later' })
  }
  return found
}

function missing(tally: Tally, band: Band): readonly Need[] {
  const found = lacks(tally, band)
  return reaches(tally.share, band) ? found : [...found, { need: 'share', atLeast: FLOOR[band] }]
}

function finish(tally: Tally, today: number): SkillState {
  const { counts, records, share, band, lastDay } = tally
  const next = ABOVE[band]
  return {
    band,
    stale: band !== 'unknown' && (today - dayNumber(lastDay) > FRESH || !reaches(share, band)),
    records,
    ...counts,
    share,
    missing: next ? missing(tally, next) : [],
  }
}
