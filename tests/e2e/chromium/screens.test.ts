import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriersInBothThemes } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import {
  answerFiveQuestions,
  heading,
  openSample,
  openScreen,
  readCost,
  SCREEN_NAMES,
  type ScreenName,
  showMoneyList,
} from '../harness/steps.ts'

describe('every screen', () => {
  it('fits into windows of 1280 and of 320 pixels, and has no barrier that axe knows, nor have its forms, in light and in dark', async ({
    app: { page },
  }) => {
    await openSample(page, 'halfway')
    const found: string[] = []
    for (const screen of SCREEN_NAMES) {
      await openScreen(page, screen)
      await page
        .getByRole('main')
        .getByLabel(/^Opening/)
        .waitFor({ state: 'detached' })
      await fits(page, screen)
      if (screen === 'Path') await openEveryLine(page)
      found.push(...(await barriersOf(page, screen)))
      for (const list of screen === 'Money' ? (['Fees', 'Contributions'] as const) : []) {
        await showMoneyList(page, list)
        found.push(...(await barriersOf(page, `Money, ${list}`)))
      }
      for (const [of, opener, choose] of FORMS) {
        if (of !== screen) continue
        await page.getByRole('button', { name: opener, exact: true }).click()
        const form = page.getByRole('dialog')
        await form.getByRole('button', { name: 'Cancel' }).waitFor()
        await choose?.(form)
        found.push(...(await barriersOf(page, `${screen}, ${opener}`)))
        await form.getByRole('button', { name: 'Cancel' }).click()
        await form.waitFor({ state: 'detached' })
      }
      await page.setViewportSize(NARROW)
      await openerOfScreens(page).waitFor()
      await fits(page, screen)
      await page.setViewportSize(USUAL)
      await listOfScreens(page).waitFor()
    }
    expect(found).toEqual([])
  })

  it('is reached in a window of 320 pixels from a list that opens and closes', async ({ app: { page } }) => {
    await openSample(page, 'halfway')
    await page.setViewportSize(NARROW)
    const opener = openerOfScreens(page)
    const links = listOfScreens(page)
    await opener.waitFor()
    expect(await links.isVisible()).toBe(false)
    await opener.click()
    await openScreen(page, 'Path')
    await links.waitFor({ state: 'hidden' })

    await opener.press('Enter')
    await links.getByRole('link', { name: 'Data', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await links.waitFor({ state: 'hidden' })
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)

    await page.setViewportSize(USUAL)
    await links.waitFor()
    expect(await opener.isVisible()).toBe(false)
  })

  it('shows the same after a reload', async ({ app: { page } }) => {
    await heading(page, 'Is certification worth it for you?').waitFor()
    const found = [...(await barriersOf(page, 'Welcome'))]
    await answerFiveQuestions(page, {}, async () => {
      found.push(...(await barriersOf(page, 'Last question')))
    })
    expect(found).toEqual([])
    const cost = await readCost(page)
    await openScreen(page, 'Courses')
    await page.reload()
    await heading(page, 'Courses').waitFor()
    await page.getByRole('button', { name: 'Core knowledge program', exact: true }).waitFor()
    expect(await readCost(page)).toBe(cost)
  })
})

const USUAL = { width: 1280, height: 800 }
const NARROW = { width: 320, height: 640 }

/** Pictures follow the width of their room a moment after the window has it. */
async function fits(page: Page, screen: ScreenName): Promise<void> {
  await expect.poll(() => overhangOf(page, screen)).toEqual([])
}

function openerOfScreens(page: Page): Locator {
  return page.getByRole('button', { name: 'Open the list of screens' })
}

function listOfScreens(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Screens' })
}

/** Forms that hold more than plain fields: the screen, the button that opens each, and what to choose in it. */
const FORMS: readonly (readonly [ScreenName, string, ((form: Locator) => Promise<unknown>)?])[] = [
  ['Courses', 'Working with couples', (form) => form.getByRole('button', { name: 'Add a refund' }).click()],
  ['Courses', 'Medical questions for sex therapists'],
  ['Supervision', 'Consultation group, once a month'],
  ['Supervision', 'Add clinical practice'],
  ['Money', 'Add contribution', (form) => form.getByRole('radio', { name: /^A share/ }).click()],
  ['Money', 'Alumni scholarship'],
  ['Path', 'Add a renewal: Membership'],
]

/** Opens whatever is folded up, and what is folded up in that. */
async function openEveryLine(page: Page): Promise<void> {
  const folded = page.getByRole('main').getByRole('button', { expanded: false })
  while ((await folded.count()) > 0) {
    await folded.evaluateAll((buttons) => {
      for (const button of buttons) if (button instanceof HTMLElement) button.click()
    })
  }
}

async function barriersOf(page: Page, screen: string): Promise<readonly string[]> {
  return (await findBarriersInBothThemes(page)).map((barrier) => `${screen}: ${barrier}`)
}

/** By how much the page is wider than the window, where it is. */
async function overhangOf(page: Page, screen: string): Promise<readonly string[]> {
  const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return overhang > 0 ? [`${screen}: ${overhang} pixels wider than a window of ${page.viewportSize()?.width}`] : []
}
