import { posix } from 'node:path'
import { author } from '../../i18n/author-id.ts'
import type { DuplicateKind } from '../../i18n/author-scenario-id.ts'
import type { CourseFiles, ReadLesson } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import { nearest } from '../nearest.ts'
import type { Finding } from '../types.ts'
import { duplicateIds } from './duplicates.ts'
import { checkSituations } from './situations.ts'

/** `course.yaml` and `points.yaml` against each other and against the files that exist. */
export function checkCourse(files: CourseFiles, names: Names): readonly Finding[] {
  return [
    ...checkIds(files),
    ...checkOrder(files, names),
    ...checkFiles(files, names),
    ...checkScenarioLines(files),
    ...checkTaster(files, names),
    ...checkSituations(files, names),
    ...checkPoints(files, names),
  ]
}

function checkIds({ course: { yaml, data }, points }: CourseFiles): readonly Finding[] {
  const lists: readonly (readonly [DuplicateKind, string, readonly { readonly id: string }[]])[] = [
    ['module', 'modules', data.modules],
    ['lesson', 'lessons', data.lessons],
    ['skill', 'skills', data.skills],
    ['scenario', 'scenarios', data.scenarios],
    ['cast', 'cast', data.cast],
    ['source', 'sources', data.sources],
    ['situation', 'situations', data.situations ?? []],
  ]
  return [
    ...lists.flatMap(([kind, key, list]) =>
      duplicateIds(
        kind,
        list.map(({ id }, index) => ({ id, place: yaml.at([key, index, 'id']) })),
      ),
    ),
    ...duplicateIds(
      'point',
      (points?.data ?? []).map(({ id }, index) => ({
        id,
        place: points?.yaml.at([index, 'id']) ?? yaml.at([]),
      })),
    ),
  ]
}

/** Every lesson stands in exactly one module, and what it builds on comes before it. */
function checkOrder({ course: { yaml, data } }: CourseFiles, names: Names): readonly Finding[] {
  const findings: Finding[] = []
  const moduleOf = new Map<string, string>()
  data.modules.forEach((each, index) => {
    each.lessons.forEach((lesson, position) => {
      const place = yaml.at(['modules', index, 'lessons', position])
      findings.push(...mustBeKnown(place, 'lesson', lesson, names.lessons))
      const other = moduleOf.get(lesson)
      if (other !== undefined) {
        findings.push(
          finding(place, 'lesson-in-two-modules', author.lessonInTwoModules(lesson, other), {
            found: lesson,
          }),
        )
      }
      moduleOf.set(lesson, each.id)
    })
  })
  const order = [...moduleOf.keys()]
  data.lessons.forEach(({ id, after }, index) => {
    if (!moduleOf.has(id)) {
      findings.push(
        finding(
          yaml.at(['lessons', index, 'id']),
          'lesson-without-module',
          author.lessonWithoutModule(id),
          { found: id },
        ),
      )
    }
    after.forEach((other, position) => {
      const place = yaml.at(['lessons', index, 'after', position])
      const unknown = mustBeKnown(place, 'lesson', other, names.lessons)
      findings.push(...unknown)
      if (unknown.length === 0 && moduleOf.has(id) && order.indexOf(other) >= order.indexOf(id)) {
        findings.push(finding(place, 'after-later', author.afterLater(id, other), { found: other }))
      }
    })
  })
  return findings
}

/** Published lessons and scenarios have their files, and every file has its line. */
function checkFiles(files: CourseFiles, names: Names): readonly Finding[] {
  const { yaml, data } = files.course
  const path = (...parts: readonly string[]): string => posix.join(files.words, ...parts)
  return [
    ...data.lessons.flatMap(({ id, status }, index) => {
      if (status === 'planned') return []
      const place = yaml.at(['lessons', index, 'status'])
      const lesson = path('lessons', `${id}.mdx`)
      if (!files.lessons.has(id)) {
        return [finding(place, 'no-lesson-file', author.noLessonFile(id, lesson), { found: id })]
      }
      const bank = path('quizzes', `${id}.yaml`)
      return files.banks.has(id) || !asks(files.lessons.get(id))
        ? []
        : [finding(place, 'no-bank-file', author.noBankFile(id, bank), { found: id })]
    }),
    ...data.scenarios.flatMap(({ id, status }, index) => {
      if (status === 'planned' || files.scenarios.has(id)) return []
      const file = path('scenarios', `${id}.yaml`)
      return [
        finding(
          yaml.at(['scenarios', index, 'id']),
          'no-scenario-file',
          author.noScenarioFile(id, file),
          { found: id },
        ),
      ]
    }),
    ...stray('lesson', files.lessons, names.lessons, (id) => path('lessons', `${id}.mdx`)),
    ...stray('lesson', files.banks, names.lessons, (id) => path('quizzes', `${id}.yaml`)),
    ...stray('scenario', files.scenarios, names.scenarios, (id) => path('scenarios', `${id}.yaml`)),
  ]
}

/** Whether a lesson shows a question; one that cannot be read may. */
const asks = (lesson: ReadLesson | undefined): boolean =>
  lesson?.text.elements.some(({ name }) => name === 'Quiz' || name === 'Probe') ?? true

function stray(
  kind: 'lesson' | 'scenario',
  found: ReadonlyMap<string, unknown>,
  names: ReadonlySet<string>,
  path: (id: string) => string,
): readonly Finding[] {
  return [...found.keys()].flatMap((id) => {
    if (names.has(id)) return []
    const close = nearest(id, names)
    return [
      finding({ file: path(id), line: 1 }, 'stray-file', author.strayFile(kind, id, close), {
        found: id,
        nearest: close,
      }),
    ]
  })
}

/** A planned scenario's words stand in `course.yaml`, a published one's in its own file. */
function checkScenarioLines({ course: { yaml, data } }: CourseFiles): readonly Finding[] {
  return data.scenarios.flatMap((scenario, index) =>
    (['title', 'summary', 'minutes'] as const).flatMap((key) => {
      const given = scenario[key] !== undefined
      if (given === (scenario.status === 'planned')) return []
      const message = given
        ? author.publishedHas(scenario.id, key)
        : author.plannedNeeds(scenario.id, key)
      return [
        finding(yaml.keyAt(['scenarios', index, given ? key : 'id']), 'scenario-line', message, {
          found: key,
        }),
      ]
    }),
  )
}

function checkTaster(files: CourseFiles, names: Names): readonly Finding[] {
  const { yaml, data } = files.course
  const { taster } = data
  if (taster === undefined) return []
  const at = yaml.at(['taster', 'scenario'])
  const unknown = mustBeKnown(at, 'scenario', taster.scenario, names.scenarios)
  if (unknown.length > 0) return unknown
  if (!names.published.scenarios.has(taster.scenario)) {
    return [
      finding(at, 'taster-planned', author.tasterPlanned(taster.scenario), {
        found: taster.scenario,
      }),
    ]
  }
  const scenes = files.scenarios.get(taster.scenario)?.data.scenes
  if (scenes === undefined) return []
  const place = yaml.at(['taster', 'scene'])
  const scene = scenes.find(({ id }) => id === taster.scene)
  if (scene === undefined) {
    return mustBeKnown(place, 'scene', taster.scene, new Set(scenes.map(({ id }) => id)))
  }
  return scene.choices === undefined
    ? [finding(place, 'taster-no-decision', author.tasterNoDecision(scene.id), { found: scene.id })]
    : []
}

/** Points name their sources; once no lesson is planned any more, each is taught somewhere. */
function checkPoints(files: CourseFiles, names: Names): readonly Finding[] {
  const { points, course } = files
  if (points === undefined) return []
  const fronts = [...files.lessons.values()].map((lesson) => lesson?.front)
  const whole = course.data.lessons.every(
    ({ id, status }) => status === 'published' && files.lessons.get(id)?.front !== undefined,
  )
  const taught = new Set(fronts.flatMap((front) => front?.data.points ?? []))
  return points.data.flatMap(({ id, sources }, index) => [
    ...sources.flatMap((source, position) =>
      mustBeKnown(points.yaml.at([index, 'sources', position]), 'source', source, names.sources),
    ),
    ...(whole && !taught.has(id)
      ? [
          finding(
            points.yaml.at([index, 'id']),
            'point-without-home',
            author.pointWithoutHome(id),
            { found: id },
          ),
        ]
      : []),
  ])
}
