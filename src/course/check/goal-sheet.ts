import { author } from '../../i18n/author-id.ts'
import { namesIn } from '../../draft/phrases.ts'
import { goalReader } from '../../plan/goal-hints.ts'
import { compileGoalRules } from '../compile/tools.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { GoalSheetData } from '../schema/goal-sheet.ts'
import type { Finding } from '../types.ts'
import type { Path, YamlFile } from '../yaml-file.ts'
import { duplicateIds } from './duplicates.ts'

/** The goal sheet: known names, each hint of one kind, and rules that say of their examples what they should. */
export function checkGoalSheet({ goalSheet }: CourseFiles, names: Names): readonly Finding[] {
  if (goalSheet === undefined) return []
  const { yaml, data } = goalSheet
  const ids = (list: 'fields' | 'hints') =>
    data[list].map(({ id }, index) => ({ id, place: yaml.at([list, index, 'id']) }))
  const findings = [
    ...duplicateIds('field', ids('fields')),
    ...duplicateIds('hint', ids('hints')),
    ...mustBeKnown(yaml.at(['lesson']), 'lesson', data.lesson, names.lessons),
    ...data.hints.flatMap((hint, index) => checkHint(hint, data, ['hints', index], yaml)),
  ]
  // Rules that cannot be read yet say nothing of examples.
  return findings.length > 0 ? findings : checkExamples(data, yaml)
}

function checkHint(
  { id, fields, found, lacks }: GoalSheetData['hints'][number],
  { fields: known, groups }: GoalSheetData,
  path: Path,
  yaml: YamlFile,
): readonly Finding[] {
  const fieldIds = new Set(known.map((field) => field.id))
  const groupNames = new Set(Object.keys(groups))
  const isGroup = (at: Path, name: string) => mustBeKnown(yaml.at(at), 'group', name, groupNames)
  const phrases = (at: Path, list: readonly string[] = []) =>
    list.flatMap((written, n) => namesIn(written).flatMap((name) => isGroup([...at, n], name)))
  return [
    ...((found === undefined) === (lacks === undefined)
      ? [finding(yaml.at([...path, 'id']), 'hint-kind', author.hintKind(id), { found: id })]
      : []),
    ...fields.flatMap((field, n) =>
      mustBeKnown(yaml.at([...path, 'fields', n]), 'field', field, fieldIds),
    ),
    ...(['found', 'lacks'] as const).flatMap((kind) =>
      ((kind === 'found' ? found : lacks) ?? []).flatMap((sign, n) => {
        const at = [...path, kind, n]
        return [
          ...phrases([...at, 'find'], sign.find),
          ...phrases([...at, 'unless'], sign.unless),
          ...(sign.before === undefined ? [] : isGroup([...at, 'before'], sign.before)),
        ]
      }),
    ),
  ]
}

function checkExamples(data: GoalSheetData, yaml: YamlFile): readonly Finding[] {
  const read = goalReader(compileGoalRules(data))
  return data.hints.flatMap(({ id, fields: [field = ''], passes, fails }, index) =>
    (['passes', 'fails'] as const).flatMap((key) =>
      (key === 'passes' ? passes : fails).flatMap((text, n) => {
        const hinted = read(field, text).some(({ hint }) => hint === id)
        if (hinted === (key === 'fails')) return []
        const place = yaml.at(['hints', index, key, n])
        return [finding(place, 'hint-example', author.hintExample(id, key), { found: text })]
      }),
    ),
  )
}
