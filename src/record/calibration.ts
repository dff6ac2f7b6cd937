/** How often what the learner was sure of was right. Nothing here is stored. */
import { isEvidential } from './fold-work.ts'
import type { LearnerState } from './fold.ts'

export interface Hits {
  /** Answers that got every point there was. */
  readonly right: number
  readonly total: number
}

/** First attempts by the confidence they were given with. */
export interface Calibration {
  readonly sure: Hits
  readonly unsure: Hits
}

/** Sure answers below which their share says more about chance than about the learner. */
export const TELLING = 5

/**
 * Counts first attempts by confidence: answers, not the skills they give evidence of. Those without a
 * confidence, without points to gain, or that are no evidence (practice) do not count. Judgement is
 * calibrated when of what was held for sure as much is right as was expected (Lichtenstein, Fischhoff &
 * Phillips 1982); errors made in confidence are those most worth showing, as they are the likelier to
 * be corrected (Butterfield & Metcalfe 2001).
 */
export function calibration(answers: LearnerState['answers']): Calibration {
  const sure = { right: 0, total: 0 }
  const unsure = { right: 0, total: 0 }
  for (const { first } of answers.values()) {
    const { source, confident, scores } = first
    const scorable = scores.some(({ max }) => max > 0)
    if (!isEvidential(source) || confident === undefined || !scorable) continue
    const hits = confident ? sure : unsure
    hits.total++
    if (scores.every((share) => share.score === share.max)) hits.right++
  }
  return { sure, unsure }
}

/** Whether there is enough to tell the learner. */
export function isTelling({ sure }: Calibration): boolean {
  return sure.total >= TELLING
}
