import { BrowserWindow } from 'electron'
import type { WindowPlace } from './window-memory.ts'
import { type WindowLook, windowOptions } from './window-options.ts'

/** Opens a window with all guards. A test holds that no other code opens one. */
export function openGuardedWindow(preloadFile: string, place: WindowPlace | null, look: WindowLook): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preloadFile, place, look))
  if (place?.isMaximized) window.maximize()
  return window
}
