import { describe, expect, it, vi } from 'vitest'
import { createPause, inSlices } from '../../../src/browser/slices.ts'

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

  it('gives what its steps come to', async () => {
    function* steps(): Generator<undefined, string> {
      for (let n = 0; n < 3; n++) yield
      return 'done'
    }
    expect(await inSlices(steps())).toBe('done')
  })
})
