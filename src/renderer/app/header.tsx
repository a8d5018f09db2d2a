import { ActionIcon, Group, Menu, Text, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useActions, useAppSnapshot, useOpenScenario, usePlanState } from '../state/hooks.ts'
import { useIsTried } from '../state/use-trial.ts'
import { showFailure } from '../ui/notices.tsx'
import './header.css'
import { PlanMenu } from './plan-menu.tsx'
import { LinksButton, type NarrowLinks } from './screen-links.tsx'
import { TargetBanner } from './target-banner.tsx'
import { TargetMenu } from './target-menu.tsx'

interface HeaderProps {
  readonly links: NarrowLinks
}

export function Header({ links }: HeaderProps) {
  const scenario = useOpenScenario()
  return (
    <Group h="100%" px={{ base: 'xs', xs: 'lg' }} justify="space-between" wrap="nowrap" gap="xs">
      <Group gap="sm" wrap="nowrap" className="header-start">
        <LinksButton links={links} />
        <Text fw={700} size="lg" c="var(--accent)" className="header-name">
          Certpace
        </Text>
        <PlanMenu />
        <TargetMenu />
        {scenario && <TargetBanner scenario={scenario} place="header" />}
      </Group>
      <Group gap={4} wrap="nowrap">
        <HistoryButtons />
        <ColorSchemeMenu />
      </Group>
    </Group>
  )
}

function HistoryButtons() {
  const { undo, redo } = usePlanState('undo', 'redo')
  const isTried = useIsTried()
  const actions = useActions()
  return (
    <>
      <Tooltip label={isTried ? 'Undo: what you try' : undo ? `Undo: ${undo.label}` : 'Nothing to undo'}>
        <ActionIcon
          variant="subtle"
          size="lg"
          className="header-step"
          aria-label="Undo"
          disabled={!undo && !isTried}
          onClick={() => void actions.undo()}
        >
          <IconArrowBackUp size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={redo ? `Redo: ${redo.label}` : 'Nothing to redo'}>
        <ActionIcon
          variant="subtle"
          size="lg"
          className="header-step"
          aria-label="Redo"
          disabled={!redo}
          onClick={() => void actions.redo()}
        >
          <IconArrowForwardUp size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  )
}

const SCHEMES = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  { value: 'auto', label: 'As the computer', icon: IconDeviceDesktop },
] as const

function ColorSchemeMenu() {
  const { settings } = useAppSnapshot('settings')
  const { call } = useActions()
  async function choose(colorScheme: (typeof SCHEMES)[number]['value']): Promise<void> {
    const reply = await call('settings:update', { colorScheme })
    if (!reply.ok) showFailure(reply.failure.message)
  }
  const current = SCHEMES.find(({ value }) => value === settings.colorScheme) ?? SCHEMES[2]
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={`Colors: ${current.label}`}>
          <current.icon size={22} aria-hidden />
        </ActionIcon>
      </Menu.Target>
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
