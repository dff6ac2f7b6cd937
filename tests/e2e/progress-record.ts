/** Records of somebody who has done a little, and of somebody who has done much, in the course under test. */
import type { NewEvent, RecordEvent } from '../../src/record/events.ts'
import { courseUnderTest } from './course.ts'

const MINUTE = 60_000
/** 1 March 2026, nine in the morning in Jakarta. */
export const BEGAN = Date.UTC(2026, 2, 1, 2)

/** Events from facts with their minute since `BEGAN`; the tests' days are those of Jakarta. */
function dated(facts: readonly (readonly [minute: number, fact: NewEvent])[]): RecordEvent[] {
  return facts.map(([minute, fact], n) => {
    const at = BEGAN + minute * MINUTE
    const day = new Date(at + 7 * 60 * MINUTE).toISOString().slice(0, 10)
    return { id: `p-${n.toString(36).padStart(4, '0')}`, at, day, ...fact } as RecordEvent
  })
}

// Read once: it takes seconds.
const course = courseUnderTest()
const talks = course.scenarios.flatMap((entry) => (entry.status === 'published' ? [entry] : []))
const lessons = course.lessons.flatMap((lesson) => (lesson.status === 'published' ? [lesson] : []))
const skills = course.skills.map(({ id }) => id)

const read = (lesson: number, section: number): NewEvent => ({
  type: 'section',
  lesson: lessons[lesson]?.id ?? '',
  section: lessons[lesson]?.sections[section]?.id ?? '',
})
const answered = (n: number, skill: string | undefined, score: number): NewEvent => ({
  type: 'answer',
  question: `soal-${String(n)}`,
  rev: 1,
  kind: 'situation',
  source: n % 3 === 0 ? 'scenario' : 'quiz',
  answer: { type: 'situation', option: 'a' },
  scores: [{ skill: skill ?? '', score, max: 2 }],
  confident: n % 4 !== 3,
})
const ended = (talk: number, ending: number): NewEvent => {
  const { id = '', scenario } = talks[talk] ?? {}
  const endings = scenario?.scenes.filter(({ kind }) => kind === 'ending') ?? []
  const run = `main-${String(talk)}-${String(ending)}`
  return { type: 'ending', run, scenario: id, rev: 1, ending: endings[ending]?.id ?? '' }
}

/** Three sections read in one sitting of eight minutes, four answers to one skill, no talk yet. */
export function little(): RecordEvent[] {
  return dated([
    [0, read(0, 0)],
    [3, read(0, 1)],
    ...[0, 1, 2, 3].map((n) => [4 + n, answered(n * 3 + 1, skills[0], 1)] as const),
    [8, read(0, 2)],
  ])
}

/** All lessons read, several endings of several talks, evidence of every skill over three weeks. */
export function much(): RecordEvent[] {
  const sections = lessons.flatMap((lesson, l) => lesson.sections.map((_, s) => read(l, s)))
  const answers = skills.flatMap((skill, s) =>
    Array.from({ length: s === 6 ? 2 : 6 + s }, (_, n) =>
      answered(s * 20 + n, skill, n < s % 3 ? 0 : s % 2 === 0 ? 2 : 1),
    ),
  )
  const endings = talks
    .slice(0, 5)
    .flatMap((_, t) => [0, 1, 2].slice(0, 1 + (t % 3)).map((e) => ended(t, e)))
  // Two sittings a day, three days apart.
  const all = [...sections, ...answers, ...endings]
  return dated(
    all.map((fact, n) => [Math.floor(n / 12) * 3 * 24 * 60 + (n % 12) * 4, fact] as const),
  )
}
