import { dayFromIso, type IsoDate } from '../calendar/day.ts'
import { type Money, sumMoney, ZERO } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Posting } from '../projection/result/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { SessionPlacement, WeekLoad } from '../projection/result/rows.ts'
import type { Minutes } from '../values/primitives.ts'
import { type MonthText, monthTextOfDate } from './month-text.ts'

/** Study of one course in a month: what was logged, what is booked, and what the plan places there. */
export interface MonthStudy {
  readonly courseId: string
  readonly minutes: Minutes
}

export interface MonthDetail {
  readonly month: MonthText
  /** By course, in plan order. Placed work belongs to the month in which its week begins. */
  readonly study: readonly MonthStudy[]
  readonly studyMinutes: Minutes
  /** Held, planned or unconfirmed, in order of date. */
  readonly sessions: readonly SessionPlacement[]
  /** The largest first, whoever pays. */
  readonly payments: readonly Posting[]
  readonly outflow: Money
  readonly hasOverdue: boolean
  /** Null where the plan's money does not reach this month. */
  readonly money: { readonly budget: Money; readonly cashAtEnd: Money; readonly lowestCash: Money } | null
  /** The week of the month that weighs most; null where none holds anything. */
  readonly heaviest: WeekLoad | null
}

/** All that one month of a plan holds. */
export function monthDetail(plan: Plan, projection: Projection, month: MonthText): MonthDetail {
  const isIn = ({ on }: { readonly on: IsoDate }) => monthTextOfDate(on) === month
  const study = studyOf(plan, projection, month)
  const payments = projection.postings.filter(isIn).toSorted((left, right) => right.amount - left.amount)
  const money = projection.months.find((one) => one.month === month)
  const weeks = projection.weeks.filter(
    ({ monday, loadMinutes }) => monthTextOfDate(monday) === month && loadMinutes > 0,
  )
  return {
    month,
    study,
    studyMinutes: study.reduce((sum, { minutes }) => sum + minutes, 0),
    sessions: projection.sessions
      .filter((session) => session.state !== 'missed' && isIn(session))
      .toSorted((left, right) => dayFromIso(left.on) - dayFromIso(right.on)),
    payments,
    outflow: payments.length === 0 ? ZERO : sumMoney(payments.map(({ amount }) => amount)),
    hasOverdue: payments.some(({ state }) => state === 'overdue'),
    money: money ? { budget: money.budget, cashAtEnd: money.cashAtEnd, lowestCash: money.lowestCash } : null,
    heaviest: weeks.reduce<WeekLoad | null>(
      (most, week) => (week.loadMinutes > (most?.loadMinutes ?? 0) ? week : most),
      null,
    ),
  }
}

function studyOf(plan: Plan, { courses, today }: Projection, month: MonthText): readonly MonthStudy[] {
  const minutesOf = new Map<string, Minutes>()
  const add = (courseId: string, on: IsoDate, minutes: Minutes) => {
    if (minutes > 0 && monthTextOfDate(on) === month) minutesOf.set(courseId, (minutesOf.get(courseId) ?? 0) + minutes)
  }
  const loggedDays = new Set<string>()
  for (const { kind, on, target, ...entry } of plan.logEntries) {
    if (kind !== 'hours' || target.kind !== 'course' || !('minutes' in entry)) continue
    add(target.courseId, on, entry.minutes)
    if (target.sessionOn !== null) loggedDays.add(`${target.courseId} ${target.sessionOn}`)
  }
  const done = new Set(courses.flatMap(({ courseId, state }) => (state === 'done' ? [courseId] : [])))
  for (const { id, schedule } of plan.courses) {
    if (schedule.kind !== 'dated' || done.has(id)) continue
    for (const { on, minutes } of schedule.sessions) {
      if (on >= today && !loggedDays.has(`${id} ${on}`)) add(id, on, minutes)
    }
  }
  for (const { courseId, weeks } of courses) for (const { monday, minutes } of weeks) add(courseId, monday, minutes)
  return plan.courses.flatMap(({ id }) => {
    const minutes = minutesOf.get(id)
    return minutes === undefined ? [] : [{ courseId: id, minutes }]
  })
}
