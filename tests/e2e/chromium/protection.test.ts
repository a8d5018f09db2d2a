import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { addCourse, heading, openSample, openScreen } from '../harness/steps.ts'

const PASSPHRASE = 'sea lamp brick walk'
const ANOTHER = 'violin under the stairs'
const MARKER = 'Zimtstern 4711'

async function setPassphrase(page: Page, button: string, passphrase: string, current?: string): Promise<void> {
  await openScreen(page, 'Data')
  await page.getByRole('button', { name: button }).click()
  const dialog = page.getByRole('dialog')
  if (current) await dialog.getByLabel('Current passphrase').fill(current)
  await dialog.getByLabel(current ? 'New passphrase' : 'Passphrase', { exact: true }).fill(passphrase)
  await dialog.getByLabel('The same once more').fill(passphrase)
  expect(await findBarriers(page)).toEqual([])
  await dialog.getByRole('button', { name: current ? 'Change the passphrase' : 'Protect the plan' }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function open(page: Page, passphrase: string): Promise<void> {
  await heading(page, 'This plan is protected').waitFor()
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByRole('button', { name: 'Open the plan' }).click()
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file).isFile()) // the engine's own lock is a link that leads nowhere
}

describe('a plan protected by a passphrase', () => {
  it('asks for it at the next start, opens with it, and leaves nothing to read', async ({ app }) => {
    await openSample(app.page, 'halfway')
    await openScreen(app.page, 'Data')
    await app.page.getByRole('button', { name: 'Back up now' }).click()
    await app.page.getByText('Backed up and checked.').waitFor()
    await setPassphrase(app.page, 'Protect this plan with a passphrase', PASSPHRASE)
    await app.page.getByText('The plan is protected by its passphrase.').waitFor()
    await addCourse(app.page, { title: MARKER, hours: '10', price: '100' })
    await app.startAgain()
    await heading(app.page, 'This plan is protected').waitFor()
    expect(await findBarriers(app.page)).toEqual([])
    await open(app.page, 'something else')
    await app.page.getByText(/This passphrase does not open it/).waitFor()
    for (const file of filesBelow(app.dataFolder)) expect(readFileSync(file).includes(MARKER), file).toBe(false)
    await open(app.page, PASSPHRASE)
    await openScreen(app.page, 'Courses')
    await app.page.getByRole('button', { name: MARKER, exact: true }).waitFor()
  })

  it('can have another passphrase, be locked, and lose its protection again', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await setPassphrase(page, 'Protect this plan with a passphrase', PASSPHRASE)
    await setPassphrase(page, 'Change the passphrase', ANOTHER, PASSPHRASE)
    await page.getByText('The plan has its new passphrase.').waitFor()
    // A backup of the passphrase before asks for that one.
    await page.getByRole('button', { name: 'Lock it now' }).click()
    await open(page, ANOTHER)
    await heading(page, 'Overview').waitFor()
    await openScreen(page, 'Data')
    await page
      .getByRole('row', { name: /It asks for the passphrase it was made with/ })
      .getByRole('button')
      .click()
    const backup = page.getByRole('dialog', { name: /^Backup of/ })
    await backup.getByLabel('Passphrase at that time').fill(PASSPHRASE)
    await backup.getByRole('button', { name: 'Open the backup' }).click()
    await backup.getByRole('row', { name: /^Certified/ }).waitFor()
    await backup.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'End the protection' }).click()
    const dialog = page.getByRole('dialog', { name: 'End the protection' })
    await dialog.getByLabel('Passphrase of this plan').fill(ANOTHER)
    await dialog.getByRole('button', { name: 'End the protection' }).click()
    await page.getByText('The plan opens without a passphrase again.').waitFor()
    await app.startAgain()
    await heading(app.page, 'Overview').waitFor()
  })

  it('goes out as a protected file and comes in again with its passphrase', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await setPassphrase(page, 'Protect this plan with a passphrase', PASSPHRASE)
    await page.getByRole('button', { name: 'Choose what to export' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByText('The file is encrypted.').waitFor()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download the file' }).click()
    const file = await (await download).path()
    expect(readFileSync(file, 'utf8')).not.toContain('halfway')
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Open a plan file' }).click()
    await (await chooser).setFiles({ name: 'plan.json', mimeType: 'application/json', buffer: readFileSync(file) })
    const locked = page.getByRole('dialog', { name: 'This file is protected' })
    await locked.getByLabel('Passphrase of the file').fill('something else')
    await locked.getByRole('button', { name: 'Open the file' }).click()
    await locked.getByText(/This passphrase does not open it/).waitFor()
    await locked.getByLabel('Passphrase of the file').fill(PASSPHRASE)
    await locked.getByRole('button', { name: 'Open the file' }).click()
    await locked.waitFor({ state: 'detached' })
    await heading(page, 'Overview').waitFor()
    await openScreen(page, 'Data')
    await page.getByRole('button', { name: 'Lock it now' }).waitFor()
  })

  it('comes back from a backup that was kept without protection when the passphrase is forgotten', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Data')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('Backed up and checked.').waitFor()
    await page.getByRole('button', { name: 'Protect this plan with a passphrase' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE)
    await dialog.getByLabel('The same once more').fill(PASSPHRASE)
    await dialog.getByRole('radio', { name: 'Leave them as they are' }).check()
    await dialog.getByRole('button', { name: 'Protect the plan' }).click()
    await page.getByText(/^Anybody can read these copies of the plan/).waitFor()
    await page.getByRole('button', { name: 'Lock it now' }).click()
    await heading(page, 'This plan is protected').waitFor()
    await page.getByRole('button', { name: 'I have forgotten it' }).click()
    await page.getByText(/cannot be recovered by anybody/).waitFor()
    await page.getByRole('button', { name: 'Look at the backups of this plan' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Bring it back' }).click()
    await heading(page, 'Overview').waitFor()
  })
})
