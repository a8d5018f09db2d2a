import { describe, expect, it } from 'vitest'
import type { MakeId } from '#renderer/commands/command.ts'
import { changeItem } from '#renderer/commands/item-commands.ts'
import { recordPayment } from '#renderer/commands/log-commands.ts'
import {
  entriesOf,
  nextContribution,
  nextCoursePayment,
  nextFeePayment,
  type Payable,
  paymentTarget,
} from '#renderer/derived/open-payments.ts'
import { readEventDraft } from '#renderer/editing/event-draft.ts'
import { type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { applyEdits } from '#shared/edits/apply.ts'
import { type Money, money, ZERO } from '#shared/money/money.ts'
import type { Course } from '#shared/plan/course.ts'
import type { Fee } from '#shared/plan/fee.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../../shared/builders/plan-builder.ts'
import { first, halfWayPlan, idsInARow } from '../helpers/half-way-plan.ts'

const plan = halfWayPlan()
const today = plan.asOf ?? isoDate('2026-06-15')
const projection = project(plan, today)

function pay(of: Payable, index: number, on: IsoDate, amount: Money, makeId: MakeId) {
  return recordPayment(of.item.title, paymentTarget(of, index), { on, amount }, makeId)
}

describe('nextFeePayment', () => {
  it('moves on to the next occurrence once one is paid', () => {
    const repeating = first(plan.fees, ({ due, amount }) => due.kind === 'every' && amount !== null)
    const fee: Fee = { ...repeating, due: { kind: 'every', months: 12, firstOn: plan.startOn, until: 'first-cycle' } }
    const changed = applyEdits(plan, changeItem('fees', repeating, fee)?.edits ?? [])
    if (!changed.ok) throw new Error(changed.fault.message)
    const before = nextFeePayment(changed.value.plan, project(changed.value.plan, today), fee)
    if (!before) throw new Error('a fee that goes on for years is still open')
    const paid = applyEdits(
      changed.value.plan,
      pay({ kind: 'fee', item: fee }, before.index, today, money(1), idsInARow()).edits,
    )
    if (!paid.ok) throw new Error(paid.fault.message)
    const after = nextFeePayment(paid.value.plan, project(paid.value.plan, today), fee)
    expect(after?.index).toBe(before.index + 1)
  })

  it('stays open where money only came back', () => {
    const dues = { kind: 'every', months: 12, firstOn: '2027-01-15', until: 'certified' } as const
    const refund = { kind: 'fee', feeId: 'dues', occurrence: 0 } as const
    const back = aPlan().withFee('dues', 8500, dues).withPayment('b', '2027-01-20', -8500, refund).build()
    const fee = first(back.fees, ({ id }) => id === 'dues')
    expect(nextFeePayment(back, project(back, isoDate('2027-02-01')), fee)).toMatchObject({ index: 0, amount: 8500 })
  })

  it('asks for the amount of a fee that has none', () => {
    const fee = first(plan.fees, ({ amount }) => amount === null)
    expect(nextFeePayment(plan, projection, fee)).toEqual({ index: 0, amount: null, dueOn: null })
  })
})

describe('nextCoursePayment', () => {
  it('is over once the price is paid', () => {
    const paidIds = plan.logEntries.flatMap(({ kind, target }) =>
      kind === 'payment' && target.kind === 'course' ? [target.courseId] : [],
    )
    const paid = first(plan.courses, ({ id, payment }) => payment.kind === 'once' && paidIds.includes(id))
    const open = first(plan.courses, ({ id }) => !paidIds.includes(id))
    expect(nextCoursePayment(plan, projection, paid)).toBeNull()
    expect(nextCoursePayment(plan, projection, open)?.index).toBe(0)
  })

  it('goes through what is owed in order of date: deposit, set-up fee, instalments', () => {
    const course: Course = {
      ...first(plan.courses, ({ id }) => id === 'course-couples'),
      payment: {
        kind: 'instalments',
        price: money(90_000),
        on: isoDate('2026-06-01'),
        deposit: money(30_000),
        setUpFee: money(2500),
        count: 2,
        everyMonths: 1,
        firstAfterMonths: 1,
        yearlyInterest: 0,
      },
    }
    expect(paidInTurn(course)).toEqual([
      [0, 30_000, '2026-06-01'],
      [3, 2500, '2026-06-01'],
      [1, 30_000, '2026-07-01'],
      [2, 30_000, '2026-08-01'],
    ])
  })

  it('leaves out a deposit that is not asked for, and what is free', () => {
    const course = first(plan.courses, ({ id }) => id === 'course-couples')
    const none = { kind: 'instalments', on: isoDate('2026-06-01'), deposit: ZERO, setUpFee: ZERO } as const
    const rate = { count: 1, everyMonths: 1, firstAfterMonths: 0, yearlyInterest: 0 }
    const parts = paidInTurn({ ...course, payment: { ...none, ...rate, price: money(500) } })
    expect(parts).toEqual([[1, 500, '2026-06-01']])
    expect(paidInTurn({ ...course, payment: { ...none, ...rate, price: ZERO } })).toEqual([])
  })
})

/** Marks one payment after the other as paid; gives the part, the amount and the day of each. */
function paidInTurn(course: Course): (readonly [number, number | null, string | null])[] {
  let current: Plan = { ...plan, courses: plan.courses.map((other) => (other.id === course.id ? course : other)) }
  const makeId = idsInARow()
  const payments: (readonly [number, number | null, string | null])[] = []
  for (;;) {
    const next = nextCoursePayment(current, project(current, today), course)
    if (!next) return payments
    payments.push([next.index, next.amount, next.dueOn])
    const paid = applyEdits(
      current,
      pay({ kind: 'course', item: course }, next.index, today, next.amount ?? ZERO, makeId).edits,
    )
    if (!paid.ok) throw new Error(paid.fault.message)
    current = paid.value.plan
  }
}

describe('nextContribution', () => {
  it('goes from one expected amount to the next as they come in', () => {
    const given = aPlan()
      .withFee('dues', 10_000, { kind: 'every', months: 12, firstOn: '2027-01-10', until: 'certified' })
      .withContribution('employer', {
        kind: 'share',
        of: { kind: 'category', category: 'other' },
        share: 5000,
        delayDays: 10,
        yearlyMaximum: null,
      })
      .build()
    const contribution = first(given.contributions, () => true)
    const before = nextContribution(given, project(given, given.startOn), contribution)
    expect(before).toEqual({ index: 0, amount: 5000, dueOn: '2027-01-20' })
    const command = pay(
      { kind: 'contribution', item: contribution },
      0,
      isoDate('2027-01-25'),
      money(4900),
      idsInARow(),
    )
    const after = applyEdits(given, command.edits)
    if (!after.ok) throw new Error(after.fault.message)
    const received = after.value.plan
    const projected = project(received, isoDate('2027-01-25'))
    expect(nextContribution(received, projected, contribution)?.dueOn).toBe('2028-01-20')
    expect(projected.postings).toContainEqual(expect.objectContaining({ amount: -4900, state: 'paid' }))
  })

  it('asks for the amount of one that is not entered, until it has come', () => {
    const given = aPlan()
      .withContribution('gift', { kind: 'amount', amount: null, on: '2027-02-01', category: 'courses' })
      .build()
    const gift = first(given.contributions, () => true)
    expect(nextContribution(given, project(given, given.startOn), gift)).toEqual({
      index: 0,
      amount: null,
      dueOn: '2027-02-01',
    })
    const after = applyEdits(
      given,
      pay({ kind: 'contribution', item: gift }, 0, given.startOn, money(5), idsInARow()).edits,
    )
    if (!after.ok) throw new Error(after.fault.message)
    expect(nextContribution(after.value.plan, project(after.value.plan, given.startOn), gift)).toBeNull()
  })
})

describe('entriesOf', () => {
  it('lists the entries of one item, oldest first', () => {
    const arrangement = first(plan.arrangements, () => true)
    const days = entriesOf(plan, { kind: 'arrangement', id: arrangement.id }).map(({ on }) => on)
    expect(days.length).toBeGreaterThan(1)
    expect(days).toEqual(days.toSorted())
  })
})

describe('readEventDraft', () => {
  const asked = { hours: 'asked', amount: 'optional' } as const

  it('refuses a day that has not come', () => {
    const draft = { on: '2026-06-16', hours: '1', amount: '' }
    expect(readEventDraft(draft, asked, isoDate('2026-06-15'), 'USD')).toEqual({
      ok: false,
      errors: { on: 'This day has not come yet. Write the day on which it happened.' },
    })
  })

  it('takes an empty amount as not paid yet, where it may be', () => {
    const draft = { on: '2026-06-15', hours: '1', amount: '' }
    expect(readEventDraft(draft, asked, isoDate('2026-06-15'), 'USD')).toEqual({
      ok: true,
      value: { on: '2026-06-15', minutes: 60, amount: null },
    })
    const required = { hours: 'not-asked', amount: 'required' } as const
    expect(readEventDraft(draft, required, isoDate('2026-06-15'), 'USD').ok).toBe(false)
  })
})
