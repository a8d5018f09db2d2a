import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dayFromIso, type IsoDate, isoDate, isoFromDay } from '#shared/calendar/day.ts'
import { addToMonth, firstDayOfMonth, monthOf } from '#shared/calendar/month.ts'
import { isBudgetStated } from '#shared/plan/budget.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { LedgerCash } from '#shared/projection/ledger/cash-test.ts'
import { postingsOfContributions } from '#shared/projection/ledger/contribution-postings.ts'
import { fixedMoney } from '#shared/projection/ledger/fixed-money.ts'
import { compile } from '#shared/projection/model/compile.ts'
import type { CashTest } from '#shared/projection/model/solution.ts'
import type { Posting } from '#shared/projection/result/money.ts'
import { countCourses } from '#shared/projection/schedule/course-counting.ts'
import { placeCourses } from '#shared/projection/schedule/course-placement.ts'
import { solve } from '#shared/projection/schedule/solve.ts'
import { type PlanOnDay, planOnDay } from '../generators/plan.ts'
import { tightPlanOnDay } from '../generators/tight-plan.ts'
import { LAW_RUNS, LAW_TIMEOUT, projectOnce } from './law.ts'

vi.setConfig(LAW_TIMEOUT)

type Dated = readonly (readonly [IsoDate, number])[]

/** Whether the posting is of a course, or of the application, that could wait. */
function waited(plan: Plan, { source, state }: Posting): boolean {
  if (state === 'paid') return false
  if (source.kind === 'course') {
    const { courseId } = source
    const course = plan.courses.find(({ id }) => id === courseId)
    const isLogged = plan.logEntries.some(
      (entry) => entry.kind === 'hours' && entry.target.kind === 'course' && entry.target.courseId === courseId,
    )
    if (course?.schedule.kind !== 'flexible' || isLogged) return false
    return course.payment.kind === 'per-session' || course.payment.on === null
  }
  if (source.kind !== 'fee') return false
  const due = plan.fees.find(({ id }) => id === source.feeId)?.due
  return due?.kind === 'milestone' && due.milestone !== 'contract'
}

/** Contributions that follow these postings, planned and received. */
function contributionsTo(plan: Plan, postings: readonly Posting[]): Dated {
  const raw = postings.map((posting) => ({
    ...posting,
    on: dayFromIso(posting.on),
    subject: { kind: 'plan' } as const,
  }))
  return postingsOfContributions(plan, raw).map(({ on, amount }) => [isoFromDay(on), amount ?? 0])
}

/** Cash at the end of each day on which something changes, by an addition of its own. */
function cashOf(plan: Plan, outflows: Dated, last: IsoDate): ReadonlyMap<IsoDate, number> {
  const changes = new Map<IsoDate, number>([[plan.startOn, plan.budget.savings]])
  const change = (on: IsoDate, amount: number) => changes.set(on, (changes.get(on) ?? 0) + amount)
  for (
    let month = monthOf(dayFromIso(plan.startOn));
    isoFromDay(firstDayOfMonth(month)) <= last;
    month = addToMonth(month, 1)
  ) {
    const first = isoFromDay(firstDayOfMonth(month))
    if (first >= plan.startOn) change(first, plan.budget.monthly)
  }
  for (const [on, amount] of outflows) if (on >= plan.startOn) change(on, -amount)
  const byDay = new Map<IsoDate, number>()
  let cash = 0
  for (const [on, amount] of [...changes].sort(([left], [right]) => (left < right ? -1 : 1))) {
    cash += amount
    if (on <= last) byDay.set(on, cash)
  }
  return byDay
}

function holdsToItsWord({ plan, today }: PlanOnDay): void {
  const receives = plan.logEntries.some((entry) => entry.kind === 'payment' && entry.target.kind === 'contribution')
  if (!plan.budget.waitsForMoney || plan.pace.kind !== 'capacity' || !isBudgetStated(plan.budget) || receives) return
  const { outcome, postings } = projectOnce(plan, today)
  const own = postings.filter(({ source }) => source.kind !== 'contribution')
  const fixed = own.filter((posting) => !waited(plan, posting))
  const last = outcome.kind === 'certified' ? outcome.certifiedOn : isoDate('2037-01-01')
  const amounts = (some: readonly Posting[]): Dated => some.map(({ on, amount }) => [on, amount])
  const withAll = cashOf(plan, [...amounts(own), ...contributionsTo(plan, own)], last)
  const without = cashOf(plan, [...amounts(fixed), ...contributionsTo(plan, fixed)], last)
  let left = 0
  const days = [...new Set([...withAll.keys(), ...without.keys()])].sort()
  let cash = 0
  for (const day of days) {
    cash = withAll.get(day) ?? cash
    left = without.get(day) ?? left
    if (cash < 0) expect(left, `${day} would be lifted from ${cash}`).toBeLessThanOrEqual(cash)
  }
}

describe('what waits for money', () => {
  it('is not what makes a day before the certification negative', () => {
    fc.assert(fc.property(planOnDay(), holdsToItsWord), LAW_RUNS)
    fc.assert(fc.property(tightPlanOnDay(), holdsToItsWord), LAW_RUNS)
  })
})

describe('weeks that are kept of a placement', () => {
  it('lead to the same placement again, from whichever week the rest is placed', () => {
    fc.assert(
      fc.property(planOnDay(), fc.integer({ min: 0, max: 60 }), ({ plan, today }, weeks) => {
        const model = compile(plan, today)
        const { placement, sessionLoad } = solve(model)
        const until = Math.floor((model.from - model.calendar.firstMonday) / 7) + weeks
        expect(placeCourses(model, sessionLoad, null, { placement, until })).toEqual(placement)
      }),
      LAW_RUNS,
    )
  })
})

describe('weeks in which nothing can be paid', () => {
  it('are passed over without another placement than looking at each of them', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false }), ({ plan, today }) => {
        const model = compile(plan, today)
        const { supervision, sessionLoad } = solve(model)
        const placed = (testOf: (cash: LedgerCash) => CashTest) => {
          const cash = new LedgerCash(fixedMoney(plan, model, supervision), model.horizon)
          const { works } = placeCourses(model, sessionLoad, testOf(cash))
          return works.map(({ startOn, doneOn, weeks, notPlaced }) => ({ startOn, doneOn, weeks, notPlaced }))
        }
        const oneByOne = placed((cash) => ({
          waits: (index) => cash.waits(index),
          isAffordable: (index, on) => cash.isAffordable(index, on),
          notAffordableBefore: () => Number.NEGATIVE_INFINITY,
          commit: (index, on) => cash.commit(index, on),
        }))
        expect(placed((cash) => cash)).toEqual(oneByOne)
      }),
      LAW_RUNS,
    )
  })
})

describe('hours of courses on other days', () => {
  it('count as if they were counted anew', () => {
    fc.assert(
      fc.property(planOnDay({ paces: false }), ({ plan, today }) => {
        const model = compile(plan, today)
        const { supervision, sessionLoad, count } = solve(model)
        const cash = new LedgerCash(fixedMoney(plan, model, supervision), model.horizon)
        const placement = placeCourses(model, sessionLoad, cash)
        expect(countCourses(model, placement, count)).toEqual(countCourses(model, placement))
      }),
      LAW_RUNS,
    )
  })
})
