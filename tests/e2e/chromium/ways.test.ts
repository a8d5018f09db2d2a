import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { chooseAction, openSample, openScreen, readCertified, undo } from '../harness/steps.ts'
import { beginScenario, explainWay, openTarget, wayNamed } from '../harness/target-steps.ts'

describe('leave, a supervisor who leaves, and a bundle of courses', () => {
  it('are each begun, edited as any plan and compared; one of them becomes the plan and is undone', async ({
    app: { page },
  }) => {
    await openSample(page, 'just begun')
    const before = await readCertified(page)

    await beginScenario(
      page,
      'A pause of some months',
      async (form) => {
        await form.getByRole('textbox', { name: 'From' }).fill('2027-06-01')
        await form.getByRole('textbox', { name: 'For how many months' }).fill('4')
      },
      { first: 'Pause of 4 months from Jun 1, 2027', renamed: 'Parental leave' },
    )
    await openTarget(page, 'Parental leave')
    await openScreen(page, 'Pace')
    await page.getByRole('button', { name: 'Pause', exact: true }).click()
    const period = page.getByRole('dialog', { name: 'Edit Pause' })
    await period.getByRole('textbox', { name: 'Last day' }).fill('2027-12-31')
    await period.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Jun 1, 2027 to Dec 31, 2027').waitFor()

    await beginScenario(
      page,
      'Another supervisor, or none, from a day',
      async (form) => {
        await form.getByRole('textbox', { name: 'From' }).fill('2027-03-01')
        await form.getByRole('textbox', { name: 'Price of a session' }).fill('170')
      },
      { first: 'Other individual supervision from Mar 1, 2027', renamed: 'Mara leaves' },
    )
    // Fourteen of the sessions at $140.00 are left, and cost $170.00 then: 14 × 30 = 420.
    await wayNamed(page, 'Mara leaves').getByText('the same day, $420 more').waitFor()
    await openTarget(page, 'Mara leaves')
    await openScreen(page, 'Supervision')
    await chooseAction(page, 'Other individual supervision', 'Edit')
    const follower = page.getByRole('dialog', { name: 'Edit Other individual supervision' })
    await follower.getByRole('textbox', { name: 'Price of a session' }).fill('160')
    await follower.getByRole('button', { name: 'Save changes' }).click()
    await follower.waitFor({ state: 'detached' })

    await beginScenario(
      page,
      'Another course in place of one',
      async (form) => {
        await form.getByRole('combobox', { name: 'In place of' }).selectOption('Working with couples')
        await form.getByRole('textbox', { name: 'Hours of work' }).fill('30')
        await form.getByRole('textbox', { name: 'Price' }).fill('900')
      },
      { first: 'Another course instead of Working with couples', renamed: 'Bundle' },
    )
    await openTarget(page, 'Bundle')
    await openScreen(page, 'Courses')
    await chooseAction(page, 'Instead of Working with couples', 'Edit')
    const course = page.getByRole('dialog', { name: 'Edit Instead of Working with couples' })
    await course.getByRole('textbox', { name: 'Title' }).fill('Skills bundle')
    await course.getByRole('textbox', { name: 'Line 1: hours' }).fill('30')
    await course.getByRole('button', { name: 'Save changes' }).click()
    await course.waitFor({ state: 'detached' })
    await chooseAction(page, 'Medical questions for sex therapists', 'Remove')
    await page.getByText('Removed Medical questions for sex therapists').waitFor()

    await openScreen(page, 'Scenarios')
    // 14 × 20 = 280. The bundle at $900.00 stands for courses of $790.00 and $360.00: 900 − 1,150 = −250.
    await wayNamed(page, 'Mara leaves').getByText('the same day, $280 more').waitFor()
    await wayNamed(page, 'Bundle').getByText('$250 less').waitFor()
    await page.getByRole('combobox', { name: 'Compared with' }).selectOption('Bundle')
    await wayNamed(page, 'Mara leaves').getByText('$530 more').waitFor()
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Total to certification')
    expect(await page.getByRole('article').first().getAttribute('aria-label')).toBe('Bundle')
    const gap = await explainWay(page, 'Mara leaves')
    await gap.getByText('“Mara leaves” costs $530.00 more up to the certification than “Bundle”').waitFor()
    const paid = gap.getByRole('region', { name: 'By what is paid' })
    await paid.getByRole('button', { name: 'Show payments: Skills bundle: not paid here' }).click()
    await paid.getByText('$900.00').first().waitFor()
    expect(await findBarriers(page)).toEqual([])
    await gap.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('button', { name: '7 of 7 shown' }).click()
    await page.getByRole('checkbox', { name: '24 months' }).uncheck()
    await page.keyboard.press('Escape')
    await wayNamed(page, '24 months').waitFor({ state: 'detached' })

    await openTarget(page, 'My plan')
    await openScreen(page, 'Scenarios')
    await chooseAction(page, 'Parental leave', 'Make it my plan')
    await page.getByText('“Parental leave” is your plan now').waitFor()
    expect(await readCertified(page)).not.toBe(before)
    await undo(page)
    await expect.poll(() => readCertified(page)).toBe(before)
  })
})
