import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readTextFile, requireFile } from '../../files/regular-file.ts'

const boundsSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200).max(20_000),
  height: z.number().int().min(200).max(20_000),
})
export type Bounds = z.output<typeof boundsSchema>

const placeSchema = z.strictObject({ bounds: boundsSchema, isMaximized: z.boolean() })
export type WindowPlace = z.output<typeof placeSchema>

const memorySchema = z.strictObject({
  place: placeSchema.nullable(),
  /** A copy of the setting, which is read before the settings are, so that the first frame has the right color. */
  colorScheme: z.enum(['light', 'dark', 'auto']),
})
export type WindowMemory = z.output<typeof memorySchema>

const NOTHING_REMEMBERED: WindowMemory = { place: null, colorScheme: 'auto' }

/** Where the window was and its color scheme. The first values where the file is missing or damaged. */
export function readWindowMemory(folder: string): WindowMemory {
  try {
    return memorySchema.parse(JSON.parse(readTextFile(memoryFile(folder))))
  } catch {
    return NOTHING_REMEMBERED
  }
}

/** Writes the file; does nothing where the folder cannot be written. */
export function writeWindowMemory(folder: string, memory: WindowMemory): void {
  try {
    requireFile(memoryFile(folder))
    writeFileSync(memoryFile(folder), JSON.stringify(memory), { mode: 0o600 })
  } catch {
    // The window opens at its first place next time.
  }
}

/**
 * The remembered place, if enough of the title bar would be visible to move the window; else null. A screen may have
 * been disconnected since.
 */
export function visiblePlace(place: WindowPlace | null, screens: readonly Bounds[]): WindowPlace | null {
  if (place === null) return null
  const { bounds } = place
  const isVisible = screens.some((screen) => {
    const width = Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x)
    const isTopInside = bounds.y >= screen.y && bounds.y < screen.y + screen.height - 40
    return width >= 120 && isTopInside
  })
  return isVisible ? place : null
}

function memoryFile(folder: string): string {
  return path.join(folder, 'window.json')
}
