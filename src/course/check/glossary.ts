import { author } from '../../i18n/author-id.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import type { Place } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { GlossaryData } from '../schema/glossary.ts'
import type { Finding } from '../types.ts'
import type { Path, YamlFile } from '../yaml-file.ts'
import { duplicateIds } from './duplicates.ts'
import { wordRange } from './word-range.ts'

type Term = GlossaryData['terms'][number]

/** The glossary: each word once, each form of it leading to one place, known names only. */
export function checkGlossary({ glossary }: CourseFiles, names: Names): readonly Finding[] {
  if (glossary === undefined) return []
  const { yaml, data } = glossary
  const at = (index: number, ...rest: Path): Place => yaml.at(['terms', index, ...rest])
  return [
    ...duplicateIds(
      'term',
      data.terms.map(({ id }, index) => ({ id, place: at(index, 'id') })),
    ),
    ...data.terms.flatMap((term, index) => checkTerm(term, index, yaml, names)),
    ...checkWords(data.terms, at),
    ...checkForms(data.terms, at),
  ]
}

function checkTerm(
  { id, definition, lesson, points = [], see = [] }: Term,
  index: number,
  yaml: YamlFile,
  names: Names,
): readonly Finding[] {
  const path: Path = ['terms', index]
  return [
    ...wordRange(yaml, [...path, 'definition'], definition, [8, 45]),
    ...mustBeKnown(yaml.at([...path, 'lesson']), 'lesson', lesson, names.lessons),
    ...points.flatMap((point, position) =>
      mustBeKnown(yaml.at([...path, 'points', position]), 'point', point, names.points),
    ),
    ...see.flatMap((other, position) => {
      const place = yaml.at([...path, 'see', position])
      return other === id
        ? [finding(place, 'see-itself', author.seeItself(id), { found: id })]
        : mustBeKnown(place, 'term', other, names.terms)
    }),
  ]
}

const spot = ({ file, line }: Place): string => `${file}:${line}`

/** One word is not explained twice under two ids. */
function checkWords(
  terms: readonly Term[],
  at: (index: number, ...rest: Path) => Place,
): readonly Finding[] {
  const first = new Map<string, number>()
  return terms.flatMap(({ id, term }, index) => {
    const key = term.toLowerCase()
    const earlier = first.get(key)
    // The same id twice is told of the id.
    if (earlier !== undefined && terms[earlier]?.id !== id) {
      const told = author.termTwice(term, spot(at(earlier, 'term')))
      return [finding(at(index, 'term'), 'term-twice', told, { found: term })]
    }
    first.set(key, index)
    return []
  })
}

/** A form in a lesson's prose leads to one term. */
function checkForms(
  terms: readonly Term[],
  at: (index: number, ...rest: Path) => Place,
): readonly Finding[] {
  const claimed = new Map<string, { readonly term: string; readonly place: Place }>()
  return terms.flatMap(({ term, match }, index) =>
    (match ?? [term]).flatMap((form, position) => {
      const place = match === undefined ? at(index, 'term') : at(index, 'match', position)
      const key = form.toLowerCase()
      const other = claimed.get(key)
      if (other === undefined) {
        claimed.set(key, { term, place })
        return []
      }
      // A word explained twice is told of the word.
      if (other.term.toLowerCase() === term.toLowerCase()) return []
      const told = author.formTwice(form, other.term, spot(other.place))
      return [finding(place, 'form-twice', told, { found: form })]
    }),
  )
}
