import { type Cell, cellText, isEmptyRow } from './cell.ts'
import { type ImportColumns, type ImportField, MOST_COLUMNS, NO_COLUMNS } from './import-options.ts'
import { kindOfWord, nameKey } from './name-keys.ts'
import { ambiguityOf, readDate } from './read-date.ts'

/** The first rows, among which headings are looked for. */
const ROWS_TO_LOOK_AT = 20
/** The first filled rows, by which the content of a column is told. */
const ROWS_TO_JUDGE_BY = 60
/** The share of its filled cells that must fit, for a column to be taken for something. */
const MOSTLY = 0.8

/**
 * What headings say for each field, in the words of several languages. Columns are assigned to fields in this order; a
 * heading that is such a word counts before one that holds such a word.
 */
const HEADINGS: readonly (readonly [ImportField, RegExp])[] = [
  ['planned', /planned( for| on)?|planned day|scheduled( for)?/],
  ['completes', /completes( the course)?|course (done|finished)|finished|completed/],
  ['part', /payment (no|number)|which payment|instal+ment/],
  ['date', /dates?|day|when|datum|tag|fecha|data|dato|dag|jour|happened on|paid on|session date/],
  [
    'hours',
    /hours?|hrs?|time|duration|minutes?|mins?|length|stunden|std|dauer|minuten|heures?|durée|horas|ore|uren|timer/,
  ],
  [
    'amount',
    /amount|paid|price|cost|payment|total|sum|fees?|charge|betrag|kosten|preis|montant|prix|importe|importo|bedrag|beløb|belopp|kwota/,
  ],
  ['category', /category|kategorie|catégorie/],
  [
    'notes',
    /notes?|comments?|remarks?|memo|details|notizen?|bemerkung(en)?|kommentar|notas?|opmerking(en)?|remarques?/,
  ],
  [
    'item',
    /title|what|item|course|supervision|supervisor|activity|for|name|belongs to|description|event|payee|provider|titel|kurs|wofür|bezeichnung|cours|curso|titre|título|corso/,
  ],
  ['kind', /kind|type|art|typ|for|category/],
  ['id', /id|entry id/],
]

/** What the first rows of a sheet suggest: where its headings stand, and which column holds what. */
export interface ColumnGuess {
  readonly headingRow: number | null
  readonly columns: ImportColumns
}

export function guessColumns(rows: readonly (readonly Cell[])[], countsFrom1904: boolean): ColumnGuess {
  const headingRow = findHeadings(rows)
  const body = rows.slice(headingRow === null ? 0 : headingRow + 1).filter((row) => !isEmptyRow(row))
  const sample = body.slice(0, ROWS_TO_JUDGE_BY)
  const named = headingRow === null ? NO_COLUMNS : columnsByHeading(rows[headingRow] ?? [], sample)
  return { headingRow, columns: fillByContent(named, headingRow !== null, sample, countsFrom1904) }
}

/** The row with the most cells that are known headings; at least two must be. */
function findHeadings(rows: readonly (readonly Cell[])[]): number | null {
  let best: number | null = null
  let most = 1
  for (const [index, row] of rows.slice(0, ROWS_TO_LOOK_AT).entries()) {
    const known = row.filter((cell) => HEADINGS.some(([field]) => fitOf(field, cell) > 0)).length
    if (known > most) {
      best = index
      most = known
    }
  }
  return best
}

/** 2 for a heading that says the field and nothing else, 1 for one that holds its word, 0 for another. */
function fitOf(field: ImportField, cell: Cell): number {
  if (typeof cell === 'number') return 0
  const pattern = HEADINGS.find(([known]) => known === field)?.[1].source ?? ''
  const key = nameKey(cell)
  if (key === '' || key.length > 40) return 0
  if (field === 'hours' && /start|begin|end|from|until/.test(key)) return 0 // times of day
  const bare = key.replace(/\s*\(.*\)$/, '').replace(/[.:]$/, '')
  if (new RegExp(`^(?:${pattern})$`, 'u').test(bare)) return 2
  return new RegExp(`(?:^|[^\\p{L}])(?:${pattern})(?:$|[^\\p{L}])`, 'u').test(key) ? 1 : 0
}

function columnsByHeading(headings: readonly Cell[], sample: readonly (readonly Cell[])[]): ImportColumns {
  const isKindColumn = (column: number) => fitOf('kind', headings[column] ?? '') > 0 && namesKinds(sample, column)
  const kind = headings.findIndex((_, column) => column < MOST_COLUMNS && isKindColumn(column))
  if (kind < 0) return assignColumns(headings, NO_COLUMNS)
  const columns = assignColumns(headings, { ...NO_COLUMNS, kind })
  // Where no other column names things, a column with words for kinds, such as Dues, is the one that names them.
  return columns.item === null ? assignColumns(headings, NO_COLUMNS) : columns
}

function assignColumns(headings: readonly Cell[], given: ImportColumns): ImportColumns {
  const columns: Record<ImportField, number | null> = { ...given }
  const isTaken = (column: number) => Object.values(columns).includes(column)
  for (const fit of [2, 1]) {
    for (const [field] of HEADINGS) {
      if (field === 'kind' || columns[field] !== null) continue
      const column = headings.findIndex((heading, index) => !isTaken(index) && fitOf(field, heading) === fit)
      if (column >= 0 && column < MOST_COLUMNS) columns[field] = column
    }
  }
  return columns
}

/** Finds dates, figures and names by what stands in the cells, where no heading names their column. */
function fillByContent(
  named: ImportColumns,
  hasHeadings: boolean,
  sample: readonly (readonly Cell[])[],
  countsFrom1904: boolean,
): ImportColumns {
  const columns: Record<ImportField, number | null> = { ...named }
  const width = Math.min(MOST_COLUMNS, Math.max(0, ...sample.map((row) => row.length)))
  const free = () =>
    Array.from({ length: width }, (_, column) => column).filter((column) => !Object.values(columns).includes(column))
  const findBy = (fits: (cell: Cell) => boolean) => free().find((column) => mostly(sample, column, fits)) ?? null
  columns.date ??= findBy((cell) => typeof cell === 'string' && isDate(cell, countsFrom1904))
  // Where there are headings and none says hours or amount, no column is taken for them by its content.
  if (!hasHeadings && columns.hours === null && columns.amount === null) {
    columns.hours = findBy((cell) => /^\d{1,3}(:[0-5]\d|\s*h(\s*\d+)?|\s*min)$/i.test(String(cell).trim()))
    columns.amount = findBy((cell) => /\d[.,]\d{2}(\D|$)/.test(String(cell)) || /[$€£]/.test(String(cell)))
    if (columns.hours === null && columns.amount === null)
      columns.hours = findBy((cell) => /^\d{1,3}([.,]\d{1,2})?$/.test(String(cell)))
  }
  columns.item ??= findBy((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell))
  return columns
}

function isDate(cell: string, countsFrom1904: boolean): boolean {
  const order = ambiguityOf(cell) === 'month-first' ? 'month-first' : 'day-first'
  return readDate(cell, { order, countsFrom1904 }).ok
}

function namesKinds(sample: readonly (readonly Cell[])[], column: number): boolean {
  return mostly(sample, column, (cell) => kindOfWord(cellText(cell)) !== null)
}

/** Whether most of the filled cells of a column fit, and there are some. */
function mostly(sample: readonly (readonly Cell[])[], column: number, fits: (cell: Cell) => boolean): boolean {
  const filled = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(fits).length >= MOSTLY * filled.length
}
