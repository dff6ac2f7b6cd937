import { author } from '../../i18n/author-id.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { Finding } from '../types.ts'

/** Each situation leads somewhere, and what it names exists, whether written or planned. */
export function checkSituations(
  { course: { yaml, data } }: CourseFiles,
  names: Names,
): readonly Finding[] {
  return (data.situations ?? []).flatMap(({ id, scenario, lesson, section, card }, index) => {
    const at = (key: string) => yaml.at(['situations', index, key])
    return [
      ...(scenario === undefined && lesson === undefined && card === undefined
        ? [
            finding(at('id'), 'situation-without-target', author.situationWithoutTarget(id), {
              found: id,
            }),
          ]
        : []),
      ...(section !== undefined && lesson === undefined
        ? [
            finding(at('section'), 'section-without-lesson', author.sectionWithoutLesson(section), {
              found: section,
            }),
          ]
        : []),
      ...(scenario === undefined
        ? []
        : mustBeKnown(at('scenario'), 'scenario', scenario, names.scenarios)),
      ...(lesson === undefined ? [] : mustBeKnown(at('lesson'), 'lesson', lesson, names.lessons)),
      ...(lesson === undefined || section === undefined
        ? []
        : mustBeKnown(at('section'), 'section', section, names.sections.get(lesson))),
      ...(card === undefined ? [] : mustBeKnown(at('card'), 'card', card, names.cards)),
    ]
  })
}
