import { holds } from './condition.ts'
import { fill } from './engine.ts'
import { shuffled } from './shuffle.ts'
import type { DescribedMember, Line, Mood, Quality, WrittenScenario } from './types.ts'
import { apply, arrive, offers, opening, sceneOf, targetIn } from './world.ts'
import type { Offer } from './world.ts'

/** Something heard or seen; without a speaker it is narration. */
export interface HeardLine {
  readonly speaker?: Pick<DescribedMember, 'id' | 'short'>
  readonly mood?: Mood
  readonly text: string
}

/** One decision taken out of its role-play, ready to be shown: text filled, order fixed. */
export interface TasterView {
  /** Who speaks here, before the decision or after it, in the order of the cast. */
  readonly present: readonly DescribedMember[]
  readonly heard: readonly HeardLine[]
  readonly choices: {
    readonly id: string
    readonly quality: Quality
    readonly say: string
    /** What follows from the choice. */
    readonly heard: readonly HeardLine[]
    readonly why: string
  }[]
}

/**
 * The decision `scene` as it is met at the start of the role-play. Throws where there is no such decision.
 */
export function tasterOf(
  scenario: WrittenScenario,
  scene: string,
  learner: { readonly nama: string; readonly panggilan: string },
): TasterView {
  const decision = sceneOf(scenario, scene)
  if (decision?.kind !== 'decision') throw new Error(`${scenario.id} has no decision "${scene}"`)
  const { world } = arrive(scenario, [{ to: scene }], opening(scenario))
  const put = (text: string) => fill(text, { ...learner, variables: world.variables })
  const speaking = new Set<string>()
  const speak = (line: Line): HeardLine => {
    speaking.add(line.speaker)
    const who = scenario.cast.find(({ id }) => id === line.speaker)
    return {
      text: put(line.text),
      ...(who && { speaker: { id: who.id, short: who.short } }),
      ...(who && line.mood && { mood: line.mood }),
    }
  }
  /** A choice without a reply of its own shows its consequence in the scene it leads to. */
  const consequence = ({ choice, wording }: Offer): HeardLine[] => {
    const after = apply(scenario, world, wording.effects)
    const to = targetIn(choice.goto, after)
    const next = to === undefined ? undefined : sceneOf(scenario, to)
    const lines = wording.reply.length > 0 ? wording.reply : (next?.lines ?? [])
    return lines.filter((line) => holds(line.when, after)).map(speak)
  }
  const heard = decision.lines.filter((line) => holds(line.when, world)).map(speak)
  const choices = shuffled(offers(decision, world), 3, scene).map((offer) => ({
    id: offer.choice.id,
    quality: offer.choice.quality,
    say: put(offer.wording.say),
    heard: consequence(offer),
    why: put(offer.wording.why),
  }))
  return { present: scenario.cast.filter(({ id }) => speaking.has(id)), heard, choices }
}
