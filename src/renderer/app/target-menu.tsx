import { IconChevronDown, IconGitBranch } from '@tabler/icons-react'
import { scenarioColor } from '../derived/scenario-color.ts'
import { ScenarioDot } from '../editing/scenario-dot.tsx'
import { useOpenScenario, useScenarios } from '../state/hooks.ts'
import { later } from '../ui/later.ts'
import { LaterMenu } from './later-menu.tsx'

const TargetMenuAround = later(async () => (await import('./target-menu-around.tsx')).TargetMenuAround)

/** Names what every screen shows and edits, My plan or a scenario, and lets another one be opened. */
export function TargetMenu() {
  const scenarios = useScenarios()
  const open = useOpenScenario()
  return (
    <LaterMenu
      around={TargetMenuAround}
      button={{
        className: 'plain-button target-button',
        'aria-label': `You see ${open ? `the scenario ${open.name}` : 'My plan'}. Open another one.`,
        children: (
          <>
            {open ? (
              <ScenarioDot color={scenarioColor({ scenarios }, open.id)} />
            ) : (
              <IconGitBranch size={18} aria-hidden />
            )}
            <span className="target-name">{open ? open.name : 'My plan'}</span>
            <IconChevronDown size={16} aria-hidden />
          </>
        ),
      }}
    />
  )
}
