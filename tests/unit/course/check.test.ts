import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedPages } from '../../../src/course/check/links.ts'
import { loadCourse } from '../../../src/course/load.ts'
import { edit, told, withCourse } from './broken-course.ts'

describe('pictures of a lesson', () => {
  const withPicture = (markdown: string, bytes: number): readonly string[] =>
    withCourse((dir) => {
      writeFileSync(join(dir, 'id/lessons/teko.svg'), 'x'.repeat(bytes))
      edit(join(dir, 'id/lessons/suhu-air.mdx'), 'Satu pertanyaan sebelum membaca.', markdown)
      return told(dir)
    })

  it('pass with a description and a size a phone can bear', () => {
    expect(withPicture('![Teko di atas tungku](teko.svg)', 100 * 1024)).toEqual([])
  })

  it('are refused without a description', () => {
    expect(withPicture('![ ](teko.svg)', 100)).toEqual([
      'id/lessons/suhu-air.mdx:12: Gambar “teko.svg” belum punya keterangan; tulis di antara kurung siku: ![keterangan](…).',
    ])
  })

  it('are refused past 100 KB', () => {
    expect(withPicture('![Teko](teko.svg)', 100 * 1024 + 1)).toEqual([
      'id/lessons/suhu-air.mdx:12: Gambar “teko.svg” berukuran 101 KB, paling besar 100 KB; perkecil dulu.',
    ])
  })
})

describe('links of a lesson', () => {
  it('may lead to every page of the site that is not made from content', () => {
    const pages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.(?:astro|md|mdx)$/.test(file) && !/\[|^404\./.test(file))
      .map((file) => `/${file.replace(/\.\w+$/, '/').replace(/(?:^|\/)index\/$/, '/')}`)
      .map((path) => path.replace('//', '/'))
    expect([...fixedPages].sort()).toEqual(pages.sort())
  })

  const withLink = (url: string): readonly string[] =>
    withCourse((dir) => {
      edit(join(dir, 'id/lessons/suhu-air.mdx'), '(/pelajaran/lama-seduh/)', `(${url})`)
      return told(dir)
    })

  it.each([
    'https://contoh.id/teh',
    'mailto:teh@contoh.id',
    '/',
    '#inti',
    '/pelajaran/suhu-air/',
    '/pelajaran/suhu-air/#contoh',
    '/skenario/tamu-sore/',
    '/skenario/tamu-sore/naskah/',
    '/skenario/kedai-ramai/',
  ])('may lead to %s', (url) => {
    expect(withLink(url)).toEqual([])
  })

  it.each([
    'JavaScript:alert',
    'data:text/html,x',
    'vbscript:x',
    '//contoh.id/',
    '/skenario/tamu-sore/denah/',
    '../data/',
  ])('may not lead to %s', (url) => {
    expect(withLink(url)).toHaveLength(1)
  })
})

describe('lengths in a bank', () => {
  /** A bank of `count` questions whose best option is `length` characters long in the first `marked` of them. */
  const bank = (count: number, marked: number, length: number): readonly string[] =>
    withCourse((dir) => {
      const ids = Array.from({ length: count }, (_, index) => `suhu-air-${index}`)
      const questions = ids.map(
        (id, index) => `  - id: ${id}
    type: situation
    skill: takar
    points: [hangatkan-teko]
    section: inti
    prompt: Apa ${index}?
    options:
      - { id: a, grade: best, text: ${'x'.repeat(index < marked ? length : 5)}, feedback: Ya. }
      - { id: b, grade: fair, text: xxx, feedback: Coba., misconception: makin-panas }
      - { id: c, grade: poor, text: xxxxxxx, feedback: Coba., misconception: makin-panas }
`,
      )
      const head = 'lesson: suhu-air\nmisconceptions: { makin-panas: Panas. }\nquestions:\n'
      // Names of what this lesson does not have.
      rmSync(join(dir, 'aliases.yaml'))
      writeFileSync(join(dir, 'id/quizzes/suhu-air.yaml'), head + questions.join(''))
      const lesson = `---\noutcomes: [menyeduh]\npoints: []\n---\n\n<Section id="inti" title="Inti">\n\n${ids.map((id) => `<Quiz id="${id}" />\n\n`).join('')}</Section>\n`
      writeFileSync(join(dir, 'id/lessons/suhu-air.mdx'), lesson)
      edit(join(dir, 'id/scenarios/tamu-sore.yaml'), 'suhu-air#inti', 'suhu-air')
      return told(dir)
    })

  it('may give the best option away as the longest in two questions of five', () => {
    expect(bank(5, 2, 9)).toEqual([])
  })

  it('may not give it away as the longest in three of five', () => {
    expect(bank(5, 3, 9)).toEqual([
      'id/quizzes/suhu-air.yaml:3: Pilihan best adalah yang terpanjang pada 60 persen soal, paling banyak 40 persen; panjang tidak boleh membocorkan kunci.',
    ])
  })

  it('may not give it away as the shortest in three of five', () => {
    expect(bank(5, 3, 1)).toEqual([
      'id/quizzes/suhu-air.yaml:3: Pilihan best adalah yang terpendek pada 60 persen soal, paling banyak 45 persen; panjang tidak boleh membocorkan kunci.',
    ])
  })

  it('count a tie as neither longest nor shortest', () => {
    expect(bank(5, 5, 7)).toEqual([])
    expect(bank(5, 5, 3)).toEqual([])
  })

  it('are not judged in a bank of four', () => {
    expect(bank(4, 4, 9)).toEqual([])
  })
})

describe('whatever an author writes', () => {
  const paths = [
    'course.yaml',
    'points.yaml',
    'id/lessons/suhu-air.mdx',
    'id/quizzes/suhu-air.yaml',
    'id/scenarios/tamu-sore.yaml',
  ]
  const slip = fc.record({
    path: fc.constantFrom(...paths),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 40 }),
    put: fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '<',
        '</',
        '"',
        ': ',
        '\n',
        '\t',
        '- ',
        '#',
        '&',
        '*',
        '!',
        '__proto__: 1\n',
      ),
      fc.string({ maxLength: 8 }),
    ),
  })

  // Three hundred courses are written, read and checked.
  it(
    'is answered with findings that point into its files, never with a crash',
    { timeout: 120_000 },
    () => {
      fc.assert(
        fc.property(fc.array(slip, { minLength: 1, maxLength: 2 }), (slips) => {
          withCourse((dir) => {
            for (const { path, at, cut, put } of slips) {
              const text = readFileSync(join(dir, path), 'utf8')
              const from = Math.floor(at * text.length)
              writeFileSync(join(dir, path), text.slice(0, from) + put + text.slice(from + cut))
            }
            for (const { file, line, message } of loadCourse(dir).findings) {
              const lines = readFileSync(file, 'utf8').split(/\r\n|[\n\r]/).length
              expect(line).toBeGreaterThan(0)
              expect(line).toBeLessThanOrEqual(lines)
              expect(message).toMatch(/\S/)
            }
          })
        }),
        { numRuns: 300 },
      )
    },
  )
})

it('refuses a writing practice whose address another page has', () => {
  const findings = withCourse((dir) => {
    const practices = join(dir, 'id/drafts')
    cpSync(join(practices, 'teko.yaml'), join(practices, 'pesanku.yaml'))
    edit(join(practices, 'pesanku.yaml'), 'id: teko', 'id: pesanku')
    return told(dir)
  })
  expect(findings).toEqual([
    'id/drafts/pesanku.yaml:1: Id “pesanku” sudah menjadi alamat halaman lain di /latihan/; beri id lain.',
  ])
})
