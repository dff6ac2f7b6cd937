import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/**
 * The tests that mutants of the rules of role-plays and questions must fail: theirs alone, without those of speed, and
 * without those that read the course, so that what is proved does not hang on what is taught.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['tests/unit/{scenario,quiz}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, '**/{*-speed,afterwards,path-map,runs}.test.ts'],
    environment: 'node',
    testTimeout: 30_000,
    setupFiles: ['tests/tools/fixed-seed.ts'],
  },
})
