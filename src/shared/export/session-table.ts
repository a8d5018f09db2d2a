import type { Arrangement } from '../plan/arrangement.ts'
import type { SessionPlacement } from '../projection/result/rows.ts'
import { SUPERVISION_KIND_NAMES, sessionStateName } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, dateColumn, hoursColumn, makeTable, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

interface SessionRow {
  readonly session: SessionPlacement
  readonly arrangement: Arrangement | undefined
}

/** Every supervision session, held and planned, in order of date. */
export function sessionTable({ plan, projection }: ExportSubject): Table {
  const arrangements = new Map(plan.arrangements.map((arrangement) => [arrangement.id, arrangement]))
  const columns: readonly Column<SessionRow>[] = [
    dateColumn('Date', ({ session }) => session.on),
    textColumn('Supervision', ({ session, arrangement }) => arrangement?.title ?? session.arrangementId),
    textColumn('Supervisor', ({ arrangement }) => arrangement?.supervisor ?? ''),
    textColumn('Kind', ({ arrangement }) => (arrangement ? SUPERVISION_KIND_NAMES[arrangement.kind] : '')),
    textColumn('Status', ({ session }) => sessionStateName(session, plan)),
    hoursColumn('Recorded', ({ session }) => session.recordedMinutes),
    hoursColumn('Counted', ({ session }) => session.countedMinutes),
    dateColumn('Planned for', ({ session }) => session.plannedOn),
  ]
  const rows = projection.sessions
    .map((session): SessionRow => ({ session, arrangement: arrangements.get(session.arrangementId) }))
    .toSorted((left, right) => (left.session.on < right.session.on ? -1 : left.session.on > right.session.on ? 1 : 0))
  return makeTable(TABLE_TITLES.sessions, columns, rows)
}
