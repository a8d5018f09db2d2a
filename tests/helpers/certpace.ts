import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const BUILT = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url))

/** Runs the built command line, which these tests build first, in a process of its own. */
export function certpace(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, ...words], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    timeout: 60_000, // one that waits for a pipe never ends
  })
  return { status, stdout, stderr }
}

/** What it prints as JSON; throws when it did not do as it was asked. */
export function certpaceJson(...words: readonly string[]): unknown {
  const { status, stdout, stderr } = certpace(...words, '--json')
  if (status !== 0 || stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout)
}
