import type { BrowserContext, Page } from 'playwright-core'
import type { Eavesdropper } from './eavesdropper.ts'

declare global {
  var keptPeerConnection: typeof RTCPeerConnection | undefined
}

/** Where a script has the constructor from: kept before the page took it away, or of a frame, whose own is untouched. */
export type Source = 'kept' | 'frame'

/** Keeps the constructor, as a script would that runs before ours. Call it before the page is loaded. */
export async function keepPeerConnections(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.keptPeerConnection = globalThis.RTCPeerConnection
  })
}

/**
 * Lets a script in the page look for other computers by peer connections: over UDP and TCP, by address and by name, as
 * servers and as peers. Ends when nothing is left to try, when the eavesdropper hears something, or when the browser
 * ends the page for it, and answers which.
 */
export async function seekPeers(
  page: Page,
  listener: Eavesdropper,
  source: Source,
): Promise<'gave up' | 'heard' | 'ended'> {
  const { address, tcpPort, udpPort } = listener
  const seeking = page.evaluate(seek, { address, tcpPort, udpPort, source }).then(
    () => 'gave up' as const,
    (error: Error) => {
      if (!error.message.includes('crashed')) throw error
      return 'ended' as const
    },
  )
  return Promise.race([seeking, listener.hearing.then(() => 'heard' as const)])
}

interface Place {
  readonly address: string
  readonly tcpPort: number
  readonly udpPort: number
  readonly source: Source
}

/** Runs in the page, so it holds all it needs. */
async function seek({ address, tcpPort, udpPort, source }: Place): Promise<void> {
  const frame = document.createElement('iframe')
  if (source === 'frame') document.body.append(frame)
  const Connection =
    source === 'kept' ? globalThis.keptPeerConnection : frame.contentDocument?.defaultView?.RTCPeerConnection
  if (!Connection) throw new Error('there is no constructor to try')

  const login = { username: 'name', credential: 'word' }
  const asking = new Connection({
    iceServers: [
      { urls: [`stun:${address}:${udpPort}`, `stun:localhost:${udpPort}`] },
      { urls: [`turn:${address}:${udpPort}?transport=udp`, `turn:${address}:${tcpPort}?transport=tcp`], ...login },
    ],
  })
  asking.createDataChannel('any')
  await asking.setLocalDescription(await asking.createOffer())

  const left = new Connection()
  const right = new Connection()
  left.createDataChannel('any')
  await left.setLocalDescription(await left.createOffer())
  await right.setRemoteDescription(left.localDescription ?? { type: 'offer' })
  await right.setLocalDescription(await right.createAnswer())
  await left.setRemoteDescription(right.localDescription ?? { type: 'answer' })
  for (const candidate of [
    `candidate:1 1 udp 2113937151 ${address} ${udpPort} typ host`,
    `candidate:2 1 udp 2113937151 localhost ${udpPort} typ host`,
    `candidate:3 1 tcp 1518280447 ${address} ${tcpPort} typ host tcptype passive`,
  ]) {
    await left.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 })
  }

  await Promise.all([
    until(asking, 'icegatheringstatechange', () => asking.iceGatheringState === 'complete'),
    until(left, 'iceconnectionstatechange', () => ['disconnected', 'failed'].includes(left.iceConnectionState)),
  ])

  function until(target: EventTarget, event: string, isReached: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => isReached() && resolve()
      target.addEventListener(event, look)
      look()
    })
  }
}
