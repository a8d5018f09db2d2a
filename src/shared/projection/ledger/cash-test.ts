import { addDays, type DayNumber, laterOf } from '../../calendar/day.ts'
import { addToMonth, firstDayOfMonth, monthOf } from '../../calendar/month.ts'
import type { Contribution } from '../../plan/contribution.ts'
import type { Fee } from '../../plan/fee.ts'
import type { PaymentEntry } from '../../plan/log-entry.ts'
import type { CoursePayment } from '../../plan/payment.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { CashTest, Supervision } from '../model/solution.ts'
import { type CashChange, CashDays } from './cash-days.ts'
import { follows, postingsOfContribution } from './contribution-postings.ts'
import { postingsOfCourse } from './course-postings.ts'
import { feeOccurrences } from './fee-dates.ts'
import { postingsOfFee } from './fee-postings.ts'
import { isMoneyIn, isMoneyOut } from './ledger.ts'
import { paidPostingId, replaceWithPayment } from './logged-payment.ts'
import type { RawPosting } from './raw-posting.ts'
import { postingsOfSessions } from './session-postings.ts'

/**
 * The money of a plan that waits for nothing: sessions, booked and begun courses, payments on days of their own, payments
 * that were made, and fees on days of their own. Fees that repeat are kept apart, since how many there are depends on the
 * certification.
 */
export interface FixedMoney {
  readonly plan: Plan
  readonly model: Model
  readonly postings: readonly RawPosting[]
  readonly repeating: readonly Fee[]
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
  const repeating = plan.fees.filter(({ due }) => due.kind === 'every' || due.kind === 'calendar-years')
  const postings: RawPosting[] = []
  const add = (planned: readonly RawPosting[]) => {
    for (const posting of planned) if (!paid.has(posting.id)) postings.push(posting)
  }
  for (const [index, course] of model.courses.entries()) {
    const startOn = course.firstLogOn ?? course.days[0]?.on ?? null
    if (!waits[index]) add(postingsOfCourse(plan, model, index, startOn))
  }
  add(postingsOfSessions(plan, model, supervision))
  for (const fee of plan.fees) {
    if (!repeating.includes(fee)) add(postingsOfFee(fee, feeOccurrences(fee.due, model, null)))
  }
  const made = new Map<string, RawPosting>()
  for (const entry of payments) replaceWithPayment(plan, entry, made)
  const received = plan.logEntries.filter(isMoneyIn)
  return { plan, model, postings: [...postings, ...made.values()], repeating, paid, received, waits }
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

/**
 * Tests whether something can be paid: whether its payments make no day up to the horizon negative that was not, and no
 * negative day lower. Given are the fixed money, fees that repeat up to `repeatsUntil`, and what was taken before.
 */
export class LedgerCash implements CashTest {
  readonly #money: FixedMoney
  readonly #cash: CashDays
  /** By place of the contribution: what it follows of what is given and was taken before, and what it brings for that. */
  readonly #contributions: { readonly followed: RawPosting[]; brings: readonly CashChange[] }[]

  constructor(given: FixedMoney, repeatsUntil: DayNumber) {
    this.#money = given
    const { plan, model, repeating, paid } = given
    const postings = [...given.postings]
    for (const fee of repeating) {
      const days = feeOccurrences(fee.due, { ...model, horizon: repeatsUntil }, null)
      for (const posting of postingsOfFee(fee, days)) if (!paid.has(posting.id)) postings.push(posting)
    }
    this.#contributions = plan.contributions.map((contribution) => {
      const followed = postings.filter((posting) => follows(contribution, posting))
      return { followed, brings: this.#broughtBy(contribution, followed) }
    })
    const changes = [...income(plan, model), ...postings.map(changeOf)]
    for (const { brings } of this.#contributions) changes.push(...brings)
    this.#cash = new CashDays(model.startOn, model.horizon, changes)
  }

  waits(index: number): boolean {
    return this.#money.waits[index] ?? false
  }

  isAffordable(index: number, startOn: DayNumber): boolean {
    return this.#allows(this.#unpaidOf(index, startOn))
  }

  commit(index: number, startOn: DayNumber): void {
    this.#take(this.#unpaidOf(index, startOn))
  }

  /**
   * The first day at or after `from` on which the fees can be paid, each so many days after it, and takes them for that
   * day. Null where they never can before the horizon.
   */
  takeFees(fees: readonly FeeAfter[], from: DayNumber): DayNumber | null {
    const { model, paid } = this.#money
    const latest = Math.max(...fees.map(({ days }) => days))
    const first = laterOf(from, this.#firstWithEnough(fees, latest))
    for (let day = first; day === from || day + Math.max(0, latest) <= model.horizon; day = addDays(day, 1)) {
      const postings = fees
        .flatMap(({ fee, days }) => postingsOfFee(fee, [addDays(day, days)]))
        .filter(({ id }) => !paid.has(id))
      if (!this.#allows(postings)) continue
      this.#take(postings)
      return day
    }
    return null
  }

  /** No day before this one can do, since a day after the last payment has less than all of them together. */
  #firstWithEnough(fees: readonly FeeAfter[], latest: number): DayNumber {
    const { model, plan, paid } = this.#money
    const postings = fees.flatMap(({ fee }) => postingsOfFee(fee, [model.startOn])).filter(({ id }) => !paid.has(id))
    const isShared = postings.some((posting) =>
      plan.contributions.some((contribution) => follows(contribution, posting)),
    )
    const owed = postings.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
    const below = isShared || owed <= 0 ? null : this.#cash.lastBelow(owed)
    return below === null ? model.startOn : addDays(below, 1 - latest)
  }

  #allows(postings: readonly RawPosting[]): boolean {
    return this.#cash.allows(this.#changesOf(postings).sort((left, right) => left.on - right.on))
  }

  #take(postings: readonly RawPosting[]): void {
    for (const change of this.#changesOf(postings)) this.#cash.add(change)
    for (const [place, contribution] of this.#money.plan.contributions.entries()) {
      const own = this.#contributions[place]
      const followed = postings.filter((posting) => follows(contribution, posting))
      if (!own || followed.length === 0) continue
      own.followed.push(...followed)
      own.brings = this.#broughtBy(contribution, own.followed)
    }
  }

  /** What the course still costs when it starts on a day. */
  #unpaidOf(index: number, startOn: DayNumber): readonly RawPosting[] {
    const { plan, model, paid } = this.#money
    const postings = postingsOfCourse(plan, model, index, startOn)
    return paid.size === 0 ? postings : postings.filter(({ id }) => !paid.has(id))
  }

  /** What the postings change, with the contributions that follow them, beside what is given and was taken before. */
  #changesOf(postings: readonly RawPosting[]): CashChange[] {
    const changes = postings.map(changeOf)
    for (const [place, contribution] of this.#money.plan.contributions.entries()) {
      const own = this.#contributions[place]
      const followed = postings.filter((posting) => follows(contribution, posting))
      if (!own || followed.length === 0) continue
      changes.push(...this.#broughtBy(contribution, [...own.followed, ...followed]))
      changes.push(...own.brings.map(({ on, amount }) => ({ on, amount: -amount })))
    }
    return changes
  }

  /** What a contribution brings, with what was really received in the place of what was planned. */
  #broughtBy(contribution: Contribution, followed: readonly RawPosting[]): readonly CashChange[] {
    const { plan, received } = this.#money
    const brings = new Map(postingsOfContribution(contribution, followed).map((posting) => [posting.id, posting]))
    for (const entry of received) {
      if (entry.target.kind === 'contribution' && entry.target.contributionId === contribution.id) {
        replaceWithPayment(plan, entry, brings)
      }
    }
    return [...brings.values()].map(changeOf)
  }
}

/** A fee, and by how many days it falls due after the day that is looked for. */
export interface FeeAfter {
  readonly fee: Fee
  readonly days: number
}

function changeOf({ on, amount }: RawPosting): CashChange {
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
