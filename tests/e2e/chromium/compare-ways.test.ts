import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { chooseAction, openSample, openScreen, undo } from '../harness/steps.ts'

describe('two supervisors', () => {
  it('are compared: begun in three fields, explained to the cent, opened, and taken back', async ({
    app: { page },
  }) => {
    await openSample(page, 'half-way')
    await openScreen(page, 'Scenarios')
    await chooseAction(page, '42 months', 'Show what differs')
    const differences = page.getByRole('dialog', { name: 'What differs in 42 months' })
    await differences.getByText('Pace: 42 months').waitFor()
    await differences.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'New scenario' }).click()
    const form = page.getByRole('dialog', { name: 'New scenario' })
    await form.getByRole('combobox', { name: 'What is different?' }).selectOption('Other supervision')
    await form.getByRole('textbox', { name: 'Price of a session' }).fill('ninety')
    await form.getByRole('button', { name: 'Add scenario' }).click()
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('textbox', { name: 'Price of a session' }).fill('90')
    await form.getByRole('button', { name: 'Add scenario' }).click()
    const name = 'Individual supervision at $90.00'
    await page.getByRole('article', { name, exact: true }).waitFor()

    await page.getByRole('button', { name: `Why? What makes the difference: ${name}` }).click()
    const gap = page.getByRole('dialog', { name: `What makes the difference: ${name}` })
    // Seven sessions are left at $150.00 each; the new supervisor takes $90.00: 7 × 60 = 420.
    await gap.getByText(`“${name}” costs $420.00 less up to the certification than “My plan”`).waitFor()
    const paid = gap.getByRole('region', { name: 'By what is paid' })
    expect(await paid.getByRole('row').allTextContents()).toEqual([
      expect.stringContaining('Starts at'),
      expect.stringContaining('−$1,050.00'),
      expect.stringContaining('+$630.00'),
      expect.stringContaining('Comes to'),
    ])
    await paid
      .getByRole('button', { name: /^Show payments: / })
      .last()
      .click()
    await paid.getByText('$90.00').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    await gap.getByRole('button', { name: 'Close' }).click()

    await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
    await openScreen(page, 'Supervision')
    await page.getByRole('button', { name: 'Differs from My plan: Another supervisor' }).waitFor()
    await undo(page)
    await page.getByRole('button', { name: /^You see My plan/ }).waitFor()
    await page.getByRole('region', { name: 'Another supervisor' }).waitFor({ state: 'detached' })
  })
})
