import type { CourseFiles } from '../files.ts'
import type { Names } from '../names.ts'
import type { Finding } from '../types.ts'
import { checkCards } from './cards.ts'
import { checkGlossary } from './glossary.ts'
import { checkTrainer } from './trainer.ts'

/** What one looks up: reference cards, the glossary and the trainers' page. */
export function checkLibrary(files: CourseFiles, names: Names): readonly Finding[] {
  return [
    ...checkCards(files, names),
    ...checkGlossary(files, names),
    ...checkTrainer(files, names),
  ]
}
