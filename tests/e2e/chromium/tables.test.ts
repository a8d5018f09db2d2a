import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { openSample, openScreen, undo } from '../harness/steps.ts'

describe('the tables', () => {
  it('search, sort, add up, and mark or remove several rows as one step that undo takes back', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Courses')
    const rows = page.getByRole('main').getByRole('row')
    const titles = async () => {
      const names = await page
        .getByRole('main')
        .getByRole('checkbox', { name: /^Select (?!all)/ })
        .all()
      return Promise.all(names.map(async (box) => (await box.getAttribute('aria-label'))?.replace('Select ', '')))
    }
    expect((await rows.last().textContent()) ?? '').toContain('$7,435.00')
    await page.getByRole('button', { name: /^Price :? ?sort/ }).press('Enter')
    expect((await titles())[0]).toBe('Evening lectures on the history of the field')
    await page.getByRole('textbox', { name: 'Search the courses' }).fill('lakeside')
    await page.getByText('2 of 9 courses').waitFor()
    expect((await rows.last().textContent()) ?? '').toContain('$2,405.00')
    await page.getByRole('checkbox', { name: 'Select all' }).press('Space')
    const group = page.getByRole('group', { name: 'With what is selected' })
    expect(await findBarriers(page)).toEqual([])
    await group.getByRole('button', { name: 'Mark as done (1)' }).press('Enter')
    await page.getByText('1 course marked as done').waitFor()
    await page.getByRole('checkbox', { name: 'Select all' }).check()
    expect(await group.getByRole('button', { name: 'Mark as done' }).isDisabled()).toBe(true)
    await group.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog', { name: 'Remove 2 courses?' }).getByRole('button', { name: 'Remove' }).click()
    await page.getByText('0 of 7 courses').waitFor()
    await undo(page)
    await page.getByText('2 of 9 courses').waitFor()

    await page.setViewportSize({ width: 360, height: 740 })
    const overhang = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overhang).toBe(0)
    const cells = page.getByRole('main').locator('tbody td')
    const widest = await cells.evaluateAll((all) => Math.max(...all.map((cell) => cell.getBoundingClientRect().right)))
    expect(widest).toBeLessThanOrEqual(360)
    expect(await findBarriers(page)).toEqual([])
  })
})
