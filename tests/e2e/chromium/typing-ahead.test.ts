import type { Page, Route } from 'playwright-core'
import { describe, expect } from 'vitest'
import { itInStarted as it } from '../harness/app.ts'
import { openSample, openScreen, readCost, undo } from '../harness/steps.ts'

/** Holds the changes that the page sends back until they are let go, as a busy machine does. */
async function holdChanges(page: Page) {
  const held: Route[] = []
  let isHolding = true
  await page.route('**/call', async (route) => {
    if (isHolding && route.request().postData()?.includes('"plan:apply"')) held.push(route)
    else await route.continue()
  })
  return {
    count: () => held.length,
    letGo: async () => {
      isHolding = false
      await Promise.all(held.map((route) => route.continue()))
    },
  }
}

describe('a person who does not wait for the program', () => {
  it('writes the next entry of the log while the one before it is being saved, and both are kept', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Log')
    const entries = page.getByText(/^\d+ entries$/)
    const before = Number.parseInt((await entries.textContent()) ?? '', 10)
    await page.getByRole('combobox', { name: 'For' }).fill('with clients')
    await page
      .getByRole('option', { name: /with clients/ })
      .first()
      .click()
    const hours = page.getByRole('textbox', { name: 'Hours', exact: true })
    const changes = await holdChanges(page)
    await hours.focus()
    await page.keyboard.type('1:30')
    await page.keyboard.press('Enter')
    await expect.poll(changes.count).toBe(1)
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await expect.poll(() => hours.inputValue()).toBe('')
    await page.keyboard.type('45 min')
    await changes.letGo()
    await page.getByText(`${before + 2} entries`, { exact: true }).waitFor()
    expect(await hours.inputValue()).toBe('45 min')
  })

  it('undoes right after a form was saved', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    const before = await readCost(page)
    await openScreen(page, 'Courses')
    await page.getByRole('button', { name: 'Medical questions for sex therapists', exact: true }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('textbox', { name: 'Price', exact: true }).fill('1234')
    const changes = await holdChanges(page)
    await form.getByRole('button', { name: 'Save changes' }).click()
    await expect.poll(changes.count).toBe(1)
    await changes.letGo()
    await form.waitFor({ state: 'detached' })
    await undo(page)
    await page.getByRole('button', { name: 'Redo', exact: true, disabled: false }).waitFor()
    expect(await readCost(page)).toBe(before)
  })
})
