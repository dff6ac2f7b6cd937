import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Source files as text, below `src/`. Font data and generated outlines hold no words. */
function sources(): { file: string; text: string }[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|svelte|astro|css|mdx)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, 'src', file), 'utf8') }))
}

describe('the machine', () => {
  it('speaks no word of the subject it happens to teach', () => {
    // A kind of channel and its name are no subject: any course may hold a talk there.
    const subject =
      /jejaring|networking|berjejar|(?<!pesan )linkedin(?!['":]| \|)|relasi|koneksi|kenalan|karier|lowongan|perekrut/i
    const found = sources().flatMap(({ file, text }) =>
      text
        .split('\n')
        .map((line, index) => ({ line, at: `${file}:${String(index + 1)}` }))
        .filter(({ line }) => subject.test(line))
        .map(({ at, line }) => `${at} ${line.trim()}`),
    )
    expect(found).toEqual([])
  })

  it('names no lesson, role-play, skill or person of the course', () => {
    const course = parse(readFileSync(join(root, 'content/course.yaml'), 'utf8')) as {
      lessons: { id: string }[]
      scenarios: { id: string }[]
      cast: { id: string }[]
    }
    const ids = [...course.lessons, ...course.scenarios, ...course.cast]
      .map(({ id }) => id)
      // An id that is also an everyday word of the interface cannot be told from it.
      .filter((id) => id.includes('-') || course.cast.some((member) => member.id === id))
    const found = sources().flatMap(({ file, text }) =>
      ids
        .filter((id) => new RegExp(`['"\`/]${id}['"\`/]`).test(text))
        .map((id) => `${file}: ${id}`),
    )
    expect(found).toEqual([])
  })

  it('keeps the agreed entries on the top level', () => {
    const agreed =
      /^(src|content|public|tests|astro\.config\.mjs|package\.json|package-lock\.json|tsconfig\.json|README\.md|LICENSE|\..*|node_modules|dist|test-results)$/
    expect(readdirSync(root).filter((entry) => !agreed.test(entry))).toEqual([])
  })
})
