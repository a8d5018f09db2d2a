import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'

export interface ItemAction {
  readonly label: string
  readonly onSelect: () => void
}

interface ItemMenuProps {
  /** What the actions are about, for people who hear the button rather than see its row. */
  readonly title: string
  readonly actions: readonly ItemAction[]
}

/** What can be done with one row of a table. */
export function ItemMenu({ title, actions }: ItemMenuProps) {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={`Actions for ${title}`}>
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ label, onSelect }) => (
          <Menu.Item key={label} onClick={onSelect}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
