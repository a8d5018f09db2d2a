import type { LogEntry } from '#shared/plan/log-entry.ts'
import { column, flag, listTable, oneOf } from './fields.ts'

const happened = { on: column('happened_on'), notes: column() }
const session = { arrangementId: column(), plannedOn: column() }

export const logEntriesTable = listTable<LogEntry>(
  'log_entries',
  oneOf(column(), {
    hours: {
      ...happened,
      minutes: column(),
      target: oneOf(column('target_kind'), {
        course: { courseId: column(), sessionOn: column('planned_on'), completes: flag() },
        session,
        practice: { practiceId: column() },
      }),
    },
    payment: {
      ...happened,
      amount: column(),
      target: oneOf(column('target_kind'), {
        course: { courseId: column(), part: column() },
        session,
        fee: { feeId: column(), occurrence: column() },
        contribution: { contributionId: column(), occurrence: column() },
        other: { title: column('other_title'), category: column('other_category') },
      }),
    },
  }),
)
