import type {
  CastMember,
  Condition,
  Effects,
  Line,
  WrittenScenario,
  Scene,
  Targets,
} from './types.ts'

/** How the book says things; the page's language fills it in. */
export interface BookWords {
  readonly is: Readonly<
    Record<'<' | '<=' | '=' | '!=' | '>=' | '>', (name: string, value: number) => string>
  >
  readonly not: (clause: string) => string
  readonly and: string
  readonly or: string
  readonly flag: (clause: string) => string
  readonly unflag: (clause: string) => string
}

/** A role-play as numbered paragraphs: the same source, to be read without a machine. */
export interface BookParagraph {
  readonly number: number
  readonly scene: Scene
  readonly notes: readonly string[]
}

/** Scenes in the author's order, numbered from 1, with what to write down on entering each. */
export function paragraphs(scenario: WrittenScenario, words: BookWords): BookParagraph[] {
  return scenario.scenes.map((scene, index) => ({
    number: index + 1,
    scene,
    notes: notesOf(scenario, scene.effects, words),
  }))
}

/** What a reader with pencil and paper writes down: "sisa waktu −2", "catat: kamu sudah …". */
export function notesOf(scenario: WrittenScenario, effects: Effects, words: BookWords): string[] {
  return Object.entries(effects).map(([name, change]) => {
    if (typeof change === 'number') {
      const sign = change < 0 ? '−' : '+'
      return `${variableName(scenario, name)} ${sign}${String(Math.abs(change))}`
    }
    const clause = scenario.flags.find((flag) => flag.name === name)?.meaning ?? name
    return change ? words.flag(clause) : words.unflag(clause)
  })
}

/** A condition as a plain clause: "sisa waktu paling banyak 3 dan kamu sudah menjanjikan panduan". */
export function clause(scenario: WrittenScenario, condition: Condition, words: BookWords): string {
  switch (condition.op) {
    case 'flag':
      return scenario.flags.find((flag) => flag.name === condition.name)?.meaning ?? condition.name
    case 'not':
      return words.not(clause(scenario, condition.of, words))
    case 'and':
    case 'or':
      return condition.of.map((part) => clause(scenario, part, words)).join(words[condition.op])
    default:
      return words.is[condition.op](variableName(scenario, condition.name), condition.value)
  }
}

/** Targets as "clause → paragraph number"; the last has no clause. */
export function ways(
  scenario: WrittenScenario,
  targets: Targets,
  words: BookWords,
): { readonly when?: string; readonly number: number }[] {
  return targets.map(({ when, to }) => ({
    number: scenario.scenes.findIndex(({ id }) => id === to) + 1,
    ...(when && { when: clause(scenario, when, words) }),
  }))
}

/** The speaker of a line, or undefined for narration. */
export function speakerOf(scenario: WrittenScenario, line: Line): CastMember | undefined {
  return scenario.cast.find(({ id }) => id === line.speaker)
}

function variableName(scenario: WrittenScenario, name: string): string {
  return scenario.variables.find((variable) => variable.name === name)?.meaning ?? name
}
