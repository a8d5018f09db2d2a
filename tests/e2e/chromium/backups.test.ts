import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { it } from '../harness/app.ts'
import { addCourse, backUpNow, heading, openSample, openScreen, undo } from '../harness/steps.ts'

const ADDED = { title: 'A course too many', hours: '10', price: '100' }

/** The name of the only plan file in a folder. */
function planFile(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.certpace'))
  expect(files).toHaveLength(1)
  return files[0] ?? ''
}

/** Makes the backups of the only plan there is older: their names say when they were made. */
function dateBackups(dataFolder: string, moment: string): void {
  const [plan = ''] = readdirSync(join(dataFolder, 'backups'))
  const folder = join(dataFolder, 'backups', plan)
  for (const name of readdirSync(folder)) {
    renameSync(join(folder, name), join(folder, name.replace(/-\d{8}T\d{9}Z-/, `-${moment}-`)))
  }
}

describe('backups', () => {
  it('bring the plan back as it was, and one step of undo takes that back', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await backUpNow(page)
    await addCourse(page, ADDED)
    await openScreen(page, 'Data')
    await page
      .getByRole('button', { name: /^View the backup of/ })
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
    await page.getByRole('link', { name: /^Last backup/ }).waitFor()
  })

  it('bring back the plan of yesterday, and say so', async ({ app }) => {
    await openSample(app.page, 'halfway')
    await backUpNow(app.page)
    dateBackups(app.dataFolder, '20270103T101500000Z')
    await app.crashAndStartAgain()
    const { page } = app
    await addCourse(page, ADDED)
    await openScreen(page, 'Data')
    await page
      .getByRole('button', { name: /^View the backup of .*Jan 3, 2027/ })
      .first() // the start may have made one too
      .click()
    await page
      .getByRole('dialog', { name: /^Backup of .*Jan 3, 2027/ })
      .getByRole('button', { name: 'Restore this backup' })
      .click()
    await page
      .getByText(/^Your plan is as it was on .*Jan 3, 2027.*\. Undo brings back what you had before\.$/)
      .waitFor()
    await openScreen(page, 'Courses')
    await page.getByRole('button', { name: ADDED.title, exact: true }).waitFor({ state: 'detached' })
  })

  it('bring back a plan whose file was damaged, and keep the damaged file', async ({ app }) => {
    await openSample(app.page, 'halfway')
    await backUpNow(app.page)
    const plans = join(app.dataFolder, 'plans')
    const damaged = Buffer.alloc(statSync(join(plans, planFile(plans))).size, 0x5a)
    for (const name of readdirSync(plans)) {
      const file = join(plans, name)
      if (name.endsWith('.certpace')) writeFileSync(file, damaged)
      else rmSync(file)
    }
    await app.crashAndStartAgain()
    const { page } = app
    await page.getByText(/^The plan in .*\.certpace cannot be opened$/).waitFor()
    await page.getByText(/damaged\. .*The file stays as it is\./).waitFor()
    await page.getByRole('link', { name: 'See what can be done' }).click()
    await page.getByRole('button', { name: /^Bring it back: / }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring the plan back' })
    await dialog
      .getByRole('radio', { name: /^The backup of/ })
      .first()
      .waitFor()
    await dialog.getByRole('button', { name: 'Bring it back' }).click()
    await page.getByText(/ is open again\. The file it had was set aside in the data folder\.$/).waitFor()
    await heading(page, 'Overview').waitFor()
    const aside = join(app.dataFolder, 'damaged')
    expect(readFileSync(join(aside, planFile(aside))).equals(damaged)).toBe(true)
  })

  it('say when they hold more than the plan file, and have it still', async ({ app }) => {
    await openSample(app.page, 'halfway')
    await app.crashAndStartAgain()
    const plans = join(app.dataFolder, 'plans')
    const older = readdirSync(plans).map((name) => ({ name, bytes: readFileSync(join(plans, name)) }))
    await addCourse(app.page, ADDED)
    await backUpNow(app.page)
    for (const name of readdirSync(plans)) rmSync(join(plans, name))
    for (const { name, bytes } of older) writeFileSync(join(plans, name), bytes)
    await app.crashAndStartAgain()
    const alert = app.page.getByRole('alert', { name: 'A backup holds more than this plan' })
    await alert.getByText(/ holds 1 change that the plan file no longer has/).waitFor()
    await alert.getByRole('link', { name: 'Look at the backup' }).click()
    await heading(app.page, 'Data').waitFor()
  })
})
