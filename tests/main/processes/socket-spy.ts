import { subscribe } from 'node:diagnostics_channel'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isIP, Socket } from 'node:net'
import { threadId } from 'node:worker_threads'

// Read by a process before its program (`--import`), in each of its threads: writes down where it connects to, what
// names it looks up and which datagram sockets it makes, in the file that CERTPACE_TEST_SOCKETS names.
const file = process.env['CERTPACE_TEST_SOCKETS'] ?? ''
note(`watching ${threadId === 0 ? 'the program' : 'a worker'}`)

const connect = Socket.prototype.connect
Socket.prototype.connect = function (this: Socket, ...target: unknown[]): Socket {
  note(`connect ${JSON.stringify(target[0])}`)
  return Reflect.apply(connect, this, target)
}
const lookup = dns.lookup
Object.assign(dns, {
  lookup: (name: string, ...rest: unknown[]) => {
    if (isIP(name) === 0) note(`look up ${name}`) // a server that listens asks for its address too, which is none to find
    return Reflect.apply(lookup, dns, [name, ...rest])
  },
})
syncBuiltinESMExports()
subscribe('udp.socket', () => note('datagrams'))

function note(line: string): void {
  appendFileSync(file, `${line}\n`)
}
