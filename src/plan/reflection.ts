/**
 * What somebody writes after a mission: answers to a few questions, kept as one text that reads well on its
 * own, each under its question. Where nothing was answered the question is left out.
 */

/** Longest answer, in UTF-16 units: three of them under their questions stay within `MAX_TEXT` of the record. */
export const LONGEST_ANSWER = 600

const BETWEEN = '\n\n'

export function joinAnswers(questions: readonly string[], answers: readonly string[]): string {
  return questions
    .flatMap((question, index) => {
      const answer = answers[index] ?? ''
      return answer.trim() === '' ? [] : [`${question}\n${disguised(answer, questions)}`]
    })
    .join(BETWEEN)
}

/** A line that is word for word a question would begin the next answer: a blank after it tells it apart. */
const disguised = (answer: string, questions: readonly string[]): string =>
  answer
    .split('\n')
    .map((line) => (questions.includes(line) ? `${line} ` : line))
    .join('\n')

/**
 * The answers in a note, in the order of the questions. Of a note in another form nothing is lost: what
 * stands before the first question belongs to the first answer.
 */
export function partAnswers(questions: readonly string[], note: string): readonly string[] {
  const answers: string[][] = questions.map(() => [])
  let at = 0
  let begun = false
  for (const line of note.split('\n')) {
    const question = questions.indexOf(line)
    if (question > at || (question === at && !begun)) {
      at = question
      begun = true
    } else answers[at]?.push(line)
  }
  return answers.map((lines, index) => {
    const text = lines.join('\n')
    // The line between two answers belongs to neither.
    const last = answers.slice(index + 1).every((later) => later.length === 0)
    return last || !text.endsWith('\n') ? text : text.slice(0, -1)
  })
}
