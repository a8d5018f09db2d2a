import { addDays, type DayNumber } from '../../calendar/day.ts'
import { addToMonth, firstDayOfMonth, monthOf } from '../../calendar/month.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Model } from '../model/model.ts'
import type { CashTest, Supervision } from '../model/solution.ts'
import { postingsOfContributions } from './contribution-postings.ts'
import { postingsOfCourse } from './course-postings.ts'
import { feeOccurrences } from './fee-dates.ts'
import { postingsOfFee } from './fee-postings.ts'
import { isMoneyOut } from './ledger.ts'
import { replaceWithPayment } from './logged-payment.ts'
import type { RawPosting } from './raw-posting.ts'
import { postingsOfSessions } from './session-postings.ts'

/** So many days share one precomputed minimum (square root decomposition of a range minimum). */
const BLOCK = 32

interface Change {
  readonly on: DayNumber
  /** Below zero is money that goes out. */
  readonly amount: number
}

/**
 * Tests whether a course can be paid when it starts on a day. It can, if its postings make no day up to the horizon
 * negative that was not negative before, and no negative day lower. What is fixed and what was taken before is given:
 * sessions, booked and begun courses, payments that were made, and fees on dates of their own, of which those that
 * repeat are counted up to `repeatsUntil`. Fees whose date depends on the certification are left out.
 */
export class LedgerCashTest implements CashTest {
  readonly #plan: Plan
  readonly #model: Model
  /** What is fixed or was taken before, by id. */
  readonly #postings = new Map<string, RawPosting>()
  readonly #paid: ReadonlySet<string>
  /** Cash at the end of each day from the plan's start. */
  readonly #cash: Float64Array
  readonly #lowestInBlock: Float64Array
  #contributions: readonly Change[] = []

  constructor(plan: Plan, model: Model, supervision: Supervision, repeatsUntil: DayNumber) {
    this.#plan = plan
    this.#model = model
    this.#cash = new Float64Array(model.horizon - model.startOn + 1)
    this.#lowestInBlock = new Float64Array(Math.ceil(this.#cash.length / BLOCK))
    this.#paid = new Set(
      plan.logEntries
        .filter(isMoneyOut)
        .flatMap(({ target }) => (target.kind === 'course' ? [`course/${target.courseId}/${target.part}`] : [])),
    )
    for (const [index, course] of model.courses.entries()) {
      if (this.waits(index)) continue
      this.#add(postingsOfCourse(plan, model, index, course.firstLogOn ?? course.days[0]?.on ?? null))
    }
    this.#add(postingsOfSessions(plan, model, supervision))
    for (const fee of plan.fees) {
      this.#add(postingsOfFee(fee, feeOccurrences(fee.due, { ...model, horizon: repeatsUntil }, null)))
    }
    for (const entry of plan.logEntries) if (isMoneyOut(entry)) replaceWithPayment(plan, entry, this.#postings)
    this.#fill()
  }

  waits(index: number): boolean {
    const course = this.#plan.courses[index]
    const compiled = this.#model.courses[index]
    if (!course || !compiled || compiled.isDated || compiled.firstLogOn !== null || compiled.doneOn !== null)
      return false
    const { payment } = course
    if (payment.kind !== 'per-session' && payment.on !== null) return false
    return ((payment.kind === 'per-session' ? payment.pricePerSession : payment.price) ?? 0) > 0
  }

  isAffordable(index: number, startOn: DayNumber): boolean {
    const changes = this.#changesOf(index, startOn)
    let sum = 0
    for (const [place, { on, amount }] of changes.entries()) {
      sum += amount
      const next = changes[place + 1]?.on ?? addDays(this.#model.horizon, 1)
      if (sum < 0 && next > on && this.#lowest(on, next) + sum < 0) return false
    }
    return true
  }

  commit(index: number, startOn: DayNumber): void {
    this.#add(this.#unpaidOf(index, startOn))
    this.#fill()
  }

  #add(postings: readonly RawPosting[]): void {
    for (const posting of postings) this.#postings.set(posting.id, posting)
  }

  /** What the course still costs when it starts on a day. */
  #unpaidOf(index: number, startOn: DayNumber): readonly RawPosting[] {
    return postingsOfCourse(this.#plan, this.#model, index, startOn).filter(({ id }) => !this.#paid.has(id))
  }

  /** What the start of the course on a day changes, in order of date. */
  #changesOf(index: number, startOn: DayNumber): readonly Change[] {
    const own = this.#unpaidOf(index, startOn)
    const changes = own.map(({ on, amount }): Change => ({ on, amount: -(amount ?? 0) }))
    if (this.#plan.contributions.length > 0) {
      changes.push(...this.#contributionsOf([...this.#postings.values(), ...own]))
      changes.push(...this.#contributions.map(({ on, amount }): Change => ({ on, amount: -amount })))
    }
    return changes.sort((left, right) => left.on - right.on)
  }

  #contributionsOf(postings: readonly RawPosting[]): readonly Change[] {
    return postingsOfContributions(this.#plan, postings).map(({ on, amount }) => ({ on, amount: -(amount ?? 0) }))
  }

  #fill(): void {
    const { startOn, horizon } = this.#model
    const { savings, monthly } = this.#plan.budget
    const cash = this.#cash.fill(0)
    const change = (on: DayNumber, amount: number) => {
      if (on >= startOn && on <= horizon) cash[on - startOn] = (cash[on - startOn] ?? 0) + amount
    }
    this.#contributions = this.#contributionsOf([...this.#postings.values()])
    change(startOn, savings)
    for (let month = monthOf(startOn); firstDayOfMonth(month) <= horizon; month = addToMonth(month, 1)) {
      change(firstDayOfMonth(month), monthly)
    }
    for (const { on, amount } of this.#postings.values()) change(on, -(amount ?? 0))
    for (const { on, amount } of this.#contributions) change(on, amount)
    let sum = 0
    for (const [day, amount] of cash.entries()) {
      sum += amount
      cash[day] = sum
    }
    this.#lowestInBlock.fill(Infinity)
    for (const [day, amount] of cash.entries()) {
      const block = Math.floor(day / BLOCK)
      this.#lowestInBlock[block] = Math.min(this.#lowestInBlock[block] ?? Infinity, amount)
    }
  }

  /** The least cash from a day up to, without, another one. */
  #lowest(from: DayNumber, until: DayNumber): number {
    let lowest = Infinity
    let day = Math.max(0, from - this.#model.startOn)
    const end = Math.min(this.#cash.length, until - this.#model.startOn)
    while (day < end) {
      const isWholeBlock = day % BLOCK === 0 && day + BLOCK <= end
      lowest = Math.min(lowest, (isWholeBlock ? this.#lowestInBlock[day / BLOCK] : this.#cash[day]) ?? Infinity)
      day += isWholeBlock ? BLOCK : 1
    }
    return lowest
  }
}
