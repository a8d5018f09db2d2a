import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import {
  addCourse,
  answerFiveQuestions,
  chooseAction,
  openMoneyList,
  openScreen,
  readCertified,
  readCost,
  readScenario,
  undo,
} from '../harness/steps.ts'

const PRICE = 49_900
/** What the example of the skills training costs in the plan made from the answers: 60 hours at $54. */
const EXAMPLE_PRICE = 324_000

describe('the main job, from the first run to the next day', () => {
  it('answers, plans, changes, logs, compares, and finds everything again', async ({ app }) => {
    await answerFiveQuestions(app.page)
    const cost = await readCost(app.page)
    // Contract 4 Jan 2027, 18 months → 4 Jul 2028, 14 days → 18 Jul, 56 days → 12 Sep 2028.
    expect(await readCertified(app.page)).toBe('Sep 12, 2028')

    await addCourse(app.page, { title: 'Beside the others', hours: '6', price: '499.00' })
    expect(await readCost(app.page)).toBe(cost + PRICE)
    expect(await readCertified(app.page)).toBe('Sep 12, 2028')

    await addCourse(app.page, {
      title: 'Instead of an example',
      hours: '60',
      price: '499.00',
      insteadOf: 'Sex therapy training program',
      countsToward: 'Sex therapy training',
    })
    expect(await readCost(app.page)).toBe(cost + PRICE + PRICE - EXAMPLE_PRICE)
    await undo(app.page)
    await app.page.getByRole('button', { name: 'Redo', exact: true, disabled: false }).waitFor()
    expect(await readCost(app.page)).toBe(cost + PRICE)

    await openScreen(app.page, 'Supervision')
    await markNextSessionDone(app.page, 'Individual supervision')
    await openMoneyList(app.page, 'Fees')
    await markFeePaid(app.page, 'Application fee', '300')

    await openScreen(app.page, 'Scenarios')
    // The plan begins on 4 Jan 2027, so its 24th month runs from 5 Dec 2028 to 4 Jan 2029, and so on.
    for (const [pace, after, until] of [
      ['24 months', '2028-12-04', '2029-01-04'],
      ['30 months', '2029-06-04', '2029-07-04'],
      ['42 months', '2030-06-04', '2030-07-04'],
    ] as const) {
      const { certifiedOn } = await readScenario(app.page, pace)
      expect(certifiedOn > after && certifiedOn <= until, `${pace}: ${certifiedOn}`).toBe(true)
      await app.page.getByRole('row', { name: pace }).getByText(`The chosen pace of ${pace}`).waitFor()
    }
    const before = { cost: await readCost(app.page), certified: await readCertified(app.page) }

    await app.startAgain()
    expect({ cost: await readCost(app.page), certified: await readCertified(app.page) }).toEqual(before)
    await openScreen(app.page, 'Courses')
    await app.page.getByRole('button', { name: 'Beside the others', exact: true }).waitFor()
    await openScreen(app.page, 'Supervision')
    expect(await readLog(app.page, 'Individual supervision')).toContain('1 h done')
    await openMoneyList(app.page, 'Fees')
    expect(await readLog(app.page, 'Application fee')).toContain('$300.00 paid')
  })
})

async function markFeePaid(page: Page, title: string, amount: string): Promise<void> {
  await chooseAction(page, title, 'Mark as paid')
  const dialog = page.getByRole('dialog', { name: `Mark “${title}” as paid` })
  await dialog.getByRole('textbox', { name: 'Amount paid' }).fill(amount)
  await dialog.getByRole('button', { name: 'Mark as paid' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function markNextSessionDone(page: Page, title: string): Promise<void> {
  const sessions = page.getByRole('table', { name: `Sessions of ${title}` })
  await sessions
    .getByRole('button', { name: /^Mark as done/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: /^Session of/ })
  await dialog.getByRole('button', { name: 'Mark as done' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** What the log of one arrangement or fee says, from its menu. */
async function readLog(page: Page, title: string): Promise<string> {
  await chooseAction(page, title, 'Show what is logged')
  const dialog = page.getByRole('dialog', { name: `Logged: ${title}` })
  const text = await dialog.getByRole('table').textContent()
  await dialog.getByRole('button', { name: 'Close' }).click()
  return text ?? ''
}
