import { availableParallelism, freemem } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Vitest would leave a core free, which is half of a small machine. */
const MOST_AT_ONCE = Math.max(2, availableParallelism() - 1)

/** A browser and the program in it, with room to spare, in bytes. */
const MEMORY_OF_A_JOURNEY = 1.5e9
const JOURNEYS_AT_ONCE = Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(freemem() / MEMORY_OF_A_JOURNEY)))

/** How long a test waits for a state; a machine that is busy with something else is no failure. */
const STATE_COMES = { timeout: 60_000 }

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
          testTimeout: 180_000,
          expect: { poll: STATE_COMES },
        },
      },
      {
        test: {
          name: 'main',
          include: ['tests/{main,cli,tooling}/**/*.test.ts'],
          globalSetup: ['tests/setup/build.ts'],
          setupFiles: [PROPERTY_SEED, 'tests/setup/quick-keys.ts'],
          // A machine that is busy with something else is no failure.
          testTimeout: 180_000,
          hookTimeout: 60_000,
          expect: { poll: STATE_COMES },
        },
      },
      {
        test: {
          name: 'renderer',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: [PROPERTY_SEED],
          // These tests look at functions and state handed to them; a process of its own for each file takes longer than they do.
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: STATE_COMES },
        },
      },
      endToEndProject('chromium'),
      endToEndProject('electron'),
    ],
  },
})

/** Journeys that run in both hosts, and those of one of them, in the folder named after it. */
function endToEndProject(host: 'chromium' | 'electron') {
  return {
    test: {
      name: `e2e-${host}`,
      include: ['tests/e2e/both-hosts/**/*.test.ts', `tests/e2e/${host}/**/*.test.ts`],
      env: { CERTPACE_E2E_HOST: host },
      // Each test has data and a page of its own, and those of a process share a browser.
      isolate: false,
      testTimeout: 300_000,
      hookTimeout: 120_000,
      expect: { poll: STATE_COMES },
      maxWorkers: JOURNEYS_AT_ONCE,
      sequence: { groupOrder: 1 }, // when everything else is done
    },
  }
}
