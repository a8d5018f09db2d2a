import type { Coverage } from '#shared/plan/coverage.ts'
import { flag, type ListTable } from './table.ts'

export const coveragesTable: ListTable<Coverage> = {
  name: 'coverages',
  columns: ['title', 'is_example', 'document_id', 'arrangement_id', 'first_on', 'last_on', 'notes'],
  parts: [],
  toRow: (coverage) => ({
    title: coverage.title,
    is_example: flag(coverage.isExample),
    document_id: coverage.documentId,
    arrangement_id: coverage.arrangementId,
    first_on: coverage.from,
    last_on: coverage.to,
    notes: coverage.notes,
  }),
  fromRow: (row) => ({
    id: row['id'],
    title: row['title'],
    isExample: row['is_example'] === 1,
    documentId: row['document_id'],
    arrangementId: row['arrangement_id'],
    from: row['first_on'],
    to: row['last_on'],
    notes: row['notes'],
  }),
}
