import { defineConfig } from '@playwright/test'
import { LAUNCH_ARGS, findTestBrowser } from './tools/browser.ts'

/** Another first port lets two checkouts be tested side by side. */
const port = Number(process.env['E2E_PORT'] ?? 4331)
const course = `http://127.0.0.1:${String(port)}/`
const fixture = `http://127.0.0.1:${String(port + 1)}/kursus/`
const kinds = `http://127.0.0.1:${String(port + 2)}/ragam/`

export default defineConfig({
  testDir: './e2e',
  outputDir: '../test-results',
  // How long a page may take is measured by its own clock where it matters; this is only patience, for
  // machines whose two cores have more than two things to do.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Where only the end of the output is kept, what failed has to stand there.
  reporter: process.env['CI'] ? 'dot' : 'line',
  use: {
    baseURL: course,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'] ?? findTestBrowser(),
      args: [...LAUNCH_ARGS],
    },
  },
  projects: [
    { name: 'course', testIgnore: ['**/heavy/**', '**/fixture/**', '**/kinds/**'] },
    { name: 'fixture', testMatch: '**/fixture/**', use: { baseURL: fixture } },
    { name: 'kinds', testMatch: '**/kinds/**', use: { baseURL: kinds } },
    // The long proofs, by hand: `npm run test:heavy`.
    ...(process.env['HEAVY'] ? [{ name: 'heavy', testMatch: '**/heavy/**' }] : []),
  ],
  webServer: [
    {
      command: `node tests/tools/preview.ts dist ${String(port)}`,
      cwd: '..',
      url: course,
      reuseExistingServer: !process.env['CI'],
    },
    {
      command: `node tests/tools/preview.ts .cache/fixture ${String(port + 1)}`,
      cwd: '..',
      url: fixture,
      env: { BASE_PATH: '/kursus/' },
      reuseExistingServer: !process.env['CI'],
    },
    {
      command: `node tests/tools/preview.ts .cache/kinds ${String(port + 2)}`,
      cwd: '..',
      url: kinds,
      env: { BASE_PATH: '/ragam/' },
      reuseExistingServer: !process.env['CI'],
    },
  ],
})
