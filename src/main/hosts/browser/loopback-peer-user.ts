import { readFileSync } from 'node:fs'

/** Both ends of a connection on this computer. */
export interface LoopbackConnection {
  readonly ourPort: number
  readonly peerPort: number
}

/** `127.0.0.1` as the kernel's table writes it on the usual, little-endian machines. */
const LOOPBACK = '0100007F'

/**
 * Whether another person on this computer opened the connection. The link is an argument of the command that opens the
 * browser, so everybody who lists processes can see it; it must not work from another account. Only on Linux the kernel
 * lists the owner of each connection. Elsewhere, and where the connection is not listed, the answer is no.
 */
export function isForeignPeer(connection: LoopbackConnection): boolean {
  const ownUser = process.getuid?.()
  if (process.platform !== 'linux' || ownUser === undefined) return false
  const peer = loopbackPeerUser(readConnectionTable(), connection)
  // Root can read the plans anyway, and on some systems its processes forward connections.
  return peer !== null && peer !== 0 && peer !== ownUser && ownUser !== 0
}

/**
 * The user id (uid) of the process at the other end, from the text of `/proc/net/tcp` (proc_net(5)); null when it is
 * not listed.
 */
export function loopbackPeerUser(table: string, { ourPort, peerPort }: LoopbackConnection): number | null {
  const peerEnd = `${LOOPBACK}:${hexPort(peerPort)}`
  const ourEnd = `${LOOPBACK}:${hexPort(ourPort)}`
  for (const line of table.split('\n')) {
    const [, localEnd, remoteEnd, , , , , owner] = line.trim().split(/\s+/)
    if (localEnd === peerEnd && remoteEnd === ourEnd) return Number(owner)
  }
  return null
}

function hexPort(port: number): string {
  return port.toString(16).toUpperCase().padStart(4, '0')
}

function readConnectionTable(): string {
  try {
    return readFileSync('/proc/net/tcp', 'utf8')
  } catch {
    return ''
  }
}
