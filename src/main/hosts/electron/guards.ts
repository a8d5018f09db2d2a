import { app, type Session, type WebContents } from 'electron'
import { closePeerConnections } from './no-network.ts'
import { isAllowedAddress, isAllowedNavigation, isOwnDownload, type PageSource } from './page-address.ts'

/** Guards every session and every web contents that this program will open. */
export function installGuards(source: PageSource): void {
  app.on('session-created', (session) => guardSession(session, source))
  app.on('web-contents-created', (_event, contents) => guardContents(contents, source))
}

function guardSession(session: Session, source: PageSource): void {
  // The page needs no permission at all; a click on “Copy” writes to the clipboard without one.
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // On the first start, the spelling checker downloads a dictionary for each of its languages. It does so even while it
  // is
  // disabled, and the filter of requests below does not see it. Without a language it has nothing to download.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  // Whatever a page asks for, nothing but the page itself is loaded.
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
