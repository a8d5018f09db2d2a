import { money } from '#shared/money/money.ts'
import type { Plan } from '#shared/plan/plan.ts'
import type { Projection } from '#shared/projection/result/projection.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { count } from '#shared/wording/phrases.ts'
import { contributedTo } from '../../derived/contributed.ts'

/** `5 courses cost at least $8,650.00 in all; the last one is done on Mar 4, 2028.` */
export function coursesAnswer(plan: Plan, projection: Projection, formatter: Formatter): string {
  if (plan.courses.length === 0) return 'No courses are planned yet.'
  const isPriceMissing = projection.totals.notEntered.some(({ subject }) => subject.kind === 'course')
  const given = contributedTo(projection, ['courses'])
  const total = formatter.money(money(projection.totals.all.byCategory.courses + given))
  const verb = plan.courses.length === 1 ? 'costs' : 'cost'
  const ofIt = given === 0 ? '' : `, of which others give ${formatter.money(given)}`
  const cost = `${count(plan.courses.length, 'course', 'courses')} ${verb} ${isPriceMissing ? 'at least ' : ''}${total} in all${ofIt}`
  if (projection.courses.some(({ endOn }) => endOn === null))
    return `${cost}; some of them do not fit into the plan yet.`
  const last = projection.courses.reduce<string>(
    (latest, { endOn }) => (endOn !== null && endOn > latest ? endOn : latest),
    '',
  )
  const end = projection.courses.find(({ endOn }) => endOn === last)?.endOn
  return end ? `${cost}; the last one is done on ${formatter.date(end)}.` : `${cost}.`
}
