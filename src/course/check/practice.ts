import { wordCount } from '../../draft/rubric.ts'
import { author } from '../../i18n/author-id.ts'
import type { NameKind } from '../../i18n/author-id.ts'
import type { CourseFiles, Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { MessageRulesData } from '../schema/message-rules.ts'
import type { PracticeData } from '../schema/practice.ts'
import type { Finding } from '../types.ts'
import type { Alarms } from './message.ts'

/** What stands for the learner's name when models are tried. */
const sender = 'Dira'
const situation = { least: 40, most: 90 }
const look = { least: 2, most: 3 }
/** Names that pages beside the practices' have: `/latihan/pesanku/`. */
const taken = new Set(['pesanku', 'situasiku'])

/** A practice is of a known kind, says enough and not too much, and its models pass its own rules. */
export function checkPractices(
  { practices }: CourseFiles,
  rules: MessageRulesData,
  alarms: Alarms,
  names: Names,
): readonly Finding[] {
  const types = new Set(rules.types.map(({ id }) => id))
  return [...practices].flatMap(([name, file]) => {
    if (!file) return []
    const { yaml, data } = file
    const words = wordCount(data.situation)
    const sentences = data.look.split(/[.?!]+(?=\s|$)/u).filter((each) => each.trim()).length
    return [
      ...(data.id === name
        ? []
        : [
            finding(yaml.at(['id']), 'name-differs', author.nameDiffers('id', data.id, name), {
              ...{ found: data.id, expected: name },
            }),
          ]),
      ...(taken.has(name)
        ? [finding(yaml.at(['id']), 'practice-id-taken', author.practiceIdTaken(name))]
        : []),
      ...mustBeKnown(yaml.at(['type']), 'message-type', data.type, types),
      ...related(file, names),
      ...(words >= situation.least && words <= situation.most
        ? []
        : [finding(yaml.at(['situation']), 'situation-length', author.situationLength(words))]),
      ...(sentences >= look.least && sentences <= look.most
        ? []
        : [finding(yaml.at(['look']), 'look-length', author.lookLength(sentences))]),
      ...models(file, rules, alarms),
    ]
  })
}

function models(
  { yaml, data }: Fitting<PracticeData>,
  { types, rules }: MessageRulesData,
  alarms: Alarms,
): readonly Finding[] {
  const applying = types.find(({ id }) => id === data.type)?.rules ?? []
  return data.models.flatMap(({ text }, index): readonly Finding[] => {
    const place = yaml.at(['models', index, 'text'])
    const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, each = '']) => each)
    const strange = names.find((each) => each !== 'nama')
    if (strange !== undefined) {
      return [finding(place, 'unknown-placeholder', author.modelPlaceholder(strange))]
    }
    if (names.length === 0) return [finding(place, 'model-anonymous', author.modelAnonymous())]
    const found = alarms(text.replaceAll('{nama}', sender), { ...data, sender }, applying)
    const labels = rules.flatMap(({ id, label }) => (found.includes(id) ? [label] : []))
    return labels.length > 0 ? [finding(place, 'model-alarm', author.modelAlarm(labels))] : []
  })
}

/** What a practice leads to is there. */
function related({ yaml, data }: Fitting<PracticeData>, names: Names): readonly Finding[] {
  const { lessons = [], scenarios = [], points = [] } = data
  const known = (key: string, kind: NameKind, ids: readonly string[], set?: ReadonlySet<string>) =>
    ids.flatMap((id, index) => mustBeKnown(yaml.at([key, index]), kind, id, set))
  return [
    ...known('lessons', 'lesson', lessons, names.lessons),
    ...known('scenarios', 'scenario', scenarios, names.scenarios),
    ...known('points', 'point', points, names.points),
  ]
}
