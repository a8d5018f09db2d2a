import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { startInChromium } from '../../tests/e2e/harness/browser-host.ts'

const OVERVIEW_CARDS = [/^What (sets the date|is stopping me)\?$/, 'Next things to do', 'Worth knowing', 'In words']

/** A host of its own for each plan, so that nothing shows what another left behind. */
export async function withHost(browser: Browser, name: string, act: (page: Page) => Promise<void>): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certpace-screens-'))
  const host = await startInChromium(browser, { dataFolder, today: '2027-01-04' })
  await act(host.page)
  for (const problem of host.problems) process.stdout.write(`${name}: ${problem}\n`)
  await host.kill()
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

/** How long a page must not grow until all of it is taken to be there, in looks of a quarter of a second. */
const SAME_LOOKS = 3
const LOOK_IN_MS = 250

/** Waits until what comes after the first picture of a screen, such as lists and findings, is there as well. */
export async function settled(page: Page): Promise<void> {
  if ((await page.getByRole('heading', { level: 1, name: 'Overview', exact: true }).count()) > 0) {
    for (const name of OVERVIEW_CARDS)
      await page.getByRole('heading', { level: 2, name, exact: typeof name === 'string' }).waitFor()
  }
  await page.getByText('Trying what would move the date').waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
  let sizes: number[] = []
  while (sizes.length < SAME_LOOKS || new Set(sizes).size > 1) {
    sizes = [...sizes, await page.evaluate(() => document.body.innerHTML.length)].slice(-SAME_LOOKS)
    await page.waitForTimeout(LOOK_IN_MS)
  }
}
