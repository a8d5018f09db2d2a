import { Badge, Button, Group } from '@mantine/core'
import type { ListedPlan, PlanPlace } from '#shared/contract/plan-library.ts'
import { useLibraryActions } from '../../../plans/use-library-actions.ts'
import { usePlanActions } from '../../../plans/use-plan-actions.ts'
import { useSelected } from '../../../state/hooks.ts'
import { type ItemAction, ItemMenu } from '../../../ui/item-menu.tsx'
import { planName } from './plan-texts.ts'

/** The heading that takes the focus when a row goes away with its own button. */
export const PLANS_TITLE_ID = 'plans-title'

interface ListedActionsProps {
  readonly plan: ListedPlan
  readonly onRename: () => void
}

/** What can be done with a plan of the list. */
export function ListedActions({ plan, onRename }: ListedActionsProps) {
  const openId = useSelected(({ open }) => open?.plan.id)
  const { openPlan } = usePlanActions()
  const { duplicate } = useLibraryActions()
  const moveTo = useMoveFromRow(plan)
  const ofUnlocked: readonly ItemAction[] = [
    { label: 'Rename', onSelect: onRename },
    { label: 'Duplicate', onSelect: () => void duplicate(plan) },
  ]
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      {plan.id === openId ? (
        <Badge variant="light" tt="none">
          Currently open
        </Badge>
      ) : (
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`Open ${planName(plan)}`}
          onClick={() => void openPlan(plan.id)}
        >
          Open
        </Button>
      )}
      <ItemMenu
        title={planName(plan)}
        actions={[
          ...(plan.isLocked ? [] : ofUnlocked),
          { label: 'Archive', onSelect: () => void moveTo('archive') },
          { label: 'Remove', onSelect: () => void moveTo('removed') },
        ]}
      />
    </Group>
  )
}

interface PutAwayActionsProps {
  readonly plan: ListedPlan
}

/** What can be done with a plan that is archived or was removed. */
export function PutAwayActions({ plan }: PutAwayActionsProps) {
  const moveTo = useMoveFromRow(plan)
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <Button
        size="compact-sm"
        variant="light"
        aria-label={`Bring back ${planName(plan)}`}
        onClick={() => void moveTo('plans')}
      >
        Bring back
      </Button>
      {plan.place === 'archive' && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`Remove ${planName(plan)}`}
          onClick={() => void moveTo('removed')}
        >
          Remove
        </Button>
      )}
    </Group>
  )
}

function useMoveFromRow(plan: ListedPlan): (to: PlanPlace) => Promise<void> {
  const { move } = useLibraryActions()
  return async (to) => {
    await move(plan, to)
    document.getElementById(PLANS_TITLE_ID)?.focus()
  }
}
