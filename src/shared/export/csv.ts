import { usualSign } from '../input/locale-habits.ts'
import type { DecimalSign } from '../input/written-number.ts'
import { minorUnitDigits } from '../money/currency.ts'
import { money } from '../money/money.ts'
import { decimalText } from '../wording/formatter.ts'
import { escapeFormula } from './escape-formula.ts'
import { exportNotes } from './export-notes.ts'
import type { ExportSubject } from './subject.ts'
import type { Cell, ColumnKind, Table } from './table.ts'
import { hoursOf } from './table.ts'

/** Spreadsheets take a text file for UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/**
 * A table as separated text (RFC 4180), as spreadsheets of the locale read it: with commas between the columns and decimal
 * points, or with semicolons and decimal commas. One line of headings, dates as `YYYY-MM-DD`, and at
 * its end, after an empty line, what the file says about itself in lines that begin with `#`.
 */
export function writeCsv({ columns, rows }: Table, subject: ExportSubject): string {
  const digits = minorUnitDigits(subject.plan.currency)
  const kinds = columns.map(({ kind }) => kind)
  const sign = usualSign(subject.formatter.locale)
  const separator = sign === ',' ? ';' : ','
  return joinLines([
    columns.map(({ heading }) => quoted(heading)).join(separator),
    ...rows.map((row) => row.map((cell, at) => cellText(cell, kinds[at] ?? 'text', digits, sign)).join(separator)),
    '',
    ...exportNotes(subject).map((note) => quoted(`# ${note}`)),
  ])
}

/** Rows of plain texts as comma-separated text, with headings. */
export function writeTextsAsCsv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (texts: readonly string[]) => texts.map((text) => quoted(escapeFormula(text))).join(',')
  return joinLines([headings, ...rows].map(line))
}

function joinLines(lines: readonly string[]): string {
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`
}

function cellText(cell: Cell, kind: ColumnKind, digits: number, sign: DecimalSign): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quoted(kind === 'text' ? escapeFormula(cell) : cell)
  switch (kind) {
    case 'money':
      return decimalText(money(cell), digits).replace('.', sign)
    case 'hours':
      return String(hoursOf(cell)).replace('.', sign)
    case 'text':
    case 'date':
    case 'count':
      return String(cell)
  }
}

function quoted(text: string): string {
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
