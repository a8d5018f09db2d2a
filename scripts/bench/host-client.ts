import { readFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { CallName } from '#shared/contract/channels.ts'
import type { RequestInputOf, ResponseOf } from '#shared/contract/contract.ts'
import { type BrowserHostProcess, startBrowserHost } from '../../tests/e2e/harness/browser-host.ts'

/** The built browser host as a process, called as its page calls it. */
export interface HostClient {
  readonly host: BrowserHostProcess
  call<C extends CallName>(name: C, request: RequestInputOf<C>): Promise<ResponseOf<C>>
  /** The most memory the process has held so far, in MB; null where the system does not tell. */
  peakMemory(): number | null
}

export async function startHostClient(dataFolder: string, today: string): Promise<HostClient> {
  const host = await startBrowserHost({ dataFolder, today })
  try {
    return await admit(host)
  } catch (error) {
    await host.stop()
    throw error
  }
}

async function admit(host: BrowserHostProcess): Promise<HostClient> {
  const { origin, hash } = new URL(host.link)
  const { value, headers } = await post(`${origin}/session`, { origin }, { token: hash.slice(1) })
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? ''
  const { key }: { key: string } = value
  const known = { origin, cookie, 'x-certpace-key': key }
  return {
    host,
    call: async (name, request) => (await post(`${origin}/call`, known, { name, request })).value,
    peakMemory: () => peakOf(host.process.pid),
  }
}

interface Reply {
  readonly ok: boolean
  readonly value: never
  readonly failure?: { readonly message: string }
}

/** `fetch` would leave out what the host tells its own page by. */
function post(url: string, known: Record<string, string>, body: unknown) {
  return new Promise<{ readonly value: never; readonly headers: IncomingHttpHeaders }>((resolve, reject) => {
    const headers = { ...known, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const sent = request(url, { method: 'POST', headers }, async (response) => {
      // What comes back is measured, not trusted: each benchmark reads the fields it needs.
      const reply = JSON.parse(await text(response)) as Reply
      if (reply.ok) resolve({ value: reply.value, headers: response.headers })
      else reject(new Error(`${url}: ${reply.failure?.message}`))
    })
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
}

function peakOf(processId: number | undefined): number | null {
  if (process.platform !== 'linux' || processId === undefined) return null
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1_000_000
}
