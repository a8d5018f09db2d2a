import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { openSample, openScreen } from '../harness/steps.ts'

describe('a pace and the days of sessions', () => {
  it('can be a date, says what happens to sessions, and keeps the second Thursday and the supervisor’s time off', async ({
    app: { page },
  }) => {
    await openSample(page, 'just begun')
    await openScreen(page, 'Supervision')
    await page.getByRole('button', { name: 'Add supervision' }).click()
    const form = page.getByRole('dialog', { name: 'Add supervision' })
    await form.getByLabel('Title').fill('Thursdays')
    await form.getByLabel('How often').selectOption({ label: 'On a weekday of the month' })
    await form.getByLabel('Weekday').selectOption('Thursday')
    await form.getByLabel('First', { exact: true }).uncheck()
    await form.getByLabel('Second', { exact: true }).check()
    await form.getByRole('button', { name: 'Add time off of the supervisor' }).click()
    await form.getByRole('textbox', { name: 'First day away' }).fill('2027-08-31')
    await form.getByRole('textbox', { name: 'Last day away' }).fill('2027-08-01')
    await form.getByLabel('Price of a session').fill('100')
    await form.getByRole('button', { name: 'Add supervision' }).click()
    await form.getByText('The last day cannot be before the first.').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('textbox', { name: 'First day away' }).fill('2027-08-01')
    await form.getByRole('textbox', { name: 'Last day away' }).fill('2027-08-31')
    await form.getByRole('button', { name: 'Add supervision' }).click()
    await page.getByText('Individual, 1 h every second Thursday of the month').waitFor()

    await openScreen(page, 'Pace')
    await page.getByRole('radio', { name: 'By a date' }).check()
    await page.getByRole('textbox', { name: 'Certified by' }).fill('2030-06-30')
    await page
      .getByText(/^Sessions of “.+” about every \d+ weeks instead of 2\.$/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Save pace' }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await openScreen(page, 'Scenarios')
    await page.getByRole('heading', { name: '24 months' }).waitFor()
  })
})
