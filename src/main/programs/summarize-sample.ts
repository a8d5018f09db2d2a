import type { Plan } from '#shared/plan/plan.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { count } from '#shared/wording/phrases.ts'

/** What is in a sample plan, in one sentence. */
export function summarizeSample(plan: Plan, locale: string): string {
  const formatter = createFormatter(locale, plan.currency)
  const contents = [
    count(plan.courses.length, 'course', 'courses'),
    count(plan.arrangements.length, 'supervision arrangement', 'supervision arrangements'),
    plan.logEntries.length === 0 ? 'nothing logged yet' : count(plan.logEntries.length, 'log entry', 'log entries'),
  ].join(', ')
  const seenOn = plan.asOf === null ? '' : `, seen on ${formatter.date(plan.asOf)}`
  return `Begins on ${formatter.date(plan.startOn)}${seenOn}: ${contents}.`
}
