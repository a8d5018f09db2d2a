import { createStringifyWebStream } from '@discoveryjs/json-ext'
import type { FailureCode, Reply } from '#shared/contract/contract.ts'
import { SECURITY_HEADERS } from '../page/security-headers.ts'

/** A reply of the contract as an HTTP response. */
export function replyResponse(status: number, reply: Reply<unknown>, extraHeaders: Record<string, string> = {}) {
  return jsonResponse(status, JSON.stringify(reply), extraHeaders)
}

/** As {@link replyResponse}, written in pieces: the JSON of a plan with a long log takes more memory than the plan. */
export function longReplyResponse(status: number, reply: Reply<unknown>): Response {
  return jsonResponse(status, createStringifyWebStream(reply).pipeThrough(new TextEncoderStream()), {})
}

/** Refuses a request with a sentence for the person at the page. */
export function refusalResponse(status: number, code: FailureCode, message: string): Response {
  return replyResponse(status, { ok: false, failure: { code, message, path: null } })
}

/** The policy allows nothing, in case a browser shows the response as a page. */
function jsonResponse(
  status: number,
  body: string | ReadableStream<Uint8Array>,
  extraHeaders: Record<string, string>,
): Response {
  return new Response(body, {
    status,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Content-Type': 'application/json; charset=utf-8',
      ...extraHeaders,
    },
  })
}
