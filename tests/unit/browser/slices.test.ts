import { describe, expect, it, vi } from 'vitest'
import { breathe, createPause, inSlices } from '../../../src/browser/slices.ts'

describe('a long work', () => {
  it('goes on without a stop while it has time, and lets others in once it has not', async () => {
    const time = vi.spyOn(performance, 'now').mockReturnValue(0)
    const pause = createPause()
    time.mockReturnValue(15)
    expect(pause()).toBeUndefined()
    time.mockReturnValue(16)
    const heard: string[] = []
    setImmediate(() => heard.push('another task'))
    await pause()
    await new Promise((resolve) => setImmediate(resolve))
    expect(heard).toEqual(['another task'])
    // From then on it has time again.
    expect(pause()).toBeUndefined()
    time.mockRestore()
  })

  it('lets several works go on in the order in which they stopped', async () => {
    const heard: string[] = []
    const work = async (name: string) => {
      for (let n = 0; n < 2; n++) {
        await breathe()
        heard.push(name)
      }
    }
    await Promise.all([work('a'), work('b')])
    expect(heard).toEqual(['a', 'b', 'a', 'b'])
  })

  it('leaves nothing to be cleared away for each of its stops', async () => {
    await breathe()
    const made = vi.spyOn(globalThis, 'MessageChannel')
    for (let n = 0; n < 10; n++) await breathe()
    expect(made).not.toHaveBeenCalled()
    made.mockRestore()
  })

  it('gives what its steps come to', async () => {
    function* steps(): Generator<undefined, string> {
      for (let n = 0; n < 3; n++) yield
      return 'done'
    }
    expect(await inSlices(steps())).toBe('done')
  })
})
