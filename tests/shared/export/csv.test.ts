import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#shared/export/csv.ts'
import type { Cell, ColumnKind, Table } from '#shared/export/table.ts'
import { TABLE_NAMES } from '#shared/export/table-names.ts'
import { exportTable } from '#shared/export/tables.ts'
import { cellText } from '#shared/import/cell.ts'
import { fullPlan } from '../../main/helpers/full-plan.ts'
import { aPlan } from '../builders/plan-builder.ts'
import { oddSubject, RUNS, subjectOf } from './subjects.ts'

/** The cells of a file as another program reads them; what the file says about itself apart. */
function readCsv(text: string): { readonly rows: readonly (readonly string[])[]; readonly notes: readonly string[] } {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n$/, '')
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter: ',', newline: '\r\n' })
  expect(errors).toEqual([])
  const blank = data.findLastIndex((row) => row.length === 1 && row[0] === '')
  return { rows: data.slice(0, blank), notes: data.slice(blank + 1).map(([note = '']) => note) }
}

/** Whether this is the cell as another program reads it: numbers to the cent and minute, texts as they were. */
function isRead(cell: Cell, kind: ColumnKind, read: string): boolean {
  if (cell === null) return read === ''
  if (kind === 'money') return Math.round(Number(read) * 100) === cell
  if (kind === 'hours') return Math.round(Number(read) * 60) === cell
  return cellText(read) === String(cell)
}

const oneColumn = (heading: string, kind: Table['columns'][number]['kind'], cells: Table['rows'][number]): Table => ({
  title: 'Test',
  columns: [{ heading, kind }],
  rows: cells.map((cell) => [cell]),
})

describe('a table as comma-separated text', () => {
  it('is read by another program cell by cell, whatever the texts hold', () => {
    fc.assert(
      fc.property(oddSubject, fc.constantFrom(...TABLE_NAMES), (subject, name) => {
        const table = exportTable(name, subject)
        const { rows, notes } = readCsv(writeCsv(table, subject))
        expect(rows[0]).toEqual(table.columns.map(({ heading }) => heading))
        expect(rows.length - 1).toBe(table.rows.length)
        const kinds = table.columns.map(({ kind }) => kind)
        const wrong = table.rows.flatMap((row, at) =>
          row.filter((cell, place) => !isRead(cell, kinds[place] ?? 'text', rows[at + 1]?.[place] ?? '')),
        )
        expect(wrong).toEqual([])
        expect(notes.every((note) => note.startsWith('# '))).toBe(true)
      }),
      RUNS,
    )
  })

  it('holds no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(oddSubject, fc.constantFrom(...TABLE_NAMES), (subject, name) => {
        const { rows } = readCsv(writeCsv(exportTable(name, subject), subject))
        expect(rows.flat().filter((cell) => /^\s*[=+@\0＝＋－＠]|^[\t\r\n]|^\s*-(?!\d+(\.\d+)?$)/.test(cell))).toEqual(
          [],
        )
      }),
      RUNS,
    )
  })

  it.each(['=1', '+1', '-1', '@A', '\tA', '\rA', '\0A', ' =1', '\u00a0-1', '＝1', '＋1', '－1', '＠A', ' ﹦1'])(
    'puts an apostrophe before %j',
    (text) => {
      const { rows } = readCsv(writeCsv(oneColumn('Text', 'text', [text, 'a=1', "'=1"]), subjectOf(fullPlan())))
      expect(rows.slice(1)).toEqual([[`'${text}`], ['a=1'], ["''=1"]])
      expect(rows.slice(1).map(([cell = '']) => cellText(cell))).toEqual([text, 'a=1', "'=1"])
    },
  )

  it('keeps amounts below zero numbers, with the digits of the currency', () => {
    const written = (currency: string) =>
      readCsv(
        writeCsv(oneColumn('A', 'money', [-5, 1_234_567, null, 0]), subjectOf(aPlan().with({ currency }).build())),
      )
        .rows.slice(1)
        .flat()
    expect(written('USD')).toEqual(['-0.05', '12345.67', '', '0.00'])
    expect(written('JPY')).toEqual(['-5', '1234567', '', '0'])
    expect(written('KWD')).toEqual(['-0.005', '1234.567', '', '0.000'])
  })

  it('begins with the mark of UTF-8 and ends with what it is', () => {
    const subject = subjectOf(fullPlan())
    const text = writeCsv(exportTable('log', subject), subject)
    expect(text.startsWith('\uFEFFDate,Kind,')).toBe(true)
    expect(text).toMatch(/\r\n\r\n"?# A plan, as of Jun 1, 2027/)
    expect(readCsv(text).notes).toHaveLength(4)
  })
})
