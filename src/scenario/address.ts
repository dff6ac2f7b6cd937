/** How the people of a role-play call the learner. */

/** Forms of address by id; `none` is the nickname alone. */
export type AddressForm = 'kak' | 'mas' | 'mbak' | 'bang' | 'teh' | 'none'

/** How the learner is called: `{nama}` alone, `{panggilan}` with the form of address. */
export interface Learner {
  readonly nama: string
  readonly panggilan: string
}

export interface AddressWords {
  /** Who the learner is until they say otherwise. */
  readonly learner: Learner
  readonly forms: Readonly<Record<Exclude<AddressForm, 'none'>, string>>
}

/** Longest nickname, in characters as a reader counts them (code points). */
export const MAX_NICKNAME = 24

/**
 * A nickname as it may be kept and shown: one line, no control, direction or other invisible
 * characters, at most `MAX_NICKNAME` long. Empty for anything that is no text.
 */
export function cleanNickname(value: unknown): string {
  if (typeof value !== 'string') return ''
  const line = value.replace(/\s+/g, ' ').replace(/\p{C}/gu, '').replace(/ +/g, ' ').trim()
  return [...line].slice(0, MAX_NICKNAME).join('').trim()
}

/**
 * The values of `{nama}` and `{panggilan}`: the nickname, and the form of address before it.
 * Settings are as the record holds them, unchecked: one that is missing or unknown counts as unset.
 * With neither set the learner is as `words.learner` says.
 */
export function addressOf(
  settings: { readonly nickname?: unknown; readonly address?: unknown },
  words: AddressWords,
): Learner {
  const nickname = cleanNickname(settings.nickname)
  const forms: Readonly<Record<string, string>> = words.forms
  const key = typeof settings.address === 'string' ? settings.address : ''
  const form = Object.hasOwn(forms, key) ? forms[key] : undefined
  const nama = nickname || words.learner.nama
  if (form) return { nama, panggilan: `${form} ${nama}` }
  return nickname ? { nama, panggilan: nama } : words.learner
}
