import { author } from '../../i18n/author-id.ts'
import { parseCondition } from '../../scenario/condition-parse.ts'
import type {
  Choice,
  Condition,
  DescribedMember,
  Line,
  Scene,
  Targets,
  TypedLine,
  Wording,
  WrittenScenario,
} from '../../scenario/types.ts'
import type { Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import type { DraftData } from '../schema/draft.ts'
import type { ScenarioData } from '../schema/scenario.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'
import { compileRule } from './draft.ts'

type SceneData = ScenarioData['scenes'][number]
type ChoiceData = NonNullable<SceneData['choices']>[number]
type LineData = SceneData['lines'][number]
type WordingData = NonNullable<ChoiceData['wordings']>[number]

/** Fields a choice has of its own unless it has wordings. */
const wordingKeys = ['say', 'why', 'effects', 'evidence', 'reply'] as const

/**
 * Makes a role-play ready to play: conditions parsed, every choice with wordings, every
 * goto a list, the cast with faces.
 * @param cast the people of `course.yaml`; who is not among them is left out here and told elsewhere
 * @returns no `scenario` when a condition cannot be read or a scene has no single kind
 */
export function compileScenario(
  { yaml, data }: Fitting<ScenarioData>,
  cast: readonly DescribedMember[],
): { readonly scenario?: WrittenScenario; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const condition = (text: string | undefined, path: Path): { when?: Condition } => {
    if (text === undefined) return {}
    const parsed = parseCondition(text)
    if (parsed.ok) return { when: parsed.condition }
    const message = author.conditionBroken(text, parsed.expected, parsed.found)
    const detail = { found: parsed.found, expected: parsed.expected }
    findings.push(finding(yaml.at([...path, 'when']), 'bad-condition', message, detail))
    return {}
  }
  const lines = (list: readonly LineData[] | undefined, path: Path): readonly Line[] =>
    (list ?? []).map(({ speaker, mood, text, when }, index) => ({
      speaker: speaker ?? 'narration',
      ...(mood === undefined ? {} : { mood }),
      text,
      ...condition(when, [...path, index]),
    }))
  const targets = (goto: ChoiceData['goto'], path: Path): Targets =>
    (typeof goto === 'string' ? [goto] : goto).map((target, index) =>
      typeof target === 'string'
        ? { to: target }
        : { ...condition(target.when, [...path, index]), to: target.to },
    )
  const wording = (one: WordingData, path: Path): Wording => ({
    ...condition(one.when, path),
    say: one.say,
    effects: one.effects ?? {},
    evidence: one.evidence ?? {},
    reply: lines(one.reply, [...path, 'reply']),
    why: one.why,
  })
  const choice = (one: ChoiceData, path: Path): Choice => ({
    id: one.id,
    quality: one.quality,
    wordings: wordings(one, path),
    goto: targets(one.goto, [...path, 'goto']),
  })
  const wordings = (one: ChoiceData, path: Path): readonly Wording[] => {
    if (one.wordings !== undefined) {
      for (const key of wordingKeys.filter((each) => one[each] !== undefined)) {
        findings.push(
          finding(
            yaml.keyAt([...path, key]),
            'say-and-wordings',
            author.sayAndWordings(one.id, key),
            { found: key },
          ),
        )
      }
      return one.wordings.map((each, index) => wording(each, [...path, 'wordings', index]))
    }
    const { say, why } = one
    for (const key of (['say', 'why'] as const).filter((each) => one[each] === undefined)) {
      findings.push(
        finding(yaml.at(path), 'missing-key', author.missingKey(key), { expected: key }),
      )
    }
    return [wording({ ...one, when: undefined, say: say ?? '', why: why ?? '' }, path)]
  }
  const draft = ({ prompt, rules, readings }: DraftData, path: Path): TypedLine => ({
    prompt,
    rules: rules.map(compileRule),
    readings: readings.map(({ when, choice: proposed }, index) => ({
      ...condition(when, [...path, 'readings', index]),
      choice: proposed,
    })),
  })
  const scene = (one: SceneData, path: Path): Scene | undefined => {
    const base = {
      id: one.id,
      lines: lines(one.lines, [...path, 'lines']),
      effects: one.effects ?? {},
      ...(one.channel === undefined ? {} : { channel: one.channel }),
      ...(one.present === undefined ? {} : { present: one.present }),
    }
    const skip = one.skip === undefined ? {} : { skip: one.skip }
    const kinds = [one.choices, one.goto, one.ending].filter((kind) => kind !== undefined).length
    if (kinds !== 1) {
      findings.push(
        finding(yaml.at([...path, 'id']), 'scene-kind', author.sceneKinds(one.id, kinds)),
      )
      return undefined
    }
    if (one.choices !== undefined) {
      const [lesson = '', section] = one.teaches?.split('#') ?? []
      return {
        ...base,
        ...skip,
        kind: 'decision',
        choices: one.choices.map((each, index) => choice(each, [...path, 'choices', index])),
        points: one.points ?? [],
        ...(one.teaches === undefined
          ? {}
          : { teaches: { lesson, ...(section === undefined ? {} : { section }) } }),
        ...(one.draft === undefined ? {} : { draft: draft(one.draft, [...path, 'draft']) }),
      }
    }
    for (const key of (['points', 'teaches'] as const).filter((each) => one[each] !== undefined)) {
      findings.push(
        finding(yaml.keyAt([...path, key]), 'only-on-decision', author.onlyOnDecision(key, one.id)),
      )
    }
    if (one.goto !== undefined) {
      return { ...base, ...skip, kind: 'passage', goto: targets(one.goto, [...path, 'goto']) }
    }
    return one.ending === undefined ? undefined : { ...base, kind: 'ending', ...one.ending }
  }
  const { id, rev, title, summary, setting, role, minutes, channel, stage, start, plan } = data
  const { notice } = data
  const scenes = data.scenes.flatMap((each, index) => scene(each, ['scenes', index]) ?? [])
  const verdicts = data.verdicts.map(({ when, speaker, text }, index) => ({
    ...condition(when, ['verdicts', index]),
    speaker,
    text,
  }))
  if (findings.length > 0) return { findings }
  const scenario: WrittenScenario = {
    ...{ id, rev, title, summary, setting, role, minutes, channel, stage },
    ...(notice === undefined ? {} : { notice }),
    cast: data.cast.flatMap((member) => cast.filter((person) => person.id === member)),
    variables: Object.entries(data.variables).map(([name, { unit, ...variable }]) => ({
      name,
      ...variable,
      ...(unit === undefined ? {} : { unit }),
    })),
    flags: Object.entries(data.flags).map(([name, meaning]) => ({ name, meaning })),
    start,
    scenes,
    verdicts,
    plan,
  }
  return { scenario, findings }
}

/** What may be left out of a face's description, or be there without a value. */
type Loose<T> = { readonly [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] }

/** People of the course as pages draw them: only what is true of a face is kept. */
export function compileCast(
  cast: readonly (Omit<DescribedMember, 'look'> & {
    readonly look: Loose<DescribedMember['look']>
  })[],
): readonly DescribedMember[] {
  return cast.map(({ look, ...person }) => {
    const { skin, clothes, hair, hairColour } = look
    const worn = (['glasses', 'moustache', 'earrings', 'hearingAid', 'wheelchair'] as const).filter(
      (key) => look[key] === true,
    )
    return {
      ...person,
      look: {
        ...{ skin, clothes, hair, hairColour },
        ...Object.fromEntries(worn.map((key) => [key, true])),
      },
    }
  })
}
