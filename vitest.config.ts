import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Vitest would leave a core free, which is half of a small machine. */
const MOST_AT_ONCE = Math.max(2, availableParallelism() - 1)

const PROPERTY_SEED = 'tests/setup/property-seed.ts'

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    restoreMocks: true,
    maxWorkers: MOST_AT_ONCE,
    projects: [
      {
        test: {
          name: 'shared',
          include: ['tests/shared/**/*.test.ts'],
          // The heart keeps nothing between calls, so its tests can share a process, and laws the plans made for them.
          isolate: false,
          setupFiles: [PROPERTY_SEED],
          // Properties try many cases, and a busy machine needs longer for them than the usual five seconds.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'main',
          include: ['tests/{main,cli,tooling}/**/*.test.ts'],
          globalSetup: ['tests/setup/build.ts'],
          setupFiles: [PROPERTY_SEED],
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'renderer', include: ['tests/renderer/**/*.test.{ts,tsx}'], setupFiles: [PROPERTY_SEED] },
      },
      endToEndProject('chromium'),
      endToEndProject('electron'),
    ],
  },
})

/** The journeys run in both hosts; the folder named after the host holds what only that one has. */
function endToEndProject(host: 'chromium' | 'electron') {
  return {
    test: {
      name: `e2e-${host}`,
      include: ['tests/e2e/journeys/**/*.test.ts', `tests/e2e/${host}/**/*.test.ts`],
      env: { CERTPACE_E2E_HOST: host },
      testTimeout: 120_000,
      hookTimeout: 60_000,
      // A browser takes both cores of a small machine: one at a time, when everything else is done.
      maxWorkers: 1,
      sequence: { groupOrder: host === 'chromium' ? 1 : 2 },
    },
  }
}
