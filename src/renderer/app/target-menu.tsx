import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconGitBranch } from '@tabler/icons-react'
import { ScenarioDot } from '../editing/scenario-dot.tsx'
import { goTo } from '../navigation/router.ts'
import { useActions, useBasePlan, useOpenScenario } from '../state/hooks.ts'

/** Names what every screen shows and edits, My plan or a scenario, and lets another one be opened. */
export function TargetMenu() {
  const { scenarios } = useBasePlan()
  const open = useOpenScenario()
  const { openScenario } = useActions()
  const offered = scenarios.filter(({ id, isArchived }) => !isArchived || id === open?.id)
  return (
    <Menu position="bottom-start" width={280} withinPortal>
      <Menu.Target>
        <Button
          variant={open ? 'light' : 'subtle'}
          px="xs"
          rightSection={<IconChevronDown size={16} aria-hidden />}
          aria-label={`You see ${open ? `the scenario ${open.name}` : 'My plan'}. Open another one.`}
          className="target-button"
        >
          {open ? <ScenarioDot plan={{ scenarios }} id={open.id} /> : <IconGitBranch size={18} aria-hidden />}
          <span className="target-name">{open ? open.name : 'My plan'}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className="plan-menu">
        <Menu.Label>Every screen shows and edits</Menu.Label>
        <Menu.Item onClick={() => openScenario(null)} {...(open ? {} : { 'aria-current': 'true' })}>
          My plan
        </Menu.Item>
        {offered.length > 0 && <Menu.Label>or a scenario</Menu.Label>}
        {offered.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<ScenarioDot plan={{ scenarios }} id={id} />}
            onClick={() => openScenario(id)}
            {...(open?.id === id ? { 'aria-current': 'true' } : {})}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => goTo('scenarios')}>Compare scenarios</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
