import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportLink } from '../../../src/course/report-link.ts'

describe('reportLink', () => {
  it('fills subject and body of a mail, with blanks and line ends as mail programs read them', () => {
    expect(reportLink('mailto:teh@contoh.id', { title: 'Suhu & air', body: 'Baris 1\n/x/' })).toBe(
      'mailto:teh@contoh.id?subject=Suhu%20%26%20air&body=Baris%201%0D%0A%2Fx%2F',
    )
  })

  it('fills title and body of a web address and keeps what it carries', () => {
    const url = new URL(
      reportLink('https://contoh.id/lapor?label=isi#formulir', { title: 'A + B', body: '/x/' }),
    )
    expect([...url.searchParams]).toEqual([
      ['label', 'isi'],
      ['title', 'A + B'],
      ['body', '/x/'],
    ])
    expect(url.hash).toBe('#formulir')
  })

  it('keeps what a mail address carries', () => {
    expect(reportLink('mailto:a@b.id?cc=c@b.id', { title: 't', body: 'b' })).toBe(
      'mailto:a@b.id?cc=c@b.id&subject=t&body=b',
    )
  })

  it('gives back any words unchanged and adds no field of its own', () => {
    const words = fc.string({ unit: 'grapheme' })
    const addresses = fc.constantFrom('mailto:a@b.id', 'https://contoh.id/lapor')
    fc.assert(
      fc.property(addresses, words, words, (address, title, body) => {
        const url = new URL(reportLink(address, { title, body }))
        const first = url.protocol === 'mailto:' ? 'subject' : 'title'
        expect([...url.searchParams.keys()]).toEqual([first, 'body'])
        expect(url.searchParams.get(first)).toBe(title)
        expect(url.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(
          body.replaceAll('\r\n', '\n'),
        )
      }),
    )
  })
})
