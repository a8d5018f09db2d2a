import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { heading, openSample, openScreen, SCREEN_NAMES } from '../harness/steps.ts'

/** Amounts that the page shows or says, in texts and in attributes. */
function amountsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isAmount = (text: string | null) => /\$\s?\d/.test(text ?? '')
    const texts = [...document.querySelectorAll('body, body *')].flatMap((element) => [
      ...[...element.childNodes].flatMap(({ nodeType, textContent }) =>
        nodeType === Node.TEXT_NODE && isAmount(textContent) ? [textContent ?? ''] : [],
      ),
      ...[...element.attributes].flatMap(({ value }) => (isAmount(value) ? [value] : [])),
    ])
    return texts
  })
}

describe('the settings', () => {
  it('hide every amount with one key, and exports leave them out unless told otherwise', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Courses')
    expect((await amountsOn(page)).length).toBeGreaterThan(5)
    await page.keyboard.press('F8')
    await page.getByText('•••').first().waitFor()
    const left: string[] = []
    for (const screen of SCREEN_NAMES) {
      await openScreen(page, screen)
      await page
        .getByRole('main')
        .getByLabel(/^Opening/)
        .waitFor({ state: 'detached' })
      left.push(...(await amountsOn(page)).map((text) => `${screen}: ${text}`))
    }
    expect(left).toEqual([])
    await page.getByRole('button', { name: 'Choose what to export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('checkbox', { name: 'Leave out names, notes and amounts', checked: true }).waitFor()
    await page.keyboard.press('Escape')
    await app.startAgain()
    await openScreen(app.page, 'Courses')
    await app.page.getByText('•••').first().waitFor()
  })

  it('and items and actions are found by the palette', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    const find = async (text: string) => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('textbox', { name: 'Go to a screen, an item or an action' }).fill(text)
      await page.keyboard.press('Enter')
    }
    await find('couples')
    await heading(page, 'Courses').waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Working with couples'))
    await find('dark')
    await page.waitForFunction(() => document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark')
    await find('add fee')
    await page.getByRole('dialog', { name: 'Add fee' }).getByRole('button', { name: 'Cancel' }).click()
    await heading(page, 'Money').waitFor()
    await find('first day of the week')
    await page
      .getByRole('dialog', { name: 'Settings' })
      .getByRole('combobox', { name: /^First day/ })
      .selectOption('Sunday')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', { name: 'Settings' }).waitFor({ state: 'detached' })
  })
})
