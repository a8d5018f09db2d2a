import { ConnectionError } from './bridge.ts'
import { fieldOf } from './field-of.ts'

const STORED_AS = 'certpace-key'
const NEEDS_LINK =
  'This page needs a fresh link. Press Enter in the window where Certpace runs, then open the link it prints.'

/** The key this page sends with every request: the answer to the link's token, or kept from before a reload. */
export async function obtainKey(exchange: Promise<unknown> | null): Promise<string> {
  const key = keyIn(await orLost(exchange))
  if (key !== null) {
    sessionStorage.setItem(STORED_AS, key)
    return key
  }
  const stored = sessionStorage.getItem(STORED_AS)
  if (stored === null) throw new ConnectionError('refused', NEEDS_LINK)
  return stored
}

/** Without a schema: the first picture waits for it. */
function keyIn(answer: unknown): string | null {
  const value = fieldOf(answer, 'ok') === true ? fieldOf(answer, 'value') : null
  const key = fieldOf(value, 'key')
  return typeof key === 'string' ? key : null
}

/** The program does not know this page any more: the key is worth nothing. */
export function dropKey(): ConnectionError {
  sessionStorage.removeItem(STORED_AS)
  return new ConnectionError('refused', NEEDS_LINK)
}

/** A POST of the browser host's protocol. Throws `ConnectionError` when the program does not answer. */
export async function post(
  path: '/call' | '/events',
  body: unknown,
  key: string,
  signal?: AbortSignal,
): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'x-certpace-key': key }
  return orLost(
    fetch(path, {
      method: 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers,
      body: JSON.stringify(body),
      signal: signal ?? null,
    }),
  )
}

/** What was asked of the program, or a `ConnectionError` where it does not answer. */
export async function orLost<T>(asked: T): Promise<Awaited<T>> {
  try {
    return await asked
  } catch (cause) {
    throw new ConnectionError('lost', 'Certpace is not running any more. Start it again, then try once more.', {
      cause,
    })
  }
}
