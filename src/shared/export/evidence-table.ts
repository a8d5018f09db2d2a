import type { Evidence } from '../plan/evidence.ts'
import { subjectName } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, countColumn, dateColumn, makeTable, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

/** What is kept as evidence. The files themselves are not in this table. */
export function evidenceTable({ plan, formatter }: ExportSubject): Table {
  const columns: readonly Column<Evidence>[] = [
    textColumn('Title', ({ title }) => title),
    textColumn('Belongs to', ({ subject }) => subjectName(subject, plan, formatter)),
    textColumn('File', ({ fileName }) => fileName),
    textColumn('Type', ({ mediaType }) => mediaType),
    countColumn('Size (bytes)', ({ bytes }) => bytes),
    textColumn('SHA-256', ({ sha256 }) => sha256),
    dateColumn('Added on', ({ addedOn }) => addedOn),
    textColumn('Notes', ({ notes }) => notes),
    textColumn('Id', ({ id }) => id),
  ]
  return makeTable(TABLE_TITLES.evidence, columns, plan.evidence)
}
