import { addToMonth, firstDayOfMonth, monthOf } from '../../calendar/month.ts'
import type { PaymentEntry } from '../../plan/log-entry.ts'
import type { CoursePayment } from '../../plan/payment.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { Supervision } from '../model/solution.ts'
import { type CashChange, CashDays } from './cash-test-days.ts'
import { postingsOfCourse } from './course-postings.ts'
import { isRepeating } from './fee-dates.ts'
import { postingsOfFee } from './fee-postings.ts'
import { isMoneyIn, isMoneyOut } from './ledger.ts'
import { paidPostingId, withPayments } from './logged-payment.ts'
import type { RawPosting } from './raw-posting.ts'
import { postingsOfSessions } from './session-postings.ts'

/**
 * The money of a plan that waits for nothing: sessions, booked and begun courses, payments on days of their own, payments
 * that were made, and fees on days of their own. Fees that repeat are not in it, since how many there are depends on the
 * certification.
 */
export interface FixedMoney {
  readonly plan: Plan
  readonly model: Model
  readonly postings: readonly RawPosting[]
  /** Cash with these, the savings and the budget. */
  readonly cash: CashDays
  /** Ids of postings whose place a logged payment has taken. */
  readonly paid: ReadonlySet<string>
  readonly received: readonly PaymentEntry[]
  /** By place of the course: whether its start is what its payments wait for. */
  readonly waits: readonly boolean[]
}

export function fixedMoney(plan: Plan, model: Model, supervision: Supervision): FixedMoney {
  const payments = plan.logEntries.filter(isMoneyOut)
  const paid = new Set(payments.flatMap((entry) => paidPostingId(entry) ?? []))
  const waits = plan.courses.map((_, index) => isWaiting(plan, model, index))
  const postings: RawPosting[] = []
  const add = (planned: readonly RawPosting[]) => {
    for (const posting of planned) if (!paid.has(posting.id)) postings.push(posting)
  }
  for (const [index, course] of model.courses.entries()) {
    const startOn = course.firstLogOn ?? course.days[0]?.on ?? null
    if (!waits[index]) add(postingsOfCourse(plan, model, index, startOn))
  }
  add(postingsOfSessions(plan, model, supervision))
  for (const fee of plan.fees) if (!isRepeating(fee.due)) add(postingsOfFee(fee, model, null))
  const all = [...postings, ...withPayments(plan, [], payments)]
  const cash = CashDays.none(model.startOn, model.horizon).with([...income(plan, model), ...all.map(changeOf)])
  return { plan, model, postings: all, cash, paid, received: plan.logEntries.filter(isMoneyIn), waits }
}

function isWaiting(plan: Plan, model: Model, index: number): boolean {
  const payment = plan.courses[index]?.payment
  const compiled = model.courses[index]
  if (!payment || !compiled || compiled.isDated || compiled.firstLogOn !== null || compiled.doneOn !== null)
    return false
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
export function changeOf({ on, amount }: RawPosting): CashChange {
  return { on, amount: amount === null ? 0 : -amount }
}

/** The savings on the first day, and the budget on each 1st at or after it. */
function income({ budget }: Plan, { startOn, horizon }: Model): readonly CashChange[] {
  const changes: CashChange[] = [{ on: startOn, amount: budget.savings }]
  for (let month = monthOf(startOn); firstDayOfMonth(month) <= horizon; month = addToMonth(month, 1)) {
    changes.push({ on: firstDayOfMonth(month), amount: budget.monthly })
  }
  return changes
}
