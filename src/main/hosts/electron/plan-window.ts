import { type BrowserWindow, nativeTheme, screen } from 'electron'
import { isMarking, mark } from '../program/marks.ts'
import { askBeforeLeaving } from './ask-before-leaving.ts'
import { applyColorScheme } from './follow-color-scheme.ts'
import { openGuardedWindow } from './guarded-window.ts'
import { readWindowMemory, visiblePlace, writeWindowMemory } from './window-memory.ts'

/** A page that crashes again within this time after a reload is not reloaded, in milliseconds. */
const PAUSE_BETWEEN_RELOADS = 10_000

/** Opens the one window of the program at its remembered place. It becomes visible with its first frame. */
export function openPlanWindow(preloadFile: string, memoryFolder: string): BrowserWindow {
  const memory = readWindowMemory(memoryFolder)
  applyColorScheme(memory.colorScheme)
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const look = nativeTheme.shouldUseDarkColors ? 'dark' : 'light'
  const window = openGuardedWindow(preloadFile, visiblePlace(memory.place, screens), look)
  window.once('ready-to-show', () => {
    window.show()
    mark('shown')
  })
  window.on('close', () => {
    const place = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    writeWindowMemory(memoryFolder, { ...readWindowMemory(memoryFolder), place })
  })
  reloadAfterCrash(window)
  askBeforeLeaving(window)
  if (isMarking()) markFirstFigures(window)
  return window
}

function reloadAfterCrash(window: BrowserWindow): void {
  let latest = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now()
    if (reason === 'clean-exit' || now - latest < PAUSE_BETWEEN_RELOADS) return
    latest = now
    window.webContents.reload()
  })
}

/** For benchmarks: waits until the page marks its first figures, and prints that moment. */
function markFirstFigures(window: BrowserWindow): void {
  window.webContents.once('dom-ready', () => {
    const waiting = window.webContents.executeJavaScript(`new Promise((resolve) => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntriesByName('first-figures')) resolve(performance.timeOrigin + entry.startTime)
      }).observe({ type: 'mark', buffered: true })
    })`)
    waiting.then(
      (atEpoch: unknown) => mark('first-figures', Number(atEpoch)),
      () => {}, // the page was closed before its first figures
    )
  })
}
