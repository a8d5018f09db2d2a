import { app, type WebContents } from 'electron'
import type { PageSource } from './page-address.ts'
import { resolverRules } from './resolver-rules.ts'

/**
 * Cuts the browser engine off from other computers, whatever a page or a part of the engine asks for. The filter of
 * requests in `guards.ts` does not see peer connections (WebRTC), which open sockets of their own: these rules stop
 * them over TCP, and `closePeerConnections` over UDP. It must be called before the application is ready.
 */
export function closeNetwork(source: PageSource): void {
  app.commandLine.appendSwitch('host-resolver-rules', resolverRules(source))
}

/** Allows peer connections UDP only through a proxy. There is none, so nothing is sent, not even to look for a way. */
export function closePeerConnections(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
