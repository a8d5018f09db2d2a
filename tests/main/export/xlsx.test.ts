import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '#main/export/xlsx.ts'
import { readWorkbook as readImported } from '#main/imports/workbook/read-workbook.ts'
import type { Cell, ColumnKind } from '#shared/export/table.ts'
import { TABLE_NAMES } from '#shared/export/table-names.ts'
import { exportTable } from '#shared/export/tables.ts'
import { money } from '#shared/money/money.ts'
import type { LogEntry } from '#shared/plan/log-entry.ts'
import { SAMPLE_NAMES, samplePlan } from '../../helpers/resources.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { oddSubject, subjectOf } from '../../shared/export/subjects.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'
import { type ReadCell, readWorkbook } from './read-workbook.ts'

const DAYS_TO_1970 = 25_569

/** Whether this is the cell as the workbook has to hold it. */
function isWritten(cell: Cell, kind: ColumnKind, found: ReadCell | null): boolean {
  if (cell === null || cell === '') return found === null
  if (found?.kind !== 'number') return kind === 'text' && found?.text === textOf(String(cell))
  switch (kind) {
    case 'text':
      return false
    case 'date':
      return (
        found.value === Date.parse(`${cell}T00:00:00Z`) / 86_400_000 + DAYS_TO_1970 && found.format.startsWith('yyyy')
      )
    case 'money':
      return found.value === Number(cell) / 100
    case 'hours':
      return Math.round(found.value * 60) === cell
    case 'count':
      return found.value === cell
  }
}

/** Texts stay as they are, but for those of which an import would take an apostrophe off. */
function textOf(text: string): string {
  return /^'+(\s*[=+\-@]|\p{Cc})/u.test(text) ? `'${text}` : text
}

function numberOf(cell: ReadCell | null | undefined): unknown {
  return cell?.kind === 'number' ? cell.value : cell
}

/** The sum of a column of money, in minor units. */
function sumOf(rows: readonly (readonly (ReadCell | null)[])[], heading: string, perUnit = 100): number {
  const at = rows[0]?.findIndex((cell) => cell?.kind === 'text' && cell.text === heading) ?? -1
  expect(at).not.toBe(-1)
  return rows.slice(1).reduce((sum, row) => sum + Math.round(Number(numberOf(row[at]) ?? 0) * perUnit), 0)
}

describe('a workbook', () => {
  it('holds each table with typed cells, texts as texts, and no formula', () => {
    fc.assert(
      fc.property(oddSubject, (subject) => {
        const sheets = readWorkbook(writeWorkbook(subject))
        for (const name of TABLE_NAMES) {
          const { title, columns, rows } = exportTable(name, subject)
          const [headings, ...read] = sheets.get(title) ?? []
          expect(headings?.map((cell) => cell?.kind === 'text' && cell.text)).toEqual(
            columns.map(({ heading }) => heading),
          )
          expect(read.length).toBe(rows.length)
          const kinds = columns.map(({ kind }) => kind)
          const wrong = rows.flatMap((row, at) =>
            row.filter((cell, place) => !isWritten(cell, kinds[place] ?? 'text', read[at]?.[place] ?? null)),
          )
          expect(wrong).toEqual([])
        }
      }),
      { numRuns: 12 },
    )
  })

  it.each(SAMPLE_NAMES)('has the totals of the sample %s, to the cent', (name) => {
    const subject = subjectOf(samplePlan(name))
    const sheets = readWorkbook(writeWorkbook(subject))
    const { postings, totals } = subject.projection
    expect(sumOf(sheets.get('Ledger') ?? [], 'Amount (USD)')).toBe(
      postings.reduce((sum, { amount }) => sum + amount, 0),
    )
    const about = sheets.get('About') ?? []
    const total = about.find(([cell]) => cell?.kind === 'text' && cell.text.startsWith('Cost to certification'))
    expect(total?.[1]).toEqual({ kind: 'number', value: totals.toCertification.amount / 100, format: '#,##0.00' })
  })

  it('is taken in by the importer of the program, which reads any workbook', async () => {
    const subject = subjectOf(samplePlan('half-way'))
    const read = await readImported(writeWorkbook(subject), 1, () => {})
    expect(read.sheets.slice(0, 3)).toEqual(['About', 'Ledger', 'Log'])
    const [headings = [], ...rows] = read.rows
    const amounts = rows.map((row) => row[headings.indexOf('Amount (USD)')])
    expect(amounts.map((amount) => Math.round(Number(amount) * 100))).toEqual(
      subject.projection.postings.map(({ amount }) => amount),
    )
    expect(rows.map(([date]) => date)).toEqual(subject.projection.postings.map(({ on }) => on))
  })

  it('shows amounts with the digits of the currency', () => {
    for (const [currency, format, value] of [
      ['JPY', '#,##0', 1234],
      ['KWD', '#,##0.000', 1.234],
    ] as const) {
      const plan = aPlan().with({ currency }).withFee('fee', 1234, { kind: 'on', on: '2027-02-01' }).build()
      const ledger = readWorkbook(writeWorkbook(subjectOf(plan))).get('Ledger')
      expect(ledger?.[1]?.[5]).toEqual({ kind: 'number', value, format })
    }
  })

  it('says which amounts are not entered, and how to treat it', () => {
    const about = readWorkbook(writeWorkbook(subjectOf(fullPlan()))).get('About')
    const sentences = (about ?? []).map(([cell]) => (cell?.kind === 'text' ? cell.text : '')).join('\n')
    expect(sentences).toContain('amounts not entered: ')
    expect(sentences).toContain('not encrypted')
    expect(sentences).toContain('No plan guarantees certification')
  })
})

const libreOffice = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find(existsSync)

describe('a workbook in LibreOffice', () => {
  it.runIf(libreOffice)(
    'opens with the same totals to the cent, and the same texts',
    () => {
      const odd = ['=1+1', '@A1', 'toString', '_x0041_', 'two\nlines', '<b>&"', '-1']
      const sample = samplePlan('half-way')
      const logEntries = odd.map((title, at): LogEntry => {
        const target = { kind: 'other', title, category: 'other' } as const
        return { id: `odd-${at}`, kind: 'payment', on: sample.startOn, amount: money(101 + at), target, notes: '' }
      })
      const subject = subjectOf({ ...sample, logEntries: [...sample.logEntries, ...logEntries] })
      const sheet = openInLibreOffice(writeWorkbook(subject))
      const ledger = sheet('Ledger')
      const cents = ledger
        .filter((row) => row['Part of the total'] === 'To certification')
        .reduce((sum, row) => sum + Math.round(Number(row['Amount (USD)']) * 100), 0)
      expect(cents).toBe(subject.projection.totals.toCertification.amount)
      expect(sheet('Log').map((row) => row['Title'])).toEqual(expect.arrayContaining(odd))
      expect(sheet('Log').at(-1)).toMatchObject({ Date: sample.startOn, 'Amount (USD)': '1.07' })
    },
    120_000,
  )
})

/** Reads the sheets of a workbook as LibreOffice understands them, by the names of their columns. */
function openInLibreOffice(workbook: Uint8Array): (sheet: string) => readonly Record<string, string>[] {
  const folder = temporaryFolder()
  const file = path.join(folder, 'plan.xlsx')
  writeFileSync(file, workbook)
  // Every sheet as a text file of its own, cells as they are shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'
  const options = ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', filter]
  execFileSync(libreOffice ?? '', [...options, '--outdir', folder, file], { stdio: 'ignore' })
  return (sheet) =>
    Papa.parse<Record<string, string>>(readFileSync(path.join(folder, `plan-${sheet}.csv`), 'utf8').trim(), {
      header: true,
    }).data
}
