import type { LogEntry } from '#shared/plan/log-entry.ts'
import { flag, type ListTable, type Row } from './table.ts'

const EMPTY_TARGET = {
  course_id: null,
  arrangement_id: null,
  practice_id: null,
  fee_id: null,
  contribution_id: null,
  planned_on: null,
  completes: null,
  part: null,
  occurrence: null,
  other_title: null,
  other_category: null,
}

export const logEntriesTable: ListTable<LogEntry> = {
  name: 'log_entries',
  columns: ['kind', 'happened_on', 'minutes', 'amount', 'target_kind', ...Object.keys(EMPTY_TARGET), 'notes'],
  parts: [],
  toRow: (entry) => ({
    kind: entry.kind,
    happened_on: entry.on,
    minutes: entry.kind === 'hours' ? entry.minutes : null,
    amount: entry.kind === 'payment' ? entry.amount : null,
    target_kind: entry.target.kind,
    ...EMPTY_TARGET,
    ...(entry.kind === 'hours' ? writeHoursTarget(entry.target) : writePaymentTarget(entry.target)),
    notes: entry.notes,
  }),
  fromRow: (row) => ({
    id: row['id'],
    kind: row['kind'],
    on: row['happened_on'],
    ...(row['kind'] === 'hours' ? { minutes: row['minutes'] } : { amount: row['amount'] }),
    target: row['kind'] === 'hours' ? readHoursTarget(row) : readPaymentTarget(row),
    notes: row['notes'],
  }),
}

function writeHoursTarget(target: Extract<LogEntry, { kind: 'hours' }>['target']): Row {
  switch (target.kind) {
    case 'course':
      return { course_id: target.courseId, planned_on: target.sessionOn, completes: flag(target.completes) }
    case 'session':
      return { arrangement_id: target.arrangementId, planned_on: target.plannedOn }
    case 'practice':
      return { practice_id: target.practiceId }
  }
}

function writePaymentTarget(target: Extract<LogEntry, { kind: 'payment' }>['target']): Row {
  switch (target.kind) {
    case 'course':
      return { course_id: target.courseId, part: target.part }
    case 'session':
      return { arrangement_id: target.arrangementId, planned_on: target.plannedOn }
    case 'fee':
      return { fee_id: target.feeId, occurrence: target.occurrence }
    case 'contribution':
      return { contribution_id: target.contributionId, occurrence: target.occurrence }
    case 'other':
      return { other_title: target.title, other_category: target.category }
  }
}

function readHoursTarget(row: Row) {
  const kind = row['target_kind']
  switch (kind) {
    case 'course':
      return { kind, courseId: row['course_id'], sessionOn: row['planned_on'], completes: row['completes'] === 1 }
    case 'session':
      return { kind, arrangementId: row['arrangement_id'], plannedOn: row['planned_on'] }
    default:
      return { kind, practiceId: row['practice_id'] }
  }
}

function readPaymentTarget(row: Row) {
  const kind = row['target_kind']
  switch (kind) {
    case 'course':
      return { kind, courseId: row['course_id'], part: row['part'] }
    case 'session':
      return { kind, arrangementId: row['arrangement_id'], plannedOn: row['planned_on'] }
    case 'fee':
      return { kind, feeId: row['fee_id'], occurrence: row['occurrence'] }
    case 'contribution':
      return { kind, contributionId: row['contribution_id'], occurrence: row['occurrence'] }
    default:
      return { kind, title: row['other_title'], category: row['other_category'] }
  }
}
