import { Menu } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { DATA_HASH, NEW_PLAN_HASH, unlockHash } from '../navigation/router.ts'
import { lockedPlanName } from '../plans/locked-plan-name.ts'
import { useLibraryActions } from '../plans/use-library-actions.ts'
import { useOpenPlanFile } from '../plans/use-open-plan-file.tsx'
import { usePlanActions } from '../plans/use-plan-actions.ts'
import { useAppSnapshot, useLocale, usePlanName } from '../state/hooks.ts'
import type { MenuAroundProps } from './later-menu.tsx'

const RenamePlanDialog = lazy(async () => ({
  default: (await import('../plans/rename-plan-dialog.tsx')).RenamePlanDialog,
}))

/** Other plans that the menu names; the screen Data has them all. */
const MOST_RECENT = 6

/** The menu of whole plans, around its button. */
export function PlanMenuAround({ button, isOpen, setOpen }: MenuAroundProps) {
  const plan = usePlanName()
  const { plans, locked, samples, host, dataFolder, appVersion } = useAppSnapshot(
    'plans',
    'locked',
    'samples',
    'host',
    'dataFolder',
    'appVersion',
  )
  const locale = useLocale()
  const actions = usePlanActions()
  const { duplicate, move } = useLibraryActions()
  const file = useOpenPlanFile()
  const [isRenaming, setRenaming] = useState(false)
  const others = plans.filter(({ id }) => id !== plan.id)
  return (
    <>
      {file.input}
      {isRenaming && (
        <Suspense>
          <RenamePlanDialog plan={plan} onClose={() => setRenaming(false)} />
        </Suspense>
      )}
      <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={300} withinPortal>
        <Menu.Target>{button}</Menu.Target>
        <Menu.Dropdown className="plan-menu">
          <Menu.Item component="a" href={NEW_PLAN_HASH}>
            New plan
          </Menu.Item>
          <Menu.Item onClick={file.choose}>Open plan file</Menu.Item>
          <Menu.Label>This plan</Menu.Label>
          <Menu.Item onClick={() => setRenaming(true)}>Rename plan</Menu.Item>
          <Menu.Item onClick={() => void duplicate(plan)}>Duplicate plan</Menu.Item>
          <Menu.Item onClick={() => void actions.exportPlan(plan.id)}>Export plan</Menu.Item>
          <Menu.Item onClick={() => void move(plan, 'archive')}>Archive plan</Menu.Item>
          {others.length + locked.length > 0 && <Menu.Label>Recent plans</Menu.Label>}
          {others.slice(0, MOST_RECENT).map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => void actions.openPlan(id)}>
              {name}
            </Menu.Item>
          ))}
          {locked.slice(0, MOST_RECENT).map((other) => (
            <Menu.Item
              key={other.id}
              component="a"
              href={unlockHash(other.id)}
              leftSection={<IconLock size={16} aria-hidden />}
            >
              {lockedPlanName(other, locale)}
            </Menu.Item>
          ))}
          <Menu.Item component="a" href={DATA_HASH}>
            All plans and the archive
          </Menu.Item>
          {samples.length > 0 && <Menu.Label>Open a sample as a plan of its own</Menu.Label>}
          {samples.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => void actions.openSample(id)}>
              {name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          {host === 'browser' && <Menu.Item onClick={() => void actions.quit()}>Quit Certpace</Menu.Item>}
          <Menu.Label className="data-folder">
            Certpace {appVersion}. Your plans are kept in {dataFolder}
          </Menu.Label>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
