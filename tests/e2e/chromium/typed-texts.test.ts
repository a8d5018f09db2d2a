import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { openSample, openScreen, undo } from '../harness/steps.ts'

describe('what people type', () => {
  it('is read as they write it, and what is open is shown before it is saved', async ({ app }) => {
    const { page } = app
    await openSample(page, 'half-way')
    await openScreen(page, 'Log')
    const entry = page.getByRole('region', { name: 'Add what happened' })
    const date = entry.getByRole('textbox', { name: 'Date' })
    expect(await date.inputValue()).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4}$/)
    // 31 January 2026 is a Saturday.
    for (const text of ['1/31/2026', 'Jan 31, 2026', '31.1.2026', '31 janvier 2026', 'Saturday, January 31, 2026']) {
      await date.fill(text)
      await entry.getByText('Sat, Jan 31, 2026', { exact: true }).waitFor()
    }
    await date.fill('3/4/2026')
    await entry.getByText('Wed, Mar 4, 2026. If you mean Apr 3, 2026, write it so.').waitFor()
    await entry.getByText('Payment', { exact: true }).click()
    const item = entry.getByRole('combobox', { name: 'Belongs to' })
    await item.fill('something')
    await item.press('Tab')
    await expect.poll(() => item.inputValue()).toBe('Something else')
    await item.fill('nothing like this')
    await item.press('Tab')
    await expect.poll(() => item.inputValue()).toBe('Something else')
    await entry.getByRole('textbox', { name: 'What it was for' }).fill('Three books')
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
