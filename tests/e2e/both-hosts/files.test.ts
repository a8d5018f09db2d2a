import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect } from 'vitest'
import { fileOf, sha256Of } from '../../main/helpers/evidence-file.ts'
import { findBarriers } from '../harness/accessibility.ts'
import { it } from '../harness/app.ts'
import { addFile, evidenceSection, fileNamed, saveBinder } from '../harness/evidence-steps.ts'
import { choosePlanItem, copyPlanOut, openPlanNamed } from '../harness/plan-steps.ts'
import { openSample, openScreen, readCost } from '../harness/steps.ts'

const SAMPLE = 'Sample: halfway'
const COURSE = 'Working with couples'
/** Of several parts. */
const CERTIFICATE = fileOf('application/pdf', 2_300_000)

describe('files chosen and saved in the dialogs of the host', () => {
  it('are a plan that somebody sent, and one that is no plan is refused with a sentence', async ({ app }) => {
    await openSample(app.page, 'halfway')
    const cost = await readCost(app.page)
    await app.startAgain() // so that all of the plan is in its file
    const { page } = app
    await openPlanNamed(page, SAMPLE)
    const file = copyPlanOut(app.dataFolder)
    const press = () => choosePlanItem(page, 'Open plan file')
    await app.chooseFile(press, file)
    await page.getByText(`There is a plan ${SAMPLE} already, so this one is ${SAMPLE}, copy.`).waitFor()
    await openPlanNamed(page, `${SAMPLE}, copy`)
    expect(await readCost(page)).toBe(cost)
    copyFileSync(join(app.dataFolder, 'settings.json'), join(app.dataFolder, 'letter.certpace'))
    await app.chooseFile(press, join(app.dataFolder, 'letter.certpace'))
    await page.getByText('That did not work').waitFor()
    await openPlanNamed(page, `${SAMPLE}, copy`)
  })

  it('are the evidence as a binder, whose manifest holds', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Data')
    await evidenceSection(page).getByRole('button', { name: 'Add evidence' }).click()
    await page.getByRole('combobox', { name: 'What it proves' }).fill(COURSE)
    await page.getByRole('option', { name: COURSE, exact: true }).click()
    await addFile(page, fileNamed('con.pdf', CERTIFICATE))
    await evidenceSection(page).getByRole('button', { name: 'Save the evidence binder' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByText('The binder is not encrypted: anyone who has it can read every file in it.').waitFor()
    expect(await findBarriers(page)).toEqual([])
    const saved = await saveBinder(app, dialog)
    expect(saved[`Course - ${COURSE}/con_.pdf`]?.equals(CERTIFICATE)).toBe(true)
    const index = saved['INDEX.txt'] ?? Buffer.alloc(0)
    expect(index.toString('utf8')).toContain(`Proves: Course: ${COURSE}`)
    expect(saved['MANIFEST.txt']?.toString('utf8')).toBe(
      `${sha256Of(index)}  INDEX.txt\n${sha256Of(CERTIFICATE)}  Course - ${COURSE}/con_.pdf\n`,
    )
  })
})
