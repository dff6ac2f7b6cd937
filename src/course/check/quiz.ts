import { author } from '../../i18n/author-id.ts'
import { kindOf } from '../../quiz/kinds.ts'
import type { Question } from '../../quiz/kinds.ts'
import type { Row } from '../../quiz/types.ts'
import { isAlike, wordsOf } from '../alike.ts'
import { compileQuestions } from '../compile/quiz.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import { holdersOf } from '../holders.ts'
import type { Holder } from '../holders.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import { componentSchemas } from '../schema/components.ts'
import type { Finding } from '../types.ts'
import { duplicateIds } from './duplicates.ts'
import { checkQuestion } from './question.ts'

/** In small banks chance alone makes the best option the longest; they are not judged. */
const fewLists = 5

/** Up to these shares of lists the best entry may be the longest, the shortest. */
const mostLongest = 0.4
const mostShortest = 0.45

/** Every file with questions: its names, its key, its feedback, and where its questions are placed. */
export function checkBanks(files: CourseFiles, names: Names): readonly Finding[] {
  const holders = holdersOf(files)
  return [
    ...holders.flatMap((holder) => [
      ...checkName(holder),
      ...holder.questions.flatMap(({ question, path, lesson }) =>
        checkQuestion(question, path, holder.yaml, names, names.sections.get(lesson ?? '')),
      ),
      ...checkLengths(holder),
    ]),
    ...checkPlaced(files),
    ...checkCards(files, names),
    ...checkSets(files, names),
    ...duplicateIds(
      'question',
      holders.flatMap(({ yaml, questions }) =>
        questions.map(({ question, path }) => ({
          ...{ id: question.id, place: yaml.at([...path, 'id']) },
        })),
      ),
    ),
    ...duplicateIds(
      'misconception',
      holders.flatMap(({ yaml, misconceptions }) =>
        Object.keys(misconceptions).map((id) => ({
          ...{ id, place: yaml.keyAt(['misconceptions', id]) },
        })),
      ),
    ),
    ...unusedMisconceptions(holders),
    ...alikeStems(holders),
  ]
}

/** A file is found by its name, so what it says of itself must agree. */
function checkName({ kind, name, yaml }: Holder): readonly Finding[] {
  const key = kind === 'set' ? 'id' : 'lesson'
  const said = String((yaml.data as Readonly<Record<string, unknown>>)[key])
  return said === name
    ? []
    : [
        finding(yaml.at([key]), 'name-differs', author.nameDiffers(key, said, name), {
          ...{ found: said, expected: name },
        }),
      ]
}

/** A question of a bank that its lesson does not show is never asked. */
function checkPlaced(files: CourseFiles): readonly Finding[] {
  return [...files.banks].flatMap(([lesson, bank]) => {
    const text = files.lessons.get(lesson)?.text
    if (text === undefined || bank === undefined) return []
    const placed = new Set(
      text.elements.flatMap(({ name, attributes }) =>
        // A component that does not exist may well be a misspelt one; that is told in the lesson.
        name === 'Quiz' || name === 'Probe' || !Object.hasOwn(componentSchemas, name)
          ? [attributes['id']]
          : [],
      ),
    )
    return bank.data.questions.flatMap(({ id }, index) =>
      placed.has(id)
        ? []
        : [
            finding(
              bank.yaml.at(['questions', index, 'id']),
              'not-placed',
              author.notPlaced(id, text.file),
              { found: id },
            ),
          ],
    )
  })
}

/** Cards: unique, on known points, for a lesson that exists. */
function checkCards(files: CourseFiles, names: Names): readonly Finding[] {
  const reviews = [...files.reviews.values()].flatMap((file) => (file ? [file] : []))
  return [
    ...duplicateIds(
      'card',
      reviews.flatMap(({ yaml, data }) =>
        data.cards.map(({ id }, index) => ({ id, place: yaml.at(['cards', index, 'id']) })),
      ),
    ),
    ...reviews.flatMap(({ yaml, data }) => [
      ...mustBeKnown(yaml.at(['lesson']), 'lesson', data.lesson, names.lessons),
      ...data.cards.flatMap(({ points }, card) =>
        points.flatMap((point, index) =>
          mustBeKnown(yaml.at(['cards', card, 'points', index]), 'point', point, names.points),
        ),
      ),
    ]),
  ]
}

/** Sets: no more drawn than there are, and taught where they say. */
function checkSets(files: CourseFiles, names: Names): readonly Finding[] {
  return [...files.sets.values()].flatMap((file) => {
    if (file === undefined) return []
    const { yaml, data } = file
    const { draw = 0, questions } = data
    return [
      ...(draw > questions.length
        ? [
            finding(
              yaml.at(['draw']),
              'draw-too-many',
              author.drawTooMany(draw, questions.length),
              {
                found: String(draw),
              },
            ),
          ]
        : []),
      ...questions.flatMap(({ lesson, section }, index) => {
        const at = (key: string) => yaml.at(['questions', index, key])
        if (lesson === undefined) {
          return section === undefined
            ? []
            : [
                finding(
                  at('section'),
                  'section-without-lesson',
                  author.sectionWithoutLesson(section),
                ),
              ]
        }
        return mustBeKnown(at('lesson'), 'lesson', lesson, names.lessons)
      }),
    ]
  })
}

/** How often length alone gives the best entry of a list away, over all lists that have one best. */
function checkLengths({ yaml, kind, questions }: Holder): readonly Finding[] {
  const lists = compileQuestions(questions.map(({ question }) => question)).flatMap(rivals)
  if (lists.length < fewLists) return []
  const share = (leads: (best: number, others: readonly number[]) => boolean): number =>
    lists.filter(({ best, others }) => leads(best, others)).length / lists.length
  const longest = share((best, others) => best > Math.max(...others))
  const shortest = share((best, others) => best < Math.min(...others))
  const place = yaml.keyAt([kind === 'review' ? 'cards' : 'questions'])
  return [
    ...(longest > mostLongest
      ? [
          finding(place, 'best-longest', author.bankBestLongest(longest, mostLongest), {
            found: longest.toFixed(2),
          }),
        ]
      : []),
    ...(shortest > mostShortest
      ? [
          finding(place, 'best-shortest', author.bankBestShortest(shortest, mostShortest), {
            found: shortest.toFixed(2),
          }),
        ]
      : []),
  ]
}

const rowsOf = (question: Question): readonly Row[] => kindOf(question).rows(question)

/** The lengths of the entries that compete by their words, for each list of a question with one best. */
function rivals(question: Question): readonly { best: number; others: readonly number[] }[] {
  const competing = rowsOf(question).filter(({ competes }) => competes)
  const lists = Map.groupBy(competing, ({ part }) => part)
  return [...lists.values()].flatMap((rows) => {
    const length = ({ text }: Row) => text.length
    const [best, ...more] = rows.filter(({ grade }) => grade === 'best').map(length)
    const others = rows.filter(({ grade }) => grade !== 'best').map(length)
    return best === undefined || more.length > 0 ? [] : [{ best, others }]
  })
}

/** Two questions in nearly the same words teach nothing new. */
function alikeStems(holders: readonly Holder[]): readonly Finding[] {
  const stems = holders.flatMap(({ yaml, questions }) =>
    questions.map(({ question: { id, prompt, ...rest }, path }) => ({
      id,
      // Where the prompt only says what to do, the claim is the stem.
      stem: new Set(wordsOf('claim' in rest ? `${prompt} ${rest.claim}` : prompt)),
      place: yaml.at([...path, 'prompt']),
    })),
  )
  return stems.flatMap(({ id, stem, place }, index) => {
    const twin = stems.slice(0, index).find((other) => isAlike(stem, other.stem))
    return twin === undefined
      ? []
      : [finding(place, 'alike-stems', author.alikeStems(id, twin.id), { found: id })]
  })
}

function unusedMisconceptions(holders: readonly Holder[]): readonly Finding[] {
  const used = new Set(
    holders.flatMap(({ questions }) =>
      compileQuestions(questions.map(({ question }) => question)).flatMap((question) =>
        rowsOf(question).map(({ misconception }) => misconception),
      ),
    ),
  )
  return holders.flatMap(({ yaml, misconceptions }) =>
    Object.keys(misconceptions).flatMap((id) =>
      used.has(id)
        ? []
        : [
            finding(
              yaml.keyAt(['misconceptions', id]),
              'misconception-unused',
              author.misconceptionUnused(id),
              { found: id },
            ),
          ],
    ),
  )
}
