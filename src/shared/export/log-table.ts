import type { IsoDate } from '../calendar/day.ts'
import type { LogEntry } from '../plan/log-entry.ts'
import { isMoneyBack } from '../plan/money-back.ts'
import type { Plan } from '../plan/plan.ts'
import { CATEGORY_NAMES } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'
import {
  type Column,
  countColumn,
  dateColumn,
  hoursColumn,
  makeTable,
  moneyColumn,
  type Table,
  textColumn,
} from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

const TARGET_NAMES: Readonly<Record<LogEntry['target']['kind'], string>> = {
  course: 'Course',
  session: 'Supervision',
  practice: 'Practice',
  fee: 'Fee',
  contribution: 'Contribution',
  other: 'Other',
}

/** Everything that really happened, in the order of the log. */
export function logTable({ plan }: ExportSubject): Table {
  const titleOf = titlesOf(plan)
  const columns: readonly Column<LogEntry>[] = [
    dateColumn('Date', ({ on }) => on),
    textColumn('Kind', kindOf),
    textColumn('For', ({ target }) => TARGET_NAMES[target.kind]),
    textColumn('Title', titleOf),
    hoursColumn('Time', (entry) => (entry.kind === 'hours' ? entry.minutes : null)),
    moneyColumn('Amount', plan.currency, (entry) => (entry.kind === 'payment' ? entry.amount : null)),
    dateColumn('Planned for', plannedFor),
    countColumn('Which payment', whichPayment),
    textColumn('Completes the course', ({ target }) => ('completes' in target && target.completes ? 'Yes' : '')),
    textColumn('Category', ({ target }) => (target.kind === 'other' ? CATEGORY_NAMES[target.category] : '')),
    textColumn('Notes', ({ notes }) => notes),
    textColumn('Id', ({ id }) => id),
  ]
  return makeTable(TABLE_TITLES.log, columns, plan.logEntries)
}

function kindOf(entry: LogEntry): string {
  if (entry.kind === 'hours') return 'Hours'
  const isReceived = entry.target.kind === 'contribution'
  if (isMoneyBack(entry)) return isReceived ? 'Money given back' : 'Refund'
  return isReceived ? 'Money received' : 'Payment'
}

function plannedFor({ target }: LogEntry): IsoDate | null {
  if ('sessionOn' in target) return target.sessionOn
  return 'plannedOn' in target ? target.plannedOn : null
}

/** Counted from 1, as the screens do; none for what is paid once for itself, such as a session. */
function whichPayment({ target }: LogEntry): number | null {
  if ('part' in target) return target.part + 1
  return 'occurrence' in target ? target.occurrence + 1 : null
}

/** The title of what an entry belongs to; maps, because logs can be long. */
function titlesOf(plan: Plan): (entry: LogEntry) => string {
  const { courses, arrangements, practices, fees, contributions } = plan
  const [ofCourse, ofArrangement, ofPractice, ofFee, ofContribution] = [
    courses,
    arrangements,
    practices,
    fees,
    contributions,
  ].map(
    (items: readonly { readonly id: string; readonly title: string }[]) =>
      new Map(items.map(({ id, title }) => [id, title])),
  )
  return ({ target }) => {
    switch (target.kind) {
      case 'course':
        return ofCourse?.get(target.courseId) ?? target.courseId
      case 'session':
        return ofArrangement?.get(target.arrangementId) ?? target.arrangementId
      case 'practice':
        return ofPractice?.get(target.practiceId) ?? target.practiceId
      case 'fee':
        return ofFee?.get(target.feeId) ?? target.feeId
      case 'contribution':
        return ofContribution?.get(target.contributionId) ?? target.contributionId
      case 'other':
        return target.title
    }
  }
}
