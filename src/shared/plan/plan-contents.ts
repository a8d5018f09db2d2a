import type { PlanContents } from '../contract/backups.ts'
import type { Plan } from './plan.ts'

/** What a plan holds, in a few numbers: those that a backup is listed with. */
export function contentsOfPlan(plan: Plan, revision: number): PlanContents {
  const hours = plan.logEntries.filter((entry) => entry.kind === 'hours')
  const payments = plan.logEntries.filter((entry) => entry.kind === 'payment')
  return {
    planName: plan.name,
    currency: plan.currency,
    revision,
    courses: plan.courses.length,
    sessions: hours.filter(({ target }) => target.kind === 'session').length,
    minutes: hours.reduce((sum, { minutes }) => sum + minutes, 0),
    payments: payments.length,
    evidence: plan.evidence.length,
    paid: payments.reduce((sum, { amount, target }) => sum + (target.kind === 'contribution' ? -amount : amount), 0),
  }
}
