import { app, type WebContents } from 'electron'
import type { PageSource } from './page-address.ts'
import { resolverRules } from './resolver-rules.ts'

/**
 * Takes the ways to other computers from the browser engine itself, below anything that a page or a part of the engine
 * asks for. The filter of requests does not see peer connections (WebRTC), which open sockets of their own: over TCP,
 * these rules stop them; over UDP, `closePeerConnections` does. Has to be called before the application is ready.
 */
export function closeNetwork(source: PageSource): void {
  app.commandLine.appendSwitch('host-resolver-rules', resolverRules(source))
}

/** Leaves peer connections no UDP but through a proxy, and no proxy speaks it: nothing is sent, not even to find out. */
export function closePeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
