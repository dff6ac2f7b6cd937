import { readFileSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { compacted } from './compact-islands.ts'
import { withFewerScripts, withOneStyle, withShortFonts, withShortMarks } from './compact-markup.ts'
import { withShortProperties } from './compact-properties.ts'
import { tightened } from './page-policy.ts'

/** Makes every finished page lighter, and last of all fits its policy to what then stands in it. */
export function lightPages(): AstroIntegration {
  let base = '/'
  return {
    name: 'light-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir)
        const read = (url: string) => readFileSync(join(root, url.slice(base.length)), 'utf8')
        let shared = ''
        for await (const file of glob('**/*.{js,css,json,svg}', { cwd: root })) {
          shared += await readFile(join(root, file), 'utf8')
        }
        for await (const page of glob('**/*.html', { cwd: root })) {
          const file = join(root, page)
          const html = await readFile(file, 'utf8')
          const light = withFewerScripts(
            withShortFonts(withShortMarks(withOneStyle(compacted(html, read)))),
          )
          await writeFile(file, tightened(withShortProperties(light, shared)))
        }
      },
    },
  }
}
