import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileGoalRules } from '../../../src/course/compile/tools.ts'
import type { GoalSheetData } from '../../../src/course/schema/goal-sheet.ts'
import { goalReader } from '../../../src/plan/goal-hints.ts'
import type { GoalHint } from '../../../src/plan/goal-hints.ts'

const groups = { langkah: ['menanyai', 'mengirim'], hasil: ['diterima', 'dibalas'] }

/** What one hint finds of a text: the words, or nothing at all where it does not hint. */
function look(text: string, hint: Omit<GoalHint, 'id' | 'fields'>) {
  const read = goalReader({ groups, hints: [{ id: 'h', fields: ['tujuan'], ...hint }] })
  return read('tujuan', text)[0]?.spans.map(({ start, end }) => text.slice(start, end))
}

describe('a sign that is looked for', () => {
  const result = { found: [{ find: ['{hasil}'], before: 'langkah' }] }

  it('shows the words where they stand', () => {
    expect(look('Aku DITERIMA, lalu dibalas.', result)).toEqual(['DITERIMA', 'dibalas'])
    expect(look('Aku menulis.', result)).toBeUndefined()
  })

  it('counts only where no step of one’s own stands before it, in the same sentence', () => {
    expect(look('Menanyai lima orang yang diterima.', result)).toBeUndefined()
    expect(look('Diterima sesudah menanyai lima orang.', result)).toEqual(['Diterima'])
    expect(look('Menanyai lima orang. Diterima.', result)).toEqual(['Diterima'])
  })

  it('counts for nothing where it touches an exception', () => {
    const unless = { found: [{ find: ['{hasil}'], unless: ['{hasil} atau tidak'] }] }
    expect(look('Diterima atau tidak.', unless)).toBeUndefined()
    expect(look('Diterima atau tidak, yang penting dibalas.', unless)).toEqual(['dibalas'])
  })
})

describe('a sign that is missed', () => {
  const number = { lacks: [{ digits: true }, { find: ['satu'], unless: ['salah satu'] }] }

  it('hints where none of them is there, and of an empty field nothing', () => {
    expect(look('Menyapa orang.', number)).toEqual([])
    expect(look('Menyapa salah satu orang.', number)).toEqual([])
    expect(look('Menyapa satu orang.', number)).toBeUndefined()
    expect(look('Menyapa orang sebelum 3 Mei.', number)).toBeUndefined()
    expect(look(' \n ', number)).toBeUndefined()
  })
})

const sheet = parse(readFileSync('content/id/goal-sheet.yaml', 'utf8')) as GoalSheetData
const read = goalReader(compileGoalRules(sheet))
const hintsOf = (text: string, field = 'tujuan') => read(field, text).map(({ hint }) => hint)

describe('goals as people write them', () => {
  it.each([
    'Diterima di PT KAI sebelum 1 Juni',
    'Sampai Maret aku direkrut sebagai perawat.',
    'dapet kerja di Jakarta akhir tahun ini',
    'Mendapatkan tiga klien baru dalam dua bulan',
    'Ditawari magang sebelum semester 7',
    'Aku dipromosikan jadi supervisor bulan Juli',
    'Punya dua mentor sampai Agustus',
    'Lolos wawancara di tiga perusahaan',
    'Ikut dua bursa kerja lalu diterima di salah satunya',
    'Mengirim 20 lamaran sampai dapat panggilan',
    'Jadi pegawai tetap dalam 3 bulan',
  ])('“%s” hangs on what somebody else decides', (text) => {
    expect(hintsOf(text)).toContain('keputusan-orang')
  })

  it.each([
    'Sampai 30 Juni aku menanyai enam perawat tentang jadwal jaga.',
    'Mengirim sepuluh lamaran sebelum 30 Juni, diterima atau tidak.',
    'Menemui tiga orang yang baru diterima di BUMN sebelum Mei.',
    'Tiap Jumat menyapa satu kenalan lama, dibalas atau nggak.',
    'Sampai Agustus aku dapat menjelaskan pekerjaan saya dalam 20 detik.',
    'Mencatat lima pelajaran yang kudapat dari tiap obrolan.',
    'Belajar dari dua pemilik warung cara mereka menghitung modal sampai Juli.',
    'Datang ke tiga temu komunitas dan bertanya satu hal di tiap acara.',
    'Menulis daftar delapan orang yang bisa kuhubungi, lalu menghubungi empat.',
    'Dalam 3 bulan aku bisa menerima kritik tanpa membela diri di 4 pertemuan.',
  ])('“%s” is in one’s own hands', (text) => {
    expect(hintsOf(text)).toEqual([])
  })

  it('without a date or a number are told so, and otherwise left alone', () => {
    expect(hintsOf('Lebih sering menyapa orang di kantor.')).toEqual(['tanpa-ukuran'])
    expect(hintsOf('Menyapa orang baru setiap Senin.')).toEqual([])
  })

  it('measure what one does oneself', () => {
    expect(hintsOf('Jumlah balasan tiap pekan', 'ukuran')).toEqual(['angka-orang'])
    expect(hintsOf('Dua pesan terkirim tiap pekan', 'ukuran')).toEqual([])
    expect(hintsOf('Diterima kerja', 'mengapa')).toEqual([])
  })
})

describe('whatever is written', () => {
  const word = fc.constantFrom(
    'dapat',
    'diterima',
    'kerja',
    'menghubungi',
    '3',
    '.',
    'atau',
    'tidak',
    '\n',
  )
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word).map((words) => words.join(' ')),
  )

  it('is read without a fault, each hint once, its words in order and within the text', () => {
    fc.assert(
      fc.property(fc.constantFrom('tujuan', 'ukuran', 'lain'), text, (field, written) => {
        const findings = read(field, written)
        expect(new Set(findings.map(({ hint }) => hint)).size).toBe(findings.length)
        for (const { spans } of findings) {
          spans.reduce((end, span) => {
            expect(span.start).toBeGreaterThanOrEqual(end)
            expect(span.end).toBeGreaterThan(span.start)
            return span.end
          }, 0)
          expect(spans.every(({ end }) => end <= written.length)).toBe(true)
        }
      }),
    )
  })

  it('is read the same in capitals and with blanks around it', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const written = words.join(' ')
        expect(hintsOf(`  ${written.toUpperCase()}  `)).toEqual(hintsOf(written))
      }),
    )
  })
})
