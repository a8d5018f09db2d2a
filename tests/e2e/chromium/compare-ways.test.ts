import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { itInStarted as it } from '../harness/app.ts'
import { chooseAction, openSample, openScreen, readCost, undo } from '../harness/steps.ts'
import { explainWay, openTarget, wayNamed } from '../harness/target-steps.ts'

describe('two supervisors', () => {
  it('are compared: begun in three fields, explained to the cent, opened, and taken back', async ({
    app: { page },
  }) => {
    await openSample(page, 'halfway')
    await openScreen(page, 'Scenarios')
    await chooseAction(page, '42 months', 'Show what differs')
    const differences = page.getByRole('dialog', { name: 'What differs in 42 months' })
    await differences.getByText('Pace: 42 months').waitFor()
    await differences.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: 'New scenario' }).click()
    const form = page.getByRole('dialog', { name: 'New scenario' })
    await form.getByRole('combobox', { name: 'What is different?' }).selectOption('Group or individual in place of one')
    await form.getByRole('textbox', { name: 'Price of a session' }).fill('ninety')
    await form.getByRole('button', { name: 'Add scenario' }).click()
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('textbox', { name: 'Price of a session' }).fill('90')
    await form.getByRole('button', { name: 'Add scenario' }).click()
    const name = 'Other individual supervision'
    await page.getByRole('article', { name, exact: true }).waitFor()

    await page.getByRole('button', { name: `Why? What makes the difference: ${name}` }).click()
    const gap = page.getByRole('dialog', { name: `What makes the difference: ${name}` })
    // Seven sessions are left at $150.00 each; the new supervisor takes $90.00: 7 × 60 = 420.
    await gap.getByText(`“${name}” costs $420.00 less up to the certification than “My plan”`).waitFor()
    const paid = gap.getByRole('region', { name: 'By what is paid' })
    expect(await paid.getByRole('row').allTextContents()).toEqual([
      expect.stringContaining('Starts at'),
      expect.stringContaining('−\u2060$1,050.00'),
      expect.stringContaining('+$630.00'),
      expect.stringContaining('Comes to'),
    ])
    await paid
      .getByRole('button', { name: /^Show payments: / })
      .last()
      .click()
    await paid.getByText('$90.00').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    // A payment leads to its item, in the scenario that has it.
    await paid
      .getByRole('button', { name: /^Open Other individual supervision, paid / })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Supervision' }).waitFor()
    await page.getByRole('button', { name: 'Differs from My plan: Other individual supervision' }).waitFor()
    await undo(page)
    await page.getByRole('button', { name: /^You see My plan/ }).waitFor()
    await page.getByRole('region', { name: 'Other individual supervision' }).waitFor({ state: 'detached' })
  })

  it('and practice without the title stands beside them: what it costs, what stays; made the plan, and undone', async ({
    app: { page },
  }) => {
    await openSample(page, 'halfway')
    const cost = await readCost(page)
    const name = 'Practice without the title'
    await openScreen(page, 'Scenarios')
    await page.getByRole('button', { name: 'New scenario' }).click()
    const form = page.getByRole('dialog', { name: 'New scenario' })
    await form.getByRole('combobox', { name: 'What is different?' }).selectOption(name)
    await form.getByRole('button', { name: 'Add scenario' }).click()
    const way = wayNamed(page, name)
    // Left away are seven sessions at $150, courses of $815 and $360 less $400 given back, the application and a premium.
    await way.getByText('$2,237 less', { exact: true }).waitFor()
    await way.getByText('Stops today').waitFor()
    await way.getByText('What keeps its value: 325 h 45 min counted and 105 h of continuing education.').waitFor()
    await way.getByText(/Free again from then on: about .* a week and .* a month/).waitFor()
    await page.getByText(`“${name}” stops without a certification and costs at least $10,801.`).waitFor()
    const gap = await explainWay(page, name)
    await gap.getByText(`“${name}” stops without a certification. It costs $2,237.00 less than “My plan”.`).waitFor()
    await gap.getByRole('button', { name: 'Close' }).click()

    const against = page.getByRole('combobox', { name: 'Compared with' })
    await against.selectOption(name)
    await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
    await openScreen(page, 'Supervision')
    await page.getByText('7 h not held, as this plan stops before.', { exact: false }).waitFor()
    await openScreen(page, 'Path')
    await page.getByText('requirements are reached when this plan stops.', { exact: false }).waitFor()
    await openScreen(page, 'Courses')
    await page.getByText(/^Courses cost .* by stopping/).waitFor()
    await openScreen(page, 'Pace')
    const stop = page.getByRole('region', { name: 'Stopping' })
    await stop.getByRole('textbox', { name: 'Stop on' }).fill('2027-12-31')
    await stop.getByText('You are certified before it, on May 16, 2027.', { exact: false }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await stop.getByRole('switch', { name: 'Stops on a day' }).uncheck()
    await stop.getByRole('button', { name: 'Save stop' }).click()
    await page.getByText('certified on May 16, 2027', { exact: false }).first().waitFor()
    await undo(page)
    await stop.getByRole('switch', { name: 'Stops on a day', checked: true }).waitFor()
    await openScreen(page, 'Scenarios')
    expect(await against.locator('option:checked').textContent()).toBe(name)

    await chooseAction(page, name, 'Make it my plan')
    await page.getByText(`“${name}” is your plan now`).waitFor()
    await openScreen(page, 'Overview')
    await page.getByText('On this plan: you stop today, for at least $10,801 in all.').waitFor()
    await undo(page)
    await openTarget(page, 'My plan')
    expect(await readCost(page)).toBe(cost)
  })
})
