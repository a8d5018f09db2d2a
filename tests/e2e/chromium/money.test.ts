import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { itInStarted as it } from '../harness/app.ts'
import { chooseAction, heading, openMoneyList, openSample, openScreen, readCost, undo } from '../harness/steps.ts'

const CENTS = 100

describe('how a course is paid', () => {
  it('is previewed in its form, and counts as it was said', async ({ app }) => {
    await openSample(app.page, 'halfway')
    const before = await readCost(app.page)
    await openScreen(app.page, 'Courses')
    await app.page.getByRole('button', { name: 'Medical questions for sex therapists', exact: true }).click()
    const form = app.page.getByRole('dialog')
    await form.getByRole('combobox', { name: 'Paid', exact: true }).selectOption('In installments')
    await form.getByRole('textbox', { name: 'Setup fee' }).fill('40')
    await form.getByRole('textbox', { name: 'Number of installments' }).fill('4')
    await form.getByText('4 payments of $90.00').waitFor()
    await form.getByText('$40.00 more than paid at once').waitFor()
    await form.getByRole('button', { name: 'Save changes' }).click()
    await form.waitFor({ state: 'detached' })
    expect(await readCost(app.page)).toBe(before + 40 * CENTS)
    await undo(app.page)
    await expect.poll(() => readCost(app.page)).toBe(before)
  })
})

describe('a contribution', () => {
  it('lowers the cost, and what came in is kept', async ({ app }) => {
    await openSample(app.page, 'halfway')
    const before = await readCost(app.page)
    await addGift(app.page)
    expect(await readCost(app.page)).toBe(before - 250 * CENTS)
    await openMoneyList(app.page, 'Contributions')
    await chooseAction(app.page, 'A gift', 'Mark as received')
    const dialog = app.page.getByRole('dialog', { name: 'Mark “A gift” as received' })
    await dialog.getByRole('textbox', { name: 'Amount received' }).fill('200')
    await dialog.getByRole('button', { name: 'Mark as received' }).click()
    await dialog.waitFor({ state: 'detached' })
    await app.page.getByText('$200.00 received').waitFor()
    await app.startAgain()
    expect(await readCost(app.page)).toBe(before - 200 * CENTS)
  })
})

describe('the ledger', () => {
  it('finds a payment by search and filter, adds up what is found, and leads to its item', async ({
    app: { page },
  }) => {
    await openSample(page, 'halfway')
    await openScreen(page, 'Money')
    await page.getByText('66 amounts: at least $13,037.95').waitFor()
    await page.getByRole('textbox', { name: 'Search the ledger' }).fill('couples')
    await page.getByRole('combobox', { name: 'Status' }).selectOption('Planned')
    await page.getByRole('combobox', { name: 'Category' }).selectOption('Courses')
    await page.getByText('6 of 66 amounts: $815.00').waitFor()
    await page.getByRole('radiogroup', { name: 'Rows or sums' }).getByText('By month').click()
    await page.getByRole('button', { name: 'September 2026' }).click()
    const ledger = page.getByRole('region', { name: 'Ledger', exact: true })
    await ledger.getByRole('link', { name: 'Working with couples' }).press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Working with couples'))
    await heading(page, 'Courses').waitFor()
  })

  it('stands on paper whole, and a month of the picture leads to its part; the budget answers before it is saved', async ({
    app: { page },
  }) => {
    await openSample(page, 'halfway')
    await openScreen(page, 'Money')
    const rows = page.locator('.ledger-row')
    expect(await rows.count()).toBeLessThan(66)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await rows.count()).toBe(66)
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))

    await page.getByRole('textbox', { name: 'Put aside each month' }).fill('0')
    await page.getByText(/; \$[\d,]+ short in /).waitFor()
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByText(/; most expensive month: /).waitFor()
    const months = page.getByRole('slider', { name: 'Months of the plan' })
    await months.press('ArrowRight')
    await months.press('Enter')
    await page.getByText('1 of 66 amounts: at least $150.00').waitFor()
    expect(await page.getByRole('combobox', { name: 'Period' }).locator('option:checked').textContent()).toBe(
      'July 2026',
    )
  })
})

async function addGift(page: Page): Promise<void> {
  await openMoneyList(page, 'Contributions')
  await page.getByRole('button', { name: 'Add contribution' }).click()
  const form = page.getByRole('dialog', { name: 'Add contribution' })
  await form.getByRole('textbox', { name: 'Title' }).fill('A gift')
  await form.getByRole('textbox', { name: 'Amount' }).fill('250')
  await form.getByRole('button', { name: 'Add contribution' }).click()
  await form.waitFor({ state: 'detached' })
}
