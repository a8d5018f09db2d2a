import { type ChildProcess, spawn } from 'node:child_process'

/** Whether windows can be shown. Only Linux has computers without a display. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

export interface VirtualDisplay {
  /** The value for `DISPLAY`. */
  readonly name: string
  stop(): void
}

/** Starts Xvfb, a display that nobody sees, on a number of its own choice; null when Xvfb is not installed. */
export async function startVirtualDisplay(): Promise<VirtualDisplay | null> {
  // Xvfb writes the number it chose to file descriptor 3 as soon as it can be used.
  // It does not begin anew when the last window closes: who connects in that moment would be sent away.
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await readNumber(child)
  if (number === null) return null
  return { name: `:${number}`, stop: () => child.kill() }
}

function readNumber(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    child.on('error', () => resolve(null))
    child.on('exit', () => resolve(null))
    child.stdio[3]?.once('data', (bytes: Buffer) => resolve(bytes.toString('utf8').trim()))
  })
}
