import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Chromium-based browser for the end-to-end tests. */
export interface Chromium {
  readonly program: string
  /** As the browser itself says it, such as "Chromium 150.0.7871.100". */
  readonly version: string
}

/** First the one without windows of its own: the same engine for a quarter less of the processor's time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser named by `CHROMIUM_PATH`, else one in the PATH or in its usual place; null when none starts. */
export function findChromium(): Chromium | null {
  const chosen = process.env['CHROMIUM_PATH']
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = chosen ? [chosen] : [...NAMES.flatMap((name) => folders.map((f) => join(f, name))), ...PLACES]
  for (const program of candidates) {
    if (!isProgram(program)) continue
    const version = readVersion(program)
    if (version !== null) return { program, version }
  }
  return null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function readVersion(program: string): string | null {
  if (process.platform === 'win32') return 'of unknown version' // there, --version opens a window instead
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (status !== 0) return null
  return /^\D*\d+(\.\d+)*/.exec(stdout.trim())?.[0] ?? stdout.trim()
}
