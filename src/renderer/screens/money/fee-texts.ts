import { isoFromDay } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { firstDuesOn } from '#shared/projection/ledger/fee-dates.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { FeeDue } from '#shared/values/fee-due.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { count, joinWords } from '#shared/wording/phrases.ts'
import { contributedTo } from '../../derived/contributed.ts'
import { costOfItems } from '../../derived/item-costs.ts'

/** More names than these are no help in one sentence. */
const MOST_NAMES = 3
const FEE_CATEGORIES = ['membership', 'application', 'renewal', 'other'] as const

/** `Fees come to at least $300.00 in all. Not entered: Membership dues.`: the total of the table below it. */
export function feesAnswer(plan: Plan, projection: Projection, formatter: Formatter): string {
  if (plan.fees.length === 0) return 'No fees are planned yet.'
  const missing = plan.fees.filter(({ amount }) => amount === null)
  const given = contributedTo(projection, FEE_CATEGORIES)
  const others = given === 0 ? '' : `; someone else pays ${formatter.money(given)} of it`
  const cost = costOfItems(projection, 'fee', new Set(plan.fees.map(({ id }) => id)))
  const total = `${formatter.money(cost)} in all${others}`
  if (missing.length === 0) return `Fees come to ${total}.`
  const names = missing.map(({ id, title }) => (isOnlyLater(projection, id) ? `${title} (after certification)` : title))
  const open = missing.length > MOST_NAMES ? count(missing.length, 'fee', 'fees') : joinWords(names)
  return `Fees come to at least ${total}. Not entered: ${open}.`
}

/** Whether the total to certification does not lack its amount. */
function isOnlyLater({ totals }: Projection, feeId: string): boolean {
  const open = totals.notEntered.find(({ subject }) => subject.kind === 'fee' && subject.id === feeId)
  return open !== undefined && !open.phases.includes('to-certification')
}

const MILESTONE_NAMES = {
  contract: 'the supervision contract',
  ready: 'everything is met',
  applied: 'the application',
  certified: 'certification',
} as const

/** When a fee falls due, in words. */
export function dueText(due: FeeDue, formatter: Formatter): string {
  switch (due.kind) {
    case 'on':
      return `Once, on ${formatter.date(due.on)}`
    case 'milestone': {
      const milestone = MILESTONE_NAMES[due.milestone]
      if (due.offsetDays === 0) return due.milestone === 'ready' ? `When ${milestone}` : `With ${milestone}`
      const days = formatter.days(Math.abs(due.offsetDays))
      return `${days} ${due.offsetDays > 0 ? 'after' : 'before'} ${milestone}`
    }
    case 'every':
      return `${everyMonths(due.months)} from ${formatter.date(due.firstOn)}, ${untilText(due.until)}`
    case 'calendar-years':
      return `On ${formatter.date(isoFromDay(firstDuesOn(due)))}, then each January 1, ${untilText(due.until)}`
    case 'after-certification':
      return `Every ${formatter.months(due.months)} after certification`
  }
}

function everyMonths(months: number): string {
  if (months === 1) return 'Every month'
  return months === 12 ? 'Every year' : `Every ${count(months, 'month', 'months')}`
}

function untilText(until: 'certified' | 'first-cycle'): string {
  return until === 'certified' ? 'until certification' : 'until the first renewal'
}
