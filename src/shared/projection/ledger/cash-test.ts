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
import { isRepeating } from './fee-dates.ts'
import { postingsOfFee, postingsOn, repeatedPostings } from './fee-postings.ts'
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
  const cash = new CashDays(model.startOn, model.horizon, [...income(plan, model), ...all.map(changeOf)])
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

/** So many days at most, the same number of months is longer or shorter from another day on. */
const MONTHS_DIFFER_BY = 4

/**
 * Tests whether something can be paid: whether its payments make no day up to the horizon negative that was not, and no
 * negative day lower. Given are the fixed money, fees that repeat up to `repeatsUntil`, and what was taken before.
 */
export class LedgerCash implements CashTest {
  readonly #money: FixedMoney
  readonly #cash: CashDays
  /** By place of the contribution: what it follows of what is given and was taken before, and what it brings for that. */
  readonly #contributions: { readonly followed: RawPosting[]; brings: readonly CashChange[] }[]

  /** What the courses cost that were taken, in their order. */
  readonly #courses: (readonly RawPosting[])[] = []
  /** By place of the course that could not be paid since something was taken: a day before which it cannot be paid. */
  #notBefore: number[] = []

  constructor(given: FixedMoney, repeatsUntil: DayNumber) {
    this.#money = given
    const { plan, postings } = given
    const repeated = this.#unpaid(plan.fees.flatMap((fee) => repeatedPostings(fee, repeatsUntil)))
    this.#contributions = plan.contributions.map((contribution) => {
      const followed = [...postings, ...repeated].filter((posting) => follows(contribution, posting))
      return { followed, brings: this.#broughtBy(contribution, followed) }
    })
    const brought = this.#contributions.flatMap(({ brings }) => brings)
    this.#cash = given.cash.with([...repeated.map(changeOf), ...brought])
  }

  waits(index: number): boolean {
    return this.#money.waits[index] ?? false
  }

  isAffordable(index: number, startOn: DayNumber): boolean {
    if (startOn < this.notAffordableBefore(index)) return false
    const postings = this.#unpaidOf(index, startOn)
    if (this.#allows(postings)) return true
    // What becomes cheaper from year to year can be paid all the sooner.
    const risesOrStays = (this.#money.plan.courses[index]?.yearlyRise ?? 0) >= 0
    if (risesOrStays) this.#notBefore[index] = this.#noneBefore(postings, startOn) - MONTHS_DIFFER_BY
    return false
  }

  notAffordableBefore(index: number): number {
    return this.#notBefore[index] ?? Number.NEGATIVE_INFINITY
  }

  commit(index: number, startOn: DayNumber): void {
    const postings = this.#unpaidOf(index, startOn)
    this.#courses.push(postings)
    this.#take(postings)
  }

  /**
   * Takes the same courses as another has, one after the other; false, with some of them taken, where one cannot be paid, or
   * where what others give could change with what is paid.
   */
  takesAgain(other: LedgerCash): boolean {
    if (this.#contributions.length > 0) return false
    for (const postings of other.#courses) {
      if (!this.#allows(postings)) return false
      this.#courses.push(postings)
      this.#take(postings)
    }
    return true
  }

  /**
   * The first day at or after `from` on which the fees can be paid, each so many days after it, and takes them for that
   * day. Null where they never can before the horizon.
   */
  takeFees(fees: readonly FeeAfter[], from: DayNumber): DayNumber | null {
    const { model } = this.#money
    const latest = Math.max(...fees.map(({ days }) => days))
    const postingsFrom = (day: DayNumber) =>
      this.#unpaid(fees.flatMap(({ fee, days }) => postingsOn(fee, [addDays(day, days)])))
    const bound = this.#noneBefore(postingsFrom(from), from)
    const first = bound > from ? addDays(from, bound - from) : from
    for (let day = first; day === from || day + Math.max(0, latest) <= model.horizon; day = addDays(day, 1)) {
      const postings = postingsFrom(day)
      if (!this.#allows(postings)) continue
      this.#take(postings)
      return day
    }
    return null
  }

  /**
   * Payments that fall due after some day as these do after `anchor` cannot be made where that day is before this one: after
   * the last payment, a day would have less than all of them together.
   */
  #noneBefore(postings: readonly RawPosting[], anchor: DayNumber): number {
    const { contributions } = this.#money.plan
    const isShared = postings.some((posting) => contributions.some((contribution) => follows(contribution, posting)))
    let owed = 0
    let last = anchor
    for (const { on, amount } of postings) {
      owed += amount ?? 0
      last = laterOf(last, on)
    }
    const below = isShared || owed <= 0 ? null : this.#cash.lastBelow(owed)
    return below === null ? Number.NEGATIVE_INFINITY : below + 1 - (last - anchor)
  }

  #allows(postings: readonly RawPosting[]): boolean {
    return this.#cash.allows(this.#changesOf(postings).sort((left, right) => left.on - right.on))
  }

  #take(postings: readonly RawPosting[]): void {
    this.#notBefore = []
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
    const { plan, model } = this.#money
    return this.#unpaid(postingsOfCourse(plan, model, index, startOn))
  }

  #unpaid(postings: readonly RawPosting[]): readonly RawPosting[] {
    const { paid } = this.#money
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
    const own = received.filter(
      ({ target }) => target.kind === 'contribution' && target.contributionId === contribution.id,
    )
    return withPayments(plan, postingsOfContribution(contribution, followed), own).map(changeOf)
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
