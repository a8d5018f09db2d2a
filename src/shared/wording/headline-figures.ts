import { affordableOn } from '../advice/affordable-on.ts'
import type { IsoDate } from '../calendar/day.ts'
import { cashShortage } from '../charts/monthly-cash.ts'
import { type WeeklyLoad, weeklyLoad } from '../charts/weekly-load.ts'
import { money } from '../money/money.ts'
import type { Plan } from '../plan/plan.ts'
import type { Projection } from '../projection/result/projection.ts'
import type { Formatter } from './formatter.ts'
import { areManyHeavy, heavyUntil, heavyWeeks, loadWords } from './load-words.ts'
import { wholeTotalFigure } from './totals.ts'

/** What follows the date, each with the sign that joins it; empty where there is no such figure. */
export function figuresOf(projection: Projection, plan: Plan, formatter: Formatter) {
  const load = weeklyLoad(projection)
  const heavy = load.heavy.length === 0 ? '' : heavyWeeks(load.heavy.length)
  const lowest = cashShortage(projection, plan)
  const short = lowest === null ? '' : `; ${formatter.wholeMoney(money(-lowest.amount))} short`
  const affordable = lowest === null ? null : affordableOn(plan, projection.today)
  const total = wholeTotalFigure(projection.totals, 'toCertification', formatter)
  return {
    total,
    cost: `, for ${total}`,
    ...loadParts(load, formatter),
    heavy: heavy === '' ? '' : `; ${heavy}`,
    short,
    shortWhen: lowest === null ? '' : `${short} in ${formatter.shortMonth(lowest.month)}`,
    payable: affordable === null ? '' : payable(projection, affordable, formatter),
    laterIfPaid: affordable === null ? '' : laterIfPaid(projection, affordable, formatter),
  }
}

/** What is usual, and what is the most: whether it can be carried says more than how much the heaviest week holds. */
function loadParts(load: WeeklyLoad, formatter: Formatter): { readonly load: string; readonly most: string } {
  const words = loadWords(load, formatter)
  if (words === null) return { load: '', most: '' }
  if (areManyHeavy(load)) return { load: `; ${heavyUntil(load, formatter)}`, most: '' }
  const most = load.heavy.length > 0 ? heavyWeeks(load.heavy.length) : words.heaviest
  return { load: `, usually ${words.usual}`, most: most === '' ? '' : `, ${most}` }
}

/** `. If you wait for money: May 2029`: when the certification comes if courses wait for money; empty where it then comes as soon. */
function laterIfPaid({ outcome }: Projection, affordable: IsoDate, formatter: Formatter): string {
  const isAsSoon = outcome.kind === 'certified' && affordable <= outcome.certifiedOn
  return isAsSoon ? '' : `. If you wait for money: ${formatter.shortMonth(affordable)}`
}

/** The same, or that it then comes as soon. */
function payable(projection: Projection, affordable: IsoDate, formatter: Formatter): string {
  return laterIfPaid(projection, affordable, formatter) || ' unless you wait'
}
