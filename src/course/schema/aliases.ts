import * as z from 'zod'
import { id } from './words.ts'

/** Ids within a lesson or role-play are written with it: `pelajaran#bagian`, `skenario/adegan`. */
const within = (sign: '#' | '/') =>
  z.string().regex(new RegExp(`^[a-z0-9]+(?:-[a-z0-9]+)*${sign}[a-z0-9]+(?:-[a-z0-9]+)*$`), {
    error: sign === '#' ? 'section-id' : 'scene-id',
  })

const table = (name: () => z.ZodString, told: string) =>
  z.record(name(), name()).describe(told).optional()

/** `aliases.yaml`: what was renamed after it had been published, `old: new` by kind. */
export const aliasesSchema = z.strictObject({
  lesson: table(id, 'Pelajaran yang berganti id, lama: baru.'),
  section: table(
    () => within('#'),
    'Bagian pelajaran yang berganti id, masing-masing pelajaran#bagian dengan id pelajaran yang sekarang.',
  ),
  question: table(id, 'Soal yang berganti id, lama: baru.'),
  scenario: table(id, 'Skenario yang berganti id, lama: baru.'),
  scene: table(
    () => within('/'),
    'Adegan atau akhir yang berganti id, masing-masing skenario/adegan dengan id skenario yang sekarang.',
  ),
})

export type AliasesData = z.output<typeof aliasesSchema>
