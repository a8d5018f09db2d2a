import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { describe, expect } from 'vitest'
import { readWorkbook } from '../../main/export/read-workbook.ts'
import { findBarriers } from '../harness/accessibility.ts'
import { itInStarted as it } from '../harness/app.ts'
import { type ExportWish, exportAs } from '../harness/export-steps.ts'
import { heading, openSample, openScreen } from '../harness/steps.ts'

describe('files that a browser downloads', () => {
  it('are chosen in a dialog without barriers, which gives the focus back', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Data')
    const button = page.getByRole('button', { name: 'Choose what to export' })
    await button.click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('radio', { name: 'One table (CSV)' }).check()
    expect(await findBarriers(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  it('are a workbook, a table, a calendar and a redacted plan', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    const download = async (wish: ExportWish) => {
      const [started] = await Promise.all([page.waitForEvent('download'), exportAs(page, wish)])
      await page.getByText(`${started.suggestedFilename()} is among your downloads.`).first().waitFor()
      return { name: started.suggestedFilename(), bytes: readFileSync(await started.path()) }
    }
    const workbook = await download({ format: 'Spreadsheet (XLSX)' })
    expect([...readWorkbook(workbook.bytes).keys()].slice(0, 3)).toEqual(['About', 'Ledger', 'Log'])
    const log = await download({ format: 'One table (CSV)', table: 'Log' })
    expect(log.name).toMatch(/ - Log\.csv$/)
    expect(log.bytes.toString('utf8')).toContain('Date,Kind,For,Title,Time (hours)')
    const calendar = await download({ format: 'Calendar (ICS)' })
    const parsed = new ICAL.Component(ICAL.parse(calendar.bytes.toString('utf8')))
    expect(parsed.getAllSubcomponents('vevent').length).toBeGreaterThan(20)
    const plan = await download({ format: 'The whole plan (JSON)', isRedacted: true })
    expect(plan.name).toBe('Redacted plan.certpace.json')
  })

  it('are a report on a page of its own, which goes on paper without its buttons', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await exportAs(page, { format: 'Report (PDF)' })
    await page.getByRole('heading', { level: 2, name: 'In short' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    const print = page.getByRole('button', { name: 'Print, or save as PDF' })
    await print.waitFor()
    await page.emulateMedia({ media: 'print' })
    await print.waitFor({ state: 'hidden' })
    expect(await page.getByRole('table').count()).toBe(3)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: 'Back to Data' }).click()
    await heading(page, 'Data').waitFor()
  })
})
