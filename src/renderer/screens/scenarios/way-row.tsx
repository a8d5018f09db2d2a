import { Badge, Button } from '@mantine/core'
import { memo } from 'react'
import type { CommonScale } from '#shared/charts/common-scale.ts'
import type { OneLook } from '#shared/charts/one-look.ts'
import type { ComparisonRow } from '#shared/comparison/comparison-table.ts'
import type { PatternIds } from '../../charts/kit/patterns.tsx'
import type { TimeAxis } from '../../charts/kit/time-axis.ts'
import type { SmallSize } from '../../charts/one-look/small-layout.ts'
import { SmallLook } from '../../charts/one-look/small-look.tsx'
import type { ComparedScenario } from '../../derived/compared-scenarios.ts'
import type { Way } from '../../derived/ways.ts'
import { ScenarioDot } from '../../editing/scenario-dot.tsx'
import { goTo } from '../../navigation/router.ts'
import { useActions } from '../../state/hooks.ts'
import { ScenarioMenu } from './scenario-menu.tsx'
import { WayNotes, WayReason, WayWords } from './way-words.tsx'

interface WayRowProps {
  readonly row: ComparisonRow<ComparedScenario>
  readonly look: OneLook
  readonly common: CommonScale
  /** Null before the room is measured. */
  readonly axis: TimeAxis | null
  readonly size: SmallSize
  readonly ids: PatternIds
  readonly color: string
  readonly isOpen: boolean
  /** What the others are held against; null where there is nothing to hold against it. */
  readonly chosen: ComparedScenario | null
  /** Null for the one that the others are held against. */
  readonly onExplain: ((id: string) => void) | null
}

/** One way to go: its figures in words, its picture, and what can be done with it. */
export const WayRow = memo(function WayRow(props: WayRowProps) {
  const { row, look, common, axis, size, ids, color, isOpen, chosen, onExplain } = props
  const { id, name, scenario } = row.subject
  const outcome = chosen?.projection.outcome
  const mark = outcome?.kind === 'certified' ? outcome.certifiedOn : null
  return (
    <>
      <div className="way-words">
        <h2 className="way-name">
          <ScenarioDot color={color} /> <span>{name}</span>
          {isOpen && (
            <Badge variant="light" tt="none" size="sm">
              open
            </Badge>
          )}
        </h2>
        <WayWords row={row} look={look} chosen={chosen} />
      </div>
      <div className="way-picture">
        {axis && (
          <SmallLook look={look} common={common} axis={axis} size={size} ids={ids} mark={row.isChosen ? null : mark} />
        )}
      </div>
      {row.subject.projection.outcome.kind === 'certified' && <WayReason row={row} chosen={chosen} />}
      <WayNotes compared={row.subject} />
      <WayActions id={id} name={name} scenario={scenario} onExplain={onExplain} />
    </>
  )
})

interface WayActionsProps extends Way, Pick<WayRowProps, 'onExplain'> {}

/** Not drawn again when only the figures change. */
const WayActions = memo(function WayActions({ id, name, scenario, onExplain }: WayActionsProps) {
  const { openScenario } = useActions()
  return (
    <div className="way-actions">
      <Button
        size="compact-sm"
        variant="light"
        aria-label={`Open ${name}`}
        onClick={() => {
          openScenario(scenario?.id ?? null)
          goTo('overview')
        }}
      >
        Open
      </Button>
      {onExplain && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Why? What makes the difference: ${name}`}
          onClick={() => onExplain(id)}
        >
          Why?
        </Button>
      )}
      {scenario && <ScenarioMenu scenario={scenario} />}
    </div>
  )
})
