import type { Course } from '../plan/course.ts'
import { fullPriceOf } from '../projection/ledger/course-payments.ts'
import type { CoursePlacement } from '../projection/result/rows.ts'
import { countsTowards, courseState } from '../wording/course.ts'
import { INTENSITY_NAMES } from '../wording/names.ts'
import type { ExportSubject } from './subject.ts'
import { type Column, dateColumn, hoursColumn, makeTable, moneyColumn, type Table, textColumn } from './table.ts'
import { TABLE_TITLES } from './table-names.ts'

interface CourseRow {
  readonly course: Course
  readonly placement: CoursePlacement | undefined
}

const PAYMENT_NAMES: Readonly<Record<Course['payment']['kind'], string>> = {
  once: 'At once',
  'per-session': 'Each day',
  instalments: 'In installments',
}

/** Every course with its dates, its hours and its price. */
export function courseTable({ plan, projection, formatter }: ExportSubject): Table {
  const placements = new Map(projection.courses.map((placement) => [placement.courseId, placement]))
  const { currency } = plan
  const columns: readonly Column<CourseRow>[] = [
    textColumn('Title', ({ course }) => course.title),
    textColumn('Provider', ({ course }) => course.provider),
    textColumn('Example', ({ course }) => (course.isExample ? 'Yes' : '')),
    textColumn('Status', ({ placement }) => courseState(placement, projection.outcome)),
    dateColumn('First day', ({ placement }) => placement?.startOn ?? null),
    dateColumn('Last day', ({ placement }) => placement?.endOn ?? null),
    hoursColumn('Work', ({ course }) => course.workMinutes),
    hoursColumn('Logged', ({ placement }) => placement?.loggedMinutes ?? null),
    hoursColumn('Recorded', ({ placement }) => placement?.recordedMinutes ?? null),
    hoursColumn('Counted', ({ placement }) => placement?.countedMinutes ?? null),
    hoursColumn('Not counted', ({ placement }) => placement?.wastedMinutes ?? null),
    textColumn('Counts toward', ({ course }) => countsTowards(course, plan, formatter).join('; ')),
    moneyColumn('Price', currency, ({ course }) => fullPriceOf(course)),
    textColumn('Paid', ({ course }) => PAYMENT_NAMES[course.payment.kind]),
    moneyColumn('Price of a counted hour', currency, ({ placement }) => placement?.pricePerCountedHour ?? null),
    textColumn('Intensity', ({ course }) => INTENSITY_NAMES[course.intensity]),
    textColumn('Notes', ({ course }) => course.notes),
    textColumn('Id', ({ course }) => course.id),
  ]
  const rows = plan.courses.map((course): CourseRow => ({ course, placement: placements.get(course.id) }))
  return makeTable(TABLE_TITLES.courses, columns, rows)
}
