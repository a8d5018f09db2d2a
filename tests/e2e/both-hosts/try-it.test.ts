import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { openSample, openScreen, undo } from '../harness/steps.ts'
import { pressTimes, strip, tried } from '../harness/trial-steps.ts'

describe('trying it', () => {
  it('shows date, total and load of more hours before they are saved, keeps them, uses them, and undoes them', async ({
    app,
  }) => {
    await openSample(app.page, 'halfway')
    const { hours, use, keep, reset } = strip(app.page)
    expect(await hours.getAttribute('aria-valuetext')).toBe('4 h')
    await pressTimes(hours, 'ArrowRight', 8)
    expect(await hours.getAttribute('aria-valuetext')).toBe('6 h')
    // Client hours set the date of this plan, so more study brings the load forward and nothing else.
    expect(await tried(app.page)).toMatch(/^the same day · same cost · heaviest week \+1 h$/)
    await reset.click()
    expect(await hours.getAttribute('aria-valuetext')).toBe('4 h')

    await pressTimes(hours, 'ArrowRight', 8)
    await keep.click()
    await app.page.getByText('Kept on the screen Scenarios: 6 h a week').waitFor()
    expect(await hours.getAttribute('aria-valuetext')).toBe('4 h')

    await pressTimes(hours, 'ArrowRight', 8)
    await use.click()
    await strip(app.page).part.getByText('6 h', { exact: true }).waitFor()
    expect(await use.isDisabled()).toBe(true)
    await app.startAgain()
    expect(await strip(app.page).hours.getAttribute('aria-valuetext')).toBe('6 h')
    await undo(app.page)
    await strip(app.page).part.getByText('4 h', { exact: true }).waitFor()
    await openScreen(app.page, 'Scenarios')
    await app.page.getByRole('article', { name: '6 h a week', exact: true }).waitFor()
  })
})
