import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { networkInterfaces } from 'node:os'

/** A server that a page might reach, and that writes down whatever comes. */
export interface Eavesdropper {
  /** An address of this computer as others see it; its address for itself when it has no other. */
  readonly address: string
  readonly tcpPort: number
  readonly udpPort: number
  /** Each connection and each datagram, as `tcp` or `udp`. */
  readonly heard: readonly ('tcp' | 'udp')[]
  /** Resolves when something is heard for the first time. */
  readonly hearing: Promise<void>
  close(): void
}

export async function startEavesdropper(): Promise<Eavesdropper> {
  const heard: ('tcp' | 'udp')[] = []
  const first = Promise.withResolvers<void>()
  const hear = (what: 'tcp' | 'udp') => {
    heard.push(what)
    first.resolve()
  }
  const tcp = createServer((socket) => {
    hear('tcp')
    socket.on('error', () => {}) // the page is closed while it is connected
    socket.resume()
  })
  const udp = createSocket('udp4', () => hear('udp'))
  tcp.listen(0, '0.0.0.0')
  udp.bind(0, '0.0.0.0')
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')])
  const place = tcp.address()
  if (place === null || typeof place === 'string') throw new Error('the server has no port')
  return {
    address: outerAddress(),
    tcpPort: place.port,
    udpPort: udp.address().port,
    heard,
    hearing: first.promise,
    close: () => {
      tcp.close()
      udp.close()
    },
  }
}

function outerAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}
