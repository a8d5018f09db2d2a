import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { choosePlanItem, copyPlanOut, openPlanNamed } from '../harness/plan-steps.ts'
import { chooseAction, heading, openSample, openScreen, readCost, undo } from '../harness/steps.ts'

const SAMPLE = 'Sample: halfway'

function rowOf(page: Page, name: string) {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
}

/** Arrow by arrow, as the focus comes into an opened menu a moment after its items are seen. */
async function pressDownTo(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true })
  await item.waitFor()
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown')
      return item.evaluate((element) => element === document.activeElement)
    })
    .toBe(true)
}

describe('several plans', () => {
  it('are duplicated, renamed, opened and undone one apart from the other', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    const cost = await readCost(page)
    await choosePlanItem(page, 'Duplicate plan')
    await page.getByRole('button', { name: 'Open it' }).click()
    await openPlanNamed(page, `${SAMPLE}, copy`)
    expect(await readCost(page)).toBe(cost)
    await choosePlanItem(page, 'Rename plan')
    const dialog = page.getByRole('dialog', { name: `Rename ${SAMPLE}, copy` })
    await dialog.getByRole('textbox', { name: 'Name' }).fill('  ')
    await dialog.getByRole('button', { name: 'Rename' }).click()
    await dialog.getByText('A plan needs a name.').waitFor()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Slowly')
    await page.keyboard.press('Enter')
    await openPlanNamed(page, 'Slowly')
    await undo(page)
    await openPlanNamed(page, `${SAMPLE}, copy`)
    await openScreen(page, 'Data')
    // The other plan, which is not open, can be renamed as well.
    await chooseAction(page, SAMPLE, 'Rename')
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('The first')
    await page.keyboard.press('Enter')
    await rowOf(page, 'The first').getByText('AASECT').waitFor()
    await app.startAgain()
    await openPlanNamed(app.page, `${SAMPLE}, copy`)
    await choosePlanItem(app.page, 'The first')
    await openPlanNamed(app.page, 'The first')
    await undo(app.page)
    await openPlanNamed(app.page, SAMPLE)
  })

  it('are archived and removed, and come back by the notice and from the list, also after a restart', async ({
    app,
  }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Data')
    await chooseAction(page, SAMPLE, 'Archive')
    await page.getByText('There is no plan in your list.').waitFor()
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await heading(page, 'Overview').waitFor()
    await openPlanNamed(page, SAMPLE)
    await choosePlanItem(page, 'Archive plan')
    await heading(page, 'Is certification worth it for you?').waitFor()
    await app.crashAndStartAgain()
    const again = app.page
    await again.getByRole('link', { name: 'Bring back an archived, removed or lost plan' }).click()
    await again.getByRole('tab', { name: 'Archive (1)' }).click()
    await again.getByRole('button', { name: `Remove ${SAMPLE}` }).click()
    await again.getByRole('tab', { name: 'Removed (1)' }).click()
    await again.getByText('Certpace deletes none of them.').waitFor()
    expect(await findBarriers(again)).toEqual([])
    await again.getByRole('button', { name: `Bring back ${SAMPLE}` }).click()
    await again.getByRole('tab', { name: 'Plans here (1)' }).click()
    await again.getByRole('button', { name: `Open ${SAMPLE}` }).click()
    await heading(again, 'Overview').waitFor()
    await openPlanNamed(again, SAMPLE)
  })

  it('do not come from a plan file that is damaged, which is said in a sentence and left as it is', async ({ app }) => {
    await openSample(app.page, 'halfway')
    await app.startAgain() // so that all of the plan is in its file
    const { page } = app
    const file = copyPlanOut(app.dataFolder)
    const damaged = readFileSync(file)
    damaged.fill(0xa5, 4096, 40_960)
    writeFileSync(file, damaged)
    await app.chooseFile(() => choosePlanItem(page, 'Open plan file'), file)
    await page.getByText(/^This plan file is damaged, so it was not opened\. It was not changed\./).waitFor()
    expect(readFileSync(file).equals(damaged)).toBe(true)
    await openPlanNamed(page, SAMPLE)
  })

  it('can be worked with by keyboard alone', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await page.getByRole('button', { name: /^Plan menu/ }).focus()
    await page.keyboard.press('Enter')
    await pressDownTo(page, 'Duplicate plan')
    await page.keyboard.press('Enter')
    await page.getByText(`${SAMPLE}, copy is in your list now.`).waitFor()
    await openScreen(page, 'Data')
    await page.getByRole('tab', { name: 'Plans here (2)' }).focus()
    await page.keyboard.press('ArrowRight')
    await page.getByText('Nothing is archived.').waitFor()
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('button', { name: `Actions for ${SAMPLE}, copy` }).focus()
    await page.keyboard.press('Enter')
    await pressDownTo(page, 'Remove')
    await page.keyboard.press('Enter')
    await page.getByText(`${SAMPLE}, copy was removed.`).waitFor()
    await page.waitForFunction(() => document.activeElement?.textContent === 'Plans')
  })
})
