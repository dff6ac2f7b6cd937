/** What `scenario/graph.ts` finds, as sentences with a line. */
import { author } from '../../i18n/author-id.ts'
import type { Finding as GraphFinding, FindingCode } from '../../scenario/graph-finding.ts'
import { check } from '../../scenario/graph.ts'
import type { WrittenScenario } from '../../scenario/types.ts'
import type { Fitting } from '../files.ts'
import { finding } from '../finding.ts'
import { nearest } from '../nearest.ts'
import type { ScenarioData } from '../schema/scenario.ts'
import type { Finding } from '../types.ts'
import type { Path } from '../yaml-file.ts'

/**
 * Findings that follow from another one: while the cause stands they say nothing new.
 * An undeclared name is most often a misspelt flag, which is then unread or unset as well.
 */
const consequences: Partial<Readonly<Record<FindingCode, readonly FindingCode[]>>> = {
  'unknown-target': ['unreachable-scene', 'no-way-to-ending'],
  'undeclared-name': ['unread-flag', 'unread-variable', 'unset-flag'],
  'unset-flag': [
    'always-best-misses-top',
    'never-holds',
    'unreachable-scene-under-conditions',
    'unreachable-ending-under-conditions',
  ],
  'never-holds': ['unreachable-scene-under-conditions', 'unreachable-ending-under-conditions'],
  'after-else': ['never-holds'],
  'no-best-choice': ['best-longest', 'best-shortest', 'always-best-misses-top'],
  'several-best': ['best-longest', 'best-shortest', 'always-best-misses-top'],
  'no-way-to-ending': ['trapped', 'always-best-misses-top'],
  'endless-passages': ['no-way-to-ending', 'trapped', 'unreachable-scene'],
  'unreachable-scene': ['unread-flag', 'unset-flag'],
}

/** Checks a compiled role-play and tells each finding where its author can mend it. */
export function checkGraph(
  scenario: WrittenScenario,
  file: Fitting<ScenarioData>,
): readonly Finding[] {
  const found = check(scenario)
  const hidden = new Set(found.flatMap(({ code }) => consequences[code] ?? []))
  return found.filter(({ code }) => !hidden.has(code)).map((each) => tell(each, scenario, file))
}

function tell(
  found: GraphFinding,
  scenario: WrittenScenario,
  { yaml, data }: Fitting<ScenarioData>,
): Finding {
  const path = pathOf(found, data)
  const { name = '', scene = '', choice, ending = '', share = 0, part } = found
  const close = nearest(name, namesFor(found, scenario))
  const detail = { found: name === '' ? undefined : name, nearest: undefined }
  const at = { value: yaml.at(path), key: yaml.keyAt(path) }
  const plain = (message: string): Finding => finding(at.value, found.code, message, detail)
  const named = (message: string): Finding =>
    finding(at.value, found.code, message, { found: name, nearest: close })

  switch (found.code) {
    case 'duplicate-id':
      if (choice !== undefined) return plain(author.duplicateHere('choice', choice))
      return plain(
        scene === '' ? author.duplicateHere('name', name) : author.duplicateHere('scene', scene),
      )
    case 'unknown-target':
      return named(author.unknown('scene', name, close))
    case 'unreachable-scene':
      return plain(author.unreachableScene(scene))
    case 'no-way-to-ending':
      return plain(author.noWayToEnding(scene))
    case 'endless-passages':
      return plain(author.endlessPassages(scene))
    case 'missing-else':
      return plain(author.missingElse(part ?? ''))
    case 'after-else':
      return plain(author.afterElse())
    case 'undeclared-name': {
      const kind = found.as ?? 'flag'
      const names = kind === 'flag' ? scenario.flags : scenario.variables
      return named(
        author.unknown(
          kind,
          name,
          close,
          names.map((each) => each.name),
        ),
      )
    }
    case 'unread-flag':
      return plain(author.unreadFlag(name))
    case 'unread-variable':
      return plain(author.unreadVariable(name))
    case 'unset-flag':
      return plain(author.unsetFlag(name))
    case 'bad-bounds':
      return plain(author.badBounds(name))
    case 'unknown-speaker':
      return named(
        author.unknown(
          'speaker',
          name,
          close,
          scenario.cast.map(({ id }) => id),
        ),
      )
    case 'unknown-placeholder':
      return named(author.unknown('placeholder', name, close))
    case 'empty-say':
      return plain(author.empty('say'))
    case 'empty-why':
      return plain(author.empty('why'))
    case 'unreachable-scene-under-conditions':
      return plain(author.neverMet(scene, false))
    case 'unreachable-ending-under-conditions':
      return plain(author.neverMet(scene, true))
    case 'never-holds':
      return plain(author.neverHolds())
    case 'trapped':
      return plain(author.trapped(scene))
    case 'space-too-big':
      return plain(author.spaceTooBig(found.states ?? 0))
    case 'no-best-choice':
      return plain(author.noBestChoice(scene))
    case 'several-best':
      return plain(author.severalBest(scene))
    case 'best-longest':
      return plain(author.scenarioBestLongest(share))
    case 'best-shortest':
      return plain(author.scenarioBestShortest(share))
    case 'always-best-misses-top':
      return plain(author.alwaysBestMisses(found.ending))
    case 'always-worst-reaches-top':
      return plain(author.alwaysWorstWins(ending))
  }
}

/** The names that the unknown one may have been meant to be. */
function namesFor({ code, as }: GraphFinding, scenario: WrittenScenario): readonly string[] {
  if (code === 'unknown-target') return scenario.scenes.map(({ id }) => id)
  if (code === 'unknown-speaker') return scenario.cast.map(({ id }) => id)
  if (code === 'unknown-placeholder') {
    const visible = scenario.variables.filter(({ unit }) => unit !== undefined)
    return ['panggilan', 'nama', ...visible.map(({ name }) => name)]
  }
  return (as === 'variable' ? scenario.variables : scenario.flags).map(({ name }) => name)
}

/** Where a finding's thing stands in the author's file. */
function pathOf(found: GraphFinding, data: ScenarioData): Path {
  const { code, name = '', part, index, ending } = found
  const last = code === 'duplicate-id'
  if (found.scene === undefined) {
    if (code === 'unread-flag' || code === 'unset-flag' || code === 'duplicate-id')
      return ['flags', name]
    if (code === 'unread-variable' || code === 'bad-bounds') return ['variables', name]
    if (ending !== undefined) return sceneEnd(ending, data)
    if (part === undefined) return ['scenes']
    return withField([part, ...(index === undefined ? [] : [index])], found, data)
  }
  const sceneAt = position(data.scenes, found.scene, last && found.choice === undefined)
  const scene = data.scenes[sceneAt]
  const top: Path = ['scenes', sceneAt]
  if (found.choice === undefined) {
    if (part === undefined) return [...top, 'id']
    if (part === 'title' || part === 'lasting') return [...top, 'ending', part]
    return inPart(top, found, data, scene?.goto)
  }
  const choiceAt = position(scene?.choices ?? [], found.choice, last)
  const choice = scene?.choices?.[choiceAt]
  const chosen: Path = [...top, 'choices', choiceAt]
  if (part === 'wordings') {
    if (choice?.wordings === undefined) return [...chosen, 'id']
    return index === undefined ? [...chosen, part] : [...chosen, part, index]
  }
  if (part === 'goto') return inPart(chosen, found, data, choice?.goto)
  const said: Path =
    choice?.wordings === undefined || found.wording === undefined
      ? chosen
      : [...chosen, 'wordings', found.wording]
  if (part !== undefined) return inPart(said, found, data, undefined)
  return code === 'duplicate-id' ? [...said, 'id'] : withField(said, found, data)
}

function inPart(above: Path, found: GraphFinding, data: ScenarioData, goto: unknown): Path {
  const { part = '', index, name = '' } = found
  if (part === 'effects') return [...above, part, name]
  // A goto written as one id has no list to point into.
  if (index === undefined || (part === 'goto' && typeof goto === 'string')) return [...above, part]
  return withField([...above, part, index], found, data)
}

/** Adds the field of a line, wording, target or verdict that the finding is about. */
function withField(path: Path, { code }: GraphFinding, data: ScenarioData): Path {
  const field: Partial<Readonly<Record<FindingCode, string>>> = {
    'undeclared-name': 'when',
    'never-holds': 'when',
    'unknown-speaker': 'speaker',
    'unknown-target': 'to',
    'unknown-placeholder': 'text',
  }
  const key = field[code]
  return key === undefined || !has(data, [...path, key]) ? path : [...path, key]
}

function has(data: unknown, path: Path): boolean {
  let here: unknown = data
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !(step in here)) return false
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step]
  }
  return here !== undefined
}

function sceneEnd(id: string, data: ScenarioData): Path {
  return ['scenes', position(data.scenes, id, false), 'ending', 'rank']
}

function position(list: readonly { readonly id: string }[], id: string, last: boolean): number {
  return last
    ? list.findLastIndex((each) => each.id === id)
    : list.findIndex((each) => each.id === id)
}
