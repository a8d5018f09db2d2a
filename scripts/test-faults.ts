/**
 * `npm run test:faults`: ends processes by force, flips bits and cuts files off, swaps side files, gives plan files
 * wrong names and triggers, puts pipes, folders and sockets in the place of files, spoils settings, moves data folders
 * away, fills disks, starts several programs at once, sets clocks and hands in hostile files, some
 * 6,200 times, and prints what each kind came to. Takes some forty minutes; `npm test` runs a short form of the same tests.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './lib/root.ts'

// Other moments in each run; the seed brings those of a run that failed back.
const seed = process.env['CERTPACE_LAW_SEED'] ?? String(Date.now() % 2 ** 31)
process.stdout.write(`CERTPACE_LAW_SEED=${seed}\n`)

const { status } = spawnSync(
  process.execPath,
  [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project=main',
    '--silent=false',
    'tests/main/faults',
    'tests/main/store/kill.test.ts',
    'tests/main/store/random-walk.test.ts',
    'tests/main/instance',
    'tests/main/protection/nothing-readable.test.ts',
    ...process.argv.slice(2),
  ],
  {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CERTPACE_FAULTS: 'long', CERTPACE_LAW_SEED: seed },
  },
)
process.exitCode = status ?? 1
