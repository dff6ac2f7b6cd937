/** What is in the learner's review deck, and what is supposed of their memory of it. */
import { DAY_MS, dayNumber } from '../record/days.ts'
import { isEvidential } from '../record/fold-work.ts'
import type { LearnerState } from '../record/fold.ts'
import { gradeOf } from './history.ts'
import type { Moment, Review, ReviewHistory } from './history.ts'
import { scheduler } from './schedule.ts'
import type { Memory, ReviewGrade } from './schedule.ts'

/** Something to keep, asked in more than one form. */
export interface ReviewCard {
  /** Permanent. */
  readonly id: string
  /** The lesson whose end brings it into the deck. */
  readonly lesson: string
  readonly points: readonly string[]
  /** Ids of the questions that ask it, in rotation. A question belongs to one card. */
  readonly forms: readonly string[]
}

interface Lesson {
  readonly id: string
  /** Ids of all its sections. */
  readonly sections: readonly string[]
  readonly questions: readonly { readonly id: string; readonly points: readonly string[] }[]
}

/** What of the course the deck needs. */
export interface ReviewCourse {
  readonly cards: readonly ReviewCard[]
  readonly lessons: readonly Lesson[]
  /** `<scenario>/<scene>` of every decision that can be asked again. */
  readonly decisions: readonly string[]
}

/** The present, as the device tells it. */
export interface Clock {
  /** In ms since 1970. */
  readonly now: number
  /** The learner's calendar day, `YYYY-MM-DD`. */
  readonly today: string
}

export interface DeckEntry {
  /** A card's id, or `<scenario>/<scene>`. */
  readonly id: string
  readonly kind: 'card' | 'decision'
  /** The lesson or role-play it comes from. */
  readonly from: string
  /** The question to ask next: the form after the one asked last. A decision's is its id. */
  readonly form: string
  readonly memory: Memory
}

/** Successive good recalls after which a decision that once went weak need not come back. */
const GRADUATED = 2
/** Devices disagree by hours, and a traveller's calendar by a day. */
const SLACK = 1
const WEAKEST_FIRST: readonly ReviewGrade[] = ['again', 'hard']

/**
 * The deck at that time: cards in the course's order, then decisions in order of time. `state` and
 * `history` are folds over the same events.
 *
 * A card enters when every section of its lesson was read, with the weakest grade of the first
 * attempts, made until then, at the lesson's questions that share a point with it; `good` where
 * there is none. A decision enters when its first evidence in a role-play gained no point at all, as
 * `again`, and leaves after two good recalls in succession. Something recalled before it entered, as
 * when a lesson was given a new section, is in the deck from that recall on.
 *
 * What a clock dated more than a day ahead does not count until then; but a lesson finished
 * so has its cards due at once, instead of years ahead.
 */
export function reviewDeck(
  state: LearnerState,
  history: ReviewHistory,
  course: ReviewCourse,
  clock: Clock,
): readonly DeckEntry[] {
  const now = { at: clock.now, day: dayNumber(clock.today) }
  const isSound = trusting(now)
  const recalls = recallsByQuestion(history, course, isSound)
  const lessons = new Map(course.lessons.map((lesson) => [lesson.id, lesson]))
  const deck: DeckEntry[] = []
  for (const { id, lesson: from, points, forms } of course.cards) {
    const lesson = lessons.get(from)
    const [firstForm] = forms
    if (!lesson || firstForm === undefined) continue
    const past = recalls.get(firstForm)
    const entered = past && entryOf(finishOf(lesson, history), past, now, isSound)
    if (!entered) continue
    const last = past.at(-1)
    const form = (last && forms[forms.indexOf(last.question) + 1]) ?? firstForm
    const grade = firstGrade(lesson, points, state, entered.at)
    deck.push({ id, kind: 'card', from, form, memory: remember(entered, grade, past, now) })
  }
  for (const [id, made] of weakDecisions(state)) {
    const past = recalls.get(id)
    const entered = past && entryOf(made, past, now, isSound)
    if (!entered || hasGraduated(past)) continue
    const memory = remember(entered, 'again', past, now)
    deck.push({ id, kind: 'decision', from: id.slice(0, id.indexOf('/')), form: id, memory })
  }
  return deck
}

/** Which moments a clock can have told that agrees with `now`. */
function trusting(now: Moment): (moment: Moment) => boolean {
  const latest = now.at + SLACK * DAY_MS
  const lastDay = now.day + SLACK
  return ({ at, day }) => at <= latest && day <= lastDay
}

/** By each question that can be asked, the recalls in order of time; forms of one card share theirs. */
function recallsByQuestion(
  { reviews }: ReviewHistory,
  { cards, decisions }: ReviewCourse,
  isSound: (moment: Moment) => boolean,
): ReadonlyMap<string, readonly Review[]> {
  const recalls = new Map(decisions.map((id): [string, Review[]] => [id, []]))
  for (const { forms } of cards) {
    const shared: Review[] = []
    for (const form of forms) recalls.set(form, shared)
  }
  for (const review of reviews) if (isSound(review)) recalls.get(review.question)?.push(review)
  return recalls
}

/** When the last of a lesson's sections was read to its end. A lesson still to be written has none. */
function finishOf({ id, sections }: Lesson, { read }: ReviewHistory): Moment | undefined {
  const moments = sections.map((section) => read.get(id)?.get(section))
  return moments.reduce((a, b) => (a && b && a.at > b.at ? a : a && b), moments[0])
}

/** From when on something made so is in the deck: `now` itself where no clock can be trusted for it. */
function entryOf(
  made: Moment | undefined,
  [recall]: readonly Review[],
  now: Moment,
  isSound: (moment: Moment) => boolean,
): Moment | undefined {
  if (!made || !isSound(made)) return recall ?? (made && now)
  return recall && recall.at < made.at ? recall : made
}

function firstGrade(
  { questions }: Lesson,
  points: readonly string[],
  { answers }: LearnerState,
  until: number,
): ReviewGrade {
  const grades = questions.map(({ id, points: taught }) => {
    const first = answers.get(id)?.first
    const counts = first && isEvidential(first.source) && first.at <= until
    return counts && taught.some((point) => points.includes(point)) ? gradeOf(first) : undefined
  })
  return WEAKEST_FIRST.find((grade) => grades.includes(grade)) ?? 'good'
}

/** Decisions whose first evidence, over all skills, gained nothing, and when that was. */
function weakDecisions({ evidence }: LearnerState): ReadonlyMap<string, Moment> {
  const firsts = new Map<string, { at: number; day: number; score: number }>()
  for (const { source, item, at, day, score } of evidence) {
    if (source !== 'scenario') continue
    const first = firsts.get(item)
    if (!first) firsts.set(item, { at, day: dayNumber(day), score })
    // The shares of one decision have one time; another decision on it is evidence only days later.
    else if (first.at === at) first.score += score
  }
  return new Map([...firsts].filter(([, { score }]) => score === 0))
}

function hasGraduated(past: readonly Review[]): boolean {
  let good = 0
  return past.some(({ grade }) => {
    good = grade === 'good' ? good + 1 : 0
    return good === GRADUATED
  })
}

function remember(
  entered: Moment,
  grade: ReviewGrade,
  past: readonly Review[],
  now: Moment,
): Memory {
  const first = scheduler.first(grade, entered.day)
  if (entered === now) return { ...first, due: first.last }
  return scheduler.after(first, past)
}
