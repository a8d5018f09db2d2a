import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

/** A second real process that runs a script of `processes` and prints one JSON value a line. */
export interface Child {
  readonly process: ChildProcess
  /** The next line it prints; rejects when it ends without one. */
  nextLine(): Promise<unknown>
  /** All lines up to its end. */
  rest(): Promise<readonly unknown[]>
  tell(line: string): void
  /** Ends it by SIGKILL, which it cannot notice, and waits until it is gone. */
  kill(): Promise<void>
}

/** Such a process, of which also what it writes to its log is kept. */
export interface LoggedChild extends Child {
  /** All of its log up to now. */
  log(): Buffer
}

export function startChild(script: string, ...args: readonly string[]): Child {
  return follow(script, spawn(process.execPath, [scriptPath(script), ...args], { stdio: ['pipe', 'pipe', 'inherit'] }))
}

/** As {@link startChild}, with changes of its environment. */
export function startLoggedChild(env: NodeJS.ProcessEnv, script: string, ...args: readonly string[]): LoggedChild {
  const child = spawn(process.execPath, [scriptPath(script), ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const pieces: Buffer[] = []
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece))
  return { ...follow(script, child), log: () => Buffer.concat(pieces) }
}

/** As {@link startChild}, in a shell whose files may not grow beyond `kilobytes`: to the program, a full disk. */
export function startChildOnSmallDisk(kilobytes: number, script: string, ...args: readonly string[]): Child {
  const command = ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', process.execPath, scriptPath(script), ...args]
  return follow(script, spawn('bash', command, { stdio: ['pipe', 'pipe', 'inherit'] }))
}

function scriptPath(script: string): string {
  return fileURLToPath(new URL(`../processes/${script}`, import.meta.url))
}

function follow(script: string, child: ChildProcessByStdio<Writable, Readable, Readable | null>): Child {
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  onTestFinished(() => void child.kill('SIGKILL'))
  return {
    process: child,
    async nextLine() {
      const next = await lines.next()
      if (next.done) throw new Error(`${script} ended early`)
      return JSON.parse(next.value)
    },
    async rest() {
      const values: unknown[] = []
      for (let next = await lines.next(); !next.done; next = await lines.next()) values.push(JSON.parse(next.value))
      await ended
      return values
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
