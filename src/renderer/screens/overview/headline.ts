import type { Projection } from '#shared/projection/result/projection.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { totalFigure } from '#shared/wording/totals.ts'

/** The answer of the whole screen in one line. */
export function headlineOf(projection: Projection, formatter: Formatter): string {
  const { outcome, totals } = projection
  switch (outcome.kind) {
    case 'certified':
      return `As planned, certification falls on ${formatter.date(outcome.certifiedOn)} and costs ${totalFigure(totals, 'toCertification', formatter)} until then.`
    case 'cannot-finish':
      return 'As planned, something is still missing for certification. What it is stands below.'
    case 'pace-refused':
      return outcome.earliestOn
        ? `A pace of ${outcome.months} months cannot be reached. The earliest possible date is ${formatter.date(outcome.earliestOn)}.`
        : `A pace of ${outcome.months} months cannot be reached, because something is still missing in the plan.`
  }
}
