import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** The tests that mutants of the role-play rules must fail: theirs alone, without those of speed. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/unit/scenario/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/*-speed.test.ts'],
    environment: 'node',
    setupFiles: ['tests/tools/fixed-seed.ts'],
  },
})
