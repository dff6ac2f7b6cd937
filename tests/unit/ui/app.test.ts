import { describe, expect, it } from 'vitest'
import { loadCourse } from '../../../src/course/load.ts'
import { raster } from '../../../src/course/raster.ts'
import { appManifest } from '../../../src/ui/app-manifest.ts'
import { appIcon } from '../../../src/ui/art/app-icon.ts'
import { dye, dyed } from '../../../src/ui/art/dyes.ts'
import { sharePicture } from '../../../src/ui/art/posters.ts'
import { sharePages, sharePictureOf } from '../../../src/ui/art/share-pictures.ts'
import { paragraph } from '../../../src/ui/fonts/outlined.ts'

const { course } = loadCourse('tests/fixtures/course')

describe('the manifest', () => {
  it('is told by the course alone', () => {
    expect(appManifest(course)).toMatchObject({
      name: 'Menyeduh teh',
      description: course.hero.lead,
      lang: 'id',
      display: 'standalone',
    })
    expect(JSON.stringify(appManifest(course))).not.toMatch(/jejaring/i)
  })

  it('offers only shortcuts to what the course has', () => {
    const urls = appManifest(course).shortcuts.map(({ url }) => url)
    expect(urls).toEqual(['/', '/kartu/', '/rencana/'])
    const without = appManifest({ ...course, reference: [] })
    expect(without.shortcuts.map(({ url }) => url)).toEqual(['/', '/rencana/'])
  })
})

describe('dyes', () => {
  it('are those of the style sheet, by day and by night', () => {
    expect(dye('c-mori')).toBe('#fbf8f1')
    expect(dye('c-mori', 'night')).toBe('#121a30')
    expect(dye('c-stage', 'night')).toBe(dye('c-stage'))
    expect(dyed('<p fill="var(--c-kunyit)"/>')).toBe('<p fill="#f0ae2b"/>')
  })

  it('refuse what is no colour', () => {
    expect(() => dye('s-4')).toThrow(/s-4/)
  })
})

describe('pictures', () => {
  it('come out the same, byte for byte', async () => {
    const draw = async () =>
      Buffer.from(
        await raster(await sharePicture(course, { kind: 'Pelajaran', title: 'Suhu air' }), 300),
      )
    expect((await draw()).equals(await draw())).toBe(true)
  })

  it('are as wide as asked for', async () => {
    const png = Buffer.from(await raster(appIcon('any'), 192))
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([192, 192])
  })

  it('keep the knot of a maskable icon within the middle that every mask shows', () => {
    const [, cx = 0, cy = 0, r = 0] =
      /cx="(\d+)" cy="(\d+)" r="([\d.]+)"/.exec(appIcon('maskable'))?.map(Number) ?? []
    expect([cx, cy]).toEqual([32, 32])
    expect(r).toBeLessThanOrEqual(0.4 * 64)
  })

  it('set a long title smaller instead of losing words of it', async () => {
    const options = { face: 'heading', size: 80, width: 500, lines: 2, colour: '#000' } as const
    const short = await paragraph('Suhu air', 0, 0, options)
    const long = await paragraph('Suhu air '.repeat(12).trim(), 0, 0, options)
    expect(short.bottom).toBe(96)
    expect(long.bottom).toBeLessThan(192)
    expect(long.svg.split('<path').length - 1).toBeGreaterThan(1)
  })
})

describe('the picture beside a shared link', () => {
  it('is the lesson’s, the role-play’s, the room’s, or the course’s', () => {
    const paths = {
      '': 'kursus',
      'pelajaran/suhu-air/': 'pelajaran-suhu-air',
      'pelajaran/suhu-air/kunci/': 'pelajaran-suhu-air',
      'skenario/tamu-sore/naskah/': 'skenario-tamu-sore',
      'kartu/suhu-ikut-daun/': 'kartu',
      'tentang/': 'kursus',
    }
    for (const [path, name] of Object.entries(paths)) {
      expect(sharePictureOf(course, path), path).toBe(name)
    }
  })

  it('is drawn for everything published, and for nothing else', () => {
    const names = sharePages(course).map(({ name }) => name)
    expect(names).toContain('pelajaran-suhu-air')
    expect(names).not.toContain('pelajaran-lama-seduh')
    const without = sharePages({ ...course, reference: [] }).map(({ name }) => name)
    expect(names.filter((name) => !without.includes(name))).toEqual(['kartu'])
    expect(new Set(names).size).toBe(names.length)
  })
})
