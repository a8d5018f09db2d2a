import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { sharedChromium, startInChromium } from './browser-host.ts'
import { startElectron } from './electron.ts'
import { type RunningHost, WINDOW } from './host.ts'
import { heading } from './steps.ts'

/** The day on which every journey takes place: a Monday. */
export const TODAY = '2027-01-04'

/** Which host these tests run in. */
const HOST_NAME = process.env['CERTPACE_E2E_HOST'] === 'electron' ? 'electron' : 'chromium'

/** The program under test, the same in both hosts. */
export interface App {
  readonly hostName: 'chromium' | 'electron'
  readonly dataFolder: string
  /** The page of the present start; another one after `startAgain`. */
  readonly page: Page
  /** Presses a button that asks for a file, and chooses this one. */
  chooseFile(press: () => Promise<void>, file: string): Promise<void>
  /** Presses a button that saves a file, and answers what was saved or downloaded. */
  saveFile(press: () => Promise<void>): Promise<Buffer>
  /** Quits and starts again with the same data. */
  startAgain(): Promise<void>
  /** Ends the program without warning and starts again with the same data. */
  crashAndStartAgain(): Promise<void>
}

/** A test with the program freshly started on empty data. Fails when a page reported an error meanwhile. */
export const it = test.extend<{ app: App }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of other fixtures from this pattern
  app: async ({}, use) => {
    const opened = await openApp()
    await use(opened.app)
    const problems = await opened.close()
    expect(problems).toEqual([])
  },
})

/**
 * A test with the program that the first test of its file started, and in it a new plan: a start costs as much as many a
 * test. For tests that need neither empty data nor a start of their own; they find the settings and plans of those before.
 */
export const itInStarted = test.extend<{ started: Started; app: App }>({
  started: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of other fixtures from this pattern
    async ({}, use) => {
      const opened = await openApp()
      await use({ ...opened, isFresh: true })
      expect(await opened.close()).toEqual([])
    },
    { scope: 'file' },
  ],
  app: async ({ started }, use) => {
    const { app } = started
    if (!started.isFresh) await beginNewPlan(app.page)
    started.isFresh = false
    await use(app)
  },
})

interface Started extends OpenedApp {
  /** Whether no test has used it yet. */
  isFresh: boolean
}

/** From wherever the test before has left the page, also where it failed. */
async function beginNewPlan(page: Page): Promise<void> {
  await page.setViewportSize(WINDOW)
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null })
  await page.evaluate(() => location.assign('#/new-plan'))
  await heading(page, 'Is certification worth it for you?').waitFor()
}

interface OpenedApp {
  readonly app: App
  /** Ends everything and answers the problems of all starts. */
  close(): Promise<readonly string[]>
}

/** Starts the program on empty data in the host that this run is for. */
async function openApp(): Promise<OpenedApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-e2e-'))
  const browser: Browser | null = HOST_NAME === 'chromium' ? await sharedChromium() : null
  const problems: string[] = []
  const start = (): Promise<RunningHost> => {
    const options = { dataFolder, today: TODAY }
    return browser ? startInChromium(browser, options) : startElectron(options)
  }
  let host = await start()
  const app: App = {
    hostName: HOST_NAME,
    dataFolder,
    get page() {
      return host.page
    },
    chooseFile: (press, file) => host.chooseFile(press, file),
    saveFile: (press) => host.saveFile(press),
    startAgain: async () => {
      await host.quit()
      problems.push(...host.problems)
      host = await start()
    },
    crashAndStartAgain: async () => {
      problems.push(...host.problems)
      await host.kill()
      host = await start()
    },
  }
  return {
    app,
    close: async () => {
      problems.push(...host.problems)
      await host.kill()
      rmSync(dataFolder, { recursive: true, force: true })
      return problems
    },
  }
}
