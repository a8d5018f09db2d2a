import { memo, useMemo } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { CommonScale } from '#shared/charts/common-scale.ts'
import type { OneLook } from '#shared/charts/one-look.ts'
import { GHOST_LINE } from '../kit/marks.tsx'
import type { PatternIds } from '../kit/patterns.tsx'
import type { TimeAxis } from '../kit/time-axis.ts'
import { ShortCash } from './money-marks.tsx'
import { PathGround, PathMarks } from './path-marks.tsx'
import { Picture } from './picture.tsx'
import { layOutSmallLook, type SmallSize } from './small-layout.ts'

interface SmallLookProps {
  readonly look: OneLook
  readonly common: CommonScale
  readonly axis: TimeAxis
  readonly size: SmallSize
  /** Of the patterns that all pictures side by side share. */
  readonly ids: PatternIds
  /** The day on which what it is held against is certified; null for none. */
  readonly mark: IsoDate | null
}

/** The three lanes in a small picture, beside others on the same axis. What it shows stands in words and figures around it. */
export const SmallLook = memo(function SmallLook({ look, common, axis, size, ids, mark }: SmallLookProps) {
  const layout = useMemo(() => layOutSmallLook(look, common, axis, size), [look, common, axis, size])
  const { width, height, top, bottom, money } = layout
  const { cash } = look.money
  const x = mark && axis.toX(mark)
  return (
    <svg className="small-look" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
      <Picture look={look} ghost={null} layout={layout} ids={ids} />
      <PathGround look={look} ghost={null} layout={layout} ids={ids} />
      <PathMarks look={look} ghost={null} layout={layout} ids={ids} />
      {money && cash && cash.lowest.amount < 0 && <ShortCash line={cash} axis={axis} zero={money.bottom + 3} />}
      {x !== null && <path d={`M${x},${top} V${bottom}`} {...GHOST_LINE} />}
    </svg>
  )
})
