import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriersInBothThemes } from '../harness/accessibility.ts'
import { itInStarted as it } from '../harness/app.ts'
import { openSample, openScreen, undo } from '../harness/steps.ts'
import { openTarget } from '../harness/target-steps.ts'

const COURSE = 'Working with couples'

function row(page: Page, title: string) {
  return page.getByRole('option', { name: new RegExp(`^${title}:`) })
}

/** What is said of the item that is on its way: its date, and what follows. */
async function readout(page: Page): Promise<string> {
  return (await page.locator('.timeline-readout[data-moving="true"]').textContent()) ?? ''
}

async function nameOf(page: Page, title: string): Promise<string> {
  return (await row(page, title).getAttribute('aria-label')) ?? ''
}

describe('the timeline', () => {
  it('moves a course by drag, by keyboard and by click, and tells date and total before it saves', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Timeline')
    // It may not begin before Monday, Aug 31, 2026.
    expect(await nameOf(page, COURSE)).toMatch(/planned, from Aug 31, 2026/)
    expect(await findBarriersInBothThemes(page)).toEqual([])
    const answer = page.getByText(/^(On this plan|As tried): /)
    const before = await answer.textContent()

    const handle = row(page, COURSE).locator('[data-handle]')
    const box = await handle.boundingBox()
    if (!box) throw new Error('the course cannot be taken hold of')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 200, y)
    await expect
      .poll(() => readout(page))
      .toMatch(/^Working with couples: not before \w+ \d+, 202\dCertified .+ · at least \$/)
    expect(await answer.textContent()).toMatch(/^As tried: /)
    // Given back, nothing has changed.
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect.poll(() => answer.textContent()).toBe(before)
    expect(await nameOf(page, COURSE)).toMatch(/from Aug 31, 2026/)

    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 200, y)
    await expect.poll(() => readout(page)).toMatch(/Certified/)
    const promised = /Certified (\w+ \d+, \d+)/.exec(await readout(page))?.[1]
    await page.mouse.up()
    await page.getByText('On this plan: ').waitFor()
    await expect.poll(() => nameOf(page, COURSE)).not.toMatch(/from Aug 31, 2026/)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await page.getByRole('row', { name: `Certified Date ${promised} ${promised}` }).waitFor()
    await undo(page)
    await expect.poll(() => nameOf(page, COURSE)).toMatch(/from Aug 31, 2026/)

    // A week at a time, kept when Shift is let go.
    await row(page, COURSE).focus()
    await page.keyboard.down('Shift')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => readout(page)).toMatch(/^Working with couples: not before Sep 14, 2026Certified/)
    await page.keyboard.up('Shift')
    // The learning group of Sep 19 and 26 takes the study time of those weeks.
    await expect.poll(() => nameOf(page, COURSE)).toMatch(/from Sep 28, 2026/)
    await undo(page)
    await expect.poll(() => nameOf(page, COURSE)).toMatch(/from Aug 31, 2026/)

    await row(page, COURSE).press('Enter')
    const popover = page.getByRole('dialog', { name: COURSE })
    await popover.getByRole('button', { name: '+ 1 week' }).click()
    await popover.getByText(/^Certified .+ · (the same day|\d+ days later) · at least \$[\d,]+ · /).waitFor()
    expect(await findBarriersInBothThemes(page)).toEqual([])
    expect(await nameOf(page, COURSE)).toMatch(/from Sep 7, 2026/)
    await popover.getByRole('button', { name: 'Move', exact: true }).click()
    await popover.waitFor({ state: 'detached' })
    await expect.poll(() => nameOf(page, COURSE)).toMatch(/from Sep 7, 2026/)
    await undo(page)
    await expect.poll(() => nameOf(page, COURSE)).toMatch(/from Aug 31, 2026/)
  })

  it('zooms to a week and back, pans, and tells of a fact that it stays', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Timeline')
    const whole = page.getByRole('button', { name: 'Whole plan' })
    const closer = page.getByRole('button', { name: 'Zoom in' })
    expect(await whole.isDisabled()).toBe(true)
    await row(page, COURSE).focus()
    for (let step = 0; step < 12 && !(await closer.isDisabled()); step += 1) await page.keyboard.press('+')
    const labels = () => page.locator('.timeline-head text').allTextContents()
    const shown = await labels()
    // Seven days, of which the first may have begun before the picture does.
    expect(shown.filter((label) => /^[A-Z][a-z]{2} \d+$/.test(label)).length).toBeOneOf([6, 7])
    // Their year stands above.
    await page
      .getByText(/^[A-Z][a-z]{2} \d+, 20\d\d to [A-Z][a-z]{2} \d+, 20\d\d$/)
      .first()
      .waitFor()
    await page.keyboard.press('ArrowRight')
    await expect.poll(labels).not.toEqual(shown)
    await whole.click()
    expect(await whole.isDisabled()).toBe(true)

    await row(page, 'Bodies, health and desire').click()
    const popover = page.getByRole('dialog', { name: 'Bodies, health and desire' })
    await popover.getByText('It has begun or happened, so its dates stay.').waitFor()
    await page.keyboard.press('Escape')
    await popover.waitFor({ state: 'detached' })
    expect(await page.getByRole('option', { selected: true }).getAttribute('aria-label')).toMatch(/^Bodies/)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? '')).toMatch(/^course /)

    // Paper has every row over the whole time, whatever was in sight.
    await closer.click()
    const titles = await page
      .getByRole('option')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label') ?? ''))
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const paper = (await page.locator('.timeline-paper text').allTextContents()).join('\n')
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
    for (const title of titles) expect(paper).toContain(title.split(':')[0])
    expect(paper).not.toMatch(/[←→]/)
    await page.locator('.timeline-paper').waitFor({ state: 'detached' })
  })

  it('draws the plan under an open scenario, and moves an item in the scenario alone', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openTarget(page, '30 months')
    await openScreen(page, 'Timeline')
    await page.getByRole('button', { name: 'Key', exact: true }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: /^My plan$/ })
      .waitFor()
    expect(await page.locator('.timeline-rows [stroke-dasharray="4 3"]').count()).toBeGreaterThan(0)
    const leave = row(page, 'Summer leave 2026')
    await leave.focus()
    await page.keyboard.down('Alt')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => readout(page)).toMatch(/^Summer leave 2026: first day Jul 27, 2026Certified/)
    await page.keyboard.up('Alt')
    await expect.poll(() => nameOf(page, 'Summer leave 2026')).toMatch(/from Jul 27, 2026 to Aug 16, 2026/)
    await page.getByRole('button', { name: /differences$/ }).waitFor()
    await openTarget(page, 'My plan')
    await expect.poll(() => nameOf(page, 'Summer leave 2026')).toMatch(/from Jul 20, 2026 to Aug 9, 2026/)
  })
})
