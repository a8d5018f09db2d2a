/**
 * `npm run measure`: how tall each screen of both samples is at 1,280 pixels wide, as it opens, and how many words stand
 * on it, as a table in Markdown. A screen may be two windows of 800 pixels tall.
 */
import type { Page } from 'playwright-core'
import { launchChromium } from '../tests/e2e/harness/browser-host.ts'
import { openSample, openScreen, SCREEN_NAMES } from '../tests/e2e/harness/steps.ts'
import { ensureBuild } from './lib/build.ts'
import { settled, withHost } from './lib/shown-screens.ts'

const SAMPLES = ['just begun', 'halfway'] as const
const TALLEST = 1600

if (!ensureBuild('quiet')) process.exit(1)
const browser = await launchChromium()
const measured = new Map<string, readonly Measure[]>()
for (const sample of SAMPLES) {
  await withHost(browser, sample, async (page) => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await openSample(page, sample)
    for (const screen of SCREEN_NAMES) {
      await openScreen(page, screen)
      await settled(page)
      measured.set(screen, [...(measured.get(screen) ?? []), await measure(page)])
    }
  })
}
await browser.close()

const titles = SAMPLES.flatMap((sample) => [`${sample}, px`, 'words'])
process.stdout.write(`| Screen | ${titles.join(' | ')} |\n| --- |${' ---: |'.repeat(titles.length)}\n`)
for (const [screen, measures] of measured) {
  const cells = measures.flatMap(({ height, words }) => [height > TALLEST ? `**${height}**` : height, words])
  process.stdout.write(`| ${screen} | ${cells.join(' | ')} |\n`)
}

interface Measure {
  /** Of the page, in pixels. */
  readonly height: number
  /** In sight on the screen, without the bar and the navigation around it. */
  readonly words: number
}

async function measure(page: Page): Promise<Measure> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  // biome-ignore lint/performance/useDomNodeTextContent: only what is in sight, and words of neighboring elements apart
  const text = await page.getByRole('main').innerText()
  return { height, words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length }
}
