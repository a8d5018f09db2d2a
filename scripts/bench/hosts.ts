import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Browser, Page } from 'playwright-core'
import { launchChromium, startBrowserHost, startInChromium } from '../../tests/e2e/harness/browser-host.ts'
import { environmentOf } from '../../tests/e2e/harness/host.ts'
import { openSample } from '../../tests/e2e/harness/steps.ts'
import type { Electron } from '../lib/electron.ts'
import { ROOT } from '../lib/root.ts'
import { serveBlankPage } from './blank-page.ts'
import { type Figure, median } from './figure.ts'
import { planOfItems } from './plans.ts'
import { sizesOf } from './sizes.ts'
import { measureSlider } from './slider.ts'

const RUNS = 10
const MANY_ITEMS = 1000
const FIRST_FIGURES_LIMIT_IN_MS = 30_000
const TODAY = '2027-01-04'

/** The start of the browser host and its page in Chromium, what the page loads first, and the memory it keeps. */
export async function measureBrowserHost(chromium: string): Promise<readonly Figure[]> {
  const browser = await launchChromium()
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  const blank = await serveBlankPage()
  try {
    await keepSample(browser, dataFolder, 'halfway')
    const hostStarts: number[] = []
    const pages: number[] = []
    const blankPages: number[] = []
    let slider: Figure | null = null
    let scripts: readonly string[] = []
    let heap = Number.NaN
    for (let run = 0; run < RUNS; run += 1) {
      const started = performance.now()
      const host = await startBrowserHost({ dataFolder, today: TODAY })
      hostStarts.push(performance.now() - started)
      // In turns, so that whatever else the computer does meets both pages.
      blankPages.push(await openedUntilFigures(browser, blank.address))
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } }) // nothing cached
      const page = await context.newPage()
      await page.goto(host.link)
      const figures = await firstFigures(page)
      pages.push(figures.at)
      scripts = figures.scripts
      if (run === 0) {
        heap = await heapInMegabytes(page)
        slider = await measureSlider(page, 'half-way sample', 50)
      }
      await context.close()
      await host.stop()
    }
    const large = await measureLargeSlider(browser)
    const sizes = sizesOf(scripts)
    const note = `${scripts.length} scripts with the sample plan`
    return [
      figure('Browser host: process start until its link', median(hostStarts), null, `median of ${RUNS}`),
      figure(
        'Browser host: page opened until first figures',
        median(pages),
        null,
        `${chromium}, no cache, median of ${RUNS}`,
      ),
      figure('A blank page of React in the same run', median(blankPages), null, `median of ${RUNS}`),
      {
        name: 'Browser host: page ready, in blank pages',
        value: median(pages) / median(blankPages),
        unit: '×',
        target: 4.5,
        note: 'the one look painted',
      },
      ...(slider ? [slider] : []),
      large,
      { name: 'JavaScript before first figures, gzip', value: sizes.gzip, unit: 'kB', target: 240, note },
      { name: 'JavaScript before first figures, brotli', value: sizes.brotli, unit: 'kB', target: null, note },
      {
        name: 'Page memory with the sample plan',
        value: heap,
        unit: 'MB',
        target: 60,
        note: 'JavaScript heap after collection',
      },
    ]
  } finally {
    blank.close()
    await browser.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** The start of the desktop program until its first figures: the first start, and the median of ten after it. */
export async function measureElectron(electron: Electron): Promise<readonly Figure[]> {
  const browser = await launchChromium()
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  try {
    await keepSample(browser, dataFolder, 'just begun')
    const starts: number[] = []
    for (let run = 0; run <= RUNS; run += 1) starts.push(await startUntilFigures(electron, dataFolder))
    const [first = Number.NaN, ...others] = starts
    const note = `Electron ${electron.version}`
    return [
      figure('Electron: process start until first figures', median(others), 1200, `${note}, warm, median of ${RUNS}`),
      figure('Electron: the first start', first, null, `${note}, cold as far as this computer allows`),
    ]
  } finally {
    await browser.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

function figure(name: string, value: number, target: number | null, note: string): Figure {
  return { name, value, unit: 'ms', target, note }
}

/** Leaves a data folder in which the sample plan is open, as a person would: by opening it once. */
async function keepSample(browser: Browser, dataFolder: string, sample: string): Promise<void> {
  const host = await startInChromium(browser, { dataFolder, today: TODAY })
  await openSample(host.page, sample)
  await host.kill()
}

/** The same slider with a plan of 1,000 items. */
async function measureLargeSlider(browser: Browser): Promise<Figure> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-bench-'))
  const host = await startInChromium(browser, { dataFolder, today: TODAY })
  try {
    await host.page.setViewportSize({ width: 1280, height: 800 })
    const plan = { ...planOfItems(MANY_ITEMS), name: 'Many items' }
    const chooser = host.page.waitForEvent('filechooser')
    await host.page.getByRole('button', { name: /open a plan file/i }).click()
    const buffer = Buffer.from(JSON.stringify(plan))
    await (await chooser).setFiles({ name: 'plan.json', mimeType: 'application/json', buffer })
    return await measureSlider(host.page, '1,000 items', 100)
  } finally {
    await host.kill()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** As long as a page that nothing is cached of takes until its mark, in milliseconds. */
async function openedUntilFigures(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(address)
  const { at } = await firstFigures(page)
  await context.close()
  return at
}

/** When the page set its mark, in milliseconds since it was asked for, and the scripts it had loaded by then. */
async function firstFigures(page: Page): Promise<{ readonly at: number; readonly scripts: readonly string[] }> {
  await page.waitForFunction(() => performance.getEntriesByName('first-figures').length > 0, null, {
    timeout: FIRST_FIGURES_LIMIT_IN_MS,
  })
  return page.evaluate(() => {
    const at = performance.getEntriesByName('first-figures')[0]?.startTime ?? Number.NaN
    const loaded = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => /\.js$/.test(name) && startTime < at)
    return { at, scripts: loaded.map(({ name }) => new URL(name).pathname) }
  })
}

async function heapInMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await page.waitForTimeout(1000) // charts that load late belong to the plan's picture
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_000_000
}

function startUntilFigures(electron: Electron, dataFolder: string): Promise<number> {
  const child = spawn(electron.program, [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ROOT], {
    env: { ...environmentOf({ dataFolder, today: TODAY }), CERTPACE_MARKS: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return new Promise((resolve, reject) => {
    let at: number | null = null
    const limit = setTimeout(() => child.kill('SIGKILL'), FIRST_FIGURES_LIMIT_IN_MS)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const mark = /^mark first-figures ([\d.]+)$/.exec(line)?.[1]
      if (mark === undefined) return
      at = Number(mark)
      child.kill('SIGTERM')
    })
    child.on('exit', () => {
      clearTimeout(limit)
      if (at === null) reject(new Error('the desktop program showed no figures'))
      else resolve(at)
    })
  })
}
