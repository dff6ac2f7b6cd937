/**
 * Milliseconds of this thread's own work that `run` takes, on average over `times` after one to warm up.
 * By the processor's clock: what else the machine does meanwhile does not count.
 */
export function cpuTime(run: () => unknown, times = 20): number {
  run()
  const before = process.threadCpuUsage()
  for (let n = 0; n < times; n++) run()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000 / times
}
