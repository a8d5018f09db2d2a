import { notEnteredPhrase } from '../wording/totals.ts'
import type { ExportSubject } from './subject.ts'

const NO_GUARANTEE =
  'No plan guarantees certification. Check rules and prices with the certifying body and your supervisor.'
const PRIVATE =
  'This file is not encrypted and holds what you entered, notes and amounts included. Keep it as you would a bank statement.'
const REDACTED =
  'This copy is redacted: titles are numbered; providers, supervisors, notes, amounts, evidence and dismissed findings are left out.'
const SAME_DATES = 'Dates and hours are as in the plan.'
const NO_WAITING = 'In the plan, courses may start later than here, when there is money for them.'

/** What every file says about itself: what it shows, what is missing from it, and how to treat it. */
export function exportNotes({
  plan,
  scenario,
  isRedacted,
  today,
  projection,
  formatter,
}: ExportSubject): readonly string[] {
  const { notEntered } = projection.totals
  return [
    `${plan.name}, as of ${formatter.date(today)}${scenario === null ? '' : `, scenario: ${scenario}`}`,
    ...(isRedacted
      ? []
      : [notEntered.length === 0 ? 'No amount is missing from the totals.' : sentence(notEnteredPhrase(notEntered))]),
    isRedacted ? `${REDACTED} ${plan.budget.waitsForMoney ? NO_WAITING : SAME_DATES}` : PRIVATE,
    NO_GUARANTEE,
  ]
}

function sentence(phrase: string): string {
  return `Totals read “at least”: ${phrase}.`
}
