import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressWords } from '../../../src/i18n/id/address.ts'
import { addressOf, cleanNickname, MAX_NICKNAME } from '../../../src/scenario/address.ts'

const words = { learner: { nama: 'Dira', panggilan: 'Dira' }, forms: addressWords.forms }
const called = (nickname?: unknown, address?: unknown) =>
  addressOf({ nickname, address }, words).panggilan

describe('addressOf', () => {
  it('puts the form of address before the nickname', () => {
    expect(addressOf({ nickname: 'Sari', address: 'mbak' }, words)).toEqual({
      nama: 'Sari',
      panggilan: 'Mbak Sari',
    })
    const forms = ['kak', 'mas', 'mbak', 'bang', 'teh'].map((form) => called('Tio', form))
    expect(forms).toEqual(['Kak Tio', 'Mas Tio', 'Mbak Tio', 'Bang Tio', 'Teh Tio'])
  })

  it('uses the nickname alone when no form is wanted, set or known', () => {
    for (const address of ['none', undefined, 'tuan', 7, 'constructor', '__proto__', '']) {
      expect(called('Sari', address)).toBe('Sari')
    }
  })

  it('falls back on the default learner where no nickname is set', () => {
    for (const nickname of [undefined, '', '   ', 12, true, '\u200B\n']) {
      expect(called(nickname, 'none')).toBe('Dira')
      expect(called(nickname, 'mas')).toBe('Mas Dira')
    }
  })

  it('keeps the default way of address of the course when nothing is set', () => {
    const learner = { nama: 'Dira', panggilan: 'Saudara Dira' }
    expect(addressOf({}, { ...words, learner })).toBe(learner)
  })
})

describe('cleanNickname', () => {
  it('makes one line without invisible or direction-changing characters', () => {
    expect(cleanNickname('  Sari \n\t Ayu ')).toBe('Sari Ayu')
    expect(cleanNickname('Sa\u202Eri\u0000\uD800')).toBe('Sari')
    expect(cleanNickname('<b>{panggilan}</b>')).toBe('<b>{panggilan}</b>')
  })

  it('keeps one space where something invisible stood between two', () => {
    expect(cleanNickname('Dira \u0007 Ayu')).toBe('Dira Ayu')
  })

  it('is short, trimmed and settled for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const clean = cleanNickname(text)
        expect([...clean].length).toBeLessThanOrEqual(MAX_NICKNAME)
        expect(clean).toBe(clean.trim())
        expect(clean).not.toMatch(/\p{C}/u)
        expect(cleanNickname(clean)).toBe(clean)
      }),
    )
  })
})
