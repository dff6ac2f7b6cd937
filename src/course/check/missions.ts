import { author } from '../../i18n/author-id.ts'
import type { CourseFiles } from '../files.ts'
import { finding } from '../finding.ts'
import type { Place } from '../finding.ts'
import { mustBeKnown } from '../names.ts'
import type { Names } from '../names.ts'
import type { MissionsData } from '../schema/missions.ts'
import type { Finding } from '../types.ts'
import type { Path, YamlFile } from '../yaml-file.ts'
import { duplicateIds } from './duplicates.ts'
import { wordRange } from './word-range.ts'

type Mission = MissionsData['missions'][number]

/** Least and most words of what a mission tells. */
const WORDS = { step: [12, 50], when: [5, 30], say: [6, 45], out: [8, 45] } as const

/** Missions: graded by courage, each with known names, and never the same one twice. */
export function checkMissions({ missions }: CourseFiles, names: Names): readonly Finding[] {
  if (missions === undefined) return []
  const { yaml, data } = missions
  const levels = data.levels.map(({ id }) => id)
  const at = (list: 'levels' | 'missions') => (entry: { readonly id: string }, index: number) => ({
    id: entry.id,
    place: yaml.at([list, index, 'id']),
  })
  return [
    ...duplicateIds('level', data.levels.map(at('levels'))),
    ...duplicateIds('mission', data.missions.map(at('missions'))),
    ...data.missions.flatMap((mission, index) => checkMission(mission, index, yaml, names)),
    ...checkOrder(data, levels, yaml),
    ...checkTitles(data.missions, (index) => yaml.at(['missions', index, 'title'])),
  ]
}

function checkMission(
  mission: Mission,
  index: number,
  yaml: YamlFile,
  names: Names,
): readonly Finding[] {
  const path: Path = ['missions', index]
  return [
    ...(['step', 'when', 'say', 'out'] as const).flatMap((key) =>
      wordRange(yaml, [...path, key], mission[key], WORDS[key]),
    ),
    ...mustBeKnown(yaml.at([...path, 'lesson']), 'lesson', mission.lesson, names.lessons),
    ...mission.points.flatMap((point, position) =>
      mustBeKnown(yaml.at([...path, 'points', position]), 'point', point, names.points),
    ),
  ]
}

/** Courage only grows along the list, and no level is empty. */
function checkOrder(
  { levels, missions }: MissionsData,
  order: readonly string[],
  yaml: YamlFile,
): readonly Finding[] {
  const unknown = missions.flatMap(({ level }, index) =>
    mustBeKnown(yaml.at(['missions', index, 'level']), 'level', level, new Set(order)),
  )
  // A misspelt level is told once, where it stands.
  if (unknown.length > 0) return unknown
  return [
    ...levels.flatMap(({ id }, index) =>
      missions.some(({ level }) => level === id)
        ? []
        : [
            finding(yaml.at(['levels', index, 'id']), 'level-empty', author.levelEmpty(id), {
              found: id,
            }),
          ],
    ),
    ...missions.flatMap(({ id, level }, index) => {
      const before = missions[index - 1]
      if (before === undefined || order.indexOf(before.level) <= order.indexOf(level)) return []
      const place = yaml.at(['missions', index, 'level'])
      const told = author.missionOutOfOrder(id, before.id)
      return [finding(place, 'mission-out-of-order', told, { found: level })]
    }),
  ]
}

function checkTitles(
  missions: readonly Mission[],
  at: (index: number) => Place,
): readonly Finding[] {
  const first = new Map<string, number>()
  return missions.flatMap(({ id, title }, index) => {
    const earlier = first.get(title.toLowerCase())
    // The same id twice is told of the id.
    if (earlier !== undefined && missions[earlier]?.id !== id) {
      const { file, line } = at(earlier)
      const told = author.missionTwice(title, `${file}:${String(line)}`)
      return [finding(at(index), 'mission-twice', told, { found: title })]
    }
    first.set(title.toLowerCase(), index)
    return []
  })
}
