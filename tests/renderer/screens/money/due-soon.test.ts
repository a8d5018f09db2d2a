import { describe, expect, it } from 'vitest'
import { paymentOfPosting } from '#renderer/derived/open-payments.ts'
import { dueSoon } from '#renderer/screens/money/due-soon.ts'
import { isoDate } from '#shared/calendar/day.ts'
import { project } from '#shared/projection/project.ts'
import { aPlan } from '../../../shared/builders/plan-builder.ts'

// 90 days from January 25 are April 25.
const plan = aPlan()
  .withFee('late', 5000, { kind: 'on', on: '2027-01-10' })
  .withFee('last', 6000, { kind: 'on', on: '2027-04-25' })
  .withFee('after', 7000, { kind: 'on', on: '2027-04-26' })
  .withFee('done', 8000, { kind: 'on', on: '2027-02-01' })
  .withContribution('gift', { kind: 'amount', amount: 30_000, on: '2027-03-01', category: 'courses' })
  .withPayment('paid', '2027-01-20', 8000, { kind: 'fee', feeId: 'done', occurrence: 0 })
  .build()
const due = dueSoon(project(plan, isoDate('2027-01-25')))

describe('what is due soon', () => {
  it('is what is overdue and what comes within 90 days, paid or received no more', () => {
    expect(due.map(({ on, state }) => [on, state])).toEqual([
      ['2027-01-10', 'overdue'],
      ['2027-03-01', 'planned'],
      ['2027-04-25', 'planned'],
    ])
  })

  it('can be marked as paid or received, each as the payment that it is', () => {
    expect(
      due.map((posting) => {
        const found = paymentOfPosting(plan, posting)
        return found && [found.of.item.id, found.payment.index, found.payment.amount]
      }),
    ).toEqual([
      ['late', 0, 5000],
      ['gift', 0, 30_000],
      ['last', 0, 6000],
    ])
  })
})
