import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import type { DisplaySettings } from '#shared/contract/contract.ts'
import '@mantine/spotlight/styles.css'
import { goTo, NEW_PLAN_HASH, SETTINGS_PATH } from '../navigation/router.ts'
import { newItemPath } from '../navigation/use-new-item.ts'
import { useLibraryActions } from '../plans/use-library-actions.ts'
import { usePlanActions } from '../plans/use-plan-actions.ts'
import { useActions, useAppSnapshot, usePlan, usePlanName, usePlanState } from '../state/hooks.ts'
import { SCHEMES } from './color-schemes.ts'
import { paletteItems } from './palette-items.ts'
import { SCREENS } from './screens.ts'

/** What can be added from anywhere. */
const ADDITIONS = [
  { screen: 'courses', label: 'Add course' },
  { screen: 'supervision', label: 'Add supervision' },
  { screen: 'money', label: 'Add fee' },
] as const

interface PaletteProps {
  readonly onClose: () => void
}

/** Goes to any screen, item or plan, and acts on the open plan or the settings, by typing a name. */
export function Palette({ onClose }: PaletteProps) {
  const { plans } = useAppSnapshot('plans')
  const open = usePlanName()
  const { openPlan, exportPlan } = usePlanActions()
  const { duplicate, move } = useLibraryActions()
  useEffect(() => spotlight.open(), [])
  const { undo, redo, call } = useActions()
  const history = usePlanState('undo', 'redo')
  const { settings } = useAppSnapshot('settings')
  const plan = usePlan()
  const [query, setQuery] = useState('')
  // A plan can hold hundreds of items, which would bury the screens before anything is typed.
  const items: SpotlightActionData[] =
    query.trim() === '' ? [] : paletteItems(plan).map(({ path, ...item }) => ({ ...item, onClick: () => goTo(path) }))
  const change = (part: Partial<DisplaySettings>) => void call('settings:update', part)
  const actions: SpotlightActionData[] = [
    ...(history.undo ? [{ id: 'undo', label: `Undo: ${history.undo.label}`, onClick: () => void undo() }] : []),
    ...(history.redo ? [{ id: 'redo', label: `Redo: ${history.redo.label}`, onClick: () => void redo() }] : []),
    ...ADDITIONS.map(({ screen, label }) => ({
      id: `add-${screen}`,
      label,
      onClick: () => goTo(newItemPath(screen)),
    })),
    { id: 'log-hours', label: 'Log hours or a payment', onClick: () => goTo('log') },
  ]
  const ofSettings: SpotlightActionData[] = [
    {
      id: 'hide-amounts',
      label: settings.hidesAmounts ? 'Show amounts' : 'Hide amounts',
      onClick: () => change({ hidesAmounts: !settings.hidesAmounts }),
    },
    ...SCHEMES.map(({ value, label }) => ({
      id: `colors-${value}`,
      label: `Colors: ${label}`,
      onClick: () => change({ colorScheme: value }),
    })),
    {
      id: 'settings',
      label: 'Settings',
      description: 'Region, first day of the week, colors, amounts',
      onClick: () => goTo(SETTINGS_PATH),
    },
  ]
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
      scrollable
      maxHeight="60vh"
      onQueryChange={setQuery}
      attributes={{ content: { 'aria-label': 'Go to a screen, an item or an action' } }}
      onSpotlightClose={onClose}
      nothingFound="Nothing by that name"
      searchProps={{
        placeholder: 'Go to a screen, an item or an action',
        'aria-label': 'Go to a screen, an item or an action',
      }}
      actions={[
        // Whoever types the name of a screen and Enter goes there, whatever else has the word in its name.
        { group: 'Screens', actions: screens },
        { group: 'In this plan', actions: items },
        { group: 'Actions', actions },
        { group: 'Settings', actions: ofSettings },
        { group: 'Plans', actions: [...ofPlan, ...others] },
      ]}
    />
  )
}
