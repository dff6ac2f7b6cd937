import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * Chromium without a window or a graphics process, as Debian packages it: the same engine, in which the
 * tests take about three fifths of the time.
 */
const SHELL = 'chromium-headless-shell'

/** A browser under test sends nothing of its own over the network. */
export const LAUNCH_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

/** Where Chromium, Chrome and Edge usually stand; names without a slash are looked up on the PATH. */
const PLACES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

function onPath(name: string): string | undefined {
  if (/[\\/]/.test(name)) return existsSync(name) ? name : undefined
  const dirs = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')
  return dirs.map((dir) => join(dir, name)).find((path) => existsSync(path))
}

/** An installed browser, or one that Playwright has downloaded; undefined where there is none. */
function installed(): string | undefined {
  const asked = process.env['CHROME_PATH']
  if (asked && existsSync(asked)) return asked
  for (const place of PLACES) {
    const path = onPath(place)
    if (path) return path
  }
  const downloaded = chromium.executablePath()
  return existsSync(downloaded) ? downloaded : undefined
}

/** The path of a browser for tests that need no window, the lightest there is; else as `findBrowser`. */
export function findTestBrowser(): string {
  return process.env['CHROME_PATH'] ? findBrowser() : (onPath(SHELL) ?? findBrowser())
}

/**
 * The path of a whole Chromium, to measure and to look at pages with. Looks for an installed one, then lets Playwright download
 * its own, then (on Debian, as root) installs the distribution's package. Throws one sentence, in
 * the reader's language, when none can be had.
 */
export function findBrowser(): string {
  const found = installed()
  if (found) return found

  console.log('Peramban belum ada; mencoba mengunduh Chromium lewat Playwright…')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  const downloaded = installed()
  if (downloaded) return downloaded

  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log('Mencoba memasang paket chromium dari Debian…')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    try {
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
      execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit', env })
    } catch {
      // Said below, once, in a sentence that helps.
    }
    const packaged = installed()
    if (packaged) return packaged
  }
  throw new Error(
    'Uji di peramban butuh Chromium, Chrome, atau Edge. Pasang salah satunya, atau isi CHROME_PATH dengan letak program peramban itu, lalu jalankan lagi.',
  )
}
