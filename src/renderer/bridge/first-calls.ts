/** What `public/first-calls.js` asked for before any module was there. A missing key leaves the calls without an answer. */
export interface FirstCalls {
  /** The answer to the link's token; null where the address held none. */
  readonly exchange: Promise<unknown> | null
  readonly snapshot: Promise<Response | null>
  readonly events: Promise<Response | null>
  /** Ends the stream of events. */
  readonly abort: AbortController
}

declare global {
  var certpaceFirstCalls: FirstCalls | undefined
}

/** Hands them over once; null where there are none, as in Electron. */
export function takeFirstCalls(): FirstCalls | null {
  const calls = globalThis.certpaceFirstCalls ?? null
  globalThis.certpaceFirstCalls = undefined
  return calls
}
