import { author } from '../../i18n/author-id.ts'
import { kindOf } from '../../quiz/kinds.ts'
import type { Question } from '../../quiz/kinds.ts'
import { compileQuestions } from '../compile/quiz.ts'
import type { CourseFiles, Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import type { Names } from '../names.ts'
import { componentSchemas } from '../schema/components.ts'
import type { QuizData } from '../schema/quiz.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'
import { duplicateIds } from './duplicates.ts'
import { checkQuestion } from './question.ts'

/** In small banks chance alone makes the best option the longest; they are not judged. */
const fewQuestions = 5

/** Two stems are alike from this share of common words on (Jaccard index). */
const alike = 0.8

/** Up to these shares of questions the best option may be the longest, the shortest. */
const mostLongest = 0.4
const mostShortest = 0.45

/** Every bank: its names, its key, its feedback, and where its questions are placed. */
export function checkBanks(files: CourseFiles, names: Names): readonly Finding[] {
  const banks = [...files.banks].flatMap(([lesson, bank]) => (bank ? [{ lesson, bank }] : []))
  return [
    ...banks.flatMap(({ lesson, bank }) => checkBank(lesson, bank, files, names)),
    ...duplicateIds(
      'question',
      banks.flatMap(({ bank: { yaml, data } }) =>
        data.questions.map(({ id }, index) => ({ id, place: yaml.at(['questions', index, 'id']) })),
      ),
    ),
    ...duplicateIds(
      'misconception',
      banks.flatMap(({ bank: { yaml, data } }) =>
        Object.keys(data.misconceptions).map((id) => ({
          id,
          place: yaml.keyAt(['misconceptions', id]),
        })),
      ),
    ),
    ...unusedMisconceptions(banks.map(({ bank }) => bank)),
    ...alikeStems(banks.map(({ bank }) => bank)),
  ]
}

function checkBank(
  lesson: string,
  bank: Fitting<QuizData>,
  files: CourseFiles,
  names: Names,
): readonly Finding[] {
  const { yaml, data } = bank
  const text = files.lessons.get(lesson)?.text
  const placed = new Set(
    (text?.elements ?? []).flatMap(({ name, attributes }) =>
      // A component that does not exist may well be a misspelt one; that is told in the lesson.
      name === 'Quiz' || name === 'Probe' || !Object.hasOwn(componentSchemas, name)
        ? [attributes['id']]
        : [],
    ),
  )
  return [
    ...(data.lesson === lesson
      ? []
      : [
          finding(
            yaml.at(['lesson']),
            'name-differs',
            author.nameDiffers('lesson', data.lesson, lesson),
            { found: data.lesson, expected: lesson },
          ),
        ]),
    ...data.questions.flatMap((question, index) => {
      const path: Path = ['questions', index]
      return [
        ...checkQuestion(question, path, bank.yaml, names, names.sections.get(lesson)),
        ...(text === undefined || placed.has(question.id)
          ? []
          : [
              finding(
                yaml.at([...path, 'id']),
                'not-placed',
                author.notPlaced(question.id, text.file),
                { found: question.id },
              ),
            ]),
      ]
    }),
    ...checkLengths(bank),
  ]
}

/** How often length alone gives the best entry of a list away, over all lists that have one best. */
function checkLengths({ yaml, data }: Fitting<QuizData>): readonly Finding[] {
  const lists = compileQuestions(data.questions).flatMap(rivals)
  if (lists.length < fewQuestions) return []
  const share = (leads: (best: number, others: readonly number[]) => boolean): number =>
    lists.filter(({ best, others }) => leads(best, others)).length / lists.length
  const longest = share((best, others) => best > Math.max(...others))
  const shortest = share((best, others) => best < Math.min(...others))
  const place = yaml.keyAt(['questions'])
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

/** The lengths of the entries that compete by their words, for each list of a question with one best. */
function rivals(question: Question): readonly { best: number; others: readonly number[] }[] {
  const competing = kindOf(question)
    .rows(question)
    .filter(({ competes }) => competes)
  const lists = Map.groupBy(competing, ({ part }) => part)
  return [...lists.values()].flatMap((rows) => {
    const length = ({ text }: { text: string }) => text.length
    const [best, ...more] = rows.filter(({ grade }) => grade === 'best').map(length)
    const others = rows.filter(({ grade }) => grade !== 'best').map(length)
    return best === undefined || more.length > 0 ? [] : [{ best, others }]
  })
}

/** Two questions in nearly the same words teach nothing new. */
function alikeStems(banks: readonly Fitting<QuizData>[]): readonly Finding[] {
  const stems = banks.flatMap(({ yaml, data }) =>
    data.questions.map(({ id, prompt }, index) => ({
      id,
      stem: new Set(prompt.toLowerCase().match(/\p{L}+|\p{N}+/gu)),
      place: yaml.at(['questions', index, 'prompt']),
    })),
  )
  return stems.flatMap(({ id, stem, place }, index) => {
    const twin = stems.slice(0, index).find((other) => isAlike(stem, other.stem))
    return twin === undefined
      ? []
      : [finding(place, 'alike-stems', author.alikeStems(id, twin.id), { found: id })]
  })
}

function isAlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.intersection(other).size >= alike * one.union(other).size
}

function unusedMisconceptions(banks: readonly Fitting<QuizData>[]): readonly Finding[] {
  const used = new Set(
    banks.flatMap(({ data }) =>
      compileQuestions(data.questions).flatMap((question) =>
        kindOf(question)
          .rows(question)
          .map(({ misconception }) => misconception),
      ),
    ),
  )
  return banks.flatMap(({ yaml, data }) =>
    Object.keys(data.misconceptions).flatMap((id) =>
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
