import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { promptParts } from '../../../src/quiz/prompt.ts'

describe('what happened and what is asked of it', () => {
  it('parts before the last sentence that asks', () => {
    expect(
      promptParts(
        'Seusai rapat di Makassar, Tenri berkata pelan, “Kacau presentasiku tadi,” lalu diam. ' +
          'Apa tanggapan pertamamu?',
      ),
    ).toEqual({
      story: 'Seusai rapat di Makassar, Tenri berkata pelan, “Kacau presentasiku tadi,” lalu diam.',
      ask: 'Apa tanggapan pertamamu?',
    })
  })

  it('counts an order as asking, and keeps what follows a question with it', () => {
    const story = 'Tiga orang menunggu kabar darimu sejak pekan lalu, dan malam ini kamu luang.'
    expect(promptParts(`${story} Urutkan langkahmu.`)).toEqual({
      story,
      ask: 'Urutkan langkahmu.',
    })
    expect(promptParts(`${story} Mana yang tepat? Boleh lebih dari satu.`)).toEqual({
      story,
      ask: 'Mana yang tepat? Boleh lebih dari satu.',
    })
  })

  it("leaves somebody's own questions within the story", () => {
    const story = 'Ia menulis, “Kamu di mana? Aku sudah di depan. Masih lama?” Sesudah itu sepi.'
    expect(promptParts(`${story} Apa jawabmu?`)).toEqual({ story, ask: 'Apa jawabmu?' })
    const quoted = 'Nyoman menulis, “Klien minta revisi keempat. Sudah coba lihat contoh lain?”'
    expect(promptParts(`${quoted} Apa jawabmu?`)).toEqual({ story: quoted, ask: 'Apa jawabmu?' })
  })

  it('leaves whole what has too little before it, or asks nothing', () => {
    for (const prompt of [
      'Apa langkah terbaikmu?',
      'Delapan tindakan dalam satu pekan. Mana yang merawat hubungan kerja?',
      'Salwa ikut tes bersama pelamar lain dan lulus dengan nilai paling bawah. Ia tetap diterima.',
      '',
    ]) {
      expect(promptParts(prompt)).toEqual({ story: '', ask: prompt })
    }
  })

  it('loses no word of any text', () => {
    const piece = fc.constantFrom(
      'Ia datang.',
      '“Ya? Tidak.”',
      'Apa?',
      'Urutkan itu.',
      'a',
      '”',
      '…',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const prompt = pieces.join(' ')
        const { story, ask } = promptParts(prompt)
        expect(story ? `${story} ${ask}` : ask).toBe(prompt)
      }),
    )
  })
})
