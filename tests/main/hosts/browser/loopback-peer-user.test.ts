import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { isForeignPeer, loopbackPeerUser } from '#main/hosts/browser/loopback-peer-user.ts'

const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0FA0 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 11 1
   1: 0100007F:1388 0100007F:0FA0 01 00000000:00000000 00:00000000 00000000  1001        0 12 1
   2: 0100007F:0FA0 0100007F:1388 01 00000000:00000000 00:00000000 00000000  1000        0 13 1
`

describe('loopbackPeerUser', () => {
  it('finds who holds the other end of a connection', () => {
    expect(loopbackPeerUser(table, { ourPort: 4000, peerPort: 5000 })).toBe(1001)
  })

  it('knows nothing of connections that are not listed', () => {
    expect(loopbackPeerUser(table, { ourPort: 4000, peerPort: 5001 })).toBeNull()
    expect(loopbackPeerUser('', { ourPort: 4000, peerPort: 5000 })).toBeNull()
  })

  it.runIf(process.platform === 'linux')('reads the table of this computer', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const ourPort = typeof address === 'object' ? (address?.port ?? 0) : 0
    const socket = connect(ourPort, '127.0.0.1')
    await once(socket, 'connect')
    const connection = { ourPort, peerPort: socket.localPort ?? 0 }
    expect(loopbackPeerUser(readFileSync('/proc/net/tcp', 'utf8'), connection)).toBe(process.getuid?.())
    expect(isForeignPeer(connection)).toBe(false)
    socket.destroy()
    server.close()
  })
})
