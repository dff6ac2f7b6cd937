import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Aliases } from '../record/aliases.ts'
import { readYaml } from './yaml-file.ts'

/**
 * What was renamed in the course at `dir`, for what is built into scripts before the course is loaded;
 * nothing where the file cannot be read, of which the checks tell.
 */
export function aliasTable(dir: string): Aliases {
  const file = join(dir, 'aliases.yaml')
  if (!existsSync(file)) return {}
  const { yaml } = readYaml(file, readFileSync(file, 'utf8'))
  return (yaml?.data ?? {}) as Aliases
}
