import { author } from '../../i18n/author-id.ts'
import type { DescribedMember, WrittenScenario } from '../../scenario/types.ts'
import { compileScenario } from '../compile/scenario.ts'
import type { CourseFiles, Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { ScenarioData } from '../schema/scenario.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'
import { checkDrafts } from './draft.ts'
import { checkGraph } from './graph.ts'
import { checkOptions } from './options.ts'
import { checkTexts } from './scenario-texts.ts'

/**
 * Compiles and checks every role-play.
 * @returns the compiled ones by id; one that could not be compiled has findings instead
 */
export function checkScenarios(
  files: CourseFiles,
  names: Names,
  cast: readonly DescribedMember[],
): {
  readonly compiled: ReadonlyMap<string, WrittenScenario>
  readonly findings: readonly Finding[]
} {
  const compiled = new Map<string, WrittenScenario>()
  const findings: Finding[] = []
  for (const [id, file] of files.scenarios) {
    if (file === undefined) continue
    const named = checkNames(id, file, names)
    const { scenario, findings: broken } = compileScenario(file, cast)
    findings.push(
      ...named,
      ...checkTexts(file),
      ...checkDrafts(file),
      ...checkOptions(file),
      ...broken,
    )
    if (scenario === undefined) continue
    compiled.set(id, scenario)
    // An effect of the wrong kind reads as another, undeclared name: told once is enough.
    if (named.some(({ code }) => code === 'wrong-effect')) continue
    const strangers = new Set(named.map(({ code, found }) => code === 'unknown-cast' && found))
    findings.push(
      ...checkGraph(scenario, file).filter(
        ({ code, found }) => code !== 'unknown-speaker' || !strangers.has(found ?? ''),
      ),
    )
  }
  return { compiled, findings }
}

/** Names of people, points, skills and lessons that a role-play mentions. */
function checkNames(
  file: string,
  { yaml, data }: Fitting<ScenarioData>,
  names: Names,
): readonly Finding[] {
  const variables = new Set(Object.keys(data.variables))
  const cast = new Set(data.cast)
  const skills = (evidence: Readonly<Record<string, number>> | undefined, path: Path) =>
    Object.keys(evidence ?? {}).flatMap((skill) =>
      mustBeKnown(yaml.keyAt([...path, 'evidence', skill]), 'skill', skill, names.skills),
    )
  const effects = (change: Readonly<Record<string, number | boolean>> | undefined, path: Path) =>
    Object.entries(change ?? {}).flatMap(([name, value]) => {
      const needs = variables.has(name)
        ? 'number'
        : Object.hasOwn(data.flags, name)
          ? 'boolean'
          : typeof value
      if (typeof value === needs || (needs !== 'number' && needs !== 'boolean')) return []
      const place = yaml.keyAt([...path, 'effects', name])
      return [
        finding(place, 'wrong-effect', author.wrongEffect(name, needs), { found: String(value) }),
      ]
    })
  return [
    ...(data.id === file
      ? []
      : [
          finding(yaml.at(['id']), 'name-differs', author.nameDiffers('id', data.id, file), {
            found: data.id,
            expected: file,
          }),
        ]),
    ...data.cast.flatMap((id, index) =>
      mustBeKnown(yaml.at(['cast', index]), 'cast', id, names.cast),
    ),
    ...data.scenes.flatMap((scene, at): readonly Finding[] => {
      const path: Path = ['scenes', at]
      const [lesson, section] = scene.teaches?.split('#') ?? []
      const place = yaml.at([...path, 'teaches'])
      const unknownLesson =
        lesson === undefined ? [] : mustBeKnown(place, 'lesson', lesson, names.lessons)
      return [
        ...(scene.points ?? []).flatMap((point, index) =>
          mustBeKnown(yaml.at([...path, 'points', index]), 'point', point, names.points),
        ),
        ...(scene.present ?? []).flatMap((person, index) =>
          mustBeKnown(yaml.at([...path, 'present', index]), 'speaker', person, cast),
        ),
        ...unknownLesson,
        ...(lesson !== undefined && section !== undefined && unknownLesson.length === 0
          ? mustBeKnown(place, 'section', section, names.sections.get(lesson))
          : []),
        ...(scene.ending?.lessons ?? []).flatMap((id, index) =>
          mustBeKnown(yaml.at([...path, 'ending', 'lessons', index]), 'lesson', id, names.lessons),
        ),
        ...effects(scene.effects, path),
        ...(scene.choices ?? []).flatMap((choice, index) => {
          const inside: Path = [...path, 'choices', index]
          return [
            ...skills(choice.evidence, inside),
            ...effects(choice.effects, inside),
            ...(choice.wordings ?? []).flatMap((wording, position) => {
              const within: Path = [...inside, 'wordings', position]
              return [...skills(wording.evidence, within), ...effects(wording.effects, within)]
            }),
          ]
        }),
      ]
    }),
  ]
}
