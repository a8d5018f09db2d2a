import { type CallName, type EventName, isEventName } from '#shared/contract/channels.ts'
import type { CertpaceBridge } from '#shared/contract/contract.ts'
import { ConnectionError } from './bridge.ts'
import { dropKey, obtainKey, orLost, post } from './browser-key.ts'
import { fieldOf } from './field-of.ts'
import { takeFirstCalls } from './first-calls.ts'
import { readLines } from './read-lines.ts'

/** Longer than two heartbeats of the host: without a line for this long the stream counts as broken. */
const SILENCE_LIMIT_IN_MS = 45_000
const FIRST_RETRY_IN_MS = 1000
const LONGEST_RETRY_IN_MS = 10_000

type Listener = (payload: unknown) => void

/** The bridge of the browser host: calls by fetch, events by one streamed answer that is opened again when it breaks. */
export function connectBrowserBridge(): CertpaceBridge {
  const listeners = new Map<EventName, Set<Listener>>()
  const first = takeFirstCalls()
  const key = obtainKey(first?.exchange ?? null)
  let early = first
  let earlySnapshot = first?.snapshot ?? null
  key.then(
    (known) => void followEvents(known),
    () => undefined, // the first call tells the person
  )

  function emit(name: EventName, payload: unknown): void {
    for (const listener of listeners.get(name) ?? []) listener(payload)
  }

  async function followEvents(known: string): Promise<void> {
    let isFirst = true
    let wait = FIRST_RETRY_IN_MS
    for (;;) {
      const ended = await followOnce(known, () => {
        // Events may have been missed while the stream was broken.
        if (!isFirst) emit('app:changed', {})
        isFirst = false
        wait = FIRST_RETRY_IN_MS
      })
      if (ended) return
      await new Promise((resolve) => setTimeout(resolve, wait))
      wait = Math.min(wait * 2, LONGEST_RETRY_IN_MS)
    }
  }

  /** Reads one stream to its end. True when there is no use in opening another. */
  async function followOnce(known: string, onHello: () => void): Promise<boolean> {
    const begun = early
    early = null
    const abort = begun?.abort ?? new AbortController()
    let silence = setTimeout(() => abort.abort(), SILENCE_LIMIT_IN_MS)
    try {
      const response = (await begun?.events) ?? (await post('/events', {}, known, abort.signal))
      if (response.status === 401) return true // the next call finds out too, and tells the person
      if (!response.body) return false
      for await (const line of readLines(response.body)) {
        clearTimeout(silence)
        silence = setTimeout(() => abort.abort(), SILENCE_LIMIT_IN_MS)
        // One of: hello, heartbeat, event. Those who listen check what is in an event.
        const told = parseLine(line)
        if (fieldOf(told, 'type') === 'hello') onHello()
        const name = fieldOf(told, 'type') === 'event' ? fieldOf(told, 'name') : null
        if (!isEventName(name)) continue
        emit(name, fieldOf(told, 'payload'))
        if (name === 'app:closing') return true
      }
      return false
    } catch {
      return false // broken connections and silence end a stream; the next one is opened by the caller
    } finally {
      clearTimeout(silence)
    }
  }

  /** The answer to the first call, which was asked for before this module was there. */
  async function takeEarly(name: CallName): Promise<Response | null> {
    if (name !== 'app:load') return null
    const snapshot = earlySnapshot
    earlySnapshot = null
    await key // a page without one says so
    return orLost(snapshot)
  }

  return {
    async call(name, request) {
      const response = (await takeEarly(name)) ?? (await post('/call', { name, request }, await key))
      if (response.status === 401) throw dropKey()
      try {
        return await response.json()
      } catch (cause) {
        throw new ConnectionError(
          'lost',
          'Certpace stopped in the middle of an answer. Start it again, then try once more.',
          {
            cause,
          },
        )
      }
    },
    on(event, listener) {
      const known = listeners.get(event) ?? new Set()
      known.add(listener)
      listeners.set(event, known)
      return () => known.delete(listener)
    },
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
