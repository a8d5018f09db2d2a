import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconLock } from '@tabler/icons-react'
import { useRef } from 'react'
import { usePlan, useSession } from '../state/hooks.ts'
import { lockedPlanName } from '../wording/locked-plan.ts'
import { PlanFileInput } from './plan-file-button.tsx'
import { NEW_PLAN_HASH, unlockHash } from './router.ts'
import { usePlanActions } from './use-plan-actions.ts'

/** New, open, switch, export, quit: everything about whole plans. */
export function PlanMenu() {
  const plan = usePlan()
  const { plans, locked, samples, host, dataFolder, appVersion, settings } = useSession()
  const actions = usePlanActions()
  const fileInput = useRef<HTMLInputElement>(null)
  const others = plans.filter(({ id }) => id !== plan.id)
  return (
    <>
      <PlanFileInput inputRef={fileInput} onFile={(file) => void actions.importFile(file)} />
      <Menu position="bottom-start" width={300} withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={16} aria-hidden />}
            aria-label={`Plan menu: ${plan.name}`}
            maw="24rem"
          >
            <span className="plan-name">{plan.name}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={NEW_PLAN_HASH}>
            New plan
          </Menu.Item>
          <Menu.Item onClick={() => fileInput.current?.click()}>Open plan file</Menu.Item>
          <Menu.Item onClick={() => void actions.exportPlan(plan.id)}>Export plan</Menu.Item>
          {others.length + locked.length > 0 && <Menu.Label>Your other plans</Menu.Label>}
          {others.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => void actions.openPlan(id)}>
              {name}
            </Menu.Item>
          ))}
          {locked.map((plan) => (
            <Menu.Item
              key={plan.id}
              component="a"
              href={unlockHash(plan.id)}
              leftSection={<IconLock size={16} aria-hidden />}
            >
              {lockedPlanName(plan, settings.locale)}
            </Menu.Item>
          ))}
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
