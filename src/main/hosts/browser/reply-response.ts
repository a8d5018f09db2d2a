import type { FailureCode, Reply } from '#shared/contract/contract.ts'
import { SECURITY_HEADERS } from '../page/security-headers.ts'

/** A reply of the contract as an HTTP response. Its policy allows nothing, should a browser ever show it as a page. */
export function replyResponse(status: number, reply: Reply<unknown>, extraHeaders: Record<string, string> = {}) {
  return new Response(JSON.stringify(reply), {
    status,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
      'Content-Type': 'application/json; charset=utf-8',
      ...extraHeaders,
    },
  })
}

/** Refuses a request with a sentence for the person at the page. */
export function refusalResponse(status: number, code: FailureCode, message: string): Response {
  return replyResponse(status, { ok: false, failure: { code, message, path: null } })
}
