import type { Scenario, WrittenScenario } from './types.ts'

/** What a play needs of a role-play: the page carries this, and nothing that only authors or the book read. */
export function playable(scenario: WrittenScenario): Scenario {
  const { id, rev, title, summary, setting, role, minutes, notice, channel, stage } = scenario
  const { start, verdicts, plan } = scenario
  return {
    ...{ id, rev, title, summary, setting, role, minutes, channel, stage, start, verdicts, plan },
    ...(notice === undefined ? {} : { notice }),
    cast: scenario.cast.map((member) => ({
      id: member.id,
      name: member.name,
      short: member.short,
      role: member.role,
    })),
    variables: scenario.variables.map(({ name, start: first, min, max, unit }) => ({
      name,
      start: first,
      min,
      max,
      ...(unit === undefined ? {} : { unit }),
    })),
    scenes: scenario.scenes.map((scene) =>
      scene.kind === 'decision' ? { ...scene, points: [] } : scene,
    ),
  }
}
