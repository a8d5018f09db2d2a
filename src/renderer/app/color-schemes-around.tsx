import { Menu } from '@mantine/core'
import { useActions } from '../state/hooks.ts'
import { showFailure } from '../ui/notices.tsx'
import { SCHEMES } from './color-schemes.ts'
import type { MenuAroundProps } from './later-menu.tsx'

/** The menu of colors, around its button. */
export function ColorSchemesAround({ button, isOpen, setOpen }: MenuAroundProps) {
  const { call } = useActions()
  async function choose(colorScheme: (typeof SCHEMES)[number]['value']): Promise<void> {
    const reply = await call('settings:update', { colorScheme })
    if (!reply.ok) showFailure(reply.failure.message)
  }
  return (
    <Menu opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, label, icon: Icon }) => (
          <Menu.Item key={value} leftSection={<Icon size={18} aria-hidden />} onClick={() => void choose(value)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
