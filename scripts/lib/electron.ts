import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './root.ts'

/** Electron as it stands on this computer. */
export interface Electron {
  readonly program: string
  /** As in 45.4.1; "of unknown version" when its folder does not say. */
  readonly version: string
}

/** How long Electron's own installer may take before we go on without it. */
const INSTALL_LIMIT_IN_SECONDS = 120

/** Electron from `ELECTRON_OVERRIDE_DIST_PATH`, else from its package; null when its program is not there. */
export function findElectron(): Electron | null {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] || join(ROOT, 'node_modules', 'electron', 'dist')
  const program = join(folder, programOfPlatform())
  try {
    accessSync(program, constants.X_OK)
  } catch {
    return null
  }
  return { program, version: readVersion(folder) }
}

/**
 * Runs Electron's own installer, which downloads its program, within 120 seconds, telling every ten seconds that it is
 * at it. Answers null when Electron is there afterwards, else the reason in a few words.
 */
export async function installElectron(say: (sentence: string) => void): Promise<string | null> {
  if (process.env['ELECTRON_OVERRIDE_DIST_PATH']) {
    return `ELECTRON_OVERRIDE_DIST_PATH names ${process.env['ELECTRON_OVERRIDE_DIST_PATH']}, and there is no Electron in it`
  }
  const installer = join(ROOT, 'node_modules', 'electron', 'install.js')
  if (!existsSync(installer)) return 'its installer is missing'
  say(`Fetching Electron, about 120 MB, once (at most ${INSTALL_LIMIT_IN_SECONDS} seconds) …`)
  const started = Date.now()
  const child = spawn(process.execPath, [installer], { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] })
  const progress = setInterval(() => {
    say(`… still fetching Electron (${Math.round((Date.now() - started) / 1000)} s)`)
  }, 10_000)
  const limit = setTimeout(() => child.kill('SIGKILL'), INSTALL_LIMIT_IN_SECONDS * 1000)
  let messages = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages += text
  })
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(-1))
    child.on('close', resolve)
  })
  clearInterval(progress)
  clearTimeout(limit)
  if (findElectron()) return null
  if (code === null) return `the download took longer than ${INSTALL_LIMIT_IN_SECONDS} seconds`
  return reasonIn(messages)
}

/** The first line of an error's text, without its class name. */
function reasonIn(messages: string): string {
  const line = /^\s*\w*Error\b[^:]*: *(.+)$/m.exec(messages)?.[1] ?? messages.trim().split('\n')[0] ?? ''
  if (line === '' || line === 'fetch failed') return 'its download server could not be reached'
  return line.slice(0, 160)
}

function programOfPlatform(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

function readVersion(folder: string): string {
  for (const file of [join(folder, 'version'), join(dirname(folder), 'package.json')]) {
    if (!existsSync(file)) continue
    const text = readFileSync(file, 'utf8').trim()
    const version = /\d+\.\d+\.\d+\S*?(?="|$)/.exec(text)?.[0]
    if (version) return version
  }
  return 'of unknown version'
}
