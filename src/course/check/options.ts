import { author } from '../../i18n/author-id.ts'
import type { Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import type { ScenarioData } from '../schema/scenario.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'

type Choice = NonNullable<ScenarioData['scenes'][number]['choices']>[number]
type Wording = NonNullable<Choice['wordings']>[number]

/**
 * Every way to choose has evidence, and something follows from it: a reply, a change of state, or
 * another way on than at least one of the other choices has.
 */
export function checkOptions({ yaml, data }: Fitting<ScenarioData>): readonly Finding[] {
  return data.scenes.flatMap(({ choices = [] }, at) =>
    choices.flatMap((choice, index) => {
      const path: Path = ['scenes', at, 'choices', index]
      const ways = new Set(choices.map(({ goto }) => JSON.stringify(goto)))
      const judge = (one: Partial<Wording>, here: Path): readonly Finding[] => {
        const place = yaml.at([...here, one.say === undefined ? 'id' : 'say'])
        const { evidence = {}, effects = {}, reply = [] } = one
        const follows = ways.size > 1 || reply.length > 0 || Object.keys(effects).length > 0
        return [
          ...(Object.keys(evidence).length > 0
            ? []
            : [finding(place, 'no-evidence', author.noEvidence(choice.id))]),
          ...(follows ? [] : [finding(place, 'no-consequence', author.noConsequence(choice.id))]),
        ]
      }
      return choice.wordings === undefined
        ? judge(choice as Partial<Wording>, path)
        : choice.wordings.flatMap((one, position) => judge(one, [...path, 'wordings', position]))
    }),
  )
}
