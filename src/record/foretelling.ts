/** What an event is expected to say, from what was met in the same place of events before it. */
import { hash } from './bit-coder.ts'

export function textHash(text: string): number {
  let mixed = 7
  for (let n = 0; n < text.length; n++) mixed = hash(text.charCodeAt(n), mixed)
  return mixed
}

/** Values in the order of their first meeting. */
export class Values {
  readonly list: string[] = []
  readonly #indexes = new Map<string, number>()

  add(value: string): void {
    if (this.#indexes.has(value)) return
    this.#indexes.set(value, this.list.length)
    this.list.push(value)
  }

  indexOf(value: string | undefined): number | undefined {
    return value === undefined ? undefined : this.#indexes.get(value)
  }
}

/** Hashes of what stands before a value in its event. */
export interface Surroundings {
  /** The first value that is no stamp: a question, a run, a lesson. */
  readonly subject: number
  /** The value before, and the one before that. */
  readonly near: number
  readonly far: number
}

export const NOWHERE: Surroundings = { subject: 0, near: 0, far: 0 }

/** The surroundings of what comes after a value. */
export function past({ subject, near }: Surroundings, place: number, value: string): Surroundings {
  const here = hash(textHash(value), place)
  return { subject: subject || here, near: here, far: near }
}

/** Places and surroundings are hashes: two that fall together only make a guess worse. */
export class Memory {
  readonly #last = new Map<number, string>()
  readonly #after = new Map<number, string>()
  readonly #values = new Map<number, Values>()

  /** All that was met in a place. */
  met(place: number): Values {
    let values = this.#values.get(place)
    if (!values) {
      values = new Values()
      this.#values.set(place, values)
    }
    return values
  }

  /** All that was met in a place of events about the same. */
  metAbout(place: number, { subject }: Surroundings): Values {
    return this.met(hash(place, subject))
  }

  #ways(place: number, { subject, near, far }: Surroundings): readonly [number, number, number] {
    const last = textHash(this.#last.get(place) ?? '')
    return [
      hash(place, hash(near, far)),
      hash(place, hash(subject, 1)),
      hash(place, hash(last, 2)),
    ] as const
  }

  /** What may stand in the place now, always as many guesses, of which some are missing. */
  guesses(place: number, around: Surroundings): readonly (string | undefined)[] {
    const last = this.#last.get(place)
    const met = this.met(place)
    const index = met.indexOf(last)
    const [here, about, onward] = this.#ways(place, around)
    return [
      this.#after.get(here),
      this.#after.get(about),
      index === undefined ? undefined : met.list[index + 1],
      this.#after.get(onward),
      last,
      last !== undefined && /^\d{1,6}$/.test(last) ? String(Number(last) + 1) : undefined,
    ]
  }

  learn(place: number, around: Surroundings, value: string): void {
    for (const way of this.#ways(place, around)) this.#after.set(way, value)
    this.#last.set(place, value)
    this.met(place).add(value)
    this.metAbout(place, around).add(value)
  }
}
