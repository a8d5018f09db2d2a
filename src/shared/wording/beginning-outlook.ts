import type { ComparedPlan } from '../comparison/compared-figures.ts'
import { comparisonTable } from '../comparison/comparison-table.ts'
import { refusalSentence } from './comparison-words.ts'
import type { Formatter } from './formatter.ts'
import { heldEarlySentences, paceSessionsSentences } from './pace-sessions.ts'
import { capitalize } from './phrases.ts'
import { gapPhrase } from './side-by-side-words.ts'
import { stopFigure } from './stopping.ts'
import { wholeTotalFigure } from './totals.ts'

/** What a way that is being chosen leads to against the plan: date, total, and what it does to sessions; or why it has no date. */
export function beginningOutlook(saved: ComparedPlan, tried: ComparedPlan, formatter: Formatter): string {
  const { plan, projection } = tried
  const { outcome, totals } = projection
  if (outcome.kind !== 'certified' && outcome.kind !== 'stopped') return refusalSentence(tried, formatter) ?? ''
  const subjects = [
    { id: 'saved', name: '', ...saved },
    { id: 'tried', name: '', ...tried },
  ]
  const row = comparisonTable(subjects, 'saved')[1]
  const gap = row ? gapPhrase(row, saved, formatter) : ''
  const ending =
    outcome.kind === 'stopped'
      ? stopFigure(outcome, projection.today, formatter)
      : `Certified on ${formatter.date(outcome.certifiedOn)}`
  return [
    `${ending}, for ${wholeTotalFigure(totals, 'toCertification', formatter)}.`,
    ...(gap === '' ? [] : [`${capitalize(gap)}.`]),
    ...(outcome.kind === 'stopped' ? [] : paceSessionsSentences(plan, projection)),
    ...(outcome.kind === 'stopped' ? [] : heldEarlySentences(projection, plan, formatter)),
  ].join(' ')
}
