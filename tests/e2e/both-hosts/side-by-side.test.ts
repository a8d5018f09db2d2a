import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { chooseAction, openSample, openScreen, readCost, undo } from '../harness/steps.ts'
import { beginScenario, explainWay, openTarget, wayNamed } from '../harness/target-steps.ts'

describe('more group hours against individual supervision', () => {
  it('is begun, opened, edited as any plan, compared, explained to the cent, made the plan, and undone', async ({
    app,
  }) => {
    const { page } = app
    await openSample(page, 'just begun')
    const cost = await readCost(page)
    const name = 'More group hours'
    await beginScenario(page, 'Nothing yet: I change it later', () => Promise.resolve(), {
      first: 'Another way',
      renamed: name,
    })
    await wayNamed(page, name).getByText('leads to the same as My plan').waitFor()
    await page.getByRole('button', { name: `Open ${name}`, exact: true }).click()
    await openScreen(page, 'Supervision')
    await chooseAction(page, 'Thursday group', 'Edit')
    const form = page.getByRole('dialog', { name: 'Edit Thursday group' })
    await form.getByRole('checkbox', { name: 'Fourth', exact: true }).check()
    await form.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('button', { name: 'Differs from My plan: Thursday group' }).waitFor()

    await openScreen(page, 'Scenarios')
    // Twice a month, the group holds more sessions than it needs. The span sets the date anyway.
    await wayNamed(page, name).getByText('the same day, $230 more').waitFor()
    expect(await findBarriers(page)).toEqual([])
    const gap = await explainWay(page, name)
    await gap.getByText(`“${name}” costs $230.00 more up to the certification than “My plan”`).waitFor()
    const changed = gap.getByRole('region', { name: 'By what was changed' })
    await changed.getByRole('button', { name: /^Show payments: / }).click()
    await changed.getByText(/^Thursday group: .+\+\$230\.00/).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await gap.getByRole('button', { name: 'Close' }).click()

    await chooseAction(page, name, 'Show what differs')
    const differences = page.getByRole('dialog', { name: `What differs in ${name}` })
    await differences.getByRole('button', { name: 'Show what each does to date and cost' }).click()
    await differences.getByText(/certification stays [^$]*, \$230\.00 more\./).waitFor()
    await differences.getByRole('button', { name: 'Close' }).click()

    await chooseAction(page, name, 'Make it my plan')
    await page.getByText(`“${name}” is your plan now`).waitFor()
    expect(await readCost(page)).toBe(cost + 23_000)
    await undo(page)
    await openTarget(page, 'My plan')
    expect(await readCost(page)).toBe(cost)
    await openScreen(page, 'Scenarios')
    await wayNamed(page, name).getByText('the same day, $230 more').waitFor()
  })
})
