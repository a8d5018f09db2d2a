import { app, type Session, type WebContents } from 'electron'
import { closePeerConnections } from './no-network.ts'
import { isAllowedAddress, isAllowedNavigation, isOwnDownload, type PageSource } from './page-address.ts'

/** Puts the guards on every session and every web contents this program will ever have. */
export function installGuards(source: PageSource): void {
  app.on('session-created', (session) => guardSession(session, source))
  app.on('web-contents-created', (_event, contents) => guardContents(contents, source))
}

function guardSession(session: Session, source: PageSource): void {
  // The page needs no permission at all: not even writing to the clipboard, which a click allows by itself.
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // The spelling checker fetches a dictionary for each of its languages, on the first start even when it is disabled,
  // and past the guard below. Without a language there is nothing to fetch.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  // "Offline" as a fact rather than a promise: whatever a page asks for, nothing but itself is loaded.
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isAllowedAddress(details.url, source) })
  })
  session.on('will-download', (event, item) => {
    if (!isOwnDownload(item.getURL(), source)) event.preventDefault()
  })
}

function guardContents(contents: WebContents, source: PageSource): void {
  closePeerConnections(contents)
  contents.on('will-navigate', (details) => stopForeign(details, source))
  contents.on('will-frame-navigate', (details) => stopForeign(details, source))
  contents.on('will-redirect', (details) => stopForeign(details, source))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

interface Navigation {
  readonly url: string
  preventDefault(): void
}

function stopForeign(navigation: Navigation, source: PageSource): void {
  if (!isAllowedNavigation(navigation.url, source)) navigation.preventDefault()
}
