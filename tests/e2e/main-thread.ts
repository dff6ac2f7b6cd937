/** What the page's main thread does, by the processor's clock: what else the machine does does not count. */
import type { CDPSession } from '@playwright/test'

export interface Task {
  /** When it began, in ms of the trace's own clock. */
  readonly at: number
  /** Processor time of the thread, in ms. */
  readonly ms: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly message?: string } }
}

/**
 * Begins to trace; the function it resolves to ends that and gives the tasks of the main thread which
 * called `console.timeStamp` with each of the marks, and when it called.
 */
export async function traceTasks(
  log: CDPSession,
): Promise<
  () => Promise<{ readonly tasks: readonly Task[]; readonly marks: ReadonlyMap<string, number> }>
> {
  const seen: TraceEvent[] = []
  log.on('Tracing.dataCollected', ({ value }) => seen.push(...(value as unknown as TraceEvent[])))
  await log.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  })
  return async () => {
    const complete = new Promise<void>((resolve) => {
      log.once('Tracing.tracingComplete', () => {
        resolve()
      })
    })
    await log.send('Tracing.end')
    await complete
    const stamps = seen.filter(({ name }) => name === 'TimeStamp')
    const marks = new Map(stamps.map(({ args, ts }) => [args?.data?.message ?? '', ts / 1000]))
    const page = stamps.at(-1)
    const tasks = seen
      .filter(({ name, pid, tid }) => pid === page?.pid && tid === page.tid && name === 'RunTask')
      .map(({ ts, tdur = 0 }) => ({ at: ts / 1000, ms: tdur / 1000 }))
    return { tasks, marks }
  }
}
