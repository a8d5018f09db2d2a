import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserHost, startBrowserHost } from '#main/hosts/browser/start-host.ts'
import type { EventListener, Services } from '#main/services/services.ts'

/** A browser host with a page folder of two files, services that repeat the request, and a clock the test sets. */
export interface RunningHost {
  readonly host: BrowserHost
  readonly clock: { time: number }
  readonly announce: EventListener
  readonly absences: () => number
  readonly listenerCount: () => number
  stop(): Promise<void>
}

export async function runHost(options: { longestAbsence?: number } = {}): Promise<RunningHost> {
  const folder = await mkdtemp(path.join(tmpdir(), 'certpace-host-'))
  await writeFile(path.join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">')
  await writeFile(path.join(folder, 'page.js'), 'export {}')
  const listeners = new Set<EventListener>()
  const services: Pick<Services, 'answer' | 'subscribe'> = {
    async answer(name, rawRequest) {
      if (name !== 'app:load') {
        return { ok: false, failure: { code: 'unknown-call', message: 'There is no such call.', path: null } }
      }
      return { ok: true, value: { heard: rawRequest } }
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
  const clock = { time: 1_000_000 }
  let absences = 0
  const host = await startBrowserHost({
    pageFolder: folder,
    services,
    now: () => clock.time,
    onAbsent: () => {
      absences += 1
    },
    ...options,
  })
  return {
    host,
    clock,
    announce: (event, payload) => {
      for (const listener of [...listeners]) listener(event, payload)
    },
    absences: () => absences,
    listenerCount: () => listeners.size,
    async stop() {
      await host.stop()
      await rm(folder, { recursive: true })
    },
  }
}

export interface RawReply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends exactly these bytes: `fetch` would set Host and Origin by itself and tidy the path. */
export function sendRaw(port: number, request: string): Promise<RawReply> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request))
    let received = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      received += text
    })
    socket.on('error', (error) => (received === '' ? reject(error) : undefined))
    socket.on('close', () => resolve(parseReply(received)))
  })
}

function parseReply(text: string): RawReply {
  const [head = '', ...body] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
  return { status: Number(statusLine.split(' ')[1]), headers, body: body.join('\r\n\r\n') }
}

/** A request as a browser on our own page would send it; any header can be changed, or left out with null. */
export function requestText(
  port: number,
  line: string,
  changes: Readonly<Record<string, string | null>> = {},
  body = '',
): string {
  const headers: Record<string, string | null> = {
    Host: `127.0.0.1:${port}`,
    Origin: `http://127.0.0.1:${port}`,
    'Sec-Fetch-Site': 'same-origin',
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
    ...changes,
  }
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]))
  return `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}

export interface Admission {
  readonly Cookie: string
  readonly 'x-certpace-key': string
}

export function tokenOf(link: string): string {
  return new URL(link).hash.slice(1)
}

export async function exchangeToken(
  port: number,
  token: string,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<RawReply> {
  return await sendRaw(port, requestText(port, 'POST /session', changes, JSON.stringify({ token })))
}

/** Opens a link as a page does, and gives the headers of its later calls. */
export async function admit(
  host: BrowserHost,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<Admission> {
  const reply = await exchangeToken(host.port, tokenOf(host.freshLink()), changes)
  const cookie = reply.headers['set-cookie']?.split(';')[0] ?? ''
  return { Cookie: cookie, 'x-certpace-key': JSON.parse(unchunk(reply)).value.key }
}

/** The body of a reply, put together when it came in chunks. */
export function unchunk(reply: RawReply): string {
  if (reply.headers['transfer-encoding'] !== 'chunked') return reply.body
  let rest = reply.body
  let text = ''
  for (;;) {
    const lineEnd = rest.indexOf('\r\n')
    const size = Number.parseInt(rest.slice(0, lineEnd), 16)
    if (!(size > 0)) return text
    text += rest.slice(lineEnd + 2, lineEnd + 2 + size)
    rest = rest.slice(lineEnd + 4 + size)
  }
}
