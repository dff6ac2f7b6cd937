/**
 * Everything that must hold before a change lands: types, lint, unit, content, build, browser.
 * `--heavy` adds the long proofs. Ends with one line of counts.
 */
import { findBrowser, findTestBrowser } from './browser.ts'
import { countTests, runStep } from './step.ts'
import type { Step, StepResult } from './step.ts'

const heavy = process.argv.includes('--heavy')
// Had before the first step: a test that needs the whole browser must not wait for its download.
findBrowser()
console.log(`Peramban: ${findTestBrowser()}`)

const npx = (
  name: string,
  command: string,
  args: string[],
  env?: Record<string, string>,
): Step => ({
  name,
  command,
  args,
  ...(env && { env }),
})
const node = (name: string, ...args: string[]) => npx(name, process.execPath, args)

/**
 * What runs one after another: each is a row of lanes that run beside each other, for most of these tools
 * use one core. Tests have all cores for themselves.
 */
const stages: readonly (readonly Step[])[][] = [
  [
    [
      npx('Tipe (astro)', 'astro', ['check', '--minimumSeverity', 'hint']),
      npx('Tipe (svelte)', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']),
    ],
    [
      node('Isi kursus', 'src/course/cli/check.ts'),
      node('Ejaan', 'tests/tools/spell.ts'),
      npx('Gaya kode', 'eslint', [
        '--config',
        '.config/eslint.config.js',
        '--max-warnings',
        '0',
        '.',
      ]),
      npx('Gaya CSS', 'stylelint', ['src/**/*.{css,astro,svelte}']),
      npx('Bentuk berkas', 'prettier', ['--check', '--log-level', 'warn', '.']),
      npx('Yang tak terpakai', 'knip', []),
    ],
  ],
  [
    [
      npx('Uji satuan dan isi', 'vitest', ['run', '--config', 'tests/vitest.config.ts'], {
        ...(heavy && { RUNS: '100000' }),
      }),
    ],
  ],
  [
    [
      // One after another: Astro keeps what it knows of a course in one place.
      npx('Bangun kursus', 'astro', ['build', '--silent']),
      npx('Bangun kursus contoh', 'astro', ['build', '--silent'], {
        COURSE_DIR: 'tests/fixtures/course',
        OUT_DIR: '.cache/fixture',
        BASE_PATH: '/kursus/',
      }),
      npx('Bangun ragam soal', 'astro', ['build', '--silent'], {
        COURSE_DIR: 'tests/fixtures/kinds',
        OUT_DIR: '.cache/kinds',
        BASE_PATH: '/ragam/',
      }),
      npx('HTML terbangun', 'html-validate', [
        '--config',
        '.config/html-validate.config.js',
        'dist',
        '.cache/fixture',
        '.cache/kinds',
      ]),
    ],
  ],
  [
    [
      npx('Uji di peramban', 'playwright', ['test', '--config', 'tests/playwright.config.ts'], {
        ...(heavy && { HEAVY: '1' }),
      }),
    ],
  ],
]

const results: StepResult[] = []
for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const step of lane) results.push(await runStep(step, lanes.length > 1))
    }),
  )
}

const counted = results.map((result) => countTests(result.output))
const passed = counted.reduce((sum, { passed }) => sum + passed, 0)
const failed = counted.reduce((sum, { failed }) => sum + failed, 0)
const broken = results.filter(({ ok }) => !ok)

console.log('\nRingkasan')
for (const { name, ok, seconds } of results) {
  console.log(`  ${ok ? '✔' : '✘'} ${name.padEnd(22)} ${seconds.toFixed(1).padStart(7)} s`)
}
if (broken.length > 0) console.log(`\nBelum lolos: ${broken.map(({ name }) => name).join(', ')}`)
console.log(`\n${String(passed)} passed, ${String(failed)} failed`)
process.exitCode = broken.length > 0 ? 1 : 0
