import { describe, expect, it } from 'vitest'
import { check } from '../../../src/scenario/graph.ts'
import { explore } from '../../../src/scenario/graph-space.ts'
import { passOver, replay, start } from '../../../src/scenario/engine.ts'
import { choice, decision, ending, line, passage, scenario, variable } from './build.ts'

const pick = (to: string) => [choice('yes', 'best', to), choice('no', 'poor', to)]

/** Two scenes of something heavy between an opening and a farewell. */
const talk = scenario(
  [
    decision('open', pick('heavy-news')),
    passage('heavy-news', 'heavy', {
      skip: 'farewell',
      effects: { weight: 2 },
      lines: [line('ratna: Something happened.')],
    }),
    decision('heavy', pick('farewell'), { skip: 'farewell' }),
    decision('farewell', pick('end')),
    ending('end', 1),
  ],
  { variables: [variable('weight', 0)] },
)
const run = (choices: readonly string[], skip?: true) => ({
  ...start(talk, 1),
  choices,
  ...(skip && { skip }),
})

describe('who passes over what the content note names', () => {
  it('meets neither the scenes nor their lines nor their effects', () => {
    const state = replay(talk, run(['yes'], true))
    expect(state.scene.id).toBe('farewell')
    expect(state.variables).toEqual({ weight: 0 })
    expect(state.passed.map(({ text }) => text)).not.toContain('Something happened.')
  })

  it('meets everything without the wish', () => {
    const state = replay(talk, run(['yes']))
    expect(state.scene.id).toBe('heavy')
    expect(state.variables).toEqual({ weight: 2 })
  })

  it('may wish so in the middle: what was decided from there on is taken back', () => {
    const later = passOver(talk, run(['no', 'yes', 'yes']))
    expect(later).toMatchObject({ choices: ['no'], skip: true })
    expect(replay(talk, later).scene.id).toBe('farewell')
  })

  it('takes everything back when the very first decision was made in such a scene', () => {
    const first = scenario([
      decision('heavy', pick('farewell'), { skip: 'farewell' }),
      decision('farewell', pick('end')),
      ending('end', 1),
    ])
    const played = { ...start(first, 1), choices: ['yes', 'no'] }
    expect(passOver(first, played)).toEqual({ ...played, choices: [], skip: true })
  })

  it('keeps all decisions when none was made in such a scene', () => {
    expect(passOver(talk, run(['no']))).toMatchObject({ choices: ['no'], skip: true })
    const plain = scenario([decision('open', pick('end')), ending('end', 1)])
    expect(passOver(plain, { ...start(plain, 1), choices: ['no'] })).toMatchObject({
      choices: ['no'],
      skip: true,
    })
  })

  it('comes to an end in every role-play that passes the checks, however it begins', () => {
    expect(replay(talk, run(['yes', 'yes'], true)).ended?.id).toBe('end')
    const first = scenario([
      passage('heavy', 'open', { skip: 'open' }),
      decision('open', pick('end')),
      ending('end', 1),
    ])
    expect(replay(first, { ...start(first, 1), skip: true }).scene.id).toBe('open')
  })
})

describe('the checks', () => {
  it('explore both ways through, so that a condition only one of them meets is no dead end', () => {
    const spaces = explore(talk)
    expect([...spaces.scenes].sort()).toEqual(['end', 'farewell', 'heavy', 'heavy-news', 'open'])
    expect(check(talk).map(({ code }) => code)).not.toContain('trapped')
  })

  it('find a state without an ending that only the skip leads to', () => {
    const trap = scenario(
      [
        decision('open', pick('heavy')),
        passage('heavy', 'after', { skip: 'after', effects: { told: true } }),
        decision('after', [
          choice('on', 'best', [['told', 'end'], 'after']),
          choice('off', 'poor', [['told', 'end'], 'after']),
        ]),
        ending('end', 1),
      ],
      { flags: [{ name: 'told', meaning: 'it was told' }] },
    )
    expect(check(trap)).toContainEqual({ code: 'trapped', scene: 'after' })
  })

  it('follow a skip to scenes that nothing else leads to, and refuse one that leads nowhere', () => {
    const only = scenario([
      passage('heavy', 'end', { skip: 'aside' }),
      decision('aside', pick('end')),
      ending('end', 1),
    ])
    expect(check(only).map(({ code }) => code)).not.toContain('unreachable-scene')
    const lost = scenario([passage('heavy', 'end', { skip: 'nowhere' }), ending('end', 1)])
    expect(check(lost)).toContainEqual({
      code: 'unknown-target',
      scene: 'heavy',
      part: 'skip',
      name: 'nowhere',
    })
  })

  it('refuse skips that lead in a circle', () => {
    const circle = scenario([
      decision('a', pick('end'), { skip: 'b' }),
      decision('b', pick('end'), { skip: 'a' }),
      ending('end', 1),
    ])
    expect(check(circle).filter(({ code }) => code === 'endless-passages')).toHaveLength(2)
  })
})
