import { describe, expect, it } from 'vitest'
import type { Passed } from '../../../src/scenario/engine.ts'
import { showMoods } from '../../../src/scenario/stage-moods.ts'
import { tasterOf } from '../../../src/scenario/taster.ts'
import { choice, decision, ending, line, scenario } from './build.ts'

const spoken = (speaker: string, mood: string | undefined, turn: number) =>
  ({
    kind: 'line',
    scene: 'x',
    turn,
    speaker,
    text: '',
    variables: {},
    ...(mood && { mood }),
  }) as Passed

/** The faces after the talk so far, by person. */
function faces(passed: readonly Passed[], ended = false): Record<string, string> {
  const shown: Record<string, string> = {}
  const stage = {
    querySelectorAll: (selector: string) => [
      {
        setAttribute: (_name: string, value: string) => {
          shown[/data-person="(.*?)"/.exec(selector)?.[1] ?? ''] = value.replace('#mood-', '')
        },
      },
    ],
  }
  showMoods(stage, passed, ended)
  return shown
}

describe('faces on the stage', () => {
  it('show the mood last spoken in, in this turn and the one before', () => {
    expect(
      faces([spoken('a', 'happy', 0), spoken('a', 'stern', 1), spoken('b', undefined, 1)]),
    ).toEqual({
      a: 'stern',
      b: 'neutral',
    })
    expect(faces([spoken('a', 'happy', 0), spoken('b', 'wry', 1)])).toEqual({
      a: 'happy',
      b: 'wry',
    })
  })

  it('calm down when somebody has been silent longer, and at the end', () => {
    const talk = [spoken('a', 'happy', 0), spoken('b', 'wry', 2)]
    expect(faces(talk)).toEqual({ a: 'neutral', b: 'wry' })
    expect(faces([spoken('a', 'happy', 1), spoken('b', 'wry', 2)], true)).toEqual({
      a: 'neutral',
      b: 'wry',
    })
  })
})

describe('a decision taken out of its role-play', () => {
  const NAMES = { nama: 'Dira', panggilan: 'Dira' }

  it('has its lines and choices, and only the persons who speak in it', () => {
    const talk = scenario([
      decision(
        'n0',
        [
          choice('a', 'best', 'end', { reply: [line('ratna: Silakan.')] }),
          choice('b', 'poor', 'end', { say: 'Diam.' }),
        ],
        { lines: [line('Ramai.')] },
      ),
      ending('end', 1),
    ])
    const [host] = talk.cast
    const whole = { ...talk, cast: host ? [{ ...host, id: 'bagas' }, host] : [] }
    const view = tasterOf(whole, 'n0', NAMES)
    expect(view.heard.map(({ text }) => text)).toEqual(['Ramai.'])
    expect(view.choices.map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
    expect(view.present.map(({ id }) => id)).toEqual(['ratna'])
  })

  it('refuses a scene that is no decision', () => {
    const whole = scenario([decision('n0', [choice('a', 'best', 'end')]), ending('end', 1)])
    expect(() => tasterOf(whole, 'end', NAMES)).toThrow(/end/)
  })
})
