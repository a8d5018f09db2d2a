import type { Evidence } from '#shared/plan/evidence.ts'
import type { ListTable } from './table.ts'

export const evidenceTable: ListTable<Evidence> = {
  name: 'evidence',
  columns: ['title', 'subject_kind', 'subject_id', 'file_name', 'media_type', 'bytes', 'sha256', 'added_on', 'notes'],
  parts: [],
  toRow: ({ subject, ...evidence }) => ({
    title: evidence.title,
    subject_kind: subject.kind,
    subject_id: subject.kind === 'plan' ? null : subject.id,
    file_name: evidence.fileName,
    media_type: evidence.mediaType,
    bytes: evidence.bytes,
    sha256: evidence.sha256,
    added_on: evidence.addedOn,
    notes: evidence.notes,
  }),
  fromRow: (row) => ({
    id: row['id'],
    title: row['title'],
    subject: row['subject_kind'] === 'plan' ? { kind: 'plan' } : { kind: row['subject_kind'], id: row['subject_id'] },
    fileName: row['file_name'],
    mediaType: row['media_type'],
    bytes: row['bytes'],
    sha256: row['sha256'],
    addedOn: row['added_on'],
    notes: row['notes'],
  }),
}
