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
} from '../harness/steps.ts'

describe('every screen', () => {
  it('has no barrier that axe knows, in light and in dark', async ({ app }) => {
    await heading(app.page, 'Is certification worth it for you?').waitFor()
    const found = [...(await barriersOf(app.page, 'Welcome'))]
    await openSample(app.page, 'half-way')
    for (const screen of SCREEN_NAMES) {
      await openScreen(app.page, screen)
      await app.page
        .getByRole('main')
        .getByLabel(/^Opening/)
        .waitFor({ state: 'detached' })
      found.push(...(await barriersOf(app.page, screen)))
      if (screen === 'Path') {
        await openEveryLine(app.page)
        found.push(...(await barriersOf(app.page, 'Path, opened')))
      }
    }
    expect(found).toEqual([])
  })

  it('has no barrier in its forms, in light and in dark', async ({ app }) => {
    await openSample(app.page, 'half-way')
    const found: string[] = []
    for (const [screen, opener, choose] of FORMS) {
      await openScreen(app.page, screen)
      if (screen === 'Path') await openEveryLine(app.page)
      await app.page.getByRole('button', { name: opener, exact: true }).click()
      const form = app.page.getByRole('dialog')
      await form.getByRole('button', { name: 'Cancel' }).waitFor()
      await choose?.(form)
      found.push(...(await barriersOf(app.page, `${screen}, ${opener}`)))
      await form.getByRole('button', { name: 'Cancel' }).click()
      await form.waitFor({ state: 'detached' })
    }
    expect(found).toEqual([])
  })

  it('fits into a window of 1280 by 800 without scrolling sideways', async ({ app }) => {
    await openSample(app.page, 'half-way')
    const overhangs: Record<string, number> = {}
    for (const screen of SCREEN_NAMES) {
      await openScreen(app.page, screen)
      const overhang = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (overhang > 0) overhangs[screen] = overhang
    }
    expect(overhangs).toEqual({})
  })

  it('fits into a window of 320 pixels, whose list of screens opens and closes', async ({ app }) => {
    await openSample(app.page, 'half-way')
    await app.page.setViewportSize({ width: 320, height: 640 })
    const opener = app.page.getByRole('button', { name: 'Open the list of screens' })
    const links = app.page.getByRole('navigation', { name: 'Screens' })
    await opener.waitFor()
    expect(await links.isVisible()).toBe(false)
    const overhangs: Record<string, number> = {}
    for (const screen of SCREEN_NAMES) {
      await opener.click()
      await openScreen(app.page, screen)
      await links.waitFor({ state: 'hidden' })
      if (screen === 'Path') await openEveryLine(app.page)
      const overhang = await app.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (overhang > 0) overhangs[screen] = overhang
    }
    expect(overhangs).toEqual({})

    await opener.press('Enter')
    await links.getByRole('link', { name: 'Data', exact: true }).waitFor()
    await app.page.keyboard.press('Escape')
    await links.waitFor({ state: 'hidden' })
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)

    await app.page.setViewportSize({ width: 1280, height: 800 })
    await links.waitFor()
    expect(await opener.isVisible()).toBe(false)
  })

  it('shows the same after a reload', async ({ app }) => {
    const found: string[] = []
    await answerFiveQuestions(app.page, {}, async () => {
      found.push(...(await barriersOf(app.page, 'Last question')))
    })
    expect(found).toEqual([])
    const cost = await readCost(app.page)
    await openScreen(app.page, 'Courses')
    await app.page.reload()
    await heading(app.page, 'Courses').waitFor()
    await app.page.getByRole('button', { name: 'Core knowledge program', exact: true }).waitFor()
    expect(await readCost(app.page)).toBe(cost)
  })
})

/** Forms that hold more than plain fields: the screen, the button that opens each, and what to choose in it. */
const FORMS: readonly (readonly [ScreenName, string, ((form: Locator) => Promise<unknown>)?])[] = [
  ['Courses', 'Working with couples', (form) => form.getByRole('button', { name: 'Add a refund' }).click()],
  ['Courses', 'Medical questions for sex therapists'],
  ['Supervision', 'Consultation group, once a month'],
  ['Supervision', 'Add client hours'],
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
