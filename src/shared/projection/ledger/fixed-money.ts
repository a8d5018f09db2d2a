import type { DayNumber } from '../../calendar/day.ts'
import { addToMonth, firstDayOfMonth, monthOf } from '../../calendar/month.ts'
import type { Course } from '../../plan/course.ts'
import type { Budget } from '../../plan/header-fields.ts'
import type { PaymentEntry } from '../../plan/log-entry.ts'
import type { CoursePayment } from '../../plan/payment.ts'
import type { Plan } from '../../plan/plan.ts'
import { remember } from '../../remember.ts'
import { firstDayOfCourse } from '../model/first-day.ts'
import type { CourseModel, Model } from '../model/model.ts'
import type { Supervision } from '../model/solution.ts'
import { type CashChange, CashDays } from './cash-test-days.ts'
import { postingsOfCourse } from './course-postings.ts'
import { isRepeating } from './fee-dates.ts'
import { postingsOfFee, repeatedPostings } from './fee-postings.ts'
import { isMoneyIn, isMoneyOut } from './ledger.ts'
import { paidPostingId, withPayments } from './logged-payment.ts'
import type { RawPosting } from './raw-posting.ts'
import { postingsOfSessions } from './session-postings.ts'

/**
 * The money of a plan that waits for nothing: sessions, booked and begun courses, payments on days of their own, payments
 * that were made, and fees on days of their own. Fees that repeat are not in it, since how many there are depends on the
 * certification.
 */
export interface FixedMoney extends Given {
  readonly plan: Plan
  readonly model: Model
  /** Cash with the postings, the savings and the budget. */
  readonly cash: CashDays
}

/** What is the same whatever is put aside. */
interface Given {
  readonly postings: readonly RawPosting[]
  /** The fees that repeat, up to the horizon, in order of date; without those that are paid. */
  readonly repeated: readonly RawPosting[]
  /** What they change of the cash, one change for each day. */
  readonly repeatedChanges: readonly CashChange[]
  /** Ids of postings whose place a logged payment has taken. */
  readonly paid: ReadonlySet<string>
  readonly received: readonly PaymentEntry[]
  /** By place of the course: whether its start is what its payments wait for. */
  readonly waits: readonly boolean[]
}

export function fixedMoney(plan: Plan, model: Model, supervision: Supervision): FixedMoney {
  const { courses, arrangements, fees, contributions, logEntries } = plan
  const { today, startOn, horizon, firstContract } = model
  const given = givenBy(
    supervision,
    courses,
    arrangements,
    fees,
    contributions,
    logEntries,
    model.courses,
    model.arrangements,
    today,
    startOn,
    horizon,
    firstContract,
  )
  return { plan, model, ...given, cash: cashOf(given, plan.budget, startOn, horizon) }
}

/** Sliders of hours a week, energy and what is put aside leave all of it as it is. */
const givenBy = remember(
  (
    supervision: Supervision,
    courses: Plan['courses'],
    arrangements: Plan['arrangements'],
    fees: Plan['fees'],
    contributions: Plan['contributions'],
    logEntries: Plan['logEntries'],
    compiledCourses: Model['courses'],
    compiledArrangements: Model['arrangements'],
    today: DayNumber,
    startOn: DayNumber,
    horizon: DayNumber,
    firstContract: DayNumber | null,
  ): Given => {
    const plan = { courses, arrangements, fees, contributions }
    const model = {
      courses: compiledCourses,
      arrangements: compiledArrangements,
      today,
      startOn,
      horizon,
      firstContract,
    }
    const payments = logEntries.filter(isMoneyOut)
    const paid = new Set(payments.flatMap((entry) => paidPostingId(entry) ?? []))
    const waits = courses.map((course, index) => isWaiting(course, compiledCourses[index]))
    const postings: RawPosting[] = []
    const add = (planned: readonly RawPosting[]) => {
      for (const posting of planned) if (!paid.has(posting.id)) postings.push(posting)
    }
    for (const [index, course] of compiledCourses.entries()) {
      if (!waits[index]) add(postingsOfCourse(plan, model, index, firstDayOfCourse(course)))
    }
    add(postingsOfSessions(plan, model, supervision))
    for (const fee of fees) if (!isRepeating(fee.due)) add(postingsOfFee(fee, model, null))
    const repeated = fees
      .flatMap((fee) => repeatedPostings(fee, horizon))
      .filter(({ id }) => !paid.has(id))
      .sort((left, right) => left.on - right.on)
    return {
      postings: [...postings, ...withPayments(plan, [], payments)],
      repeated,
      repeatedChanges: changesByDay(repeated),
      paid,
      received: logEntries.filter(isMoneyIn),
      waits,
    }
  },
)

const cashOf = remember(
  ({ postings }: Given, budget: Plan['budget'], startOn: DayNumber, horizon: DayNumber): CashDays =>
    CashDays.none(startOn, horizon).with([...income(budget, startOn, horizon), ...postings.map(changeOf)]),
)

function isWaiting({ payment }: Course, compiled: CourseModel | undefined): boolean {
  if (!compiled || compiled.isDated || compiled.firstLogOn !== null || compiled.doneOn !== null) return false
  if (payment.kind !== 'per-session' && payment.on !== null) return false
  return knownPrice(payment) > 0
}

/** What is entered of the price: with instalments the deposit and the fee for the plan can be, where the price is not. */
function knownPrice(payment: CoursePayment): number {
  switch (payment.kind) {
    case 'per-session':
      return payment.pricePerSession ?? 0
    case 'once':
      return payment.price ?? 0
    case 'instalments':
      return (payment.price ?? payment.deposit) + payment.setUpFee
  }
}

/** What a posting changes of the cash. */
export function changeOf({ on, amount }: Pick<RawPosting, 'on' | 'amount'>): CashChange {
  return { on, amount: amount === null ? 0 : -amount }
}

/** What the postings, which are in order of date, change on each day. */
function changesByDay(postings: readonly RawPosting[]): readonly CashChange[] {
  const byDay = new Map<DayNumber, number>()
  for (const { on, amount } of postings.map(changeOf)) byDay.set(on, (byDay.get(on) ?? 0) + amount)
  return [...byDay].map(([on, amount]) => ({ on, amount }))
}

/** The savings on the first day, and the budget on each 1st at or after it. */
function income({ savings, monthly }: Budget, startOn: DayNumber, horizon: DayNumber): readonly CashChange[] {
  const changes: CashChange[] = [{ on: startOn, amount: savings }]
  for (let month = monthOf(startOn); firstDayOfMonth(month) <= horizon; month = addToMonth(month, 1)) {
    changes.push({ on: firstDayOfMonth(month), amount: monthly })
  }
  return changes
}
