import type { Aliases } from './aliases.ts'
import { checksum } from './segment.ts'

/** Tells one table of what was renamed from another. */
export const namesOf = (aliases: Aliases): string => checksum(JSON.stringify(aliases))
