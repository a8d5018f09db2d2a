/**
 * `npm run screenshots -- FOLDER`: saves a picture of every screen there, in light and dark, at three sizes, of a first
 * plan, of both samples, of a trial and of a large plan, and of the overview in every state it has a picture for, in Chromium on the
 * browser host. Names of plans and states after the folder take only those. Says where something hangs over the edge of
 * the window.
 */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { launchChromium } from '../tests/e2e/harness/browser-host.ts'
import { answerFiveQuestions, openSample, openScreen, SCREEN_NAMES } from '../tests/e2e/harness/steps.ts'
import { strip } from '../tests/e2e/harness/trial-steps.ts'
import { largePlan } from './bench/plans.ts'
import { ensureBuild } from './lib/build.ts'
import { lookStates } from './lib/look-states.ts'
import { openPlanFile } from './lib/open-plan-file.ts'
import { settled, withHost } from './lib/shown-screens.ts'

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 360, height: 740 },
]
const SCHEMES = ['light', 'dark'] as const

const PLANS: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  { name: 'first-plan', open: answerFiveQuestions },
  { name: 'just-begun', open: (page) => openSample(page, 'just begun') },
  { name: 'half-way', open: (page) => openSample(page, 'halfway') },
  { name: 'trial', open: tryMoreHours },
  { name: 'large', open: (page) => openPlanFile(page, { ...largePlan(), name: 'A large plan' }) },
]

const folder = process.argv[2]
if (!folder || folder.startsWith('-')) {
  process.stderr.write('Name the folder for the pictures: node scripts/screenshots.ts FOLDER\n')
  process.exit(2)
}
if (!ensureBuild('shown')) process.exit(1)
mkdirSync(folder, { recursive: true })
const asked = process.argv.slice(3)

const browser = await launchChromium()
for (const plan of PLANS.filter(isAsked)) {
  await withHost(browser, plan.name, async (page) => {
    if (plan.name === 'first-plan') await shoot(page, 'welcome')
    await plan.open(page)
    if (plan.name === 'trial') await shoot(page, 'trial-overview')
    for (const screen of plan.name === 'trial' ? [] : SCREEN_NAMES) {
      await openScreen(page, screen)
      await shoot(page, `${plan.name}-${screen.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`)
    }
  })
}
for (const { name, plan } of lookStates().filter(isAsked)) {
  await withHost(browser, name, async (page) => {
    await openPlanFile(page, plan)
    await shoot(page, `state-${name}`)
  })
}
await browser.close()

function isAsked({ name }: { readonly name: string }): boolean {
  return asked.length === 0 || asked.includes(name)
}

/** The overview while something is tried: the saved plan is dashed below it. */
async function tryMoreHours(page: Page): Promise<void> {
  await openSample(page, 'halfway')
  const { hours } = strip(page)
  await hours.focus()
  for (let step = 0; step < 8; step++) await hours.press('ArrowRight')
}

async function shoot(page: Page, name: string): Promise<void> {
  await settled(page)
  for (const size of SIZES) {
    await page.setViewportSize(size)
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      // Fonts, charts that load late, and Mantine's transitions have settled after this.
      await page.waitForTimeout(400)
      const file = join(resolve(folder ?? '.'), `${name}-${colorScheme}-${size.width}.png`)
      await page.screenshot({ path: file, fullPage: true })
    }
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (overhang > 0) process.stdout.write(`${name}: ${overhang} px wider than ${size.width}\n`)
  }
  await page.setViewportSize(SIZES[0] ?? { width: 1280, height: 720 })
}
