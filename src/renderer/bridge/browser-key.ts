import { z } from 'zod'
import { ConnectionError } from './bridge.ts'

const STORED_AS = 'certpace-key'
const NEEDS_LINK =
  'This page needs a fresh link. Press Enter in the window where Certpace runs, then open the link it prints.'

const exchangeSchema = z.object({ ok: z.literal(true), value: z.object({ key: z.string() }) })

/** The key this page sends with every request: from the link's token, which works once, or kept from before a reload. */
export async function obtainKey(): Promise<string> {
  const token = location.hash.slice(1)
  // A route of the page begins with a slash; anything else behind the # is the token of the link.
  if (token !== '' && !token.startsWith('/')) {
    history.replaceState(null, '', `${location.pathname}${location.search}`)
    const key = await exchange(token)
    if (key !== null) {
      sessionStorage.setItem(STORED_AS, key)
      return key
    }
  }
  const stored = sessionStorage.getItem(STORED_AS)
  if (stored === null) throw new ConnectionError('refused', NEEDS_LINK)
  return stored
}

/** The program does not know this page any more: the key is worth nothing. */
export function dropKey(): ConnectionError {
  sessionStorage.removeItem(STORED_AS)
  return new ConnectionError('refused', NEEDS_LINK)
}

async function exchange(token: string): Promise<string | null> {
  const response = await post('/session', { token }, null)
  const parsed = exchangeSchema.safeParse(await response.json())
  return parsed.success ? parsed.data.value.key : null
}

/** A POST of the browser host's protocol. Throws `ConnectionError` when the program does not answer. */
export async function post(
  path: '/session' | '/call' | '/events',
  body: unknown,
  key: string | null,
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  if (key !== null) headers['x-certpace-key'] = key
  try {
    return await fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers,
      body: JSON.stringify(body),
      signal: signal ?? null,
    })
  } catch (cause) {
    throw new ConnectionError('lost', 'Certpace is not running any more. Start it again, then try once more.', {
      cause,
    })
  }
}
