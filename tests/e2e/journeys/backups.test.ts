import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { addCourse, heading, openSample, openScreen, undo } from '../harness/steps.ts'

const ADDED = { title: 'A course too many', hours: '10', price: '100' }

async function backUpNow(page: Page): Promise<void> {
  await openScreen(page, 'Data')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('Backed up and checked.').waitFor()
}

describe('backups', () => {
  it('bring the plan back as it was, and one step of undo takes that back', async ({ app }) => {
    const { page } = app
    await openSample(page, 'half-way')
    await backUpNow(page)
    await addCourse(page, ADDED)
    await openScreen(page, 'Data')
    await page
      .getByRole('button', { name: /^Look at it: the backup of/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: /^Backup of/ })
    await dialog.getByRole('row', { name: /^Certified/ }).waitFor()
    await dialog.getByRole('button', { name: 'Restore this backup' }).click()
    await page.getByText(/^Your plan is as it was on/).waitFor()
    await openScreen(page, 'Courses')
    const added = page.getByRole('button', { name: ADDED.title, exact: true })
    await added.waitFor({ state: 'detached' })
    await undo(page)
    await added.waitFor()
    await page.getByRole('link', { name: /^Last backup: / }).waitFor()
  })

  it('bring back a plan whose file was damaged, and keep the damaged file', async ({ app }) => {
    await openSample(app.page, 'half-way')
    await backUpNow(app.page)
    const plans = join(app.dataFolder, 'plans')
    for (const name of readdirSync(plans)) {
      const file = join(plans, name)
      if (name.endsWith('.certpace')) writeFileSync(file, Buffer.alloc(statSync(file).size, 0x5a))
      else rmSync(file)
    }
    await app.crashAndStartAgain()
    const { page } = app
    await page.getByRole('link', { name: 'See what can be done' }).click()
    await page.getByRole('button', { name: /^Bring it back: / }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring the plan back' })
    await dialog
      .getByRole('radio', { name: /^The backup of/ })
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Bring it back' }).click()
    await heading(page, 'Overview').waitFor()
    expect(readdirSync(join(app.dataFolder, 'damaged')).filter((name) => name.endsWith('.certpace'))).toHaveLength(1)
  })
})
