import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { run } from '#cli/run.ts'

const ROOT = new URL('../../', import.meta.url)
const BUILT = fileURLToPath(new URL('out/main/cli.js', ROOT))

interface Printed {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line in this process, and answers what the program around it makes of that. */
export async function certpace(...words: readonly string[]): Promise<Printed> {
  const { output, fault } = await run(words, ROOT)
  return fault === null
    ? { status: 0, stdout: output, stderr: '' }
    : { status: 2, stdout: output, stderr: `certpace: ${fault}\n` }
}

/** Runs the built command line, which these tests build first, in a process of its own. */
export function certpaceProcess(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Printed {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILT, ...words], {
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    maxBuffer: 64_000_000,
    timeout: 60_000, // one that waits for a pipe never ends
  })
  return { status, stdout, stderr }
}

/** What it prints as JSON; throws when it did not do as it was asked. */
export async function certpaceJson(...words: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await certpace(...words, '--json')
  if (status !== 0 || stderr !== '') throw new Error(stderr)
  return JSON.parse(stdout)
}
