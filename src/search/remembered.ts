/** An engine that keeps its last answers: a query grows by letters, its first words stay. Pure. */
import type { Engine } from './look-up.ts'

/** Answers kept, the last ones asked for. */
const MOST = 200

export function remembered(engine: Engine, most = MOST): Engine {
  const answers = new Map<string, ReturnType<Engine['search']>>()
  return {
    search: (query) => {
      const answer = answers.get(query) ?? engine.search(query)
      // The last asked for stands last.
      answers.delete(query)
      answers.set(query, answer)
      answer.catch(() => {
        // Whoever asks again may have better luck.
        if (answers.get(query) === answer) answers.delete(query)
      })
      const [oldest] = answers.keys()
      if (answers.size > most && oldest !== undefined) answers.delete(oldest)
      return answer
    },
  }
}
