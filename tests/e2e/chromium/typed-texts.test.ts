import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { openSample, openScreen, undo } from '../harness/steps.ts'

/** 31 January 2026, a Saturday, as people in two regions type it, and what the program shows for it there. */
const REGIONS = [
  {
    region: 'American English',
    texts: ['1/31/2026', 'Jan 31, 2026', '31.1.2026', '2026-01-31', 'Saturday, January 31, 2026'],
    understood: 'Sat, Jan 31, 2026',
    shown: 'Jan 31, 2026',
    open: ['2/3/2026', 'Tue, Feb 3, 2026. If you mean Mar 2, 2026, write it so.'],
    weekdays: ['Sun', 'Mon'],
    month: 'January 2026',
    dayBefore: ['Fri, Jan 30, 2026', 'Jan 30, 2026'],
  },
  {
    region: 'German (Germany)',
    texts: ['31/1/2026', '31. Januar 2026', '31.1.2026', '2026-01-31', 'Sa., 31. Jan. 2026'],
    understood: 'Sa., 31. Jan. 2026',
    shown: '31.01.2026',
    open: ['2/3/2026', 'Mo., 2. März 2026. If you mean 03.02.2026, write it so.'],
    weekdays: ['Mo', 'Di'],
    month: 'Januar 2026',
    dayBefore: ['Fr., 30. Jan. 2026', '30.01.2026'],
  },
] as const

async function chooseRegion(page: Page, region: string): Promise<void> {
  await openScreen(page, 'Data')
  await page.getByRole('button', { name: 'Settings' }).click()
  const dialog = page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('combobox', { name: /^Region/ }).selectOption(region)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

describe('what people type', () => {
  it('is a day in each of five ways, in two regions, and each is undone', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    for (const { region, texts, understood, shown, open, weekdays, month, dayBefore } of REGIONS) {
      await chooseRegion(page, region)
      await openScreen(page, 'Log')
      const entry = page.getByRole('region', { name: 'Add what happened' })
      const date = entry.getByRole('textbox', { name: 'Date' })
      await page.getByRole('textbox', { name: 'Search the log' }).fill('typed by hand')
      await entry.getByRole('combobox', { name: 'For' }).fill('clients')
      await page.keyboard.press('Tab')
      await date.fill(open[0])
      await entry.getByText(open[1], { exact: true }).waitFor()
      for (const text of texts) {
        await date.fill(text)
        if (!text.startsWith('2026')) await entry.getByText(understood, { exact: true }).waitFor()
        await entry.getByRole('textbox', { name: 'Notes' }).fill('Typed by hand')
        await entry.getByRole('textbox', { name: 'Hours' }).fill('1')
        await page.keyboard.press('Enter')
        await page.getByRole('cell', { name: shown, exact: true }).waitFor()
        await undo(page)
        await page.getByText(/^0 of /).waitFor()
      }
      await entry.getByRole('button', { name: 'Choose Date from a calendar' }).click()
      await page.getByRole('button', { name: month, exact: true }).waitFor()
      const headings = await page.getByRole('dialog').getByRole('columnheader').allTextContents()
      expect(headings.slice(0, 2)).toEqual(weekdays)
      await page.getByRole('button', { name: dayBefore[0], exact: true }).click()
      await expect.poll(() => date.inputValue()).toBe(dayBefore[1])
    }
  })

  it('is read as they write it, and what is open is shown before it is saved', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Log')
    const entry = page.getByRole('region', { name: 'Add what happened' })
    const date = entry.getByRole('textbox', { name: 'Date' })
    expect(await date.inputValue()).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4}$/)
    await date.fill('31 janvier 2026')
    await entry.getByText('Sat, Jan 31, 2026', { exact: true }).waitFor()
    await date.fill('3/4/2026')
    await entry.getByText('Wed, Mar 4, 2026. If you mean Apr 3, 2026, write it so.').waitFor()
    await entry.getByText('Payment', { exact: true }).click()
    const item = entry.getByRole('combobox', { name: 'For' })
    await item.fill('something')
    await item.press('Tab')
    await expect.poll(() => item.inputValue()).toBe('Something else')
    await item.fill('nothing like this')
    await item.press('Tab')
    await expect.poll(() => item.inputValue()).toBe('Something else')
    await entry.getByRole('textbox', { name: 'Its name' }).fill('Three books')
    await entry.getByRole('textbox', { name: 'Amount' }).fill('3*149+20')
    await entry.getByText('$467.00', { exact: true }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await entry.getByRole('button', { name: 'Add' }).click()
    await page.getByRole('textbox', { name: 'Search the log' }).fill('three books')
    await page.getByRole('cell', { name: '$467.00', exact: true }).waitFor()
    await page.getByRole('cell', { name: 'Mar 4, 2026', exact: true }).waitFor()
    await undo(page)
    await page.getByText(/^0 of /).waitFor()
  })
})
