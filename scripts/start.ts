/**
 * `npm start`: builds when needed and opens the program in Electron, fetching Electron's own program first when it is
 * missing. Where Electron cannot be had or there is no display, and with `-- --browser`, it starts the browser host.
 */
import { join } from 'node:path'
import { ensureBuild } from './lib/build.ts'
import { hasDisplay } from './lib/display.ts'
import { findElectron, installElectron } from './lib/electron.ts'
import { ROOT } from './lib/root.ts'
import { type Ending, exitCodeOf, run } from './lib/run.ts'

/** A program that cannot run on this computer (a system library or the sandbox is missing) ends within this time. */
const FAILED_START_IN_SECONDS = 5

const parameters = process.argv.slice(2)
process.exitCode = ensureBuild('shown') ? await start() : 1

async function start(): Promise<number> {
  if (parameters.includes('--browser')) return startBrowserHost()
  if (!hasDisplay()) return startBrowserHost('There is no display here, so Certpace opens in a browser.')
  if (!findElectron()) {
    const reason = await installElectron(say)
    if (reason !== null) {
      return startBrowserHost(`Electron could not be fetched (${reason}), so Certpace opens in your browser.`)
    }
  }
  const electron = findElectron()
  if (!electron) return startBrowserHost('Electron is not there, so Certpace opens in your browser.')
  const ending = await run(electron.program, [...sandboxParameters(), ROOT, ...parameters], ROOT)
  if (couldNotStart(ending)) {
    return startBrowserHost('Electron cannot run on this computer (see above), so Certpace opens in your browser.')
  }
  return exitCodeOf(ending)
}

async function startBrowserHost(reason?: string): Promise<number> {
  if (reason) say(reason)
  const rest = parameters.filter((parameter) => parameter !== '--browser')
  return exitCodeOf(await run(process.execPath, [join(ROOT, 'out/main/browser-host.js'), ...rest], ROOT))
}

/** Chromium refuses its sandbox to the administrator and would not start at all. */
function sandboxParameters(): readonly string[] {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return []
  say('You are root, so Electron runs without its sandbox; an ordinary account is safer.')
  return ['--no-sandbox']
}

function couldNotStart({ code, signal, seconds }: Ending): boolean {
  if (process.platform !== 'linux' || seconds > FAILED_START_IN_SECONDS) return false
  return code === 127 || signal === 'SIGTRAP' || signal === 'SIGABRT'
}

function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}
