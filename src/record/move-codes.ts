/**
 * A packed record as the part of a link behind its `#`: whole for a link that is sent, and in at most three
 * parts for codes that a camera reads. Codes are in digits: a QR code holds those almost without waste
 * (17 for seven bytes cost 56.7 bits; the letters of base64 would cost 75), and no scanner bends them.
 */

/** How that part of a link begins. */
export const MOVE_HASH = '#pindah='
/** Digits for so many bytes: the last group is shorter. */
const DIGITS = [0, 3, 5, 8, 10, 13, 15, 17] as const
const GROUP = 7
const MAX_PARTS = 3
/** So many digits and the address fit a code of version 29, in which five lessons go: less is one code. */
const EASY = 3_780
/** So many fit the largest there is, version 40. */
const MAX_DIGITS = 6_850
/** Longest link that is offered: some messengers cut those that are longer. */
export const MAX_LINK = 30_000
/** Longest that is looked into at all: what the largest file would pack to is less. */
const MAX_FRAGMENT = 1_000_000

export interface Part {
  readonly kind: 'part'
  /** The same in all parts of a transfer. */
  readonly transfer: string
  /** From 1 to `of`. */
  readonly number: number
  readonly of: number
  readonly digits: string
}

export type Arrival =
  | Part
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: 'too-big' | 'not-ours' }

function toDigits(bytes: Uint8Array): string {
  let digits = ''
  for (let at = 0; at < bytes.length; at += GROUP) {
    const group = bytes.subarray(at, at + GROUP)
    const value = group.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
    digits += value.toString().padStart(DIGITS[group.length] ?? 0, '0')
  }
  return digits
}

function fromDigits(digits: string): Uint8Array | undefined {
  const bytes: number[] = []
  for (let at = 0; at < digits.length; at += DIGITS[GROUP]) {
    const group = digits.slice(at, at + DIGITS[GROUP])
    const length = (DIGITS as readonly number[]).indexOf(group.length)
    const value = BigInt(group)
    if (length < 0 || value >= 256n ** BigInt(length)) return undefined
    for (let n = length - 1; n >= 0; n--) bytes.push(Number((value >> BigInt(8 * n)) & 255n))
  }
  return Uint8Array.from(bytes)
}

/** Base64 for addresses (RFC 4648, section 5). */
function toLetters(bytes: Uint8Array): string {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromLetters(letters: string): Uint8Array | undefined {
  if (letters.length % 4 === 1) return undefined
  const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

/** What stands behind the address of a link that holds all of it. */
export const linkOf = (packed: Uint8Array): string => `${MOVE_HASH}w${toLetters(packed)}`

/** As `linkOf`, in parts for one code each; none where three codes do not hold it. */
export function codesOf(packed: Uint8Array): readonly string[] {
  const digits = toDigits(packed)
  const enough = (most: number) => Math.ceil(digits.length / most)
  const of = enough(EASY) <= MAX_PARTS ? enough(EASY) : MAX_PARTS
  if (enough(MAX_DIGITS) > MAX_PARTS) return []
  const each = Math.ceil(digits.length / of)
  // From the checksum in it, see `packed-record.ts`.
  const transfer = String(((packed[4] ?? 0) << 8) | (packed[5] ?? 0)).padStart(5, '0')
  return Array.from({ length: of }, (_, n) =>
    fragmentOf({ transfer, number: n + 1, of, digits: digits.slice(n * each, (n + 1) * each) }),
  )
}

/** A part as a link carries it. */
export function fragmentOf({ transfer, number, of, digits }: Omit<Part, 'kind'>): string {
  return `${MOVE_HASH}${String(number)}${String(of)}${transfer}${digits}`
}

/** What a link's part behind its `#` brings, that sign included. Comes from anybody. */
export function readFragment(fragment: string): Arrival {
  if (fragment.length > MAX_FRAGMENT) return { kind: 'fault', fault: 'too-big' }
  const said = fragment.startsWith(MOVE_HASH) ? fragment.slice(MOVE_HASH.length) : ''
  const [, number, of, transfer, digits] = /^([1-3])([1-3])(\d{5})(\d+)$/.exec(said) ?? []
  if (number && of && transfer && digits && number <= of && digits.length <= MAX_DIGITS) {
    return { kind: 'part', transfer, number: Number(number), of: Number(of), digits }
  }
  const [, letters] = /^w([\w-]*)$/.exec(said) ?? []
  const bytes = letters === undefined ? undefined : fromLetters(letters)
  return bytes ? { kind: 'whole', bytes } : { kind: 'fault', fault: 'not-ours' }
}

/** The parts with one more; undefined where that one belongs to another transfer. One that is there already changes nothing. */
export function withPart(parts: readonly Part[], part: Part): readonly Part[] | undefined {
  const [first = part] = parts
  if (first.transfer !== part.transfer || first.of !== part.of) return undefined
  const others = parts.filter(({ number }) => number !== part.number)
  return [...others, part].toSorted((a, b) => a.number - b.number)
}

/** The numbers of those that are not there yet. */
export function missingParts(parts: readonly Part[]): readonly number[] {
  return Array.from({ length: parts[0]?.of ?? 0 }, (_, n) => n + 1).filter(
    (number) => !parts.some((part) => part.number === number),
  )
}

/** All parts of one transfer in their order, put together; undefined where they are no such bytes. */
export function joined(parts: readonly Part[]): Uint8Array | undefined {
  return fromDigits(parts.map(({ digits }) => digits).join(''))
}
