import { addDays, type DayNumber, laterOf } from '../../calendar/day.ts'
import type { Contribution } from '../../plan/contribution.ts'
import type { Fee } from '../../plan/fee.ts'
import type { CashTest } from '../model/solution.ts'
import type { CashChange, CashDays } from './cash-test-days.ts'
import { follows, postingsOfContribution } from './contribution-postings.ts'
import { partsOfCourse, postingsOfCourse } from './course-postings.ts'
import { postingsOn } from './fee-postings.ts'
import { changeOf, type FixedMoney } from './fixed-money.ts'
import { withPayments } from './logged-payment.ts'
import { postingId } from './posting-id.ts'
import type { RawPosting } from './raw-posting.ts'

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

  #repeatsUntil: DayNumber
  /** The courses that were taken, in order; `paidFrom` is the first day on which something is paid for one of them so far. */
  readonly #taken: {
    readonly startOn: DayNumber
    readonly changes: readonly CashChange[]
    readonly paidFrom: number
  }[] = []
  /** What the course that was tested last costs on the day that it was tested for. */
  #tested: { readonly index: number; readonly startOn: DayNumber; readonly cost: Cost } | null = null
  /** What was taken of fees for a day that was looked for. */
  #fees: CashChange[] = []
  /** The course that could not be paid last, if nothing was taken since: a day before which it cannot be paid. */
  #notBefore: { readonly index: number; readonly day: number } | null = null

  constructor(given: FixedMoney, repeatsUntil: DayNumber) {
    this.#money = given
    this.#repeatsUntil = repeatsUntil
    const { plan, postings } = given
    this.#contributions = plan.contributions.map((contribution) => {
      const repeated = given.repeated.filter(({ on }) => on <= repeatsUntil)
      const followed = [...postings, ...repeated].filter((posting) => follows(contribution, posting))
      return { followed, brings: this.#broughtBy(contribution, followed) }
    })
    const brought = this.#contributions.flatMap(({ brings }) => brings)
    this.#cash = given.cash.with([...given.repeatedChanges.filter(({ on }) => on <= repeatsUntil), ...brought])
  }

  waits(index: number): boolean {
    return this.#money.waits[index] ?? false
  }

  isAffordable(index: number, startOn: DayNumber): boolean {
    if (startOn < this.notAffordableBefore(index)) return false
    const cost = this.#costOf(index, startOn)
    this.#tested = { index, startOn, cost }
    if (this.#allows(cost)) return true
    // What becomes cheaper from year to year can be paid all the sooner.
    const risesOrStays = (this.#money.plan.courses[index]?.yearlyRise ?? 0) >= 0
    if (risesOrStays) this.#notBefore = { index, day: this.#noneBefore(cost, startOn) - MONTHS_DIFFER_BY }
    return false
  }

  notAffordableBefore(index: number): number {
    return this.#notBefore?.index === index ? this.#notBefore.day : Number.NEGATIVE_INFINITY
  }

  commit(index: number, startOn: DayNumber): void {
    const tested = this.#tested
    const isTested = tested?.index === index && tested.startOn === startOn
    const cost = isTested ? tested.cost : this.#costOf(index, startOn)
    const changes = this.#changesOf(cost)
    let paidFrom = this.#taken.at(-1)?.paidFrom ?? Infinity
    for (const { on, amount } of cost.changes) if (amount !== 0 && on < paidFrom) paidFrom = on
    this.#taken.push({ startOn, changes, paidFrom })
    this.#take(cost.postings, changes)
  }

  /** Whether courses can be given back: not where what others give could change with what is paid. */
  canGiveBack(): boolean {
    return this.#money.plan.contributions.length === 0
  }

  /**
   * Gives back the fees that a day was looked for, takes those that repeat up to a later day, and gives back the courses from
   * the first on that cannot be paid then. Returns the day it would have started on; null where all can be paid.
   */
  repeatUntil(day: DayNumber): DayNumber | null {
    const changes = this.#fees.map(givenBack)
    this.#fees = []
    for (const change of this.#money.repeatedChanges) {
      if (change.on > this.#repeatsUntil && change.on <= day) changes.push(change)
    }
    this.#cash.addAll(changes)
    this.#repeatsUntil = day
    this.#notBefore = null
    let unpaidFrom: DayNumber | null = null
    for (let last = this.#taken.at(-1); last; last = this.#taken.at(-1)) {
      // No payment comes back, so each of some courses can be paid as long as all of them together can.
      if (this.#cash.lowestFrom(last.paidFrom) >= 0) break
      unpaidFrom = last.startOn
      this.giveBackFrom(unpaidFrom)
    }
    return unpaidFrom
  }

  /** Gives back the courses that start on the day or later. */
  giveBackFrom(day: DayNumber): void {
    for (let last = this.#taken.at(-1); last && last.startOn >= day; last = this.#taken.at(-1)) {
      this.#taken.pop()
      for (const change of last.changes) this.#cash.add(givenBack(change))
    }
    this.#notBefore = null
  }

  /**
   * The first day at or after `from` on which the fees can be paid, each so many days after it, and takes them for that
   * day. Null where they never can before the horizon.
   */
  takeFees(fees: readonly FeeAfter[], from: DayNumber): DayNumber | null {
    const { model } = this.#money
    const latest = Math.max(...fees.map(({ days }) => days))
    const costFrom = (day: DayNumber) =>
      costOf(this.#unpaid(fees.flatMap(({ fee, days }) => postingsOn(fee, [addDays(day, days)]))))
    const bound = this.#noneBefore(costFrom(from), from)
    const first = bound > from ? addDays(from, bound - from) : from
    for (let day = first; day === from || day + Math.max(0, latest) <= model.horizon; day = addDays(day, 1)) {
      const cost = costFrom(day)
      if (!this.#allows(cost)) continue
      const changes = this.#changesOf(cost)
      this.#fees.push(...changes)
      this.#take(cost.postings, changes)
      return day
    }
    return null
  }

  /**
   * Payments that fall due after some day as these do after `anchor` cannot be made where that day is before this one: after
   * the last payment, a day would have less than all of them together.
   */
  #noneBefore({ postings, changes }: Cost, anchor: DayNumber): number {
    const { contributions } = this.#money.plan
    const isShared =
      contributions.length > 0 &&
      postings.some((posting) => contributions.some((contribution) => follows(contribution, posting)))
    let owed = 0
    let last = anchor
    for (const { on, amount } of changes) {
      owed -= amount
      last = laterOf(last, on)
    }
    const below = isShared || owed <= 0 ? null : this.#cash.lastBelow(owed)
    return below === null ? Number.NEGATIVE_INFINITY : below + 1 - (last - anchor)
  }

  #allows(cost: Cost): boolean {
    return this.#cash.allows(inOrder(this.#changesOf(cost)))
  }

  #take(postings: readonly RawPosting[], changes: readonly CashChange[]): void {
    this.#notBefore = null
    for (const change of changes) this.#cash.add(change)
    if (postings.length === 0) return
    for (const [place, contribution] of this.#money.plan.contributions.entries()) {
      const own = this.#contributions[place]
      const followed = postings.filter((posting) => follows(contribution, posting))
      if (!own || followed.length === 0) continue
      own.followed.push(...followed)
      own.brings = this.#broughtBy(contribution, own.followed)
    }
  }

  /** What the course still costs when it starts on a day. */
  #costOf(index: number, startOn: DayNumber): Cost {
    const { plan, model, paid } = this.#money
    if (plan.contributions.length > 0) return costOf(this.#unpaid(postingsOfCourse(plan, model, index, startOn)))
    const courseId = plan.courses[index]?.id ?? ''
    const changes: CashChange[] = []
    for (const { part, on, amount } of partsOfCourse(plan, model, index, startOn)) {
      const isPaid = paid.size > 0 && paid.has(postingId({ kind: 'course', courseId, part }))
      if (!isPaid) changes.push(changeOf({ on, amount }))
    }
    return { postings: [], changes }
  }

  #unpaid(postings: readonly RawPosting[]): readonly RawPosting[] {
    const { paid } = this.#money
    return paid.size === 0 ? postings : postings.filter(({ id }) => !paid.has(id))
  }

  /** What the postings change, with the contributions that follow them, beside what is given and was taken before. */
  #changesOf(cost: Cost): readonly CashChange[] {
    if (cost.postings.length === 0) return cost.changes
    const { postings } = cost
    const changes = [...cost.changes]
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

function givenBack({ on, amount }: CashChange): CashChange {
  return { on, amount: -amount }
}

/** What something costs. */
interface Cost {
  readonly changes: readonly CashChange[]
  /** The same with what contributions look at. It can be empty where nobody contributes. */
  readonly postings: readonly RawPosting[]
}

function costOf(postings: readonly RawPosting[]): Cost {
  return { changes: postings.map(changeOf), postings }
}

function inOrder(changes: readonly CashChange[]): readonly CashChange[] {
  return changes.length < 2 ? changes : changes.toSorted((left, right) => left.on - right.on)
}
