/** Small role-plays for tests, in the words an author would use. */
import { parseCondition } from '../../../src/scenario/condition-parse.ts'
import type {
  Choice,
  Condition,
  Decision,
  Ending,
  Line,
  Passage,
  Quality,
  WrittenScenario,
  Targets,
  DescribedVariable,
  Wording,
} from '../../../src/scenario/types.ts'

/** A condition from its source text. */
export function when(source: string): Condition {
  const parsed = parseCondition(source)
  if (!parsed.ok) throw new Error(`Bad condition in a test: ${source}`)
  return parsed.condition
}

/** Targets from `'a'` or from `[['condition', 'a'], 'b']`. */
export type To = string | readonly (string | readonly [string, string])[]

export function targets(to: To): Targets {
  const list = typeof to === 'string' ? [to] : to
  return list.map((target) =>
    typeof target === 'string' ? { to: target } : { when: when(target[0]), to: target[1] },
  )
}

/** A line of narration, or `ratna: text` for a line that is spoken. */
export function line(text: string, condition?: string): Line {
  const [, speaker = 'narration', said = text] = /^(\w+): (.*)$/.exec(text) ?? []
  return { speaker, text: said, ...(condition && { when: when(condition) }) }
}

export function wording(parts: Partial<Omit<Wording, 'when'>> & { when?: string } = {}): Wording {
  const { when: condition, ...rest } = parts
  const base = {
    say: 'I say so.',
    effects: {},
    evidence: {},
    reply: [],
    why: 'It serves.',
    ...rest,
  }
  return condition ? { ...base, when: when(condition) } : base
}

export function choice(
  id: string,
  quality: Quality,
  to: To,
  ...wordings: readonly (Parameters<typeof wording>[0] & object)[]
): Choice {
  const list = wordings.length > 0 ? wordings : [{}]
  return { id, quality, wordings: list.map(wording), goto: targets(to) }
}

export function decision(
  id: string,
  choices: readonly Choice[],
  rest: Partial<Decision> = {},
): Decision {
  return { kind: 'decision', id, lines: [], effects: {}, points: [], ...rest, choices }
}

export function passage(id: string, to: To, rest: Partial<Passage> = {}): Passage {
  return { kind: 'passage', id, lines: [], effects: {}, ...rest, goto: targets(to) }
}

export function ending(id: string, rank: number, rest: Partial<Ending> = {}): Ending {
  const base = { lines: [], effects: {}, title: id, lasting: 'It stays.', lessons: [] }
  return { kind: 'ending', id, ...base, ...rest, rank }
}

export function variable(
  name: string,
  start = 3,
  rest: Partial<DescribedVariable> = {},
): DescribedVariable {
  return { name, start, min: 0, max: 10, meaning: name, ...rest }
}

export function scenario(
  scenes: WrittenScenario['scenes'],
  rest: Partial<WrittenScenario> = {},
): WrittenScenario {
  return {
    id: 'talk',
    rev: 1,
    title: 'A talk',
    summary: 'Two people talk.',
    setting: 'A room.',
    role: 'You are new.',
    minutes: 5,
    channel: 'face-to-face',
    stage: 'none',
    cast: [
      {
        id: 'ratna',
        name: 'Ratna Siregar',
        short: 'Ratna',
        role: 'host',
        register: 'plain',
        look: { skin: 'brown', clothes: 'nila', hair: 'bun', hairColour: 'grey' },
      },
    ],
    variables: [],
    flags: [],
    start: scenes[0]?.id ?? 'none',
    scenes,
    verdicts: [{ speaker: 'ratna', text: 'A fair talk.' }],
    plan: { when: 'someone speaks', then: 'I listen' },
    ...rest,
  }
}

export const flag = (name: string) => ({ name, meaning: name })

/** Bigger lengths for lures than for best options, as good role-plays have now and then. */
const short = 'I ask.'
const middle = 'I ask kindly.'
const long = 'I ask kindly, and wait.'

/**
 * A whole role-play without faults: a resource that runs out, a promise that changes wordings,
 * a passage, a scene only some meet, and three endings.
 */
const makeCoffee = (): WrittenScenario =>
  scenario(
    [
      decision(
        'approach',
        [
          choice('wait', 'best', 'listen', { say: middle, evidence: { tact: 2, listen: 2 } }),
          choice('queue', 'fair', 'ask', {
            say: short,
            effects: { time: -4 },
            evidence: { tact: 2, listen: 0 },
          }),
          choice('butt-in', 'poor', 'ask', {
            say: long,
            effects: { close: -1, rude: true },
            evidence: { tact: 0, listen: 0 },
            reply: [line('ratna: One moment.'), line('ratna: Again?', 'close<3')],
          }),
        ],
        { lines: [line('She stands there. {time} minutes left.')], points: ['enter'] },
      ),
      passage('listen', 'ask', {
        effects: { close: 1, time: -2, heard: true },
        lines: [line('ratna: Twelve ways to fill in one form.')],
      }),
      decision(
        'ask',
        [
          choice(
            'need',
            'best',
            'offer',
            {
              when: 'heard',
              say: `${middle} Twelve ways?`,
              effects: { close: 3, time: -2 },
              evidence: { listen: 2 },
              why: 'You heard her.',
            },
            {
              say: middle,
              effects: { close: 2, time: -2 },
              evidence: { listen: 1 },
              why: 'You asked about her.',
            },
          ),
          choice('job', 'fair', [['time<=5', 'bell'], 'offer'], {
            say: long,
            effects: { time: -4 },
            evidence: { listen: 0 },
          }),
          choice('self', 'poor', [['time<=5', 'bell'], 'offer'], {
            say: short,
            effects: { close: -2, time: -5 },
            evidence: { listen: 0 },
            reply: [line('ratna: I see.')],
          }),
        ],
        {
          lines: [line('ratna: You heard that?', 'heard'), line('ratna: Yes?', '!heard')],
          points: ['ask-first'],
          teaches: { lesson: 'listening', section: 'core' },
        },
      ),
      decision(
        'offer',
        [
          choice('small', 'best', 'bell', {
            effects: { promise: true, close: 2 },
            evidence: { give: 2 },
          }),
          choice('nothing', 'fair', 'bell', { say: long, evidence: { give: 1 } }),
          choice('everything', 'poor', 'bell', {
            say: `${long} All of it.`,
            effects: { promise: true, close: -2 },
            evidence: { give: 0 },
          }),
        ],
        { points: ['give-first'] },
      ),
      decision('bell', [
        choice(
          'keep',
          'best',
          [['close>=6 & promise', 'linked'], ['rude | close<=1', 'lost'], 'known'],
          {
            when: 'promise',
            say: `${long} As promised.`,
            evidence: { give: 2 },
          },
          {
            say: `${long} Thank you.`,
            evidence: { give: 2 },
          },
        ),
        choice('later', 'fair', [['rude & !heard', 'lost'], 'known'], {
          say: middle,
          evidence: { give: 1 },
        }),
        choice('push', 'poor', 'lost', { say: short, evidence: { give: 0 } }),
      ]),
      ending('linked', 1),
      ending('known', 2),
      ending('lost', 3, { lessons: ['listening'] }),
    ],
    {
      variables: [
        variable('time', 12, { max: 15, unit: 'minutes' }),
        variable('close', 3, { max: 8 }),
      ],
      flags: [flag('heard'), flag('rude'), flag('promise')],
      verdicts: [
        { when: when('close>=6'), speaker: 'ratna', text: 'She waited for my answer.' },
        { speaker: 'ratna', text: 'Polite.' },
      ],
    },
  )

let made: WrittenScenario | undefined

/** The same role-play each time, made when a test first asks for it and not while files load. */
export function coffee(): WrittenScenario {
  made ??= makeCoffee()
  return made
}
