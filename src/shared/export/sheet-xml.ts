import { dayFromIso, isoDate } from '../calendar/day.ts'
import type { Money } from '../money/money.ts'
import type { Cell, ColumnKind } from './table.ts'
import { hoursOf } from './table.ts'

/** The places of cell formats in the workbook's list of them. */
export const STYLES = { plain: 0, text: 1, heading: 2, date: 3, money: 4, hours: 5 } as const

export interface SheetCell {
  readonly value: Cell
  readonly kind: ColumnKind | 'heading'
}

export interface SheetLayout {
  /** In characters. */
  readonly widths: readonly number[]
  /** Whether the first row stays in sight. */
  readonly hasHeadings: boolean
}

/** Whole days from the day that spreadsheets count from to 1 Jan 1970. */
const DAYS_TO_1970 = 25_569
/** The first day that spreadsheets count alike: they take 1900 for a leap year. */
const FIRST_SHEET_DAY = '1900-03-01'
/** How a workbook writes what its sheets have in common. */
export interface WorkbookWriting {
  /** An amount in whole units, as a number in digits. */
  readonly amountText: (amount: Money) => string
  /** The place of a text in the workbook's list of texts. */
  readonly placeOf: (text: string) => number
}

/** One sheet of an Office Open XML workbook. */
export function sheetXml(
  rows: readonly (readonly SheetCell[])[],
  { widths, hasHeadings }: SheetLayout,
  writing: WorkbookWriting,
): string {
  const letters = widths.map((_, at) => columnLetters(at))
  const frozen = hasHeadings ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
  const body = rows.map((cells, at) => {
    const row = at + 1
    const written = cells.map((cell, place) => cellXml(cell, `${letters[place]}${row}`, writing)).join('')
    return `<row r="${row}">${written}</row>`
  })
  return [
    XML_START,
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`,
    `<cols>${columns.join('')}</cols><sheetData>`,
    ...body,
    '</sheetData></worksheet>',
  ].join('')
}

export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function cellXml({ value, kind }: SheetCell, address: string, { amountText, placeOf }: WorkbookWriting): string {
  if (value === null || value === '') return ''
  if (typeof value === 'string') {
    if (kind === 'date' && value >= FIRST_SHEET_DAY) {
      return numberXml(address, STYLES.date, dayFromIso(isoDate(value)) + DAYS_TO_1970)
    }
    // A text is written as one, so that no program ever takes it for a formula.
    const style = kind === 'heading' ? STYLES.heading : STYLES.text
    return `<c r="${address}" s="${style}" t="s"><v>${placeOf(value)}</v></c>`
  }
  switch (kind) {
    case 'money':
      return numberXml(address, STYLES.money, amountText(value as Money)) // a column of money holds nothing else
    case 'hours':
      return numberXml(address, STYLES.hours, hoursOf(value))
    default:
      return numberXml(address, STYLES.plain, value)
  }
}

function numberXml(address: string, style: number, value: number | string): string {
  return `<c r="${address}" s="${style}"><v>${value}</v></c>`
}

/** `A` to `Z`, `AA` and so on. */
function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : `${columnLetters(Math.floor(at / 26) - 1)}${last}`
}

/** A text within XML. What XML cannot hold is written as `_x0000_`, which spreadsheets read back as the character. */
export function xmlText(text: string): string {
  if (!/[^ -~]|[&<>"_]/.test(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu, codeOf)
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function codeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
