import type { Locator, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { itInStarted as it } from '../harness/app.ts'
import { heading, openSample, openScreen, readCertified } from '../harness/steps.ts'

describe('the keyboard alone', () => {
  it('leads from the honest page through the five questions to the overview', async ({ app }) => {
    const { page } = app
    await heading(page, 'Is certification worth it for you?').waitFor()
    await tabTo(page, 'Answer five questions')
    await page.keyboard.press('Enter')
    await heading(page, 'What do you bring?').waitFor()
    await tabTo(page, 'Years of clinical experience after it')
    await page.keyboard.type('6')
    await page.keyboard.press('Enter')
    await heading(page, 'When would you begin?').waitFor()
    await tabTo(page, 'Supervision contract')
    await page.keyboard.type('2027-01-04')
    await page.keyboard.press('Enter')
    await heading(page, 'How many hours a week?').waitFor()
    await tabTo(page, 'Study hours a week')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('5')
    await tabTo(page, 'Client hours a week')
    await page.keyboard.type('18')
    await page.keyboard.press('Enter')
    await heading(page, 'What can you spend?').waitFor()
    await tabTo(page, 'Next')
    await page.keyboard.press('Enter')
    await heading(page, 'What have you done already?').waitFor()
    await tabTo(page, 'Show my plan')
    await page.keyboard.press('Enter')
    await heading(page, 'Overview').waitFor()
    await expect.poll(() => focusedHeading(page)).toBe('Overview')
    expect(await readCertified(page)).toBe('Sep 12, 2028')
  })

  it('shows which field of a long form has the focus, never behind its buttons', async ({ app }) => {
    const { page } = app
    await openSample(page, 'just begun')
    await openScreen(page, 'Courses')
    await page.getByRole('button', { name: 'Add course' }).click()
    const form = page.getByRole('dialog', { name: 'Add course' })
    await form.getByRole('textbox', { name: 'Title' }).waitFor()
    const top = (await form.getByRole('button', { name: 'Cancel' }).boundingBox())?.y ?? 0
    expect(top).toBeGreaterThan(0)
    for (const name of ['Provider', 'Hours of work', 'Not before', 'Price', 'Place in the order', 'Notes']) {
      const field = form.getByRole('textbox', { name, exact: true })
      await tabToField(page, field)
      expect(await field.evaluate((element) => getComputedStyle(element).outlineStyle), name).toBe('solid')
      const box = await field.boundingBox()
      expect((box?.y ?? top) + (box?.height ?? 0), name).toBeLessThanOrEqual(top)
    }
  })

  it('logs a month of hours and payments, one after the other, from the field that it began in', async ({ app }) => {
    const { page } = app
    await openSample(page, 'just begun')
    await openScreen(page, 'Log')
    const entry = page.getByRole('region', { name: 'Add what happened' })
    const refill = async (name: string, text: string, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
      await tabToField(page, entry.getByRole('textbox', { name, exact: true }), key)
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    }
    const choose = async () => {
      const field = entry.getByRole('combobox', { name: 'For' })
      await tabToField(page, field.or(entry.getByRole('textbox', { name: 'For' })))
      await page.keyboard.type('individual')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await choose()
    const days = ['2026-10-06', '2026-10-13', '2026-10-20', '2026-10-27']
    for (const day of days) {
      await refill('Date', day, 'Shift+Tab')
      await refill('Hours', '0.75')
      await page.keyboard.press('Enter')
    }
    await tabToField(page, entry.getByRole('radio', { name: 'Hours' }), 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await choose()
    for (const day of days) {
      await refill('Date', day, 'Shift+Tab')
      await refill('Amount', '137')
      await page.keyboard.press('Enter')
    }
    const log = page.getByRole('region', { name: 'Log entries' })
    for (const day of ['Oct 6', 'Oct 13', 'Oct 20', 'Oct 27']) {
      await log.getByRole('checkbox', { name: new RegExp(`^Select ${day}, 2026: .*, 45 min$`) }).waitFor()
      await log.getByRole('checkbox', { name: new RegExp(`^Select ${day}, 2026: .*, \\$137\\.00$`) }).waitFor()
    }
  })

  it('stays where a form was saved and where a dialog was opened from', async ({ app }) => {
    const { page } = app
    await openSample(page, 'just begun')
    await openScreen(page, 'Pace')
    await tabTo(page, 'Study hours a week')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('7')
    await page.keyboard.press('Enter')
    await page
      .getByRole('banner')
      .getByRole('button', { name: 'Undo', exact: true })
      .and(page.locator(':enabled'))
      .waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.ariaLabel)).toBe('Hours a week')
    await openScreen(page, 'Data')
    await tabTo(page, 'Back up now')
    await page.keyboard.press('Enter')
    await page.getByText('Backed up and checked.').waitFor()
    await expect.poll(() => focusedButton(page)).toBe('Back up now')
    await page.getByRole('button', { name: /^View/ }).first().press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('row', { name: /^Certified/ })
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => focusedButton(page)).toBe('View')
  })

  it('goes to another screen from within a field', async ({ app }) => {
    const { page } = app
    await openSample(page, 'just begun')
    await openScreen(page, 'Log')
    await page.getByRole('textbox', { name: 'Search the log' }).focus()
    await page.keyboard.press('Control+K')
    await page.getByRole('textbox', { name: 'Go to a screen, an item or an action' }).waitFor()
    await page.keyboard.type('supervision')
    await page.keyboard.press('Enter')
    await heading(page, 'Supervision').waitFor()
    await expect.poll(() => focusedHeading(page)).toBe('Supervision')
  })

  it('undoes and does again', async ({ app }) => {
    const { page } = app
    await page.getByRole('button', { name: /Open “.*just begun/i }).click()
    await heading(page, 'Overview').waitFor()
    await page.goto(`${page.url().replace(/#.*$/, '')}#/courses`)
    await heading(page, 'Courses').waitFor()
    const rows = page.getByRole('row')
    const before = await rows.count()
    await page
      .getByRole('button', { name: /^Actions for/ })
      .last()
      .click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    const confirmation = page.getByRole('dialog')
    if (await confirmation.isVisible()) await confirmation.getByRole('button', { name: 'Remove' }).click()
    await expect.poll(() => rows.count()).toBe(before - 1)
    await page.keyboard.press('Control+Z')
    await expect.poll(() => rows.count()).toBe(before)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => rows.count()).toBe(before - 1)
  })
})

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true }).or(page.getByRole('textbox', { name, exact: true }))
  await tabToField(page, wanted)
}

async function tabToField(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor({ state: 'attached' }) // radios are drawn by what stands beside them
  for (let presses = 0; presses < 40; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${wanted} cannot be reached with the Tab key`)
}

function focusedHeading(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('h1:focus')?.textContent ?? undefined)
}

function focusedButton(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('button:focus')?.textContent ?? undefined)
}
