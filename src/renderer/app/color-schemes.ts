import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import type { DisplaySettings } from '#shared/contract/contract.ts'

type ColorScheme = DisplaySettings['colorScheme']

const COMPUTER = { value: 'auto', label: 'As the computer', icon: IconDeviceDesktop } as const

/** The colors there are to choose from. */
export const SCHEMES = [
  { value: 'light', label: 'Light', icon: IconSun },
  { value: 'dark', label: 'Dark', icon: IconMoon },
  COMPUTER,
] as const

export function schemeShown(chosen: ColorScheme): (typeof SCHEMES)[number] {
  return SCHEMES.find(({ value }) => value === chosen) ?? COMPUTER
}
