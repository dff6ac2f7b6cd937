/** Browsers that a test starts by itself, each with a profile on disk and a port to be driven through. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { LAUNCH_ARGS } from '../tools/browser.ts'
import { expect } from './support.ts'

const WINDOWS = process.platform === 'win32'

export interface OwnBrowser {
  readonly child: ChildProcess
  readonly ended: Promise<void>
  /** Of the DevTools protocol: the port, and the path of the browser itself. */
  readonly port: string
  readonly path: string
}

/** Starts the browser at `binary` on a profile, in a process group of its own. */
export async function startBrowser(binary: string, profile: string): Promise<OwnBrowser> {
  const portFile = join(profile, 'DevToolsActivePort')
  await rm(portFile, { force: true })
  const child = spawn(
    binary,
    [
      ...LAUNCH_ARGS,
      '--headless=new',
      '--disable-gpu',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: 'ignore', detached: !WINDOWS },
  )
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const told = () => readFile(portFile, 'utf8').catch(() => '')
  await expect.poll(told, { timeout: 30_000, intervals: [50] }).toMatch(/^\d+\n\S/)
  const [port = '', path = ''] = (await told()).split('\n')
  return { child, ended, port, path }
}

/** Ends it at once, with all its processes: Chromium's storage runs in some of its own. */
export async function killBrowser({ child, ended }: OwnBrowser): Promise<void> {
  if (child.pid !== undefined) process.kill(WINDOWS ? child.pid : -child.pid, 'SIGKILL')
  await ended
}
