import type { Learner } from './address.ts'
import { fill } from './engine.ts'
import type { Passed, State } from './engine.ts'
import type { Scenario } from './types.ts'

/** An entry of the transcript as it is read: placeholders filled, what the learner typed left as it is. */
export function textOf(entry: Passed, learner: Learner): string {
  return entry.own
    ? `“${entry.text}”`
    : fill(entry.text, { ...learner, variables: entry.variables })
}

/** The talk as plain text: a paragraph an entry, speakers named, narration and deeds in brackets. */
export function transcriptText(
  scenario: Scenario,
  state: State,
  learner: Learner,
  words: { readonly mine: string; readonly ending: string },
): string {
  const name = (id: string) => scenario.cast.find((member) => member.id === id)?.short ?? id
  const lines = state.passed.map((entry) => {
    const text = textOf(entry, learner)
    if (entry.kind === 'said') return `${words.mine}: ${text.startsWith('“') ? text : `(${text})`}`
    const told = !entry.speaker || entry.speaker === 'narration'
    return told ? `(${text})` : `${name(entry.speaker)}: ${text}`
  })
  const end = state.ended ? [`${words.ending}: ${state.ended.title}`] : []
  return [scenario.title, ...lines, ...end].join('\n\n') + '\n'
}
