import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, onTestFinished } from 'vitest'
import { fileOf } from '../../main/helpers/evidence-file.ts'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { chooseAction, openSample, openScreen } from '../harness/steps.ts'

const COURSE = 'Working with couples'
/** Of several parts. */
const CERTIFICATE = fileOf('application/pdf', 2_300_000)

function fileNamed(name: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-e2e-evidence-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return file
}

/** Fills in the open form and waits until the file is kept. */
async function addFile(page: Page, file: string): Promise<void> {
  const form = page.getByRole('dialog', { name: 'Add evidence' })
  await form.locator('input[type=file]').setInputFiles(file)
  await form.getByRole('button', { name: 'Add evidence' }).click()
  await form.waitFor({ state: 'detached' })
}

function evidenceSection(page: Page) {
  return page.getByRole('region', { name: 'Evidence', exact: true })
}

describe('evidence', () => {
  it('is added to a course, stands on Data and Path, and comes back byte for byte', async ({ app }) => {
    const { page } = app
    await openSample(page, 'half-way')
    await openScreen(page, 'Courses')
    await chooseAction(page, COURSE, 'Add evidence')
    await addFile(page, fileNamed('My certificate.pdf', CERTIFICATE))
    await page.getByText('Kept in the plan: My certificate').waitFor()

    await openScreen(page, 'Path')
    await page
      .getByRole('button', { name: /^1 file kept: / })
      .first()
      .click()
    const dialog = page.getByRole('dialog', { name: /^Evidence: / })
    await dialog.getByRole('button', { name: 'My certificate', exact: true }).waitFor()
    await page.waitForTimeout(400) // the dialog fades in, and is less legible until then
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')

    await openScreen(page, 'Data')
    const row = evidenceSection(page).getByRole('row', { name: /My certificate/ })
    expect(await row.textContent()).toContain(`Course: ${COURSE}`)
    const copy = await app.saveFile(() => chooseAction(page, 'My certificate', 'Save a copy'))
    expect(copy.equals(CERTIFICATE)).toBe(true)
    await chooseAction(page, 'My certificate', 'Remove')
    await row.waitFor({ state: 'detached' })
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await row.waitFor()
    await app.crashAndStartAgain()
    await openScreen(app.page, 'Data')
    await evidenceSection(app.page)
      .getByRole('row', { name: /My certificate/ })
      .waitFor()
  })

  it('is refused with a sentence where it cannot be kept, and told when it is kept already', async ({ app }) => {
    const { page } = app
    await openSample(page, 'half-way')
    await openScreen(page, 'Data')
    await evidenceSection(page).getByRole('button', { name: 'Add evidence' }).click()
    const form = page.getByRole('dialog', { name: 'Add evidence' })
    const choose = (name: string, bytes: Uint8Array) =>
      form.locator('input[type=file]').setInputFiles(fileNamed(name, bytes))
    await choose('program.exe', Buffer.from('MZ'))
    await form.getByText('program.exe is of a kind that cannot be kept.').waitFor()
    await choose('scan.pdf', fileOf('image/png', 500))
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await form.getByText('Choose what this file proves.').waitFor()
    await form.getByRole('combobox', { name: 'What it proves' }).click()
    await page.getByRole('option', { name: 'The whole plan' }).click()
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await form.getByText('scan.pdf is a PNG picture by its contents.').waitFor()
    await choose('letter.txt', Buffer.from('I attended.\n<script>alert(1)</script>\n'))
    expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('letter')
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await form.waitFor({ state: 'detached' })

    await evidenceSection(page).getByRole('button', { name: 'letter', exact: true }).click()
    const view = page.getByRole('dialog', { name: 'letter' })
    await view.getByRole('region', { name: 'What the file says' }).getByText('<script>alert(1)</script>').waitFor()
    await page.waitForTimeout(400) // the dialog fades in, and is less legible until then
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await evidenceSection(page).getByRole('button', { name: 'Add evidence' }).click()
    await choose('other name.txt', Buffer.from('I attended.\n<script>alert(1)</script>\n'))
    await form.getByText('It is “letter” (Whole plan).').waitFor()
  })
})
