import type { Contribution } from '#shared/plan/contribution.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { CostCategory } from '#shared/values/cost-category.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { courseTitle } from '#shared/wording/names.ts'
import { capitalize, count } from '#shared/wording/phrases.ts'

const COSTS_OF: Readonly<Record<CostCategory, string>> = {
  courses: 'courses',
  supervision: 'supervision',
  membership: 'membership',
  application: 'the application',
  renewal: 'renewals',
  other: 'other costs',
}

/** The costs of a category, as a choice. */
export function costsOf(category: CostCategory): string {
  return capitalize(COSTS_OF[category])
}

/** What is given and when: `50% of courses, 30 days after each payment, at most $1,000.00 a year`. */
export function termsText({ terms }: Contribution, plan: Plan, formatter: Formatter): string {
  if (terms.kind === 'amount') {
    return `Once, on ${formatter.date(terms.on)}, toward ${COSTS_OF[terms.category]}`
  }
  const of = terms.of.kind === 'course' ? `“${courseTitle(plan, terms.of.courseId)}”` : COSTS_OF[terms.of.category]
  const when =
    terms.delayDays === 0 ? 'on the day of each payment' : `${count(terms.delayDays, 'day', 'days')} after each payment`
  const most = terms.yearlyMaximum === null ? '' : `, at most ${formatter.money(terms.yearlyMaximum)} a year`
  return `${formatter.percent(terms.share)} of ${of}, ${when}${most}`
}
