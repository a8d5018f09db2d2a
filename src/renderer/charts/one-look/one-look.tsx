import { type ReactNode, useMemo, useRef, useState } from 'react'
import { monthDetail } from '#shared/charts/month-detail.ts'
import { type MonthText, monthTextOfDate } from '#shared/charts/month-text.ts'
import { type OneLook as Look, type LookSubject, looksTogether, oneLook } from '#shared/charts/one-look.ts'
import { asWeeksAllow } from '#shared/comparison/as-weeks-allow.ts'
import type { Constraint } from '#shared/projection/result/constraint.ts'
import type { Formatter } from '#shared/wording/formatter.ts'
import { type LookHeads, lookHeads } from '#shared/wording/look-heads.ts'
import { lookReadout } from '#shared/wording/look-month.ts'
import { isNothingPlanned } from '#shared/wording/nothing-planned.ts'
import { CursorArea, CursorMark, useMonthCursor } from '../kit/month-cursor.tsx'
import { Patterns, usePatternIds } from '../kit/patterns.tsx'
import { useWidth } from '../kit/use-width.ts'
import { headsInWords } from './heads-in-words.ts'
import { layOutLook } from './look-layout.ts'
import '../kit/kit.css'
import './one-look.css'
import { Foreground, Picture } from './picture.tsx'

/** What is drawn, for what stands below it: the marks' meaning, tables, files. */
export interface DrawnLook {
  readonly look: Look
  readonly heads: LookHeads
  readonly hasGhost: boolean
  readonly drawing: () => SVGSVGElement | null
}

interface OneLookProps extends LookSubject {
  /** The saved plan, where the plan given is being tried: it is drawn dashed, and differences stand beside the figures. */
  readonly ghost?: LookSubject | null
  /** What sets the date of the plan; left out until it is known. */
  readonly binding?: readonly Constraint[]
  readonly formatter: Formatter
  /** Opens what a month holds; without it, months cannot be opened. */
  readonly onOpenMonth?: ((month: MonthText) => void) | null
  /** What a button below the picture shows; without it, there is no such button. */
  readonly details?: ((drawn: DrawnLook) => ReactNode) | null
  /** What the window needs for all that stands above and below the picture, in pixels. */
  readonly reserved?: number
}

const RESERVED = 290
const NOTHING: readonly Constraint[] = []

/** When, how much and how heavy, with one cursor through all lanes. */
export function OneLook({
  plan,
  projection,
  ghost = null,
  binding = NOTHING,
  formatter,
  onOpenMonth = null,
  details = null,
  reserved = RESERVED,
}: OneLookProps) {
  const { ref, width, scale, windowHeight } = useWidth<HTMLDivElement>()
  const ids = usePatternIds()
  const drawing = useRef<SVGSVGElement>(null)
  const [isDetailed, setDetailed] = useState(false)
  const { look, saved, heads } = useMemo(() => {
    const subject = { plan, projection }
    const drawn = asWeeksAllow(subject)
    const { look, under } = ghost ? looksTogether(drawn, asWeeksAllow(ghost)) : { look: oneLook(drawn), under: null }
    return { look, saved: under, heads: lookHeads(look, subject, ghost, binding, formatter) }
  }, [plan, projection, ghost, binding, formatter])
  const layout = useMemo(
    () => (width === 0 ? null : layOutLook(look, heads, { width, height: windowHeight - reserved, scale }, formatter)),
    [look, heads, width, windowHeight, reserved, scale, formatter],
  )
  const cursor = useMonthCursor(look.months, monthTextOfDate(look.today))
  const detail = useMemo(() => monthDetail(plan, projection, cursor.month), [plan, projection, cursor.month])
  const readout = lookReadout(detail, look, plan, formatter)
  return (
    <div className="look">
      <p className="visually-hidden">{headsInWords(heads)}</p>
      <div ref={ref} className="look-canvas" style={{ height: layout?.height ?? windowHeight - reserved }}>
        {layout && (
          <>
            <svg
              ref={drawing}
              width={layout.width}
              height={layout.height}
              viewBox={`0 0 ${layout.width} ${layout.height}`}
              aria-hidden
            >
              <Patterns ids={ids} />
              <Picture look={look} ghost={saved} layout={layout} ids={ids} />
              <CursorMark axis={layout.axis} month={cursor.month} stretches={layout.stretches} />
              <Foreground look={look} ghost={saved} layout={layout} ids={ids} />
            </svg>
            <CursorArea
              axis={layout.axis}
              cursor={cursor}
              top={layout.top}
              bottom={layout.bottom}
              label="Months of the plan"
              readout={[readout.title, ...readout.parts].join('. ')}
              formatter={formatter}
              onOpen={onOpenMonth}
            />
          </>
        )}
      </div>
      <div className={isNothingPlanned(plan) ? 'look-readout look-readout-bare' : 'look-readout'}>
        <p>
          <strong>{readout.title}</strong>
          {readout.parts.map((part) => (
            <span key={part}>{part}</span>
          ))}
        </p>
        {onOpenMonth && (
          <button type="button" className="look-open" onClick={() => onOpenMonth(cursor.month)}>
            Open month
          </button>
        )}
        {details && (
          <button
            type="button"
            className="look-open"
            aria-expanded={isDetailed}
            onClick={() => setDetailed(!isDetailed)}
          >
            Key and tables
          </button>
        )}
      </div>
      {details && isDetailed && details({ look, heads, hasGhost: saved !== null, drawing: () => drawing.current })}
    </div>
  )
}
