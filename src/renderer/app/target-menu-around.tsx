import { Menu } from '@mantine/core'
import { scenarioColor } from '../derived/scenario-color.ts'
import { ScenarioDot } from '../editing/scenario-dot.tsx'
import { goTo } from '../navigation/router.ts'
import { useActions, useOpenScenario, useScenarios } from '../state/hooks.ts'
import type { MenuAroundProps } from './later-menu.tsx'

/** The menu of what every screen shows and edits, around its button. */
export function TargetMenuAround({ button, isOpen, setOpen }: MenuAroundProps) {
  const scenarios = useScenarios()
  const open = useOpenScenario()
  const { openScenario } = useActions()
  const offered = scenarios.filter(({ id, isArchived }) => !isArchived || id === open?.id)
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-start" width={280} withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown className="plan-menu">
        <Menu.Label>Every screen shows and edits</Menu.Label>
        <Menu.Item onClick={() => openScenario(null)} {...(open ? {} : { 'aria-current': 'true' })}>
          My plan
        </Menu.Item>
        {offered.length > 0 && <Menu.Label>or a scenario</Menu.Label>}
        {offered.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<ScenarioDot color={scenarioColor({ scenarios }, id)} />}
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
