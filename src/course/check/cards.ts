import { author } from '../../i18n/author-id.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import type { Place } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { CardsData } from '../schema/cards.ts'
import type { Finding } from '../types.ts'
import type { Path, YamlFile } from '../yaml-file.ts'
import { wordRange } from './word-range.ts'

type Card = CardsData['cards'][number]

/** A card as it stands in its file. */
interface PlacedCard {
  readonly card: Card
  /** The lesson its file is named for. */
  readonly lesson: string
  readonly yaml: YamlFile
  readonly path: Path
}

/** Reference cards: known names, one for each point, in the file of the lesson that teaches it. */
export function checkCards(files: CourseFiles, names: Names): readonly Finding[] {
  const placed = [...files.cards].flatMap(([lesson, file]): PlacedCard[] =>
    (file?.data.cards ?? []).flatMap((card, index) =>
      file ? [{ card, lesson, yaml: file.yaml, path: ['cards', index] }] : [],
    ),
  )
  return [
    ...[...files.cards].flatMap(([name, file]) => (file ? checkFile(name, file, names) : [])),
    ...placed.flatMap((each) => [...checkNames(each, names), ...checkTexts(each)]),
    ...checkHomes(placed, files),
    ...checkTwice(placed),
    ...checkMissing(files, names),
  ]
}

function checkFile(
  name: string,
  { yaml, data }: { readonly yaml: YamlFile; readonly data: CardsData },
  names: Names,
): readonly Finding[] {
  const place = yaml.at(['lesson'])
  if (data.lesson === name) return mustBeKnown(place, 'lesson', name, names.lessons)
  return [
    finding(place, 'name-differs', author.nameDiffers('lesson', data.lesson, name), {
      ...{ found: data.lesson, expected: name },
    }),
  ]
}

function checkNames({ card, yaml, path }: PlacedCard, names: Names): readonly Finding[] {
  return [
    ...mustBeKnown(yaml.at([...path, 'point']), 'point', card.point, names.points),
    ...mustBeKnown(yaml.at([...path, 'skill']), 'skill', card.skill, names.skills),
  ]
}

/** A card is read within half a minute: each part has its measure. */
function checkTexts({ card, yaml, path }: PlacedCard): readonly Finding[] {
  return [
    ...wordRange(yaml, [...path, 'core'], card.core, [12, 50]),
    ...card.when.flatMap((text, index) => wordRange(yaml, [...path, 'when', index], text, [3, 18])),
    ...card.lines.flatMap(({ where, text }, index) => [
      ...wordRange(yaml, [...path, 'lines', index, 'text'], text, [1, 45]),
      ...(where === undefined
        ? []
        : wordRange(yaml, [...path, 'lines', index, 'where'], where, [1, 8])),
    ]),
    ...wordRange(yaml, [...path, 'limit'], card.limit, [10, 50]),
    ...card.aka.flatMap((text, index) =>
      text.toLowerCase() === card.title.toLowerCase()
        ? [
            finding(yaml.at([...path, 'aka', index]), 'aka-is-title', author.akaIsTitle(text), {
              found: text,
            }),
          ]
        : [],
    ),
  ]
}

/** The lesson that teaches each point. */
function homesOf({ lessons }: CourseFiles): ReadonlyMap<string, string> {
  return new Map(
    [...lessons].flatMap(([lesson, read]) =>
      (read?.front?.data.points ?? []).map((point): [string, string] => [point, lesson]),
    ),
  )
}

/** A card stands in the file of the lesson that teaches its point. */
function checkHomes(placed: readonly PlacedCard[], files: CourseFiles): readonly Finding[] {
  const home = homesOf(files)
  return placed.flatMap(({ card: { point }, lesson, yaml, path }) => {
    const teaches = home.get(point)
    return teaches === undefined || teaches === lesson
      ? []
      : [
          finding(
            yaml.at([...path, 'point']),
            'card-elsewhere',
            author.cardElsewhere(point, teaches),
            { found: point, expected: teaches },
          ),
        ]
  })
}

/** No point has two cards, and no two cards have one title. */
function checkTwice(placed: readonly PlacedCard[]): readonly Finding[] {
  const points = new Map<string, Place>()
  const titles = new Map<string, Place>()
  return placed.flatMap(({ card: { point, title }, yaml, path }) => {
    const earlier = points.get(point)
    if (earlier !== undefined) {
      const told = author.cardTwice(point, `${earlier.file}:${earlier.line}`)
      return [finding(yaml.at([...path, 'point']), 'card-twice', told, { found: point })]
    }
    points.set(point, yaml.at([...path, 'point']))
    const key = title.toLowerCase()
    const same = titles.get(key)
    if (same !== undefined) {
      const told = author.cardTitleTwice(title, `${same.file}:${same.line}`)
      return [finding(yaml.at([...path, 'title']), 'card-title-twice', told, { found: title })]
    }
    titles.set(key, yaml.at([...path, 'title']))
    return []
  })
}

/** Once nothing is planned, a course with cards has one for each point that it teaches. */
function checkMissing(files: CourseFiles, names: Names): readonly Finding[] {
  const { cards, points, course } = files
  const taught = homesOf(files)
  const whole = course.data.lessons.every(({ status }) => status === 'published')
  const { cards: have } = names
  if (cards.size === 0 || !whole || points === undefined || have === undefined) return []
  return points.data.flatMap(({ id }, index) =>
    have.has(id) || !taught.has(id)
      ? []
      : [
          finding(
            points.yaml.at([index, 'id']),
            'point-without-card',
            author.pointWithoutCard(id),
            {
              found: id,
            },
          ),
        ],
  )
}
