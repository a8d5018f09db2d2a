import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** How a program ended. */
export interface Ending {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly seconds: number
}

const PASSED_ON: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a program on this terminal until it ends, handing signals on to it. */
export async function run(program: string, parameters: readonly string[], folder: string): Promise<Ending> {
  const started = performance.now()
  const child = spawn(program, parameters, { cwd: folder, stdio: 'inherit' })
  const handlers = PASSED_ON.map((signal) => {
    // Ctrl+C reaches every process of the terminal by itself; a second one would mean "at once".
    const isFromTerminal = signal === 'SIGINT' && process.stdin.isTTY
    const handler = () => {
      if (!isFromTerminal) child.kill(signal)
    }
    process.on(signal, handler)
    return { signal, handler }
  })
  const ending = await new Promise<Pick<Ending, 'code' | 'signal'>>((resolve) => {
    child.on('error', () => resolve({ code: 127, signal: null }))
    child.on('exit', (code, signal) => resolve({ code, signal }))
  })
  for (const { signal, handler } of handlers) process.off(signal, handler)
  return { ...ending, seconds: (performance.now() - started) / 1000 }
}

/** The exit code that tells a shell the same: 128 + the signal's number for a program ended by a signal. */
export function exitCodeOf({ code, signal }: Ending): number {
  if (signal !== null) return 128 + constants.signals[signal]
  return code ?? 1
}
