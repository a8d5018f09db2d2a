import type { Plan } from '../plan/plan.ts'
import type { ExplainedDate, ExplainedRequirementDate } from '../projection/explanation/explain-dates.ts'
import { chainStep } from './chain.ts'
import type { Formatter } from './formatter.ts'
import { requirementName } from './names.ts'
import { countedTime } from './rough-time.ts'

/** `Certified on Sep 12, 2028 ← review of 8 weeks (not confirmed) after … ← Supervision: met on …` */
export function dateSentence({ date, on, because }: ExplainedDate, plan: Plan, formatter: Formatter): string {
  const day = formatter.date(on)
  switch (date) {
    case 'ready':
      return chainSentence(`Everything met on ${day}`, because, plan, formatter)
    case 'applied':
      return chainSentence(`Applied on ${day}`, because, plan, formatter)
    case 'certified':
      return chainSentence(`Certified on ${day}`, because, plan, formatter)
    case 'first-renewal':
      return `First renewal on ${day}: ${formatter.months(plan.program.renewal.months)} after the certification.`
  }
}

function chainSentence(start: string, links: ExplainedDate['because'], plan: Plan, formatter: Formatter): string {
  return `${[start, ...links.map((link) => chainStep(link, plan, formatter))].join(' ← ')}.`
}

/** When a requirement is met and why then, and how far it could slip. */
export function requirementDateSentence(
  { requirementId, metOn, setBy, hoursMetOn, slackDays }: ExplainedRequirementDate,
  plan: Plan,
  formatter: Formatter,
): string {
  const name = requirementName(plan, requirementId)
  const met =
    setBy === 'hours'
      ? `${name} is met on ${formatter.date(metOn)}, when its last hours count.`
      : `${name} is met on ${formatter.date(metOn)}, when its minimum time is over; its hours alone are there on ${formatter.date(hoursMetOn)}.`
  const slip =
    slackDays === 0
      ? 'It sets the day on which all is met.'
      : `It could slip by ${countedTime(slackDays)} without moving the day on which all is met.`
  return `${met} ${slip}`
}
