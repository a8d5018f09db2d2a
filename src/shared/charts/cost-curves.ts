import type { Money } from '../money/money.ts'
import type { Projection } from '../projection/result/projection.ts'
import { type MoneyRange, rangeOf } from './axis.ts'
import { costOverTime } from './cost-over-time.ts'
import { type MonthText, monthsBetween } from './month-text.ts'

export interface NamedProjection {
  readonly id: string
  readonly name: string
  readonly projection: Projection
}

/** The cumulative cost of one scenario up to its certification, or by stopping. */
export interface CostCurve {
  readonly id: string
  readonly name: string
  /** The month of the certification, or the last one in which anything is owed after a stop. */
  readonly endsIn: MonthText
  readonly isStopped: boolean
  readonly total: Money
  readonly isAtLeast: boolean
}

export interface CostCurves {
  readonly curves: readonly CostCurve[]
  /** For each month, the cost so far by curve id; a curve has no value after its end. */
  readonly points: readonly { readonly month: MonthText; readonly costs: ReadonlyMap<string, Money> }[]
  readonly range: MoneyRange
}

/** Overlaid cost curves of the scenarios that finish or stop; the others have no curve. */
export function costCurves(scenarios: readonly NamedProjection[]): CostCurves {
  const drawn = scenarios.flatMap(({ id, name, projection }) => {
    const isStopped = projection.outcome.kind === 'stopped'
    if (projection.outcome.kind !== 'certified' && !isStopped) return []
    const { points, total, isAtLeast } = costOverTime(projection, 'certification')
    const endsIn = points.at(-1)?.month
    return endsIn === undefined ? [] : [{ curve: { id, name, endsIn, isStopped, total, isAtLeast }, points }]
  })
  const first = drawn.map(({ points }) => points[0]?.month ?? '9999-12').sort()[0]
  const last = drawn
    .map(({ curve }) => curve.endsIn)
    .sort()
    .at(-1)
  if (first === undefined || last === undefined) return { curves: [], points: [], range: rangeOf([]) }
  const costsByMonth = new Map(monthsBetween(first, last).map((month) => [month, new Map<string, Money>()]))
  for (const { curve, points } of drawn) {
    for (const { month, total } of points) costsByMonth.get(month)?.set(curve.id, total)
  }
  return {
    curves: drawn.map(({ curve }) => curve),
    points: Array.from(costsByMonth, ([month, costs]) => ({ month, costs })),
    range: rangeOf(drawn.flatMap(({ points }) => points.map(({ total }) => total))),
  }
}
