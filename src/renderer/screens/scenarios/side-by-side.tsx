import { useMemo } from 'react'
import { commonScale } from '#shared/charts/common-scale.ts'
import type { ComparisonRow } from '#shared/comparison/comparison-table.ts'
import { Patterns, usePatternIds } from '../../charts/kit/patterns.tsx'
import { type TimeAxis, timeAxis } from '../../charts/kit/time-axis.ts'
import { useWidth } from '../../charts/kit/use-width.ts'
import { heightOfSmall, SMALL, SMALLER } from '../../charts/one-look/small-layout.ts'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import { scenarioColor } from '../../derived/scenario-color.ts'
import type { Way } from '../../derived/ways.ts'
import { useBasePlan, useFormatter, useOpenScenario } from '../../state/hooks.ts'
import { lookOf } from './look-of.ts'
import { wayAnchor } from './way-anchor.ts'
import { WayRow } from './way-row.tsx'

interface SideBySideProps {
  /** In the order shown. */
  readonly ways: readonly Way[]
  readonly rows: readonly ComparisonRow<ComparedScenario>[]
  /** The ids of those that ever were in sight. */
  readonly seen: ReadonlySet<string>
  readonly watch: (element: Element | null) => () => void
  readonly onExplain: (id: string) => void
}

/** With more than these, pictures are lower. */
const MOST_LARGE = 6
const EDGE = 8

/** Small pictures of the ways, one under another, on one axis of time and on the same scales. */
export function SideBySide({ ways, rows, seen, watch, onExplain }: SideBySideProps) {
  const base = useBasePlan()
  const open = useOpenScenario()
  const formatter = useFormatter()
  const { ref, width, scale } = useWidth<HTMLDivElement>()
  const ids = usePatternIds()
  const rowOf = new Map(rows.map((row) => [row.subject.id, row]))
  const common = useCommonScale(rows)
  const axis = useMemo(
    () => (common && width > 0 ? timeAxis(common.span, EDGE, width - EDGE, scale, formatter) : null),
    [common, width, scale, formatter],
  )
  const size = ways.length > MOST_LARGE ? SMALLER : SMALL
  const chosen = ways.length > 1 ? (rows.find(({ isChosen }) => isChosen)?.subject ?? null) : null
  return (
    <section aria-label="Side by side" className="ways">
      <svg className="ways-patterns" width={0} height={0} aria-hidden>
        <Patterns ids={ids} />
      </svg>
      <div className="ways-axis" aria-hidden>
        <div ref={ref} className="ways-axis-room">
          {axis && <AxisNames axis={axis} scale={scale} />}
        </div>
      </div>
      <ol className="ways-list">
        {ways.map(({ id, name }) => {
          const row = rowOf.get(id)
          return (
            <li key={id} ref={watch} data-id={id} id={wayAnchor(id)} tabIndex={-1}>
              <article
                className={row?.isChosen ? 'way way-chosen' : 'way'}
                style={{ minHeight: heightOfSmall(size) }}
                aria-label={name}
              >
                {row && common && (seen.has(id) || seen.size === 0) ? (
                  <WayRow
                    row={row}
                    look={lookOf(row.subject)}
                    common={common}
                    axis={axis}
                    size={size}
                    ids={ids}
                    color={scenarioColor(base, id)}
                    isOpen={open?.id === id}
                    chosen={chosen}
                    onExplain={row.isChosen ? null : onExplain}
                  />
                ) : (
                  <p className="way-name">{name}</p>
                )}
              </article>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function AxisNames({ axis, scale }: { readonly axis: TimeAxis; readonly scale: number }) {
  const height = 20 * scale
  return (
    <svg aria-hidden width={axis.right + EDGE} height={height} fontSize={13 * scale} fill="var(--text-muted)">
      {axis.ticks.map(({ month, x, label }) => (
        <text key={month} x={x} y={14 * scale}>
          {label}
        </text>
      ))}
    </svg>
  )
}

/** The scale that all known ways share; the same object as long as it is the same scale. */
function useCommonScale(rows: readonly ComparisonRow<ComparedScenario>[]) {
  const scale = commonScale(rows.map(({ subject }) => lookOf(subject)))
  const text = JSON.stringify(scale)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text stands for the scale
  return useMemo(() => scale, [text])
}
