import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

/** Which room is changed: its own tests must notice, and those of other rooms would only take time. */
const room = process.env['MUTATE_ROOM'] ?? '*'

/**
 * The tests that mutants of the rules of role-play, questions, the record and review must fail: those of their room alone,
 * without those of speed, and without those that read the course, so that what is proved does not hang
 * on what is taught.
 */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: [`tests/unit/${room}/**/*.test.ts`],
    exclude: [
      ...configDefaults.exclude,
      '**/{*-speed,afterwards,path-map,runs,move-codes,packed-record,record-size,hostile-moves}.test.ts',
    ],
    // Enough for what is random, and the same for each mutant, which runs them again.
    env: { RUNS: process.env['RUNS'] ?? '300', SEED: '5' },
    environment: 'node',
    testTimeout: 30_000,
    setupFiles: ['tests/tools/fixed-seed.ts'],
  },
})
