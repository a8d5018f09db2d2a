import { countingTable } from './counting-table.ts'
import { courseTable } from './course-table.ts'
import { documentTable } from './document-table.ts'
import { evidenceTable } from './evidence-table.ts'
import { gapTable } from './gap-table.ts'
import { ledgerTable } from './ledger-table.ts'
import { logTable } from './log-table.ts'
import { monthTable } from './month-table.ts'
import { requirementTable } from './requirement-table.ts'
import { scenarioTable } from './scenario-table.ts'
import { sessionTable } from './session-table.ts'
import type { ExportSubject } from './subject.ts'
import type { Table } from './table.ts'
import type { TableName } from './table-names.ts'

const TABLES: Readonly<Record<TableName, (subject: ExportSubject) => Table>> = {
  ledger: ledgerTable,
  log: logTable,
  courses: courseTable,
  sessions: sessionTable,
  requirements: requirementTable,
  'counted-hours': countingTable,
  months: monthTable,
  documents: documentTable,
  evidence: evidenceTable,
  scenarios: scenarioTable,
  differences: gapTable,
}

export function exportTable(name: TableName, subject: ExportSubject): Table {
  return TABLES[name](subject)
}
