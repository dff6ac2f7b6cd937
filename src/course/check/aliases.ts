import { author } from '../../i18n/author-id.ts'
import type { Renamed } from '../../record/aliases.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import type { Ids } from '../ids.ts'
import { nearest } from '../nearest.ts'
import type { Finding } from '../types.ts'

/** Renamed ids lead straight to one that exists, and none of them is in use again. */
export function checkAliases({ aliases }: CourseFiles, now: Ids): readonly Finding[] {
  return each(aliases, (kind, old, name, place) => {
    const ids = now[kind] ?? []
    const whole = old.split(/[#/]/)
    if (whole.length > 1 && whole[0] !== name.split(/[#/]/)[0]) {
      return finding(place, 'alias-moved', author.aliasMoved(old, name), { found: name })
    }
    if (ids.includes(old)) {
      return finding(place, 'alias-in-use', author.aliasInUse(old), { found: old })
    }
    const next = aliases?.data[kind]?.[name]
    if (next !== undefined) {
      return finding(place, 'alias-chain', author.aliasChain(old, name, next), { found: name })
    }
    if (ids.includes(name)) return undefined
    const close = nearest(name, ids)
    return finding(place, 'unknown-alias', author.aliasUnknown(kind, name, close, ids), {
      found: name,
      nearest: close,
    })
  })
}

/** Only what was once published can have been renamed. */
export function checkLockedAliases({ aliases }: CourseFiles, locked: Ids): readonly Finding[] {
  return each(aliases, (kind, old, _, place) => {
    if (earlier(aliases?.data, kind, old).some((id) => locked[kind]?.includes(id))) return undefined
    const close = nearest(old, locked[kind] ?? [])
    return finding(place, 'alias-not-locked', author.aliasNotLocked(old, close), {
      found: old,
      nearest: close,
    })
  })
}

/** Every id that the lock may hold of what is now called `old`: what it is part of may have been renamed. */
function earlier(
  data: AliasesOf['data'] | undefined,
  kind: Renamed,
  old: string,
): readonly string[] {
  const [whole = '', part] = old.split(/[#/]/)
  if (part === undefined) return [old]
  const holders = Object.entries(data?.[kind === 'scene' ? 'scenario' : 'lesson'] ?? {})
  const sign = kind === 'scene' ? '/' : '#'
  return [old, ...holders.flatMap(([from, to]) => (to === whole ? [from + sign + part] : []))]
}

type AliasesOf = NonNullable<CourseFiles['aliases']>

function each(
  aliases: CourseFiles['aliases'],
  judge: (
    kind: Renamed,
    old: string,
    name: string,
    place: ReturnType<AliasesOf['yaml']['at']>,
  ) => Finding | undefined,
): readonly Finding[] {
  const kinds = Object.entries(aliases?.data ?? {}) as [Renamed, Record<string, string>][]
  return kinds.flatMap(([kind, table]) =>
    Object.entries(table).flatMap(([old, name]) => {
      const place = aliases?.yaml.keyAt([kind, old])
      return (place && judge(kind, old, name, place)) ?? []
    }),
  )
}
