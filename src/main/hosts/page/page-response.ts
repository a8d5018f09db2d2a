import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { mediaTypeOf } from './media-type.ts'
import { resolvePageFile } from './resolve-page-file.ts'
import { contentSecurityPolicy, SECURITY_HEADERS } from './security-headers.ts'

const NONCE_PLACEHOLDER = '__CSP_NONCE__'

/** Answers with a file of the built page. Every HTML response gets a nonce of its own. */
export async function pageFileResponse(folder: string, rawPath: string): Promise<Response> {
  const file = resolvePageFile(folder, rawPath)
  const bytes = file === null ? null : await readWhenThere(file)
  if (file === null || bytes === null) return plainResponse(404, 'There is nothing here.')
  const mediaType = mediaTypeOf(file)
  if (mediaType.startsWith('text/html')) return htmlResponse(bytes.toString('utf8'))
  return new Response(bytes, { headers: pageHeaders(mediaType, freshNonce()) })
}

/** Answers with HTML text, its nonce placeholders filled in. */
export function htmlResponse(html: string): Response {
  const nonce = freshNonce()
  return new Response(html.replaceAll(NONCE_PLACEHOLDER, nonce), {
    headers: pageHeaders('text/html; charset=utf-8', nonce),
  })
}

/** Answers with the text of a script. */
export function scriptResponse(script: string): Response {
  return new Response(script, { headers: pageHeaders('text/javascript; charset=utf-8', freshNonce()) })
}

/** Answers with a sentence and nothing else. */
export function plainResponse(status: number, sentence: string): Response {
  return new Response(sentence, { status, headers: pageHeaders('text/plain; charset=utf-8', freshNonce()) })
}

/** Scripts get the policy too: a worker obeys the policy of its own script's response. */
function pageHeaders(mediaType: string, nonce: string): Record<string, string> {
  return { ...SECURITY_HEADERS, 'Content-Type': mediaType, 'Content-Security-Policy': contentSecurityPolicy(nonce) }
}

function freshNonce(): string {
  return randomBytes(18).toString('base64')
}

async function readWhenThere(file: string): Promise<NonSharedBuffer | null> {
  try {
    return await readFile(file)
  } catch {
    return null // missing, a folder, or unreadable: for the page it is not there
  }
}
