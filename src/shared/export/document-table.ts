import type { Coverage } from '../plan/coverage.ts'
import { arrangementTitle, documentName } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, dateColumn, makeTable, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

/** Documents and the days on which they are in force. */
export function documentTable({ plan }: ExportSubject): Table {
  const columns: readonly Column<Coverage>[] = [
    textColumn('Title', ({ title }) => title),
    textColumn('Document', ({ documentId }) => documentName(plan, documentId)),
    textColumn('Held by', ({ arrangementId }) =>
      arrangementId === null ? 'You' : `The supervisor of ${arrangementTitle(plan, arrangementId)}`,
    ),
    dateColumn('First day', ({ from }) => from),
    dateColumn('Last day', ({ to }) => to),
    textColumn('Notes', ({ notes }) => notes),
    textColumn('Id', ({ id }) => id),
  ]
  return makeTable(TABLE_TITLES.documents, columns, plan.coverages)
}
