/** Records as learners of the real course make them: page by page, each load a writer of its own. */
import { kindOf } from '../../../src/quiz/kinds.ts'
import type { Question } from '../../../src/quiz/kinds.ts'
import type { Course, PublishedLesson } from '../../../src/course/types.ts'
import type { NewEvent, RecordEvent } from '../../../src/record/events.ts'
import { choiceFacts, runFact } from '../../../src/scenario/kept-run.ts'
import type { PlayedRun } from '../../../src/scenario/kept-run.ts'
import { choose, options, replay, start } from '../../../src/scenario/engine.ts'
import type { WrittenScenario } from '../../../src/scenario/types.ts'
import { dice } from '../../tools/dice.ts'
import type { Dice } from '../../tools/dice.ts'

const DAY_MS = 86_400_000
/** Seven in the evening in Jakarta. */
const FIRST = Date.UTC(2026, 2, 2, 12)

/** Words in the learner's own order: some of a text of the course, from anywhere in it. */
type Say = () => string
function sayer(course: Course, { pick, below }: Dice): Say {
  const texts = Object.values(course.banks)
    .flat()
    .map(({ prompt, explain = '' }) => `${prompt} ${explain}`.split(/\s+/))
  return () => {
    const text = pick(texts)
    const from = below(Math.max(1, text.length - 8))
    return text.slice(from, from + 6 + below(9)).join(' ')
  }
}

/** Some answer to a question of any kind, in the shape in which its page records it. */
function answerTo(question: Question, { pick, shuffle, below }: Dice, say: Say): object {
  const { type } = question
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  switch (question.type) {
    case 'situation':
    case 'single':
      return { type, option: pick(ids(question.options)) }
    case 'best-worst': {
      const [best, worst] = shuffle(ids(question.options))
      return { type, best, worst }
    }
    case 'rewrite':
      return { type, segment: pick(ids(question.segments)), rewrite: pick(ids(question.rewrites)) }
    case 'spot':
      return { type, bubble: pick(ids(question.bubbles)), fault: pick(ids(question.faults)) }
    case 'sort':
      return {
        type,
        bins: Object.fromEntries(ids(question.cards).map((id) => [id, pick(ids(question.bins))])),
      }
    case 'two-tier':
      return { type, holds: below(2) === 0, reason: pick(ids(question.reasons)) }
    case 'order':
      return { type, items: shuffle(ids(question.items)) }
    case 'match': {
      const rights = shuffle(ids(question.pairs))
      return {
        type,
        pairs: Object.fromEntries(ids(question.pairs).map((id, n) => [id, rights[n]])),
      }
    }
    case 'recall':
      return { type, text: say(), rating: pick(['best', 'fair', 'poor']) }
    case 'multiple':
      return { type, options: shuffle(ids(question.options)).slice(0, 2) }
    case 'short':
      return { type, text: say().split(' ', 3).join(' ') }
  }
}

/** Writes down what a learner does, with the times and ids that a device would give. */
class Learner {
  readonly events: RecordEvent[] = []
  readonly dice: Dice
  readonly say: Say
  #at = FIRST
  #writer = ''
  #count = 0

  constructor(course: Course, seed: number) {
    this.dice = dice(seed)
    this.say = sayer(course, this.dice)
  }

  day(days: number): void {
    this.#at = FIRST + days * DAY_MS + this.dice.below(3 * 3_600_000)
  }

  open(): void {
    // Three numbers of 32 bits, as `newWriter` writes them.
    this.#writer = Array.from({ length: 3 }, () =>
      this.dice.next().toString(36).padStart(7, '0'),
    ).join('')
    this.#count = 0
  }

  does(fact: NewEvent, seconds = 25): void {
    this.#at += 1000 + this.dice.below(2 * seconds * 1000)
    this.put(fact)
  }

  put(fact: NewEvent): void {
    const day = new Date(this.#at + 7 * 3_600_000).toISOString().slice(0, 10)
    const id = `${this.#writer}-${(this.#count++).toString(36).padStart(4, '0')}`
    this.events.push({ ...fact, id, at: this.#at, day } as RecordEvent)
  }

  answers(question: Question, more: Partial<NewEvent>): void {
    const rules = kindOf(question)
    const answer = answerTo(question, this.dice, this.say)
    const [lesson, section] = 'lesson' in more ? [more.lesson, more.section] : []
    const probe = 'probe' in more
    this.does({
      type: 'answer',
      question: question.id,
      rev: question.rev,
      kind: question.type,
      source: 'source' in more && more.source === 'review' ? 'review' : 'quiz',
      ...(lesson !== undefined && { lesson }),
      ...(section !== undefined && { section }),
      answer: answer as never,
      scores: rules.isEvidence ? [{ skill: question.skill, ...rules.grade(question, answer) }] : [],
      confident: this.dice.below(3) > 0,
      ...(probe && { probe: true }),
    })
  }

  reads(lesson: PublishedLesson, bank: readonly Question[]): void {
    this.open()
    for (const section of lesson.sections) {
      for (const { id, section: place, probe } of lesson.questions) {
        const question = bank.find((one) => one.id === id)
        if (place !== section.id || !question) continue
        this.answers(question, {
          ...{ type: 'answer', lesson: lesson.id, section: place },
          ...(probe && { probe }),
        })
      }
      this.does({ type: 'section', lesson: lesson.id, section: section.id }, 60)
      if (section.number === 3) this.open()
    }
    for (const plan of lesson.plans) {
      const text = `${plan.when}, ${this.say()}`
      this.does({ type: 'plan', plan: plan.id, text, origin: lesson.id })
    }
  }

  plays(scenario: WrittenScenario): void {
    this.open()
    const { dice } = this
    const mode = 'guided' as const
    let run: PlayedRun = { ...start(scenario, dice.next()), id: dice.name(8), mode }
    this.does(runFact(run, scenario))
    for (let turn = 0; turn < 40; turn++) {
      const state = replay(scenario, run)
      if (state.ended) break
      run = choose(scenario, run, turn, dice.pick(options(scenario, state, run.seed)).choice.id)
      const [choice, ...more] = choiceFacts(run, scenario, turn, replay(scenario, run))
      if (choice) this.does(choice)
      // An end is recorded with the choice that led to it.
      for (const fact of more) this.put(fact)
      if (dice.below(12) > 0 || more.length > 0) continue
      run = { ...run, choices: run.choices.slice(0, -1) }
      this.does({ type: 'undo', run: run.id, turns: turn })
      turn--
    }
  }
}

/**
 * The record of somebody who has read the first `lessons` lessons in as many weeks, played each
 * role-play that these lead to (all of them with the last lesson), and reviewed every card of theirs `reviews` times.
 */
export function learnerOf(
  course: Course,
  { lessons, reviews, seed = 1 }: { lessons: number; reviews: number; seed?: number },
): RecordEvent[] {
  const learner = new Learner(course, seed)
  const published = course.lessons.filter(
    (one): one is PublishedLesson => one.status === 'published',
  )
  const read = published.slice(0, lessons)
  const led = new Set(read.flatMap(({ scenarios }) => scenarios))
  const scenarios = course.scenarios.flatMap((entry) =>
    entry.status === 'published' && (lessons >= published.length || led.has(entry.id))
      ? [entry.scenario]
      : [],
  )
  learner.open()
  learner.does({ type: 'setting', name: 'nickname', value: 'Raka' })
  learner.does({ type: 'setting', name: 'address', value: 'mas' })
  for (const [n, lesson] of read.entries()) {
    learner.day(n * 7)
    learner.reads(lesson, course.banks[lesson.id] ?? [])
    const share = scenarios.slice(
      Math.ceil((n * scenarios.length) / read.length),
      Math.ceil(((n + 1) * scenarios.length) / read.length),
    )
    for (const scenario of share) learner.plays(scenario)
  }
  if (lessons >= published.length) {
    for (const days of [0, published.length * 7]) {
      learner.day(days)
      learner.open()
      for (const set of course.sets) {
        for (const question of set.questions) learner.answers(question, { type: 'answer' })
      }
    }
  }
  const known = new Set(read.map(({ id }) => id))
  const cards = course.cards.filter(({ lesson }) => known.has(lesson))
  const due = Array.from({ length: reviews }, (_, n) => cards.map((card) => ({ card, n }))).flat()
  for (let at = 0; at < due.length; at += 8) {
    learner.day(Math.floor(at / 8) * 2 + 3)
    learner.open()
    for (const { card, n } of due.slice(at, at + 8)) {
      const form = card.forms[n % card.forms.length]
      if (form) learner.answers(form, { type: 'answer', source: 'review', lesson: card.lesson })
    }
  }
  return learner.events
}
