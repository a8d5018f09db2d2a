import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight'
import { useEffect } from 'react'
import '@mantine/spotlight/styles.css'
import { goTo, NEW_PLAN_HASH } from '../navigation/router.ts'
import { useLibraryActions } from '../plans/use-library-actions.ts'
import { usePlanActions } from '../plans/use-plan-actions.ts'
import { useAppSnapshot, usePlanName } from '../state/hooks.ts'
import { SCREENS } from './screens.ts'

interface PaletteProps {
  readonly onClose: () => void
}

/** Goes to any screen or plan, or acts on the open plan, by typing a name. */
export function Palette({ onClose }: PaletteProps) {
  const { plans } = useAppSnapshot('plans')
  const open = usePlanName()
  const { openPlan, exportPlan } = usePlanActions()
  const { duplicate, move } = useLibraryActions()
  useEffect(() => spotlight.open(), [])
  const screens: SpotlightActionData[] = SCREENS.map(({ path, label, icon: Icon }) => ({
    id: path,
    label,
    leftSection: <Icon size={20} stroke={1.6} aria-hidden />,
    onClick: () => goTo(path),
  }))
  const others: SpotlightActionData[] = plans
    .filter(({ id }) => id !== open.id)
    .map(({ id, name }) => ({ id, label: `Open ${name}`, onClick: () => void openPlan(id) }))
  const ofPlan: SpotlightActionData[] = [
    { id: 'all-plans', label: 'All plans and the archive', onClick: () => goTo('data') },
    { id: 'new-plan', label: 'New plan', onClick: () => location.assign(NEW_PLAN_HASH) },
    { id: 'export', label: 'Export plan', onClick: () => void exportPlan(open.id) },
    { id: 'duplicate', label: 'Duplicate plan', onClick: () => void duplicate(open) },
    { id: 'archive', label: 'Archive plan', onClick: () => void move(open, 'archive') },
  ]

  return (
    <Spotlight
      shortcut={null}
      attributes={{ content: { 'aria-label': 'Go to a screen or action' } }}
      onSpotlightClose={onClose}
      nothingFound="Nothing by that name"
      searchProps={{ placeholder: 'Go to a screen or action', 'aria-label': 'Go to a screen or action' }}
      actions={[
        { group: 'Screens', actions: screens },
        { group: 'Plans', actions: [...ofPlan, ...others] },
      ]}
    />
  )
}
