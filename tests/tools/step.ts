import { spawn } from 'node:child_process'

export interface Step {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

export interface StepResult {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
  readonly output: string
}

/**
 * Runs one step, keeping its output for counting, and shows it: as it comes, or at the end where another
 * runs beside it.
 */
export function runStep(step: Step, beside = false): Promise<StepResult> {
  const begun = performance.now()
  const title = `\n▶ ${step.name}: ${step.command} ${step.args.join(' ')}`
  if (!beside) console.log(title)
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      const text = chunk.toString()
      output += text
      if (!beside) process.stdout.write(text)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const finish = (ok: boolean) => {
      const seconds = (performance.now() - begun) / 1000
      if (beside) console.log(`${title}\n${output.trimEnd()}`)
      console.log(`${ok ? '✔' : '✘'} ${step.name} (${seconds.toFixed(1)} s)`)
      resolve({ name: step.name, ok, seconds, output })
    }
    child.on('error', (error) => {
      output += String(error)
      if (!beside) console.error(error.message)
      finish(false)
    })
    child.on('close', (code) => {
      finish(code === 0)
    })
  })
}

// eslint-disable-next-line no-control-regex -- the runners' colours are control characters
const COLOURS = /\u001b\[[0-9;]*m/g

/** Tests a runner says it ran: Vitest's "Tests  3 passed", Playwright's "3 passed". */
export function countTests(output: string): { passed: number; failed: number } {
  const plain = output.replace(COLOURS, '')
  const lines = plain.split('\n').filter((line) => /^\s*(Tests\s|\d+ (passed|failed))/.test(line))
  const sum = (word: string) =>
    lines.reduce((total, line) => {
      const match = new RegExp(`(\\d+) ${word}`).exec(line)
      return total + Number(match?.[1] ?? 0)
    }, 0)
  return { passed: sum('passed'), failed: sum('failed') }
}
