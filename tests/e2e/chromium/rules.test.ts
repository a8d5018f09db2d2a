import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { answerFiveQuestions, heading, openSample, openScreen, undo } from '../harness/steps.ts'

function rulesOf(page: Page) {
  return page.getByRole('region', { name: 'Rules', exact: true })
}

describe('the rules of a plan', () => {
  it('can be copied and changed, compared with those that ship, and taken back', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Path')
    await rulesOf(page)
      .getByText(/These rules apply because your supervision contract is dated .*\./)
      .waitFor()
    await page.getByRole('button', { name: 'Edit rules' }).click()
    await page.getByRole('button', { name: 'Make a copy and edit' }).click()
    const editor = page.getByRole('dialog', { name: 'Edit rules' })
    const monthly = editor.getByRole('group', { name: /hours count in a calendar month/ })
    await monthly.getByRole('textbox', { name: 'Hours' }).fill('4')
    await monthly.getByRole('textbox', { name: 'Hours' }).press('Enter')
    await editor.getByRole('switch', { name: 'At most 4 hours count in a calendar month.' }).waitFor()
    const oneToOne = editor.getByRole('group', { name: 'At least 25 hours one to one.' })
    await oneToOne.getByRole('textbox', { name: 'Hours' }).fill('60')
    await oneToOne.getByRole('textbox', { name: 'Hours' }).press('Enter')
    await oneToOne.getByText(/less room than it asks for/).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await editor.getByRole('switch', { name: 'At least 3 hours in each of the 17 areas.' }).click()
    await editor.getByRole('switch', { name: 'At least 3 hours in each of the 17 areas.', checked: true }).waitFor()
    await editor.getByRole('button', { name: 'Close' }).click()
    await rulesOf(page)
      .getByText(/version 2025\.T\.1 \(corrected Nov 2026, own copy\)/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Show what would change' }).click()
    expect(await page.getByRole('list', { name: 'What would change' }).getByRole('listitem').allTextContents()).toEqual(
      [
        'Version 2025.T.1 (corrected Nov 2026) in place of version 2025.T.1 (corrected Nov 2026, own copy).',
        'Switched off: At least 3 hours in each of the 17 areas.',
        '“At most 6 hours count in a calendar month.” in place of “At most 4 hours count in a calendar month.”',
      ],
    )
    await page.getByRole('button', { name: 'See it as a scenario' }).click()
    await openScreen(page, 'Scenarios')
    await page.getByRole('article', { name: 'Rules 2025.T.1, corrected Nov 2026', exact: true }).waitFor()
    await openScreen(page, 'Path')
    await page.getByRole('button', { name: 'Take over the rules as they ship' }).click()
    await page.getByRole('button', { name: 'Take over', exact: true }).click()
    await rulesOf(page).getByText('You changed none of these rules.').waitFor()
    await undo(page)
    await rulesOf(page)
      .getByText(/version 2025\.T\.1 \(corrected Nov 2026, own copy\)/)
      .first()
      .waitFor()
  })

  it('are confirmed on the body’s own site, with a day, for every scenario', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Path')
    await page.getByRole('button', { name: /^Check 8 things on .*: none done yet$/ }).click()
    const list = page.getByRole('list', { name: 'What to confirm' })
    await list.getByRole('button', { name: 'I confirmed this: Membership dues' }).click()
    await list.getByRole('button', { name: /^You confirmed this on .*: Membership dues\. Change the date$/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Membership dues' })
    await dialog.getByRole('textbox', { name: 'On which day?' }).fill('2026-06-01')
    await dialog.getByRole('button', { name: 'Save the date' }).click()
    await list.getByText('You confirmed this on Jun 1, 2026').waitFor()
    await page.getByRole('button', { name: /^Check 8 things on .*: 1 done$/ }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await app.startAgain()
    await openScreen(app.page, 'Path')
    await app.page.getByRole('button', { name: /^Check 8 things on .*: 1 done$/ }).waitFor()
    await undo(app.page)
    await undo(app.page)
    await app.page.getByRole('button', { name: /^Check 8 things on .*: none done yet$/ }).waitFor()
  })

  it('can be those of another program', async ({ app }) => {
    const { page } = app
    await page.getByRole('combobox', { name: 'Which certification?' }).selectOption('COSRT accreditation')
    await answerFiveQuestions(page)
    await openScreen(page, 'Path')
    await rulesOf(page)
      .getByText(/^COSRT accreditation\. These/)
      .waitFor()
    await page.getByRole('button', { name: /^Personal work · / }).waitFor()
    await openScreen(page, 'Supervision')
    await heading(page, 'Supervision').waitFor()
  })
})
