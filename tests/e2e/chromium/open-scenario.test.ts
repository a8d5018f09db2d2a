import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { chooseAction, openMoneyList, openSample, openScreen, readCertified, undo } from '../harness/steps.ts'
import { openTarget } from '../harness/target-steps.ts'

describe('an open scenario', () => {
  it('is shown and edited on the ordinary screens, follows the plan in all else, and becomes the plan and back', async ({
    app: { page },
  }) => {
    await openSample(page, 'just begun')
    const dateOfPlan = await readCertified(page)
    await openTarget(page, '42 months')
    const dateOfScenario = await readCertified(page)
    expect(dateOfScenario).not.toBe(dateOfPlan)

    await openMoneyList(page, 'Fees')
    const fee = page
      .getByRole('row')
      .filter({ has: page.getByRole('button', { name: 'Application fee', exact: true }) })
    const amount = async (text: string) => fee.getByRole('cell', { name: text, exact: true }).last().waitFor()
    await amount('$300.00')
    await chooseAction(page, 'Application fee', 'Edit')
    const form = page.getByRole('dialog', { name: 'Edit Application fee' })
    await form.getByRole('textbox', { name: 'Amount' }).fill('350')
    await form.getByRole('button', { name: 'Save changes' }).click()
    await amount('$350.00')
    await fee.getByRole('button', { name: 'Differs from My plan: Application fee' }).waitFor()
    expect(await findBarriers(page)).toEqual([])

    await openTarget(page, 'My plan')
    await amount('$300.00')
    await openTarget(page, '42 months')
    await page.getByRole('button', { name: '2 differences' }).click()
    const dialog = page.getByRole('dialog', { name: 'What differs in 42 months' })
    await dialog.getByText('My plan: $300.00').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).click()
    await fee.getByRole('button', { name: 'Differs from My plan: Application fee' }).click()
    await page.getByRole('button', { name: 'Back to My plan’s' }).click()
    await amount('$300.00')
    await undo(page)
    await amount('$350.00')

    await openScreen(page, 'Scenarios')
    await chooseAction(page, '42 months', 'Make it my plan')
    await page.getByText('“42 months” is your plan now').waitFor()
    await page.getByRole('article', { name: 'My plan until Nov 2, 2026', exact: true }).waitFor()
    expect(await readCertified(page)).toBe(dateOfScenario)
    await openTarget(page, 'My plan until Nov 2, 2026')
    expect(await readCertified(page)).toBe(dateOfPlan)
    await undo(page)
    expect(await readCertified(page)).toBe(dateOfPlan)
    await openTarget(page, '42 months')
    expect(await readCertified(page)).toBe(dateOfScenario)
  })
})
