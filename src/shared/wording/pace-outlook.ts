import type { ComparedPlan } from '../comparison/compared-figures.ts'
import { refusalSentence } from './comparison-words.ts'
import type { Formatter } from './formatter.ts'
import { heldEarlySentences, paceSessionsSentences } from './pace-sessions.ts'

/** What a chosen pace leads to: the date and what it does to sessions, or why it cannot be kept. */
export function paceOutlook({ plan, projection }: ComparedPlan, formatter: Formatter): string {
  const { outcome } = projection
  if (outcome.kind !== 'certified') return refusalSentence({ plan, projection }, formatter) ?? ''
  return [
    `Certified on ${formatter.date(outcome.certifiedOn)}.`,
    ...paceSessionsSentences(plan, projection),
    ...heldEarlySentences(projection, plan, formatter),
  ].join(' ')
}
