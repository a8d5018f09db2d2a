import { type CashLine, MONEY_PARTS, type MoneyMonth, type MoneyPart, stackOf } from '#shared/charts/money-lane.ts'
import type { OneLook } from '#shared/charts/one-look.ts'
import { CASH_COLOR, CashLow, GHOST_LINE, LIMIT_LINE, moneyBar } from '../kit/marks.tsx'
import type { PatternIds } from '../kit/patterns.tsx'
import { tenths } from '../kit/tenths.ts'
import { monthStretch, type TimeAxis } from '../kit/time-axis.ts'
import type { LookLayout } from './look-layout.ts'
import { type MoneyPlot, TICK_GAP, TICK_TEXT } from './money-layout.ts'
import type { PictureProps } from './picture.tsx'
import type { Plot } from './placed.ts'

const BAR_SHARE = 0.78

interface MoneyMarksProps extends Omit<PictureProps, 'layout'> {
  readonly layout: Pick<LookLayout, 'axis' | 'scale'>
  readonly money: MoneyPlot
}

export function MoneyMarks({ look, ghost, layout, money, ids }: MoneyMarksProps) {
  const { axis } = layout
  const zero = money.toY(0)
  return (
    <g>
      <Ticks plot={money} layout={layout} />
      <MonthBars months={look.money.months} axis={axis} money={money} ids={ids} />
      <path d={`M${axis.left},${zero} H${axis.right}`} stroke="var(--border-strong)" />
      {ghost && <path d={ghostTops(ghost, look, axis, money)} {...GHOST_LINE} />}
      {look.money.months.some(({ budget }) => budget > 0) && (
        <path d={budgetSteps(look, axis, money)} {...LIMIT_LINE} />
      )}
      <CashMarks look={look} ghost={ghost} layout={layout} money={money} />
    </g>
  )
}

interface MonthBarsProps {
  readonly months: readonly MoneyMonth[]
  readonly axis: TimeAxis
  readonly money: MoneyPlot
  readonly ids: PatternIds
}

/** All months in one path per part: many small pictures are drawn as fast as one. */
function MonthBars({ months, axis, money, ids }: MonthBarsProps) {
  const paths = new Map<MoneyPart, string>()
  for (const { month, parts } of months) {
    const { x, width } = monthStretch(axis, month)
    const [left, wide] = [x + (width * (1 - BAR_SHARE)) / 2, Math.max(1, width * BAR_SHARE)]
    let above = 0
    for (const part of MONEY_PARTS) {
      const amount = parts[part]
      if (amount === 0) continue
      // What comes in stands below zero; the rest is stacked above it.
      const from = amount < 0 ? 0 : above
      if (amount > 0) above += amount
      const [one, other] = [money.toY(from), money.toY(from + amount)]
      const top = Math.min(one, other)
      const bottom = top + Math.max(1, Math.abs(one - other))
      const bar = `M${tenths(left)},${tenths(bottom)} V${tenths(top)} h${tenths(wide)} V${tenths(bottom)} Z`
      paths.set(part, `${paths.get(part) ?? ''}${bar}`)
    }
  }
  return [...paths].map(([part, d]) => <path key={part} d={d} {...moneyBar(part, ids)} />)
}

function CashMarks({ look, ghost, layout, money }: Omit<MoneyMarksProps, 'ids'>) {
  const { axis, scale } = layout
  const plot = money.cash
  const line = look.money.cash
  if (!plot || !line) return null
  const place = ({ on, amount }: (typeof line.points)[number]) => `${tenths(axis.toX(on))},${tenths(plot.toY(amount))}`
  const spots = line.points.map(place)
  const [first, last] = [line.points[0], line.points.at(-1)]
  if (!first || !last) return null
  const zero = plot.toY(0)
  const isShort = line.lowest.amount < 0
  const saved = ghost?.money.cash
  return (
    <g>
      <Ticks plot={plot} layout={layout} />
      <path
        d={`M${axis.toX(first.on)},${zero} L${spots.join(' L')} L${axis.toX(last.on)},${zero} Z`}
        fill={CASH_COLOR}
        fillOpacity={0.12}
      />
      {isShort && <ShortCash line={line} axis={axis} zero={zero} />}
      <path d={`M${axis.left},${zero} H${axis.right}`} stroke="var(--border-strong)" />
      {saved && <path d={`M${saved.points.map(place).join(' L')}`} {...GHOST_LINE} />}
      <path d={`M${spots.join(' L')}`} fill="none" stroke={CASH_COLOR} strokeWidth={2} />
      <CashLow x={axis.toX(line.lowest.on)} y={plot.toY(line.lowest.amount)} scale={scale} isShort={isShort} />
    </g>
  )
}

interface ShortCashProps {
  readonly line: CashLine
  readonly axis: TimeAxis
  readonly zero: number
}

/** Months that end below zero, on the line of zero: thick, so that the color is not needed. */
export function ShortCash({ line: { points }, axis, zero }: ShortCashProps) {
  const pieces = points.flatMap((point, index) => {
    const next = points[index + 1]
    return next && point.amount < 0 && next.amount < 0 ? [`M${axis.toX(point.on)},${zero} H${axis.toX(next.on)}`] : []
  })
  return <path d={pieces.join(' ')} stroke="var(--negative)" strokeWidth={4} />
}

interface TicksProps {
  readonly plot: Plot
  readonly layout: Pick<LookLayout, 'axis' | 'scale'>
}

export function Ticks({ plot, layout: { axis, scale } }: TicksProps) {
  return (
    <g fill="var(--text-muted)">
      {plot.ticks.map(({ y, label }) => (
        <g key={label}>
          <path d={`M${axis.left},${y} H${axis.right}`} stroke="var(--border)" />
          <text x={axis.left - TICK_GAP * scale} y={y + 4 * scale} textAnchor="end" fontSize={TICK_TEXT * scale}>
            {label}
          </text>
        </g>
      ))}
    </g>
  )
}

function budgetSteps({ money: { months } }: OneLook, axis: TimeAxis, money: MoneyPlot): string {
  const shown = months.slice(
    months.findIndex(({ budget }) => budget > 0),
    months.findLastIndex(({ budget }) => budget > 0) + 1,
  )
  const steps = shown.map(({ month, budget }, index) => {
    const { x, width } = monthStretch(axis, month)
    const y = money.toY(budget)
    return `${index === 0 ? 'M' : 'L'}${tenths(x)},${tenths(y)} H${tenths(x + width)}`
  })
  return steps.join(' ')
}

/** The saved months that cost something else than what is tried. */
function ghostTops({ money: { months } }: OneLook, tried: OneLook, axis: TimeAxis, money: MoneyPlot): string {
  const zero = money.toY(0)
  const now = new Map(tried.money.months.map(({ month, parts }) => [month, stackOf(parts)]))
  const tops = months.flatMap(({ month, parts }) => {
    const top = stackOf(parts)
    if (top === 0 || top === now.get(month)) return []
    const { x, width } = monthStretch(axis, month)
    return [`M${tenths(x)},${zero} V${tenths(money.toY(top))} h${tenths(width)} V${zero}`]
  })
  return tops.join(' ')
}
