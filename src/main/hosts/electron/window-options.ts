import type { BrowserWindowConstructorOptions } from 'electron'
import type { WindowPlace } from './window-memory.ts'

export type WindowLook = 'light' | 'dark'

/** The color of the page in each scheme (`surface` of the theme), so that the first frame does not flash. */
const BACKGROUND: Readonly<Record<WindowLook, string>> = { light: '#f8f4ee', dark: '#1c1916' }

const FIRST_SIZE = { width: 1280, height: 800 }

/** Names every security option, also those that are defaults, so that a new default of Electron changes nothing. */
export function windowOptions(
  preloadFile: string,
  place: WindowPlace | null,
  look: WindowLook,
): BrowserWindowConstructorOptions {
  return {
    ...(place?.bounds ?? FIRST_SIZE),
    minWidth: 320,
    minHeight: 520,
    show: false,
    backgroundColor: BACKGROUND[look],
    title: 'Certpace',
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    },
  }
}
