import { describe, expect, it } from 'vitest'
import type { Passed } from '../../../src/scenario/engine.ts'
import { replay, start } from '../../../src/scenario/engine.ts'
import { presentAt, showMoods, showPresent } from '../../../src/scenario/stage-people.ts'
import { tasterOf } from '../../../src/scenario/taster.ts'
import { choice, decision, ending, line, passage, scenario } from './build.ts'

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

describe('people on the stage', () => {
  const [host] = scenario([ending('end', 1)]).cast
  const guests = ['ratna', 'bagas'].flatMap((id) => (host ? [{ ...host, id }] : []))
  const talk = {
    ...scenario([
      decision('n0', [choice('a', 'best', 'n1'), choice('b', 'poor', 'end')]),
      { ...decision('n1', [choice('a', 'best', 'n2')]), present: ['ratna'] },
      { ...passage('n2', 'n3'), present: [] },
      decision('n3', [choice('a', 'best', 'end')]),
      ending('end', 1),
    ]),
    cast: guests,
  }
  const there = (...choices: string[]) =>
    presentAt(talk, replay(talk, { ...start(talk, 1), choices }).path)

  it('are the whole cast until a scene says who is there, and stay so until another does', () => {
    expect(there()).toEqual(['ratna', 'bagas'])
    expect(there('a')).toEqual(['ratna'])
    expect(there('a', 'a')).toEqual([])
    expect(there('a', 'a', 'a')).toEqual([])
  })

  it('follow the way that was gone: what another branch says does not count', () => {
    expect(there('b')).toEqual(['ratna', 'bagas'])
  })

  it('keep their places while they are away, with all that goes with them', () => {
    const seen: [string, string][] = []
    const stage = {
      querySelectorAll: (selector: string) => [
        {
          setAttribute: (name: string, value: string) => {
            seen.push([selector, `${name} ${value}`])
          },
        },
      ],
    }
    showPresent(stage, talk, ['bagas'])
    expect(seen).toEqual([
      ['[data-person="ratna"],[data-of="ratna"]', 'opacity 0'],
      ['[data-person="bagas"],[data-of="bagas"]', 'opacity 1'],
    ])
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
