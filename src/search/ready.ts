/** The search's rules with the language they speak: one file, fetched when somebody searches. */
import { indonesian } from './indonesian.ts'
import { lookUp, type Engine, type Found, type Tools } from './look-up.ts'
import { placeIndex, type PackedPlace } from './places.ts'
import { remembered } from './remembered.ts'
import { textShelf, type PackedText, type PlaceText } from './texts.ts'

export interface ReadySearch {
  find(query: string, most: number, wanted: () => boolean): Promise<Found | undefined>
  /**
   * Does beforehand what the first search would wait for, in steps with a `pause` before each. It ends
   * where somebody searches. Rejects when a part cannot be had: that search will say so.
   */
  warm(pause: () => Promise<void>): Promise<void>
}

/** Words of names, from all over the alphabet, by which the engine fetches all its index. */
const SPREAD = 12
/** Searches that nobody asked for, which make a browser ready to do the next ones fast. */
const TRIALS = 12
/** Pages that each of them opens. */
const OPENED = 4

/** So many of a list, evenly spaced. */
function spread<T>(list: readonly T[], many: number): T[] {
  return list.filter((_, at) => at % Math.ceil(list.length / many) === 0)
}

/** The texts of the site, once both files have come. */
export async function shelfOf(
  texts: Promise<unknown>,
  names: Promise<unknown>,
): Promise<(id: string) => PlaceText> {
  return textShelf((await texts) as PackedText[], (await names) as PackedPlace[])
}

export function readySearch(
  { engine, words }: { readonly engine: Engine; readonly words: Tools['words'] },
  names: readonly PackedPlace[],
): ReadySearch {
  const index = placeIndex(names, indonesian)
  const tools = { engine: remembered(engine), index, words }
  let searched = false
  /** The engine gives two searches the same pages: one waits for the other. */
  let trial: Promise<unknown> | undefined

  return {
    find: async (query, most, wanted) => {
      searched = true
      await trial
      return lookUp(query, most, tools, wanted)
    },
    warm: async (pause) => {
      await pause()
      await tools.engine.search(spread([...index.words].sort(), SPREAD).join(' '))
      await pause()
      await words()
      for (const { title } of spread(index.places, TRIALS)) {
        await pause()
        if (searched) return
        trial = lookUp(title, OPENED, tools).catch(() => undefined)
        await trial
      }
    },
  }
}
