import { once } from 'node:events'
import { createAdaptorServer } from '@hono/node-server'
import type { Services } from '../../services/services.ts'
import { createHostApp } from './host-app.ts'
import { createPageAdmission } from './page-admission.ts'
import { LONGEST_ABSENCE, watchPresence } from './presence.ts'
import { ownHost } from './request-origin.ts'

/** How long replies and event streams may take to send their last lines, in milliseconds. */
const TIME_FOR_LAST_LINES = 300

export interface BrowserHostSetup {
  /** The built page: a folder with `index.html`. */
  readonly pageFolder: string
  readonly services: Pick<Services, 'answer' | 'subscribe'>
  /** The computer's clock, in milliseconds. */
  readonly now: () => number
  /** Called when no page has been open for `longestAbsence`. */
  readonly onAbsent: () => void
  /** How long no page may be open, in milliseconds; ten minutes unless it is given. */
  readonly longestAbsence?: number
}

export interface BrowserHost {
  readonly port: number
  /** A link that opens the program once, within the next minute. */
  freshLink(): string
  /** Stops listening at once, and ends every connection a moment later. */
  stop(): Promise<void>
}

/** Listens on this computer only, on a port the system chooses. */
export async function startBrowserHost(setup: BrowserHostSetup): Promise<BrowserHost> {
  const admission = createPageAdmission(setup.now)
  const presence = watchPresence(setup.longestAbsence ?? LONGEST_ABSENCE, setup.onAbsent)
  let port = 0
  const app = createHostApp({
    port: () => port,
    pageFolder: setup.pageFolder,
    admission,
    presence,
    services: setup.services,
  })
  const server = createAdaptorServer({ fetch: app.fetch })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The browser host got no port to listen on.')
  port = address.port

  return {
    port,
    freshLink: () => `http://${ownHost(port)}/#${admission.issueStartToken()}`,
    async stop() {
      presence.stop()
      const closed = once(server, 'close')
      server.close()
      // A stream that is cut off at once would show the page an error instead of the event that the program ends.
      setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), TIME_FOR_LAST_LINES).unref()
      await closed
    },
  }
}
