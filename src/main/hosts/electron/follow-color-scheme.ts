import { nativeTheme } from 'electron'
import { z } from 'zod'
import { displaySettingsSchema } from '#shared/contract/contract.ts'
import type { Services } from '../../services/services.ts'
import { readWindowMemory, type WindowMemory, writeWindowMemory } from './window-memory.ts'

const appSnapshotSchema = z.object({ settings: displaySettingsSchema })

/** Gives menus and dialogs the chosen color scheme, and remembers it for the first frame of the next start. */
export function followColorScheme(services: Pick<Services, 'answer' | 'subscribe'>, memoryFolder: string): void {
  const follow = async (): Promise<void> => {
    const reply = await services.answer('app:load', {})
    const snapshot = reply.ok ? appSnapshotSchema.safeParse(reply.value) : null
    if (!snapshot?.success) return
    const { colorScheme } = snapshot.data.settings
    applyColorScheme(colorScheme)
    const memory = readWindowMemory(memoryFolder)
    if (memory.colorScheme !== colorScheme) writeWindowMemory(memoryFolder, { ...memory, colorScheme })
  }
  services.subscribe((event) => {
    if (event === 'app:changed') void follow()
  })
}

export function applyColorScheme(colorScheme: WindowMemory['colorScheme']): void {
  nativeTheme.themeSource = colorScheme === 'auto' ? 'system' : colorScheme
}
