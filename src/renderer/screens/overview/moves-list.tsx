import { Badge, Button, List, Stack, Text } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import type { IsoDate } from '#shared/calendar/day.ts'
import type { Plan } from '#shared/plan/plan.ts'
import { explainRelaxations, type Relaxation } from '#shared/projection/explanation/relaxations.ts'
import { CONTROL_NAMES, idleSentence, relaxationSentence } from '#shared/wording/relaxations.ts'
import { memoizeByPlan } from '../../derived/memoize-by-plan.ts'
import { useFormatter, usePlan, useToday } from '../../state/hooks.ts'
import { itemsTried, movesShown } from './moves-shown.ts'

/** With more items than this, each of which is tried, the list comes only when it is asked for. */
const MOST_TRIED_AT_ONCE = 100

const explainRemembered = memoizeByPlan(explainRelaxations)

/** What would bring the date nearer, by how much and at what cost, and what would not. */
export function MovesList() {
  const plan = usePlan()
  const [isAsked, setAsked] = useState(false)
  if (isAsked || itemsTried(plan) <= MOST_TRIED_AT_ONCE) return <DeferredMoves />
  return (
    <div>
      <Button variant="light" size="xs" className="overview-actions" onClick={() => setAsked(true)}>
        Find what would move the date
      </Button>
    </div>
  )
}

/** Comes after the plan's own figures, which need not wait for it. */
function DeferredMoves() {
  const plan = useDeferredValue<Plan | null>(usePlan(), null)
  const today = useToday()
  return plan && <Moves plan={plan} today={today} />
}

interface MovesProps {
  readonly plan: Plan
  readonly today: IsoDate
}

function Moves({ plan, today }: MovesProps) {
  const formatter = useFormatter()
  const [isAll, setAll] = useState(false)
  const [isIdleShown, setIdleShown] = useState(false)
  const moves = explainRemembered(plan, today)
  const listed = movesShown(moves)
  if (listed === null) return null
  const { first, more, title } = listed
  const idle = idleSentence(moves, plan, formatter)
  const shown = isAll ? [...first, ...more] : first
  return (
    <Stack gap={6} align="flex-start">
      <Text c="dimmed">{title}</Text>
      {shown.length > 0 && (
        <List spacing={6}>
          {shown.map((move) => (
            <MoveLine key={JSON.stringify(move.constraints)} move={move} plan={plan} />
          ))}
        </List>
      )}
      {more.length > 0 && (
        <Button variant="subtle" size="compact-sm" ml={-8} className="overview-actions" onClick={() => setAll(!isAll)}>
          {isAll ? 'Show fewer' : `Show ${more.length} more`}
        </Button>
      )}
      {idle !== '' && (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          className="overview-actions"
          aria-expanded={isIdleShown}
          onClick={() => setIdleShown(!isIdleShown)}
        >
          {isIdleShown ? 'Hide what would not' : 'Show what would not'}
        </Button>
      )}
      {isIdleShown && (
        <Text size="sm" c="dimmed">
          {idle}
        </Text>
      )}
      {moves.untried > 0 && (
        <Text size="sm" c="dimmed">
          {moves.untried} more were not tried, as the plan is very large.
        </Text>
      )}
    </Stack>
  )
}

function MoveLine({ move, plan }: { readonly move: Relaxation; readonly plan: Plan }) {
  const formatter = useFormatter()
  return (
    <List.Item>
      {relaxationSentence(move, plan, formatter)}{' '}
      <Badge variant="light" color="gray" tt="none" size="sm">
        {CONTROL_NAMES[move.controlledBy]}
      </Badge>
    </List.Item>
  )
}
