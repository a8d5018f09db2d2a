/** The tables that can be taken out, in the order in which they are offered and stand in a workbook. */
export const TABLE_NAMES = [
  'ledger',
  'log',
  'courses',
  'sessions',
  'requirements',
  'counted-hours',
  'months',
  'documents',
  'evidence',
  'scenarios',
  'differences',
] as const
export type TableName = (typeof TABLE_NAMES)[number]

/** What people see, as headings of sheets and in choices. */
export const TABLE_TITLES: Readonly<Record<TableName, string>> = {
  ledger: 'Ledger',
  log: 'Log',
  courses: 'Courses',
  sessions: 'Sessions',
  requirements: 'Requirements',
  'counted-hours': 'Counted hours',
  months: 'Months',
  documents: 'Documents',
  evidence: 'Evidence',
  scenarios: 'Scenarios',
  differences: 'What differs',
}
