import type { CostCurve, CostCurves } from '../charts/cost-curves.ts'
import type { CostOverTime } from '../charts/cost-over-time.ts'
import { monthNumberOf } from '../charts/month-text.ts'
import type { Formatter } from './formatter.ts'
import { CATEGORY_NAMES } from './names.ts'
import { count } from './phrases.ts'
import { atLeast } from './totals.ts'

/** The one sentence that each chart is there to show. */

export function costOverTimeFinding(cost: CostOverTime, formatter: Formatter): string {
  const last = cost.points.at(-1)
  const largest = last && cost.categories.toSorted((a, b) => last.cumulative[b] - last.cumulative[a])[0]
  if (!last || !largest) return 'No cost is planned yet.'
  const total = amountOf(cost, formatter)
  const until = `by ${formatter.month(last.month)}`
  const after = cost.contributions === 0 ? '' : `, after ${formatter.money(cost.contributions)} in contributions`
  if (cost.categories.length === 1) {
    return `All of it, ${total} ${until}${after}, is ${CATEGORY_NAMES[largest].toLowerCase()}.`
  }
  const part = formatter.money(last.cumulative[largest])
  const isPart = Object.values(last.cumulative).every((amount) => amount >= 0)
  // Where something stands below zero, the largest can be more than the whole.
  const ofAll = isPart ? `${part} of ${total} ${until}` : `${part}; in all it is ${total} ${until}`
  return `${CATEGORY_NAMES[largest]} ${largest === 'courses' ? 'are' : 'is'} the largest part: ${ofAll}${after}.`
}

/** `notDrawn` is how many scenarios there are beside those of the curves. */
export function costCurvesFinding({ curves }: CostCurves, formatter: Formatter, notDrawn = 0): string {
  const ending = endingFinding(
    curves.filter(({ isStopped }) => !isStopped),
    formatter,
  )
  const stopped = curves.filter(({ isStopped }) => isStopped).map((curve) => stoppedFinding(curve, formatter))
  const others = notDrawn === 0 ? [] : [`Not drawn: ${count(notDrawn, 'more scenario', 'more scenarios')}; see below.`]
  return [ending, ...stopped, ...others].join(' ')
}

function stoppedFinding(curve: CostCurve, formatter: Formatter): string {
  return `“${curve.name}” stops without a certification and costs ${amountOf(curve, formatter)}.`
}

function endingFinding(curves: readonly CostCurve[], formatter: Formatter): string {
  const [first] = curves
  if (!first) return 'None of these scenarios leads to certification yet.'
  if (curves.length === 1) return `“${first.name}” costs ${amountOf(first, formatter)} up to the certification.`
  const cheapest = curves.reduce((best, curve) => (curve.total < best.total ? curve : best))
  const mostExpensive = curves.reduce((best, curve) => (curve.total > best.total ? curve : best))
  const earliest = curves.reduce((best, curve) => (curve.endsIn < best.endsIn ? curve : best))
  const latest = curves.reduce((best, curve) => (curve.endsIn > best.endsIn ? curve : best))
  const months = monthNumberOf(latest.endsIn) - monthNumberOf(earliest.endsIn)
  const time =
    months === 0
      ? `All end in ${formatter.month(earliest.endsIn)}`
      : `They end between ${formatter.month(earliest.endsIn)} and ${formatter.month(latest.endsIn)}`
  const cost =
    cheapest.total === mostExpensive.total
      ? `cost the same up to the certification, ${amountOf(cheapest, formatter)}`
      : `cost from ${amountOf(cheapest, formatter)} (“${cheapest.name}”) to ${amountOf(mostExpensive, formatter)} (“${mostExpensive.name}”)`
  return `${time} and ${cost}.`
}

function amountOf({ total, isAtLeast }: Pick<CostCurve, 'total' | 'isAtLeast'>, formatter: Formatter): string {
  return atLeast(formatter.money(total), isAtLeast)
}
