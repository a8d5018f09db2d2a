import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { writePlanText } from '#shared/plan/document.ts'
import { samplePlan } from '../../helpers/resources.ts'
import { evidenceFor, fileOf } from '../../main/helpers/evidence-file.ts'
import { findBarriers } from '../harness/accessibility.ts'
import { itInStarted as it, it as itOnEmptyData } from '../harness/app.ts'
import { addFile, evidenceSection, fileNamed, saveBinder } from '../harness/evidence-steps.ts'
import { chooseAction, openSample, openScreen } from '../harness/steps.ts'

const COURSE = 'Working with couples'
/** Of several parts. */
const CERTIFICATE = fileOf('application/pdf', 2_300_000)
const SCAN = fileOf('image/png', 500)

/** Drops files onto a part of the page, as the system does. */
async function drop(
  place: Locator,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }))
  const dataTransfer = await place.page().evaluateHandle((dropped) => {
    const transfer = new DataTransfer()
    for (const { name, base64 } of dropped) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      transfer.items.add(new File([bytes], name))
    }
    return transfer
  }, given)
  await place.dispatchEvent('dragover', { dataTransfer })
  await place.getByText('Let go to add these files').waitFor()
  await place.dispatchEvent('drop', { dataTransfer })
}

describe('evidence', () => {
  it('is added to a course, stands on Data and Path, and comes back byte for byte', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Courses')
    await chooseAction(page, COURSE, 'Add evidence')
    await addFile(page, fileNamed('My certificate.pdf', CERTIFICATE))
    await page.getByText('Kept in the plan: My certificate').waitFor()

    await openScreen(page, 'Path')
    const kept = page.getByRole('button', { name: /^1 file kept: / }).first()
    await kept.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: /^Evidence: / })
    await dialog.getByRole('button', { name: 'My certificate', exact: true }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => kept.evaluate((element) => element === document.activeElement)).toBe(true)

    await page.getByRole('link', { name: 'See all evidence' }).click()
    await page.waitForFunction(() => document.activeElement?.textContent === 'Evidence')
    const row = evidenceSection(page).getByRole('row', { name: /My certificate/ })
    expect(await row.textContent()).toContain(`Course: ${COURSE}`)
    const copy = await app.saveFile(() => chooseAction(page, 'My certificate', 'Save a copy'))
    expect(copy.equals(CERTIFICATE)).toBe(true)
    await chooseAction(page, 'My certificate', 'Remove')
    await row.waitFor({ state: 'detached' })
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
    await row.waitFor()
    await page.getByRole('button', { name: 'Check that all files are whole' }).click()
    await page.getByText('All files are whole.').waitFor()
    await app.crashAndStartAgain()
    await openScreen(app.page, 'Data')
    await evidenceSection(app.page)
      .getByRole('row', { name: /My certificate/ })
      .waitFor()
  })

  it('of a document without dates is several files, chosen and dropped, of which each is taken by itself', async ({
    app,
  }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Path')
    await page.getByRole('button', { name: /^Documents/ }).press('Enter')
    const line = page.getByRole('listitem').filter({ hasText: 'Your curriculum vitae' }).last()
    await line.getByText('Not entered yet').waitFor()
    const button = line.getByRole('button', { name: /: Your curriculum vitae$/ }).last()
    await button.focus()
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog', { name: 'Add evidence' })
    await form.locator('input[type=file]').setInputFiles(fileNamed('Vitae.pdf', CERTIFICATE))
    await drop(form, [
      { name: 'scan.pdf', bytes: SCAN },
      { name: 'Publications.png', bytes: SCAN },
    ])
    const chosen = form.getByRole('list', { name: 'Files to add' }).getByRole('listitem')
    await expect.poll(() => chosen.count()).toBe(3)
    await form.getByRole('textbox', { name: 'Title of Publications.png' }).fill('What I have published')
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await form.getByText('2 files are kept in the plan. 1 file was not taken: see below.').waitFor()
    await form.getByText('scan.pdf is a PNG picture by its contents.').waitFor()
    expect(await chosen.count()).toBe(1)
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('button', { name: 'Leave out scan.pdf' }).focus()
    await page.keyboard.press('Enter')
    await chosen.waitFor({ state: 'detached' })
    const picker = form.getByRole('button', { name: 'Files' })
    expect(await picker.evaluate((element) => element === document.activeElement)).toBe(true)
    await form.getByRole('button', { name: 'Cancel' }).click()

    await line.getByText('File kept, no dates').waitFor()
    await line.getByRole('button', { name: '2 files kept: Your curriculum vitae' }).waitFor()
    await page.keyboard.press('ControlOrMeta+z')
    await line.getByRole('button', { name: '1 file kept: Your curriculum vitae' }).click()
    const dialog = page.getByRole('dialog', { name: 'Evidence: Your curriculum vitae' })
    expect(await dialog.getByRole('row', { name: /Vitae\.pdf/ }).textContent()).toContain(
      'Document: Your curriculum vitae',
    )
    await page.keyboard.press('Escape')
    await page.keyboard.press('ControlOrMeta+Shift+z')
    await line.getByRole('button', { name: '2 files kept: Your curriculum vitae' }).waitFor()

    await app.crashAndStartAgain()
    await openScreen(app.page, 'Data')
    await evidenceSection(app.page).getByRole('button', { name: 'Save the evidence binder' }).click()
    const saved = await saveBinder(app, app.page.getByRole('dialog', { name: 'Export' }))
    const folder = 'Document - Your curriculum vitae'
    expect(Object.keys(saved).toSorted()).toEqual([
      `${folder}/Publications.png`,
      `${folder}/Vitae.pdf`,
      'INDEX.txt',
      'MANIFEST.txt',
    ])
    expect(saved[`${folder}/Publications.png`]?.equals(SCAN)).toBe(true)
    expect(saved[`${folder}/Vitae.pdf`]?.equals(CERTIFICATE)).toBe(true)
  })

  // It leaves its form open.
  itOnEmptyData('has no room in a full plan, which is said before anything is sent', async ({ app }) => {
    const { page } = app
    const evidence = Array.from({ length: 8 }, (_, index) => ({
      ...evidenceFor(`large-${index}`, Buffer.from(`${index}`)),
      bytes: index === 0 ? 24_999_000 : 25_000_000,
    }))
    const plan = writePlanText({ ...samplePlan('half-way'), evidence })
    const open = () => page.getByRole('button', { name: /open a plan file/i }).click()
    await app.chooseFile(open, fileNamed('full.json', Buffer.from(plan)))
    await openScreen(page, 'Data')
    await evidenceSection(page).getByRole('button', { name: 'Add evidence' }).click()
    const form = page.getByRole('dialog', { name: 'Add evidence' })
    await form.getByText('This plan has room for 1 kB more.').waitFor()
    await form
      .locator('input[type=file]')
      .setInputFiles([fileNamed('large.png', fileOf('image/png', 900_000)), fileNamed('small.png', SCAN)])
    await form.getByText('large.png has 900 kB, and this plan has room for 1 kB more.').waitFor()
    expect(await form.getByRole('alert').count()).toBe(1)
  })

  it('is refused with a sentence where it cannot be kept, and told when it is kept already', async ({ app }) => {
    const { page } = app
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await openSample(page, 'halfway')
    await openScreen(page, 'Data')
    await evidenceSection(page).getByRole('button', { name: 'Add evidence' }).click()
    const form = page.getByRole('dialog', { name: 'Add evidence' })
    const choose = (name: string, bytes: Uint8Array) =>
      form.locator('input[type=file]').setInputFiles(fileNamed(name, bytes))
    await choose('program.exe', Buffer.from('MZ'))
    await form.getByText('program.exe is of a kind that cannot be kept.').waitFor()
    await form.getByRole('button', { name: 'Leave out program.exe' }).click()
    await choose('scan.pdf', SCAN)
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await form.getByText('Choose what this proves.').waitFor()
    await form.getByRole('combobox', { name: 'What it proves' }).click()
    await page.getByRole('option', { name: 'Ask for letters of reference' }).click()
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await form.getByText('scan.pdf is a PNG picture by its contents.').waitFor()
    await form.getByRole('button', { name: 'Leave out scan.pdf' }).click()
    await choose('letter.txt', Buffer.from('I attended.\n<script>alert(1)</script>\n'))
    expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('letter')
    expect(await findBarriers(page)).toEqual([])
    await form.getByRole('button', { name: 'Add evidence' }).click()
    await form.waitFor({ state: 'detached' })

    await evidenceSection(page).getByRole('button', { name: 'letter', exact: true }).click()
    const view = page.getByRole('dialog', { name: 'letter' })
    await view.getByRole('region', { name: 'What the file says' }).getByText('<script>alert(1)</script>').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await evidenceSection(page).getByRole('button', { name: 'Add evidence' }).click()
    await choose('other name.txt', Buffer.from('I attended.\n<script>alert(1)</script>\n'))
    await form.getByText('It is “letter” (Step: Ask for letters of reference).').waitFor()
    await form.getByRole('button', { name: 'Leave out other name.txt' }).click()
    await form.getByRole('button', { name: 'Cancel' }).click()
    await openScreen(page, 'Path')
    await page.getByRole('button', { name: '1 file kept: Ask for letters of reference' }).waitFor()
  })
})
