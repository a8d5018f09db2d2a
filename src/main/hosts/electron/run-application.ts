import { existsSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, Menu, session } from 'electron'
import type { Reply } from '#shared/contract/contract.ts'
import type { Outcome } from '#shared/fault.ts'
import { mark } from '../program/marks.ts'
import { pageFolderOf } from '../program/program-options.ts'
import { chooseFolder, choosePlanFile, chooseSpreadsheet, saveFile } from './file-dialogs.ts'
import { followColorScheme } from './follow-color-scheme.ts'
import { type HelpLink, openHelpLink } from './help-links.ts'
import { menuTemplate } from './menu-template.ts'
import { answerMessages, sendToWindow } from './messages.ts'
import { PAGE_ORIGIN, type PageSource, pageOrigin } from './page-address.ts'
import { servePage } from './page-protocol.ts'
import { openPlanWindow } from './plan-window.ts'
import { printReport } from './print-report.ts'
import { type Startup, startServices } from './start-services.ts'
import { TROUBLE_PATH, type Trouble, troublePageResponse } from './trouble-page.ts'

export interface ApplicationSetup {
  readonly appRoot: string
  readonly folder: Outcome<string>
  readonly source: PageSource
}

/** How long the window stays after the call that quits, so that the reply reaches the page, in milliseconds. */
const TIME_FOR_LAST_REPLY = 100

/** Shows the window at once, and opens the store while the page loads. Calls of the page wait for the store. */
export async function runApplication({ appRoot, folder, source }: ApplicationSetup): Promise<void> {
  app.on('window-all-closed', () => app.quit())
  const servicesModule = import('../../services/open-services.ts') // read from disk while Chromium gets ready
  await app.whenReady()
  mark('ready')

  let trouble: Trouble | null = null
  servePage(session.defaultSession, pageFolderOf(appRoot), (pathname) => troublePageResponse(pathname, trouble))
  const memoryFolder = app.getPath('userData')
  const preloadFile = path.join(appRoot, 'out/preload/preload.cjs')
  const window = openPlanWindow(preloadFile, memoryFolder)
  app.on('second-instance', () => bringForward(window))

  void window.loadURL(source.kind === 'built' ? `${PAGE_ORIGIN}/` : source.origin)
  const startup = startServices({
    appRoot,
    folder,
    servicesModule,
    host: {
      kind: 'electron',
      saveFile: (fileName, content) => saveFile(window, fileName, content),
      printReport: (choice, locale) => printReport({ preloadFile, origin: pageOrigin(source) }, choice, locale),
      chooseFolder: () => chooseFolder(window),
      choosePlanFile: () => choosePlanFile(window),
      chooseSpreadsheet: () => chooseSpreadsheet(window),
      quit: quitAfterReply,
    },
    fixedToday: app.isPackaged ? undefined : process.env['CERTPACE_TODAY'],
  })
  answerMessages(pageOrigin(source), async (name, rawRequest) => answerCall(await startup, name, rawRequest))

  const started = await startup
  if (started.kind === 'trouble') {
    trouble = started.trouble
    await window.loadURL(`${PAGE_ORIGIN}${TROUBLE_PATH}`)
    return
  }
  const { services } = started
  services.subscribe((event, payload) => sendToWindow(window, event, payload))
  followColorScheme(services, memoryFolder)
  const actions = {
    undo: () => sendToWindow(window, 'history:asked', { step: 'undo' as const }),
    redo: () => sendToWindow(window, 'history:asked', { step: 'redo' as const }),
    undoText: () => window.webContents.undo(),
    redoText: () => window.webContents.redo(),
    openHelpLink: (link: HelpLink) => void openHelpLink(link),
  }
  const isDevelopment = source.kind === 'development-server'
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(actions, { platform: process.platform, isDevelopment })))
  let isFinished = false
  app.on('will-quit', (event) => {
    if (isFinished) return
    event.preventDefault() // until the last backup is made
    void started.services.finish().finally(() => {
      isFinished = true
      started.services.close()
      started.instance.release()
      endWithoutFolder(memoryFolder)
      // Electron ignores a call to quit inside this event, and with nothing to back up we still are inside it.
      setImmediate(() => app.quit())
    })
  })
  await started.instance.listen(async () => {
    bringForward(window)
    return { kind: 'focused' }
  })
}

/**
 * Ends the process at once where the data folder is gone. Chromium would make its own folder again while it quits, and
 * so an empty data folder, in which a person would look for the plans. Everything of ours is closed by now.
 */
function endWithoutFolder(memoryFolder: string): void {
  if (!existsSync(memoryFolder)) process.kill(process.pid, 'SIGKILL')
}

/** Where the store could not be opened, the only call that works is the one that quits. */
async function answerCall(startup: Startup, name: string, rawRequest: unknown): Promise<Reply<unknown>> {
  if (startup.kind === 'ready') return await startup.services.answer(name, rawRequest)
  if (name === 'app:quit') {
    quitAfterReply()
    return { ok: true, value: {} }
  }
  return { ok: false, failure: { code: 'storage', message: startup.trouble.advice, path: null } }
}

function quitAfterReply(): void {
  setTimeout(() => app.quit(), TIME_FOR_LAST_REPLY)
}

function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
