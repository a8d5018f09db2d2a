import { type ReactNode, useMemo } from 'react'
import { monthDetail } from '#shared/charts/month-detail.ts'
import { type MonthText, monthTextOfDate } from '#shared/charts/month-text.ts'
import { type LookSubject, looksTogether, oneLook } from '#shared/charts/one-look.ts'
import { asWeeksAllow } from '#shared/comparison/as-weeks-allow.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { whySoMuch } from '#shared/wording/look-month.ts'
import { moneyTable } from '#shared/wording/look-tables.ts'
import { moneyByMonthFinding } from '#shared/wording/money-words.ts'
import { ChartFrame } from './chart-frame.tsx'
import { MoneyLegend } from './kit/legend.tsx'
import { HALO } from './kit/marks.tsx'
import { CursorArea, CursorMark, useMonthCursor } from './kit/month-cursor.tsx'
import { Patterns, usePatternIds } from './kit/patterns.tsx'
import { useWidth } from './kit/use-width.ts'
import { layOutMoneyByMonth, type MoneyByMonthLayout } from './money-by-month-layout.ts'
import { TEXT } from './one-look/head-layout.ts'
import { MoneyMarks } from './one-look/money-marks.tsx'
import './money-by-month.css'
import './one-look/one-look.css'
import { Grid, MilestoneNames, Milestones, type PictureProps } from './one-look/picture.tsx'

interface MoneyByMonthChartProps extends LookSubject {
  /** The saved plan, where the plan given is being tried: it is drawn dashed. */
  readonly ghost: LookSubject | null
  readonly formatter: Formatter
  readonly controls: ReactNode
  /** Shows what a month is made of. */
  readonly onOpenMonth: (month: MonthText) => void
}

/** What leaves in each month beside what is put aside for it, and the cash on hand below. */
export function MoneyByMonthChart({
  plan,
  projection,
  ghost,
  formatter,
  controls,
  onOpenMonth,
}: MoneyByMonthChartProps) {
  const { look, saved } = useMemo(() => {
    const drawn = asWeeksAllow({ plan, projection })
    if (!ghost) return { look: oneLook(drawn), saved: null }
    const { look, under } = looksTogether(drawn, asWeeksAllow(ghost))
    return { look, saved: under }
  }, [plan, projection, ghost])
  const { ref, width, scale } = useWidth<HTMLDivElement>()
  const ids = usePatternIds()
  const layout = useMemo(
    () => (width === 0 ? null : layOutMoneyByMonth(look, width, scale, formatter)),
    [look, width, scale, formatter],
  )
  const cursor = useMonthCursor(look.months, monthTextOfDate(look.today))
  const why = whySoMuch(
    useMemo(() => monthDetail(plan, projection, cursor.month), [plan, projection, cursor.month]),
    formatter,
  )
  const { columns, rows } = moneyTable(look, formatter)
  const month = formatter.month(cursor.month)
  return (
    <ChartFrame
      title="Month by month"
      finding={moneyByMonthFinding(projection, plan, formatter)}
      columns={columns}
      rows={rows}
      controls={controls}
      isEmpty={projection.postings.length === 0 && look.money.cash === null}
    >
      <div className="look">
        <div ref={ref} className="look-canvas" style={{ height: layout?.height ?? 320 }}>
          {layout && (
            <>
              <svg
                width={layout.width}
                height={layout.height}
                viewBox={`0 0 ${layout.width} ${layout.height}`}
                aria-hidden
              >
                <Drawing look={look} ghost={saved} layout={layout} ids={ids} />
                <CursorMark axis={layout.axis} month={cursor.month} stretches={layout.stretches} />
                <Names layout={layout} />
              </svg>
              <CursorArea
                axis={layout.axis}
                cursor={cursor}
                top={layout.top}
                bottom={layout.bottom}
                label="Months of the plan"
                readout={`${month}. ${why}`}
                formatter={formatter}
                onOpen={onOpenMonth}
              />
            </>
          )}
        </div>
        <p className="money-readout">
          <strong>{month}</strong> {why}
        </p>
        <div className="money-key">
          <MoneyLegend look={look} hasGhost={saved !== null} />
          <button type="button" className="look-open" onClick={() => onOpenMonth(cursor.month)}>
            Payments in {month}
          </button>
        </div>
      </div>
    </ChartFrame>
  )
}

interface DrawingProps extends Omit<PictureProps, 'layout'> {
  readonly layout: MoneyByMonthLayout
}

function Drawing({ look, ghost, layout, ids }: DrawingProps) {
  return (
    <g fontSize={TEXT * layout.scale} fill="var(--text)" fontFamily="inherit">
      <Patterns ids={ids} />
      <Grid layout={layout} />
      <MoneyMarks look={look} ghost={ghost} layout={layout} money={layout.money} ids={ids} />
      <Milestones layout={layout} />
      <MilestoneNames layout={layout} />
    </g>
  )
}

/** Over the month under the cursor as well. */
function Names({ layout: { money, scale } }: { readonly layout: MoneyByMonthLayout }) {
  return (
    <g fontSize={TEXT * scale} fill="var(--text)" fontFamily="inherit" {...HALO}>
      {[...money.labels, ...(money.cash?.labels ?? [])].map(({ text, x, y }) => (
        <text key={`${x} ${y}`} x={x} y={y}>
          {text}
        </text>
      ))}
    </g>
  )
}
