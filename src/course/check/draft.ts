import { judge } from '../../draft/rubric.ts'
import { author } from '../../i18n/author-id.ts'
import { namesIn } from '../../scenario/condition.ts'
import { parseCondition } from '../../scenario/condition-parse.ts'
import { compileRule } from '../compile/draft.ts'
import type { Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { ScenarioData } from '../schema/scenario.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'

type SceneData = ScenarioData['scenes'][number]
type Draft = NonNullable<SceneData['draft']>

/** What stands for the learner's name when a rule's examples are tried. */
const names = { nama: 'Dira' }

/**
 * Checks every typed line: its rules do what their examples say, its readings name rules and choices
 * that exist, and one reading always holds.
 */
export function checkDrafts({ yaml, data }: Fitting<ScenarioData>): readonly Finding[] {
  return data.scenes.flatMap((scene, at): readonly Finding[] => {
    const { draft, choices = [] } = scene
    const path: Path = ['scenes', at, 'draft']
    if (draft === undefined) return []
    if (scene.choices === undefined) {
      const message = author.onlyOnDecision('draft', scene.id)
      return [finding(yaml.keyAt(path), 'only-on-decision', message)]
    }
    return [...rules(draft, path), ...readings(draft, choices, path)]
  })

  function rules(draft: Draft, path: Path): readonly Finding[] {
    return draft.rules.flatMap((rule, index): readonly Finding[] => {
      const here: Path = [...path, 'rules', index]
      const { id, find, words, first } = rule
      if (draft.rules.findIndex((each) => each.id === id) !== index) {
        const message = author.duplicateHere('rule', id)
        return [finding(yaml.at([...here, 'id']), 'duplicate-id', message)]
      }
      if ((find === undefined) === (words === undefined) || (first !== undefined && !find)) {
        return [finding(yaml.at([...here, 'id']), 'rule-kind', author.ruleKind(id))]
      }
      const compiled = compileRule(rule)
      const wrong = (['passes', 'fails'] as const).filter(
        (key) => (judge(rule[key], compiled, names).outcome === 'met') !== (key === 'passes'),
      )
      return wrong.map((key) =>
        finding(yaml.at([...here, key]), `rule-${key}`, author.ruleExample(id, key)),
      )
    })
  }

  function readings(
    draft: Draft,
    choices: NonNullable<SceneData['choices']>,
    path: Path,
  ): readonly Finding[] {
    const known = new Set(draft.rules.map(({ id }) => id))
    const always = choices.filter(
      ({ wordings }) => wordings === undefined || wordings.some(({ when }) => when === undefined),
    )
    const otherwise = draft.readings.findIndex(({ when }) => when === undefined)
    const list: Path = [...path, 'readings']
    return [
      ...draft.readings.flatMap(({ when, choice }, index): readonly Finding[] => {
        const here: Path = [...list, index]
        const parsed = when === undefined ? undefined : parseCondition(when)
        // One that cannot be read is told by the compiler.
        const read = parsed?.ok ? namesIn(parsed.condition) : { flags: [], variables: [] }
        return [
          ...[...read.flags, ...read.variables].flatMap((name) =>
            mustBeKnown(yaml.at([...here, 'when']), 'rule', name, known),
          ),
          ...mustBeKnown(
            yaml.at([...here, 'choice']),
            'choice',
            choice,
            new Set(always.map(({ id }) => id)),
          ),
        ]
      }),
      ...(otherwise < 0
        ? [finding(yaml.keyAt(list), 'missing-else', author.missingElse('readings'))]
        : draft.readings.length > otherwise + 1
          ? [finding(yaml.at([...list, otherwise + 1]), 'after-else', author.afterElse())]
          : []),
    ]
  }
}
