import { type AuditedEntry, audit } from '../audit/audit.ts'
import type { Plan } from '../plan/plan.ts'
import { arrangementTitle, courseTitle, practiceTitle, requirementName } from '../wording/names.ts'
import { reasonSentence } from '../wording/reason.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, dateColumn, hoursColumn, makeTable, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

interface CountingRow {
  readonly requirementId: string
  readonly entry: AuditedEntry
}

/** Each recorded hour with the requirement it counts for, and the rule by which the rest does not. */
export function countingTable({ plan, today, formatter }: ExportSubject): Table {
  const columns: readonly Column<CountingRow>[] = [
    textColumn('Requirement', ({ requirementId }) => requirementName(plan, requirementId)),
    dateColumn('Date', ({ entry }) => entry.on),
    textColumn('Title', ({ entry }) => titleOf(entry.subject, plan)),
    hoursColumn('Recorded', ({ entry }) => entry.recordedMinutes),
    hoursColumn('Counted', ({ entry }) => entry.countedMinutes),
    textColumn('Why the rest does not count', ({ entry }) =>
      entry.reasons.map((reason) => reasonSentence(reason, plan, formatter)).join(' '),
    ),
  ]
  const rows = audit(plan, today).requirements.flatMap(({ requirementId, entries }) =>
    entries.map((entry): CountingRow => ({ requirementId, entry })),
  )
  return makeTable(TABLE_TITLES['counted-hours'], columns, rows)
}

function titleOf({ kind, id }: AuditedEntry['subject'], plan: Plan): string {
  switch (kind) {
    case 'course':
      return courseTitle(plan, id)
    case 'arrangement':
      return arrangementTitle(plan, id)
    case 'practice':
      return practiceTitle(plan, id)
  }
}
