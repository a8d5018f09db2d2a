import { useAppSnapshot } from '../state/hooks.ts'
import { later } from '../ui/later.ts'
import { schemeShown } from './color-schemes.ts'
import { LaterMenu } from './later-menu.tsx'

const ColorSchemesAround = later(async () => (await import('./color-schemes-around.tsx')).ColorSchemesAround)

/** Light, dark, or as the computer has it. */
export function ColorSchemeMenu() {
  const { settings } = useAppSnapshot('settings')
  const { label, icon: Icon } = schemeShown(settings.colorScheme)
  return (
    <LaterMenu
      around={ColorSchemesAround}
      button={{ className: 'icon-button', 'aria-label': `Colors: ${label}`, children: <Icon size={22} aria-hidden /> }}
    />
  )
}
