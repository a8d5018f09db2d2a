import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { makeWorkbook } from '../../main/imports/workbooks.ts'
import { findBarriers } from '../harness/accessibility.ts'
import { type App, itInStarted as it, it as itOnEmptyData } from '../harness/app.ts'
import { heading, openSample, openScreen, undo } from '../harness/steps.ts'

/** The practice of the sample, as a person might write it. */
const CLIENTS = 'sex therapy WITH clients'

async function importFile(app: App, name: string, contents: string | Uint8Array): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'certpace-import-'))
  const file = join(folder, name)
  writeFileSync(file, contents)
  await openScreen(app.page, 'Log')
  await app.page.getByRole('button', { name: 'Import a spreadsheet' }).click()
  await app.chooseFile(() => app.page.getByRole('button', { name: 'Choose a file' }).click(), file)
  await app.page.getByRole('heading', { name: 'Say what the columns hold' }).waitFor()
  rmSync(folder, { recursive: true, force: true })
}

async function checkRows(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Check the rows' }).click()
  await page.getByRole('heading', { name: 'Check what would be taken' }).waitFor()
}

/** Log entries by the number beside the search. */
async function countEntries(page: Page): Promise<number> {
  const text = await page.getByText(/^[\d,]+ entries$/).textContent()
  return Number(text?.replace(/\D/g, ''))
}

/** A thousand rows by day, in the way of a German spreadsheet, two of them not right. */
function thousandRows(): Uint8Array {
  const lines = Array.from({ length: 998 }, (_, index) => {
    const day = new Date(Date.UTC(2023, 0, 1 + index))
    return `${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()};${CLIENTS};1,5;Übung ${index}`
  })
  const text = ['Datum;Wofür;Stunden;Bemerkung', ...lines, `31.2.2024;${CLIENTS};1;`, `1.3.2024;${CLIENTS};viele;`]
  return Buffer.from(text.join('\r\n'), 'latin1')
}

describe('an import', () => {
  it('takes a thousand rows, tells of those it does not take, and is undone by one step', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Log')
    const before = await countEntries(page)
    const answer = await page.getByText(/so far\.$/).textContent()

    await importFile(app, 'mein log.csv', thousandRows())
    expect(await findBarriers(page)).toEqual([])
    await checkRows(page)
    await page.getByText('998 of 1,000 rows can be taken: 1,497 h done.').waitFor()
    await page.getByRole('cell', { name: 'This date is not in the calendar.' }).waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Take 998 rows' }).click()
    await page.getByText('998 rows are in the log now: 1,497 h done.').waitFor()
    await page.getByText('2 rows cannot be taken.').waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Close', exact: true }).last().click()

    expect(await countEntries(page)).toBe(before + 998)
    await page.getByRole('textbox', { name: 'Search the log' }).fill('übung 997')
    await page.getByText(/^1 of /).waitFor()
    await page.getByRole('textbox', { name: 'Search the log' }).fill('')
    await undo(page)
    await page.getByText(/^Undone: Import .*998/).waitFor({ state: 'attached' })
    await page.getByText(`${before} entries`, { exact: true }).waitFor()
    expect(await page.getByText(/so far\.$/).textContent()).toBe(answer)
  })

  it('asks what a name means that the plan does not hold, and takes a workbook', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    const workbook = makeWorkbook({
      sheets: [
        {
          name: 'Log',
          cells: [
            ['Date', 'What', 'Hours', 'Paid'],
            [{ date: 46_054 }, 'Trauma course', { time: 1.5 / 24 }, 120.5],
            [{ date: 46_055 }, 'Trauma course', { formula: '1+1', result: '2' }, null],
          ],
        },
      ],
    })
    await importFile(app, 'log.xlsx', workbook)
    await checkRows(page)
    await page.getByText('None of 2 rows can be taken yet.').waitFor()
    await page.getByRole('combobox', { name: 'What “Trauma course” is for' }).selectOption('A new course of this name')
    await page.getByText('All 2 rows can be taken: 3 h 30 min done, $120.50 paid and 1 new course.').waitFor()
    await page.getByRole('button', { name: 'Take 2 rows' }).click()
    await page.getByText('New courses earn no hours yet').waitFor()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await openScreen(page, 'Courses')
    expect(await page.getByRole('button', { name: 'Trauma course', exact: true }).count()).toBe(0)
  })

  it('asks what a log with start and end leaves open, tells what it leaves out, and is undone', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Log')
    const before = await countEntries(page)
    const lines = [
      'Date,Activity,Start,End',
      `3/4/2026,${CLIENTS},9:00 AM,10:30 AM`,
      `,${CLIENTS},1:00 PM,1:50 PM`,
      'Total,,,',
    ]
    await importFile(app, 'sessions.csv', lines.join('\n'))
    expect(await findBarriers(page)).toEqual([])
    await checkRows(page)
    const order = page.getByRole('combobox', { name: 'Dates such as 3/4/2027' })
    await page.getByText('Say first how the dates of this file are meant.').waitFor()
    expect(await page.getByRole('button', { name: 'Take 2 rows' }).isDisabled()).toBe(true)
    await order.selectOption('Month first: March 4')
    await page.getByRole('checkbox', { name: 'Give 1 row without a date the one above it' }).waitFor()
    await page
      .getByRole('cell', { name: 'This row adds up other rows, so it would count twice.', exact: true })
      .waitFor()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Take 2 rows' }).click()
    await page.getByText('2 rows are in the log now: 2 h 20 min done.').waitFor()
    await page.getByRole('button', { name: 'Undo the import' }).click()
    await page.getByText(`${before} entries`, { exact: true }).waitFor()
  })

  // It leaves its form open.
  itOnEmptyData(
    'takes the refunds of a bank, and reads its next file as the last one, until that is forgotten',
    async ({ app }) => {
      const { page } = app
      await openSample(page, 'halfway')
      await openScreen(page, 'Log')
      const before = await countEntries(page)
      const bank = (month: number) =>
        ['Posted,Details,Text,Value', `${month}/2/2026,DEBIT,Books,-30.00`, `${month}/9/2026,CREDIT,Books,12.00`].join(
          '\n',
        )
      const remembered = page.getByText('The columns are read as in the last file with these headings.')
      await importFile(app, 'march.csv', bank(3))
      expect(await remembered.count()).toBe(0)
      await page.getByRole('combobox', { name: 'Date', exact: true }).selectOption('0')
      await page.getByRole('combobox', { name: 'Amount', exact: true }).selectOption('3')
      await checkRows(page)
      await page.getByRole('combobox', { name: 'Dates such as 3/4/2027' }).selectOption('Month first: March 4')
      await page.getByRole('combobox', { name: 'What “Books” is for' }).selectOption('Money for something not planned')
      await page.getByRole('button', { name: 'Take 2 rows' }).click()
      await page.getByText('2 rows are in the log now: $30.00 paid and $12.00 refunded.').waitFor()
      await page.getByRole('button', { name: 'Undo the import' }).click()
      await page.getByText(`${before} entries`, { exact: true }).waitFor()
      await importFile(app, 'april.csv', bank(4))
      await remembered.waitFor()
      expect(await findBarriers(page)).toEqual([])
      expect(await page.getByRole('combobox', { name: 'Amount', exact: true }).inputValue()).toBe('3')
      await page.getByRole('button', { name: 'Forget this' }).click()
      await remembered.waitFor({ state: 'detached' })
    },
  )

  it('refuses a file that is no spreadsheet with a sentence, and another can be chosen', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    const folder = mkdtempSync(join(tmpdir(), 'certpace-import-'))
    const file = join(folder, 'report.pdf')
    writeFileSync(file, '%PDF-1.7')
    await openScreen(page, 'Log')
    await page.getByRole('button', { name: 'Import a spreadsheet' }).click()
    await app.chooseFile(() => page.getByRole('button', { name: 'Choose a file' }).click(), file)
    await page.getByRole('alert').filter({ hasText: 'This is a PDF. Choose a spreadsheet: CSV or XLSX.' }).waitFor()
    rmSync(folder, { recursive: true, force: true })
    await page.keyboard.press('Escape')
    await heading(page, 'Log').waitFor()
  })
})

describe('the log', () => {
  it('takes hours and payments by keyboard alone, and removes them with the way back', async ({ app }) => {
    const { page } = app
    await openSample(page, 'halfway')
    await openScreen(page, 'Log')
    const before = await countEntries(page)
    await page.getByRole('combobox', { name: 'For' }).focus()
    await page.keyboard.type('with clients')
    await page
      .getByRole('option', { name: /with clients/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('1:30')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Written by keyboard')
    await page.keyboard.press('Enter')
    await page.getByText(`${before + 1} entries`, { exact: true }).waitFor()
    // Ready for the next one.
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await page.getByText(`${before + 2} entries`, { exact: true }).waitFor()

    await page.getByRole('textbox', { name: 'Search the log' }).fill('written by')
    await page.getByRole('button', { name: /^Actions for .*1 h 30 min$/ }).click()
    await page.getByRole('menuitem', { name: 'Edit' }).click()
    const form = page.getByRole('dialog', { name: 'Edit logged hours' })
    await form.getByRole('textbox', { name: 'Hours' }).fill('1:45')
    await form.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('button', { name: /^Actions for .*1 h 45 min$/ }).click()
    await page.getByRole('menuitem', { name: 'Remove' }).click()
    await page.getByText(/^0 of /).waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await page.getByText(/^1 of /).waitFor()
  })
})
