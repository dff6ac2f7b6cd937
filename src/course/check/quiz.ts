import { author } from '../../i18n/author-id.ts'
import type { CourseFiles, Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import { componentSchemas } from '../schema/components.ts'
import type { QuizData } from '../schema/quiz.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'
import { duplicateIds } from './duplicates.ts'

/** Longest feedback that is still read, in words. */
const maxWords = 60

/** In small banks chance alone makes the best option the longest; they are not judged. */
const fewQuestions = 5

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
        ...checkQuestion(question, path, lesson, bank, names),
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

function checkQuestion(
  question: QuizData['questions'][number],
  path: Path,
  lesson: string,
  { yaml }: Fitting<QuizData>,
  names: Names,
): readonly Finding[] {
  const { id, skill, points, section, options } = question
  const at = (...steps: Path) => yaml.at([...path, ...steps])
  const best = options.filter(({ grade }) => grade === 'best').length
  return [
    ...mustBeKnown(at('skill'), 'skill', skill, names.skills),
    ...points.flatMap((point, index) =>
      mustBeKnown(at('points', index), 'point', point, names.points),
    ),
    ...mustBeKnown(at('section'), 'section', section, names.sections.get(lesson)),
    ...duplicateIds(
      'option',
      options.map((option, index) => ({ id: option.id, place: at('options', index, 'id') })),
    ),
    ...(best === 1
      ? []
      : [
          finding(at('id'), 'not-one-best', author.notOneBest(id, best), {
            found: String(best),
            expected: '1',
          }),
        ]),
    ...options.flatMap((option, index): readonly Finding[] => {
      const words = option.feedback.split(/\s+/).length
      const where = (key: string) => at('options', index, key)
      const isBest = option.grade === 'best'
      return [
        ...(words > maxWords
          ? [
              finding(
                where('feedback'),
                'feedback-too-long',
                author.feedbackTooLong(words, maxWords),
                { found: String(words), expected: String(maxWords) },
              ),
            ]
          : []),
        // With several best options the key itself is in doubt; that is told above.
        ...(isBest && best === 1 && option.misconception !== undefined
          ? [
              finding(
                where('misconception'),
                'misconception-on-best',
                author.misconceptionOnBest(option.id),
              ),
            ]
          : []),
        ...(!isBest && option.misconception === undefined
          ? [
              finding(where('id'), 'no-misconception', author.noMisconception(option.id), {
                found: option.id,
              }),
            ]
          : []),
        ...(option.misconception === undefined
          ? []
          : mustBeKnown(
              where('misconception'),
              'misconception',
              option.misconception,
              names.misconceptions,
            )),
      ]
    }),
  ]
}

/** How often length alone gives the best option away. */
function checkLengths({ yaml, data }: Fitting<QuizData>): readonly Finding[] {
  const { questions } = data
  if (questions.length < fewQuestions) return []
  const share = (leads: (best: number, others: readonly number[]) => boolean): number =>
    questions.filter(({ options }) => {
      const others = options.filter(({ grade }) => grade !== 'best').map(({ text }) => text.length)
      return options.some(({ grade, text }) => grade === 'best' && leads(text.length, others))
    }).length / questions.length
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

function unusedMisconceptions(banks: readonly Fitting<QuizData>[]): readonly Finding[] {
  const used = new Set(
    banks.flatMap(({ data }) =>
      data.questions.flatMap(({ options }) => options.map(({ misconception }) => misconception)),
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
