import { IconChevronDown } from '@tabler/icons-react'
import { usePlanName } from '../state/hooks.ts'
import { later } from '../ui/later.ts'
import { LaterMenu } from './later-menu.tsx'

const PlanMenuAround = later(async () => (await import('./plan-menu-around.tsx')).PlanMenuAround)

/** New, open, switch, rename, duplicate, archive, export, quit: everything about whole plans. */
export function PlanMenu() {
  const { name } = usePlanName()
  const label = (
    <>
      <span className="plan-name">{name}</span>
      <IconChevronDown size={16} aria-hidden />
    </>
  )
  return (
    <LaterMenu
      around={PlanMenuAround}
      button={{ className: 'plain-button plan-button', 'aria-label': `Plan menu: ${name}`, children: label }}
    />
  )
}
