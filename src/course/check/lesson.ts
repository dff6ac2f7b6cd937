import { author } from '../../i18n/author-id.ts'
import type { CourseFiles, ReadLesson } from '../files.ts'
import { finding } from '../finding.ts'
import type { Element } from '../lesson-file.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { Finding } from '../types.ts'
import { componentSchemas } from '../schema/components.ts'
import { checkComponent } from './components.ts'
import { duplicateIds } from './duplicates.ts'
import { checkReference } from './links.ts'

/** Every lesson's text: its components, names, points, questions, links and pictures. */
export function checkLessons(files: CourseFiles, names: Names): readonly Finding[] {
  const lessons = [...files.lessons].flatMap(([id, read]) => (read ? [{ id, read }] : []))
  return [
    ...lessons.flatMap(({ id, read }) => checkLesson(id, read, files, names)),
    ...duplicateIds(
      'plan',
      lessons.flatMap(({ read }) => named(read, 'Plan')),
    ),
    ...checkHomes(files),
  ]
}

function named(read: ReadLesson, name: string) {
  return read.text.elements.flatMap((element) => {
    const id = element.attributes['id']
    return element.name === name && id ? [{ id, place: element.place }] : []
  })
}

function checkLesson(
  id: string,
  read: ReadLesson,
  files: CourseFiles,
  names: Names,
): readonly Finding[] {
  const { text } = read
  const sections = named(read, 'Section')
  return [
    ...text.elements.flatMap(checkComponent),
    ...text.elements.flatMap((element) => checkNames(element, id, files, names)),
    ...text.references.flatMap((each) => checkReference(each, id, text.file, names)),
    ...duplicateIds('section', sections),
    ...(text.elements.some(({ name }) => name === 'Section')
      ? []
      : [finding({ file: text.file, line: 1 }, 'no-sections', author.noSections())]),
    ...placedTwice(text.elements),
    ...checkFront(read, names),
  ]
}

/** Ids that attributes mention. */
function checkNames(
  { name, attributes, place }: Element,
  lesson: string,
  files: CourseFiles,
  names: Names,
): readonly Finding[] {
  const { id = '', who } = attributes
  if (name === 'Say' && who) return mustBeKnown(place, 'cast', who, names.cast)
  if (id === '') return []
  if (name === 'Point') return mustBeKnown(place, 'point', id, names.points)
  if (name === 'ScenarioLink') {
    const unknown = mustBeKnown(place, 'scenario', id, names.scenarios)
    if (unknown.length > 0 || names.published.scenarios.has(id)) return unknown
    return [finding(place, 'scenario-planned', author.scenarioLinkPlanned(id), { found: id })]
  }
  if (name === 'Draft') return mustBeKnown(place, 'practice', id, names.practices)
  if (name === 'Revisit') {
    // A misspelt component may well have meant it; that is told where it stands.
    const guesses = (files.lessons.get(lesson)?.text.elements ?? [])
      .filter((each) => each.name === 'Probe' || !Object.hasOwn(componentSchemas, each.name))
      .map((each) => each.attributes['id'] ?? '')
    return mustBeKnown(place, 'probe', id, new Set(guesses))
  }
  if (name !== 'Quiz' && name !== 'Probe') return []
  const home = names.questions.get(id)
  if (home === lesson) return []
  if (home !== undefined) {
    return [
      finding(place, 'question-elsewhere', author.questionElsewhere(id, home), {
        found: id,
        expected: lesson,
      }),
    ]
  }
  const bank = files.banks.get(lesson)
  // A bank that cannot be read, or is missing, is told where it belongs.
  return bank === undefined
    ? []
    : mustBeKnown(place, 'question', id, new Set(bank.data.questions.map((each) => each.id)))
}

function placedTwice(elements: readonly Element[]): readonly Finding[] {
  const first = new Map<string, number>()
  return elements.flatMap(({ name, attributes, place }) => {
    const id = attributes['id']
    if ((name !== 'Quiz' && name !== 'Probe' && name !== 'Point') || !id) return []
    const key = `${name === 'Point' ? 'point' : 'question'} ${id}`
    const line = first.get(key)
    if (line === undefined) {
      first.set(key, place.line)
      return []
    }
    return name === 'Point'
      ? [finding(place, 'point-marked-twice', author.pointMarkedTwice(id, line), { found: id })]
      : [
          finding(place, 'question-placed-twice', author.questionPlacedTwice(id, line), {
            found: id,
          }),
        ]
  })
}

/** The frontmatter against the text: every listed point is marked, every marked one listed. */
function checkFront({ front, text }: ReadLesson, names: Names): readonly Finding[] {
  if (front === undefined) return []
  const { yaml, data } = front
  const marked = text.elements.filter(({ name }) => name === 'Point')
  const markedIds = new Set(marked.map(({ attributes }) => attributes['id']))
  return [
    ...data.points.flatMap((id, index) => {
      const place = yaml.at(['points', index])
      const unknown = mustBeKnown(place, 'point', id, names.points)
      if (unknown.length > 0 || markedIds.has(id)) return unknown
      return [finding(place, 'point-not-marked', author.pointNotMarked(id), { found: id })]
    }),
    ...marked.flatMap(({ attributes: { id }, place }) =>
      !id || data.points.includes(id) || names.points?.has(id) === false
        ? []
        : [finding(place, 'point-not-listed', author.pointNotListed(id), { found: id })],
    ),
    ...(data.recalls ?? []).flatMap((id, index) => {
      const place = yaml.at(['recalls', index])
      return data.points.includes(id)
        ? [finding(place, 'point-and-recall', author.pointAndRecall(id), { found: id })]
        : mustBeKnown(place, 'point', id, names.points)
    }),
    ...(data.sources ?? []).flatMap((id, index) =>
      mustBeKnown(yaml.at(['sources', index]), 'source', id, names.sources),
    ),
  ]
}

/** A point is new only once: in the lesson that comes first in reading order. */
function checkHomes(files: CourseFiles): readonly Finding[] {
  const home = new Map<string, string>()
  const order = new Set(files.course.data.modules.flatMap(({ lessons }) => lessons))
  return [...order].flatMap((lesson) => {
    const front = files.lessons.get(lesson)?.front
    return (front?.data.points ?? []).flatMap((point, index) => {
      const earlier = home.get(point)
      if (earlier === undefined || front === undefined) {
        home.set(point, lesson)
        return []
      }
      return [
        finding(
          front.yaml.at(['points', index]),
          'point-has-home',
          author.pointHasHome(point, earlier),
          { found: point },
        ),
      ]
    })
  })
}
