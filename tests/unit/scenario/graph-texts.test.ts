import { describe, expect, it } from 'vitest'
import { checkNames, checkTexts } from '../../../src/scenario/graph-texts.ts'
import { choice, decision, ending, flag, line, passage, scenario, variable, when } from './build.ts'
import { found, pair } from './findings.ts'

describe('check of names and texts', () => {
  it('finds undeclared names in conditions and effects, and names of the other kind', () => {
    const talk = scenario(
      [
        passage('a', [['close & ghost>1', 'end'], 'end'], { effects: { heard: 1 } }),
        ending('end', 1, { lines: [line('Hm.', 'phantom')] }),
      ],
      { variables: [variable('close')], flags: [flag('heard')] },
    )
    expect(found(talk, 'undeclared-name')).toEqual([
      { scene: 'end', part: 'lines', index: 0, name: 'phantom', as: 'flag' },
      { scene: 'a', part: 'goto', index: 0, name: 'close', as: 'flag' },
      { scene: 'a', part: 'goto', index: 0, name: 'ghost', as: 'variable' },
      { scene: 'a', part: 'effects', name: 'heard', as: 'variable' },
    ])
  })

  it('finds flags that are set but never read, and read but never set', () => {
    const talk = pair(
      {
        flags: [flag('unread'), flag('unset')],
        verdicts: [
          { speaker: 'ratna', text: 'Hm.', when: when('unset') },
          { speaker: 'ratna', text: 'Ah.' },
        ],
      },
      { unread: true, unset: false },
    )
    expect(found(talk, 'unread-flag')).toEqual([{ name: 'unread' }])
    expect(found(talk, 'unset-flag')).toEqual([{ name: 'unset' }])
  })

  it('finds variables no condition reads, a visible one in a text too', () => {
    const talk = pair({
      variables: [variable('time', 3, { unit: 'minutes' })],
      verdicts: [{ speaker: 'ratna', text: '{time} left.' }],
    })
    expect(found(talk, 'unread-variable')).toEqual([{ name: 'time' }])
  })

  it('finds a start outside the bounds, and lets it stand on them', () => {
    const start = (start: number) =>
      found(pair({ variables: [variable('close', start, { min: 2, max: 5 })] }), 'bad-bounds')
    expect(start(1)).toEqual([{ name: 'close' }])
    expect([2, 3, 5].flatMap(start)).toEqual([])
    expect(start(6)).toEqual([{ name: 'close' }])
  })

  it('finds bounds that leave no room', () => {
    const none = variable('close', 3, { min: 4, max: 2 })
    expect(found(pair({ variables: [none] }), 'bad-bounds')).toEqual([{ name: 'close' }])
  })

  it('finds speakers who are not in the cast', () => {
    const talk = scenario(
      [
        decision('a', [
          choice('x', 'best', 'end', { reply: [line('bagas: Hm.')] }),
          choice('y', 'poor', 'end'),
        ]),
        ending('end', 1, { lines: [line('narration: Silence.'), line('yosi: Hm.')] }),
      ],
      { verdicts: [{ speaker: 'budi', text: 'Ah.' }] },
    )
    expect(found(talk, 'unknown-speaker')).toEqual([
      { scene: 'end', part: 'lines', index: 1, name: 'yosi' },
      { scene: 'a', choice: 'x', wording: 0, part: 'reply', index: 0, name: 'bagas' },
      { part: 'verdicts', index: 0, name: 'budi' },
    ])
  })

  it('finds placeholders nothing fills: unknown, of a hidden variable, or where there is no value yet', () => {
    const talk = scenario(
      [
        decision('a', [
          choice('x', 'best', 'end', { say: '{panggilan} {nama} {time} {close}', why: '{nme}' }),
          choice('y', 'poor', 'end'),
        ]),
        ending('end', 1, { lasting: '{ time }', lines: [line('{Nama}')] }),
      ],
      {
        variables: [variable('close'), variable('time', 3, { unit: 'minutes' })],
        role: 'You are {nama} with {time}.',
      },
    )
    expect(found(talk, 'unknown-placeholder')).toEqual([
      { part: 'role', name: 'time' },
      { scene: 'end', part: 'lines', index: 0, name: 'Nama' },
      { scene: 'a', choice: 'x', wording: 0, part: 'say', name: 'close' },
      { scene: 'a', choice: 'x', wording: 0, part: 'why', name: 'nme' },
      { scene: 'end', part: 'lasting', name: ' time ' },
    ])
  })

  it('finds empty words and empty reasons', () => {
    const talk = pair({}, {}, choice('z', 'fair', 'bad', { say: ' ', why: '' }))
    const place = { scene: 'a', choice: 'z', wording: 0 }
    expect(found(talk, 'empty-say')).toEqual([place])
    expect(found(talk, 'empty-why')).toEqual([place])
  })

  it('finds a reason that holds nothing but blanks', () => {
    const talk = pair({}, {}, choice('z', 'fair', 'bad', { why: ' \n' }))
    expect(checkTexts(talk)).toEqual([{ code: 'empty-why', scene: 'a', choice: 'z', wording: 0 }])
  })

  it('looks for placeholders in every text a learner reads, and names the place', () => {
    const odd = '{nama} {odd}'
    const talk = scenario(
      [
        decision('a', [choice('x', 'best', 'end', { say: odd, why: odd, reply: [line(odd)] })], {
          lines: [line('Hm.'), line(odd)],
        }),
        passage('b', 'end', { lines: [line(odd)] }),
        ending('end', 1, { title: odd, lasting: odd, lines: [line(odd)] }),
      ],
      {
        title: odd,
        summary: odd,
        setting: odd,
        role: odd,
        plan: { when: odd, then: odd },
        verdicts: [{ speaker: 'ratna', text: odd }],
      },
    )
    const wording = { scene: 'a', choice: 'x', wording: 0 }
    expect(checkTexts(talk)).toEqual(
      [
        { part: 'title' },
        { part: 'summary' },
        { part: 'setting' },
        { part: 'role' },
        { part: 'plan' },
        { part: 'plan' },
        { scene: 'a', part: 'lines', index: 1 },
        { scene: 'b', part: 'lines', index: 0 },
        { scene: 'end', part: 'lines', index: 0 },
        { ...wording, part: 'reply', index: 0 },
        { part: 'verdicts', index: 0 },
        { ...wording, part: 'say' },
        { ...wording, part: 'why' },
        { scene: 'end', part: 'title' },
        { scene: 'end', part: 'lasting' },
      ].map((place) => ({ code: 'unknown-placeholder', ...place, name: 'odd' })),
    )
  })

  it('lets values of visible variables be shown in the play, an ending included', () => {
    const shown = '{time} left, {panggilan}.'
    const talk = scenario(
      [
        decision('a', [choice('x', 'best', 'end', { say: shown, why: shown })]),
        ending('end', 1, { title: shown, lasting: shown, lines: [line(shown)] }),
      ],
      { variables: [variable('time', 3, { unit: 'minutes' })] },
    )
    expect(checkTexts(talk)).toEqual([])
  })

  it('finds every unknown placeholder of one text', () => {
    const talk = scenario([ending('end', 1, { lasting: '{one} {nama} {} {two}' })])
    expect(checkTexts(talk).map(({ name }) => name)).toEqual(['one', '', 'two'])
  })

  it('finds a flag that is only ever cleared, and not one that is set somewhere', () => {
    const read = [
      { speaker: 'ratna', text: 'Hm.', when: when('told') },
      { speaker: 'ratna', text: 'Ah.' },
    ]
    const rest = { flags: [flag('told')], verdicts: read }
    expect(checkNames(pair(rest, { told: false }))).toEqual([{ code: 'unset-flag', name: 'told' }])
    expect(checkNames(pair(rest, { told: true }))).toEqual([])
  })

  it('finds nothing where every name is declared, read and set', () => {
    const rest = {
      variables: [variable('close')],
      flags: [flag('told')],
      verdicts: [
        { speaker: 'ratna', text: 'Hm.', when: when('told & close>2') },
        { speaker: 'ratna', text: 'Ah.' },
      ],
    }
    expect(checkNames(pair(rest, { told: true }))).toEqual([])
  })

  it('finds a name that is unknown in the condition of a wording, of a reply and of a verdict', () => {
    const talk = pair(
      { verdicts: [{ speaker: 'ratna', text: 'Hm.', when: when('v') }] },
      {},
      choice('z', 'fair', 'bad', { when: 'w', reply: [line('Hm.', 'r')] }),
    )
    const wording = { scene: 'a', choice: 'z', wording: 0 }
    expect(checkNames(talk)).toEqual(
      [
        { ...wording, part: 'reply', index: 0, name: 'r' },
        { part: 'verdicts', index: 0, name: 'v' },
        { ...wording, name: 'w' },
      ].map((place) => ({ code: 'undeclared-name', ...place, as: 'flag' })),
    )
  })
})
