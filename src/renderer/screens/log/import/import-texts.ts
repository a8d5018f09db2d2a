import type { ImportSheet, TableForm } from '#shared/contract/import.ts'
import type { ImportColumns, ImportField, ImportOptions } from '#shared/import/import-options.ts'
import { FIELD_NAMES } from '#shared/import/report.ts'
import type { ImportCounts, ImportReview, ImportTotals } from '#shared/import/result.ts'
import { money } from '#shared/money/money.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { count, joinWords } from '#shared/wording/phrases.ts'

const ENCODING_NAMES: Readonly<Record<Extract<TableForm, { kind: 'text' }>['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1252': 'Western European (Windows)',
}

const SEPARATOR_NAMES: Readonly<Record<Extract<TableForm, { kind: 'text' }>['separator'], string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
}

export const ENCODING_CHOICES = Object.entries(ENCODING_NAMES).map(([value, label]) => ({ value, label }))
export const SEPARATOR_CHOICES = Object.entries(SEPARATOR_NAMES).map(([value, label]) => ({ value, label }))

/** `Read as text in UTF-8, with semicolons between the columns.` */
export function formText(form: TableForm): string {
  if (form.kind === 'workbook') return `Read from the sheet “${form.sheets[form.sheet] ?? ''}”.`
  return `Read as text in ${ENCODING_NAMES[form.encoding]}, with ${SEPARATOR_NAMES[form.separator]} between the columns.`
}

/** The name of a column as spreadsheets have it: A to Z, then AA. */
export function columnLetter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnLetter(Math.floor(column / 26) - 1) + last
}

/** `B: Hours (1.5, 2, 0:45)` */
export function columnText(column: number, heading: string, examples: readonly string[]): string {
  const letter = columnLetter(column)
  const name = heading === '' ? letter : `${letter}: ${heading}`
  return examples.length === 0 ? name : `${name} (${examples.map((text) => shortened(text)).join(', ')})`
}

function shortened(text: string): string {
  return text.length > 18 ? `${text.slice(0, 17).replace(/\p{Surrogate}$/u, '')}…` : text
}

/** The columns with one of them given another meaning; a column has one meaning only. */
export function assignColumn(columns: ImportColumns, field: ImportField, column: number | null): ImportColumns {
  const freed = Object.entries(columns).map(([known, index]) => [known, index === column ? null : index])
  // The same fields as before, which an entries walk cannot tell the compiler.
  return { ...(Object.fromEntries(freed) as ImportColumns), [field]: column }
}

/** What only a person can say of the columns, a sentence for each question that is still open. */
export function doubtTexts(
  { doubts, columns, options: suggested }: ImportSheet,
  options: ImportOptions,
): readonly string[] {
  return doubts.flatMap(({ field, columns: found }) => {
    if (options.columns[field] !== suggested.columns[field]) return []
    const names = joinWords(found.map((column) => `“${columns[column]?.heading || columnLetter(column)}”`))
    if (field === 'amount' && found.length === 1) {
      return [`${names} may be what clients pay you. Choose it below only if you paid it.`]
    }
    return field === 'hours' && suggested.moreHours.length > 0
      ? [`${names} hold hours. Please say below which of them count, and whether they are added up.`]
      : [`${names} could each be meant for “${FIELD_NAMES[field]}”. Please check which it is.`]
  })
}

/** `990 of 1,000 rows can be taken: 1,512 h done and $3,400.00 paid.` */
export function reviewText({ counts, totals }: ImportReview, formatter: Formatter): string {
  const taken = counts.taken + counts.part
  if (counts.rows === 0) return 'There are no rows below the headings.'
  if (taken === 0) return `None of ${rowsText(counts.rows, formatter)} can be taken yet.`
  const all =
    taken < counts.rows
      ? `${formatter.number(taken)} of ${rowsText(counts.rows, formatter)}`
      : taken === 1
        ? 'The one row'
        : `All ${rowsText(taken, formatter)}`
  return `${all} can be taken: ${totalsText(totals, formatter)}.`
}

/** `1,000 rows are in the log now: 1,512 h done.` */
export function doneText({ counts, totals }: ImportReview, formatter: Formatter): string {
  const taken = counts.taken + counts.part
  return `${rowsText(taken, formatter)} ${taken === 1 ? 'is' : 'are'} in the log now: ${totalsText(totals, formatter)}.`
}

function totalsText(
  { minutes, hoursEntries, amount, back, paymentEntries, newCourses }: ImportTotals,
  formatter: Formatter,
): string {
  return joinWords([
    ...(hoursEntries > 0 ? [`${formatter.duration(minutes)} done`] : []),
    ...(paymentEntries > 0 && (amount > 0 || back === 0) ? [`${formatter.money(money(amount))} paid`] : []),
    ...(back > 0 ? [`${formatter.money(money(back))} refunded`] : []),
    ...(newCourses > 0 ? [count(newCourses, 'new course', 'new courses')] : []),
  ])
}

/** What became of the rows that were not taken, each in a phrase with its number; none when all were. */
export function leftTexts(counts: ImportCounts, formatter: Formatter): readonly string[] {
  const phrases: readonly (readonly [number, string, string])[] = [
    [counts.part, 'was taken in part', 'were taken in part'],
    [counts.known, 'is in the log already', 'are in the log already'],
    [counts.repeat, 'repeats another row', 'repeat another row'],
    [counts.unknown, 'has a name that is not in the plan', 'have names that are not in the plan'],
    [counts['left-out'], 'was left out', 'were left out'],
    [counts.fault, 'cannot be taken', 'cannot be taken'],
  ]
  return phrases
    .filter(([rows]) => rows > 0)
    .map(([rows, one, many]) => `${rowsText(rows, formatter)} ${rows === 1 ? one : many}.`)
}

/** `Give 12 rows without a date the one above them` */
export function filledText(rows: number, formatter: Formatter): string {
  if (rows === 0) return 'Give rows without a date the one above them'
  return rows === 1
    ? 'Give 1 row without a date the one above it'
    : `Give ${rowsText(rows, formatter)} without a date the one above them`
}

function rowsText(rows: number, formatter: Formatter): string {
  return `${formatter.number(rows)} ${rows === 1 ? 'row' : 'rows'}`
}
