import { describe, expect, it } from 'vitest'
import { headersFile, robotsFile, siteMap } from '../../../src/course/host-files.ts'

describe('_headers', () => {
  it.each(['/', '/kursus/'])('names every path below %s', (base) => {
    const paths = headersFile(base).match(/^\S.*$/gm)
    expect(paths).toEqual([`${base}*`, `${base}sw.js`, `${base}_astro/*`])
  })

  it('keeps to what both hosts take: lines of at most 2,000 characters, no header in two rules that meet', () => {
    const text = headersFile('/')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000)
    const [everywhere = '', ...others] = text.split(/^(?=\S)/m)
    for (const name of others.join('').match(/^ {2}[\w-]+(?=:)/gm) ?? []) {
      expect(everywhere).not.toContain(name)
    }
  })
})

describe('for crawlers', () => {
  it('the map holds every address, escaped', () => {
    expect(siteMap(['https://contoh.id/', 'https://contoh.id/?a&b'])).toContain(
      '<url><loc>https://contoh.id/</loc></url>\n<url><loc>https://contoh.id/?a&amp;b</loc></url>',
    )
  })

  it('the map is told of only where there is one', () => {
    expect(robotsFile()).toBe('User-agent: *\nAllow: /\n')
    expect(robotsFile('https://contoh.id/sitemap.xml')).toMatch(/^Sitemap: https:.*xml$/m)
  })
})
