/**
 * Many pages in one file, each piece that several of them share written once: the pages of a course
 * have their styles, header and footer in common. So everything comes over the wire in a third of
 * the bytes and in a tenth of the requests. What is taken out is checked like any other file.
 *
 * A pack is a list of files, a file the list of its address and its pieces: text, or the number of a
 * text that stood in the pack before, counted from 0.
 */

type Piece = string | number
export type Pack = readonly (readonly Piece[])[]

/** Where a page may be cut: before an element that opens, and before a key of data. */
const SEAM = /(?=<(?!\/)|"[\w-]+":)/
/** A shorter piece costs as much as its number. */
const SHORT = 32

/** Packs texts by their addresses. The same texts in the same order give the same pack. */
export function packed(files: readonly (readonly [url: string, text: string])[]): Pack {
  const numbers = new Map<string, number>()
  let count = 0
  return files.map(([url, text]) => {
    const pieces: Piece[] = []
    let pending = ''
    const write = (piece: string) => {
      if (piece === '') return
      if (!numbers.has(piece)) numbers.set(piece, count)
      count += 1
      pieces.push(piece)
    }
    for (const piece of text.split(SEAM)) {
      if (piece.length <= SHORT) {
        pending += piece
        continue
      }
      write(pending)
      pending = ''
      const number = numbers.get(piece)
      if (number === undefined) write(piece)
      else pieces.push(number)
    }
    write(pending)
    return [url, ...pieces]
  })
}

/** The texts of a pack by their addresses. Throws where it is none: cut off, or something else. */
export function unpacked(pack: unknown): Map<string, string> {
  if (!Array.isArray(pack)) throw new TypeError('expected a list of files')
  const texts: string[] = []
  return new Map(
    pack.map((file: unknown) => {
      if (!Array.isArray(file)) throw new TypeError('expected a list of pieces')
      const [url, ...pieces] = file as unknown[]
      const text = pieces.map((piece) => {
        if (typeof piece === 'string') texts.push(piece)
        const found = typeof piece === 'number' ? texts[piece] : piece
        if (typeof found !== 'string') throw new TypeError('expected a text or the number of one')
        return found
      })
      return [String(url), text.join('')] as const
    }),
  )
}
