/**
 * Scenes behind a role-play. Persons and moods come from the page's sprite by `<use>`, so a
 * view changes a face by changing one `href`:
 * `[data-person="x"] .mood` → `#mood-happy`.
 */
import type { DescribedMember, Mood, Scenario } from '../../scenario/types.ts'
import { coffeeBreak } from './stages/coffee-break.ts'
import { diningTable } from './stages/dining-table.ts'
import { jobFair } from './stages/job-fair.ts'
import { laptop } from './stages/laptop.ts'
import { messages } from './stages/messages.ts'
import { pantry } from './stages/pantry.ts'
import { stageFrame } from './stages/shared.ts'
import type { StageKind, StagePerson, StageView } from './stages/shared.ts'

const STAGES: Readonly<Record<Exclude<Scenario['stage'], 'none'>, StageKind>> = {
  'coffee-break': coffeeBreak,
  pantry,
  messages,
  'job-fair': jobFair,
  'dining-table': diningTable,
  laptop,
}

/**
 * The stage a scenario asks for, with as many of its cast as it has room for. An empty string
 * for `none`.
 *
 * @param moods the mood each person starts with; neutral where none is given
 */
export function stageFor(
  stage: Scenario['stage'],
  cast: readonly DescribedMember[],
  view: StageView,
  options: { readonly moods?: Readonly<Record<string, Mood>>; readonly title?: string } = {},
): string {
  if (stage === 'none') return ''
  const { places, draw } = STAGES[stage]
  const seen = cast.slice(0, places.length - 1)
  const people = (places[seen.length] ?? []).flatMap(([x, y, scale], index): StagePerson[] => {
    const member = seen[index]
    if (member === undefined) return []
    const { id, look } = member
    return [{ id, look, x, y, scale, mood: options.moods?.[id] ?? 'neutral' }]
  })
  // The main person stands in front.
  return stageFrame(draw(people.reverse(), view), view, options.title)
}
