import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/lib/chromium.ts'
import { ROOT } from '../../../scripts/lib/root.ts'
import { environmentOf, type HostOptions, LONGEST_WAIT, type RunningHost, WINDOW } from './host.ts'
import { gatherProblems, reportPolicyViolations } from './problems.ts'

/** The browser host as a process, without a page. */
export interface BrowserHostProcess {
  readonly process: ChildProcess
  /** The link it printed, with its token: it works once. */
  readonly link: string
  /** Presses Enter on its terminal and answers the link it prints then. */
  freshLink(): Promise<string>
  stop(signal?: NodeJS.Signals): Promise<void>
}

/** Starts `out/main/browser-host.js` and waits for its link. Rejects with what it printed when it ends before. */
export async function startBrowserHost(options: HostOptions): Promise<BrowserHostProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'out/main/browser-host.js')], {
    cwd: ROOT,
    env: environmentOf(options),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let messages = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    messages += text
  })
  const lines = createInterface({ input: child.stdout })
  const nextLink = () =>
    new Promise<string>((resolve, reject) => {
      const look = (line: string) => {
        const link = /^Certpace is ready: (\S+)$/.exec(line)?.[1]
        if (!link) return
        lines.off('line', look)
        resolve(link)
      }
      lines.on('line', look)
      void ended.then(([code]) => reject(new Error(`the browser host ended with code ${code}: ${messages}`)))
    })
  return {
    process: child,
    link: await nextLink(),
    freshLink: () => {
      const link = nextLink()
      child.stdin.write('\n')
      return link
    },
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}

let shared: Promise<Browser> | undefined

/** The one Chromium of this process, in which each test has a context of its own. It ends with the process. */
export async function sharedChromium(): Promise<Browser> {
  shared ??= launchChromium()
  const browser = await shared
  if (browser.isConnected()) return browser
  shared = launchChromium()
  return shared
}

/** A Chromium of one's own; close it when done. */
export async function launchChromium(): Promise<Browser> {
  const found = findChromium()
  if (!found) throw new Error('no Chromium was found; CHROMIUM_PATH can name one')
  return chromium.launch({ executablePath: found.program, chromiumSandbox: process.getuid?.() !== 0 })
}

/** Starts the browser host and opens its page in Chromium. */
export async function startInChromium(browser: Browser, options: HostOptions): Promise<RunningHost> {
  const host = await startBrowserHost(options)
  const origin = new URL(host.link).origin
  const context = await browser.newContext({ viewport: WINDOW, locale: 'en-US' })
  let hasEnded = false
  const problems = gatherProblems(
    context,
    (address) => address.startsWith(`${origin}/`) || /^(blob|data):/.test(address),
    () => hasEnded,
  )
  context.setDefaultTimeout(LONGEST_WAIT)
  await reportPolicyViolations(context)
  const page = await context.newPage()
  await page.goto(host.link)
  return {
    page,
    problems,
    chooseFile: async (press, file) => {
      const chooser = page.waitForEvent('filechooser')
      await press()
      await (await chooser).setFiles(file)
    },
    saveFile: async (press) => {
      const [started] = await Promise.all([page.waitForEvent('download'), press()])
      return readFileSync(await started.path())
    },
    quit: async () => {
      const ended = once(host.process, 'exit')
      hasEnded = true
      await quitByMenu(page)
      await ended
      await context.close()
    },
    kill: async () => {
      hasEnded = true
      await context.close()
      await host.stop('SIGKILL')
    },
  }
}

async function quitByMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Plan menu/ }).click()
  await page.getByRole('menuitem', { name: 'Quit Certpace' }).click()
}
