import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { itInStarted as it } from '../harness/app.ts'
import { heading, openSample, openScreen, undo } from '../harness/steps.ts'
import { strip, tried } from '../harness/trial-steps.ts'

describe('a trial', () => {
  it('goes by the pointer from hours to date and back, and names the earliest date where it is too soon', async ({
    app,
  }) => {
    await openSample(app.page, 'just begun')
    const { hours, month, use } = strip(app.page)
    const box = await month.boundingBox()
    if (!box) throw new Error('the slider is not on the page')
    await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await app.page.mouse.down()
    await app.page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2)
    // Before it is let go, the hours are what the later month needs.
    expect(await tried(app.page)).toMatch(/^about \d+ months later · .+ · −.+ a week/)
    expect(await hours.getAttribute('aria-valuetext')).not.toBe('5 h')
    await app.page.mouse.up()
    expect(await findBarriers(app.page)).toEqual([])

    // Who goes away meanwhile is asked by the browser, and the trial stays.
    const asked = app.page.waitForEvent('dialog')
    await app.page.evaluate(() => setTimeout(() => location.reload()))
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    expect(await tried(app.page)).toMatch(/^about \d+ months later/)

    await month.press('Home')
    expect(await tried(app.page)).toBe('Too soon: the earliest is Jun 10, 2028')
    expect(await use.isDisabled()).toBe(true)
    await undo(app.page)
    expect(await hours.getAttribute('aria-valuetext')).toBe('5 h')
    await app.page.getByRole('button', { name: 'Undo', exact: true, disabled: true }).waitFor()
  })

  it('is fed by the forms of pace and budget, and asks when it is left behind', async ({ app }) => {
    await openSample(app.page, 'just begun')
    await openScreen(app.page, 'Pace')
    await app.page.getByRole('textbox', { name: 'Hours you can carry' }).fill('3')
    await app.page.getByRole('textbox', { name: 'Study hours a week' }).fill('1')
    await app.page.getByText(/(days|months) later · /).waitFor()
    // The picture beside the fields follows them.
    await app.page.getByRole('img', { name: /^How heavy( ahead)?: Usually .+ a week, .+ less/ }).waitFor()
    await app.page.getByRole('button', { name: 'Add time off or special weeks' }).click()
    const form = app.page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'First day' }).fill('2027-01-01')
    await form.getByRole('textbox', { name: 'Last day' }).fill('2027-06-30')
    await form.getByText(/^With it: .* later · /).waitFor()
    await form.getByRole('button', { name: 'Cancel' }).click()
    await form.waitFor({ state: 'detached' })
    await openScreen(app.page, 'Overview')
    expect(await strip(app.page).hours.getAttribute('aria-valuetext')).toBe('1 h')
    const withoutLeave = await tried(app.page)

    await openScreen(app.page, 'Courses')
    const question = app.page.getByRole('dialog', { name: 'Keep what you tried?' })
    await question.getByText('You tried 1 h a week and energy for 3 h.').waitFor()
    expect(await findBarriers(app.page)).toEqual([])
    await question.getByRole('button', { name: 'Go back to it' }).click()
    await heading(app.page, 'Overview').waitFor()

    await openScreen(app.page, 'Courses')
    await question.getByRole('button', { name: 'Save', exact: true }).click()
    await question.waitFor({ state: 'detached' })
    await openScreen(app.page, 'Pace')
    expect(await app.page.getByRole('textbox', { name: 'Hours you can carry' }).inputValue()).toBe('3')
    expect(await app.page.getByRole('textbox', { name: 'Study hours a week' }).inputValue()).toBe('1')

    // Leave that is filled in is tried as well, and goes along to the picture.
    expect(withoutLeave).toMatch(/later/)
    await app.page.getByRole('button', { name: 'Add time off or special weeks' }).click()
    await form.getByRole('textbox', { name: 'First day' }).fill('2027-01-01')
    await form.getByRole('textbox', { name: 'Last day' }).fill('2027-12-31')
    await form.getByRole('button', { name: 'See it in the picture' }).click()
    await heading(app.page, 'Overview').waitFor()
    expect(await tried(app.page)).toMatch(/ later · /)
    expect(await app.page.getByText('As tried: certified').count()).toBe(1)
    await strip(app.page).use.click()
    await openScreen(app.page, 'Pace')
    await app.page.getByText('Jan 1, 2027 to Dec 31, 2027', { exact: true }).waitFor()
  })
})
