// must be refused: uses Electron's raw messages
import type { BrowserWindow } from 'electron'

export function shout(window: BrowserWindow): void {
  window.webContents.send('anything')
}
