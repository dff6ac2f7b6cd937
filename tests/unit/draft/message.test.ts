import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileMessageRules } from '../../../src/course/compile/message.ts'
import type { MessageRulesData } from '../../../src/course/schema/message-rules.ts'
import type { MessageSignsData } from '../../../src/course/schema/message-signs.ts'
import { messageReader } from '../../../src/draft/message.ts'
import type { MessageRule, MessageRules, Sign } from '../../../src/draft/message.ts'
import { MAX_DRAFT } from '../../../src/record/schema.ts'

const context = {
  sender: 'Yasinta',
  receiver: 'Bu Ratna',
  met: 'seminar pasar kota',
  detail: 'resep memotong nangka',
}
const groups = { sapa: ['bu', 'pak'], saya: ['saya', 'aku'], tidak: ['tidak', 'nggak', '*takbisa'] }
const affixes = { before: ['men', 'mem', 'me', 'di', 'ku'], after: ['nya', 'kan', 'an'] }

/** What one rule makes of a text, by one sign. */
function look(text: string, sign: Omit<Sign, 'id'>, rule: Omit<MessageRule, 'id'> = {}) {
  const rules: MessageRules = {
    ...{ groups, affixes, ignored: ['bu'], signs: [{ id: 's', ...sign }] },
    rules: [{ id: 'r', ...(Object.keys(rule).length > 0 ? rule : { needs: [['s']] }) }],
  }
  const [finding] = messageReader(rules)(text, context, new Set(['r']))
  return {
    outcome: finding?.outcome,
    ...(rule.asks && { signs: finding?.signs }),
    found: finding?.spans.map(({ start, end }) => text.slice(start, end)),
  }
}

describe('a phrase', () => {
  it.each([
    ['selamat pagi', 'SELAMAT  pagi, Bu', ['SELAMAT  pagi']],
    ['halo {sapa}', 'Haloo Bu Ratna', ['Haloo Bu']],
    ['{tidak} usah', 'Nggaaak usah', ['Nggaaak usah']],
    ['{tidak} usah', 'sudahtakbisa usah', ['sudahtakbisa usah']],
    ['tidak {apa}', 'tidak apa', []],
    ['tidak apa-apa', 'tidak apa2 kok', ['tidak apa2']],
    ['kalau … sibuk', 'Kalau Ibu masih agak sibuk', ['Kalau Ibu masih agak sibuk']],
    ['kalau … sibuk', 'Kalau satu dua tiga empat sibuk', []],
    ['kalau … … sibuk', 'Kalau satu dua tiga empat sibuk', ['Kalau satu dua tiga empat sibuk']],
    ['kalau … sibuk', 'Kalau besok. Sibuk', []],
    ['minta *', 'Minta, tolong', ['Minta, tolong']],
    ['minta *', 'Minta?', []],
    ['! !', 'Ayo!!', ['!!']],
    ['*kirim*', 'Kukirimkan', ['Kukirimkan']],
    ['… saya', 'kata saya', []],
    ['^ kirim', 'Kirim. Tolong kirim, kirim 🙂 kirim', ['Kirim', 'kirim', 'kirim']],
    ['^ kirim', 'Tolong “kirim”', []],
    ['ya $', 'Iya ya. Ya ya kirim, ya? Tunggu ya 🙂 kirim ya', ['ya', 'ya', 'ya', 'ya']],
    ['boleh ~ minta', 'Boleh saya ikut minta', ['Boleh saya ikut minta']],
    ['boleh ~ minta', 'Boleh, minta. Boleh saya, minta', []],
    ['boleh ~ minta', 'Boleh satu dua tiga empat minta', []],
    ['boleh ~ ~ minta', 'Boleh satu dua tiga empat minta', ['Boleh satu dua tiga empat minta']],
  ])('“%s” in “%s” is found as %j', (phrase, text, found) => {
    expect(look(text, { find: [phrase] }).found).toEqual(found)
  })

  it.each([
    ['{sender}', 'Ini Yasinta', ['Yasinta']],
    ['{sender}', 'Yas di sini', ['Yas']],
    ['{sender}', 'ini yas', []],
    ['{sender}', 'ini yasin', ['yasin']],
    ['{sender}', 'Ya, Bu', []],
    ['bu {receiver}', 'Bu  ratna', ['Bu  ratna']],
    ['bu {receiver}', 'bu Rat', ['bu Rat']],
    ['{receiver}', 'Bu', []],
  ])('%s in “%s” is a name in any of its forms: %j', (phrase, text, found) => {
    expect(look(text, { find: [phrase] }).found).toEqual(found)
  })

  it.each([
    ['ada Sari', ['Sari']],
    ['ada Yasinta, Ratna, Bu, nangka Kota, WA', []],
    ['Sari, Dewi', []],
  ])('finds the name of somebody else in “%s”: %j', (text, found) => {
    expect(look(text, { find: ['{other}'] }).found).toEqual(found)
  })

  it('counts for nothing where another phrase takes it up, or where it begins too late', () => {
    const sign = { find: ['minta'], unless: ['minta maaf'] }
    expect(look('Minta maaf, boleh minta air', sign).found).toEqual(['minta'])
    expect(look('Bu Ratna, halo', { find: ['halo'], first: 2 }).outcome).toBe('unmet')
    expect(look('Bu, halo', { find: ['halo'], first: 2 }).outcome).toBe('met')
  })
})

describe('a sign', () => {
  it('sets a sentence aside, wherever in it the reason stands', () => {
    const sign = { find: ['cepat'], aside: ['saya akan'] }
    expect(look('Cepat, Bu. Nanti saya akan cepat-cepat.', sign).found).toEqual(['Cepat'])
    expect(look('Cepat sekali saya akan pulang.', sign).outcome).toBe('unmet')
    const field = { of: 'detail', share: 0.3 } as const
    expect(look('Nangkanya manis? Enak.', { field, aside: ['?'] }).outcome).toBe('unmet')
    const counted = { find: ['?'], aside: ['kan'] }
    const rule = { most: { sign: 's', sentences: 1 } }
    expect(look('Ada air? Ada teh, kan?', counted, rule).outcome).toBe('met')
    expect(look('Ada air? Ada teh?', counted, rule).outcome).toBe('unmet')
  })

  it('knows words of a field, whatever is put before or after them', () => {
    const field = { of: 'detail', share: 0.5 } as const
    expect(look('Nangkanya sudah kupotong, resepnya pas', { field }).found).toEqual([
      ...['Nangkanya', 'kupotong', 'resepnya'],
    ])
    expect(look('Nangka saja', { field }).outcome).toBe('unmet')
    expect(look('Ratna', { field: { of: 'met', share: 0 } }).outcome).toBe('unmet')
  })

  it('hears shouting, and no abbreviation', () => {
    expect(look('TOLONG DIBALAS ya', { capitals: 2 }).found).toEqual(['TOLONG', 'DIBALAS'])
    expect(look('KTP dan NPWP', { capitals: 2 }).outcome).toBe('unmet')
  })

  it('hears shouting in short words too, where they stand side by side', () => {
    expect(look('KAK INFO LOKER DONG', { capitals: 2 }).found).toEqual(['INFO', 'LOKER'])
    expect(look('Ketua PKK RT 05, juga KTP', { capitals: 2 }).outcome).toBe('unmet')
  })

  it('sees numbers of telephones, unless they are told to be the writer’s', () => {
    const sign = { digits: 9, unless: ['nomor {saya} … 08*'] }
    expect(look('WA 0812 0000-1111 ya', sign).found).toEqual(['0812 0000-1111'])
    expect(look('Nomor saya tetap 0812 0000 1111', sign).outcome).toBe('unmet')
    expect(look('Tahun 2019, kelas 12', sign).outcome).toBe('unmet')
  })
})

describe('a rule', () => {
  const asks = { find: ['?', 'minta'] }

  it('has no place where nothing is there that it is about', () => {
    const rule = { when: ['s'], most: { sign: 's', sentences: 1 } }
    expect(look('Terima kasih.', asks, rule)).toEqual({ outcome: 'void', found: [] })
    expect(look('Boleh minta air?', asks, rule).outcome).toBe('met')
    expect(look('Boleh minta air? Minta teh.', asks, rule)).toEqual({
      ...{ outcome: 'unmet', found: ['minta', '?', 'Minta'] },
    })
  })

  it('shows what it would rather not see, and counts words', () => {
    expect(look('Minta!', asks, { avoids: ['s'] })).toEqual({ outcome: 'unmet', found: ['Minta'] })
    expect(look('Halo.', asks, { avoids: ['s'] })).toEqual({ outcome: 'met', found: [] })
    expect(look('satu dua', asks, { words: { min: 3, max: 9 } }).outcome).toBe('unmet')
    expect(look('satu dua tiga', asks, { words: { min: 3, max: 9 } }).outcome).toBe('met')
  })

  it('that asks gives no verdict, and tells what its signs say', () => {
    const review = (signs: string, found: readonly string[]) => ({
      ...{ outcome: 'review', signs, found },
    })
    const asked = (text: string, rule: Omit<MessageRule, 'id'>) =>
      look(text, asks, { ...rule, asks: true })
    expect(asked('Minta!', { avoids: ['s'] })).toEqual(review('unmet', ['Minta']))
    expect(asked('Halo.', { avoids: ['s'] })).toEqual(review('met', []))
    expect(asked('Minta.', { needs: [['s']] })).toEqual(review('met', ['Minta']))
    expect(asked('Halo.', { when: ['s'], needs: [['s']] })).toEqual(review('void', []))
    expect(asked('Halo.', { words: { min: 3, max: 9 } })).toEqual(review('unmet', []))
    const one = { most: { sign: 's', sentences: 1 } }
    expect(asked('Minta air. Minta teh.', one)).toEqual(review('unmet', ['Minta', 'Minta']))
  })

  it('that asks points to half of what it needs; one that judges shows no half', () => {
    const needs = [['s'], ['t']]
    expect(look('Minta.', asks, { needs })).toEqual({ outcome: 'unmet', found: [] })
    expect(look('Minta.', asks, { needs, asks: true })).toEqual({
      ...{ outcome: 'review', signs: 'unmet', found: ['Minta'] },
    })
  })
})

describe('the rules of the course', () => {
  const data = <T>(name: string) => parse(readFileSync(`content/id/${name}.yaml`, 'utf8')) as T
  const rules = data<MessageRulesData>('message-rules')
  const read = messageReader(compileMessageRules(rules, data<MessageSignsData>('message-signs')))
  const all = new Set(rules.rules.map(({ id }) => id))
  const words = Object.values(data<MessageSignsData>('message-signs').groups).flatMap((each) =>
    each.trim().split(/\s+/u),
  )
  const piece = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom('?', '!!', '.\n', '0812 0000 1111', 'Bu Ratna', '\u202E', '🙏', '<script>'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  const text = fc
    .array(piece, { maxLength: 60 })
    .chain((pieces) => fc.constantFrom(' ', '', ', ').map((between) => pieces.join(between)))
  const field = fc.string({ unit: 'binary', maxLength: 40 })

  it('say something of any text, and only of places within it, in order', () => {
    const fields = fc.record({ sender: field, receiver: field, met: field, detail: field })
    fc.assert(
      fc.property(text, fields, (written, known) => {
        const findings = read(written, known, all)
        expect(findings.map(({ rule }) => rule)).toEqual([...all])
        for (const { spans } of findings) {
          let end = 0
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(end)
            expect(span.end).toBeGreaterThan(span.start)
            ;({ end } = span)
          }
          expect(end).toBeLessThanOrEqual(written.length)
        }
      }),
    )
  })

  it('make the same of the same text', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(read(written, context, all)).toEqual(read(written, context, all))
      }),
    )
  })

  it.each(['kalau ', 'saya ', 'a ', '? ', 'terima kasih ya ', '08 ', 'kirim ke saya hari ini, '])(
    'take no more than their length’s share of time for “%s” over and over',
    (unit) => {
      const cost = (length: number): number => {
        const written = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
        read(written, context, all)
        const runs = Array.from({ length: 12 }, () => {
          const before = process.cpuUsage()
          read(written, context, all)
          const { user, system } = process.cpuUsage(before)
          return user + system
        })
        return Math.min(...runs)
      }
      // Twice that would be 4, and its square 16; the rest is room for a busy machine.
      expect(cost(MAX_DRAFT)).toBeLessThan(8 * cost(MAX_DRAFT / 4) + 5_000)
    },
  )
})
