import type { Checkmark, Dismissal } from '#shared/plan/checkmark.ts'
import type { Scenario } from '#shared/plan/edit.ts'
import { readJson } from './json.ts'
import type { ListTable } from './table.ts'

export const checkmarksTable: ListTable<Checkmark> = {
  name: 'checkmarks',
  columns: ['kind', 'subject_id', 'done_on', 'program_id', 'program_version'],
  parts: [],
  toRow: ({ kind, subjectId, on, rules }) => ({
    kind,
    subject_id: subjectId,
    done_on: on,
    program_id: rules?.programId ?? null,
    program_version: rules?.version ?? null,
  }),
  fromRow: (row) => ({
    id: row['id'],
    kind: row['kind'],
    subjectId: row['subject_id'],
    on: row['done_on'],
    ...(row['program_id'] === null ? {} : { rules: { programId: row['program_id'], version: row['program_version'] } }),
  }),
}

export const dismissalsTable: ListTable<Dismissal> = {
  name: 'dismissals',
  columns: ['finding_key', 'reason'],
  parts: [],
  toRow: ({ findingKey, reason }) => ({ finding_key: findingKey, reason }),
  fromRow: (row) => ({ id: row['id'], findingKey: row['finding_key'], reason: row['reason'] }),
}

export const scenariosTable: ListTable<Scenario> = {
  name: 'scenarios',
  columns: ['name', 'edits'],
  parts: [],
  toRow: ({ name, edits }) => ({ name, edits: JSON.stringify(edits) }),
  fromRow: (row) => ({ id: row['id'], name: row['name'], edits: readJson(row['edits']) }),
}
