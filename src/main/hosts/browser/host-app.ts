import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { z } from 'zod'
import type { Services } from '../../services/services.ts'
import { pageFileResponse, plainResponse } from '../page/page-response.ts'
import { SECURITY_HEADERS } from '../page/security-headers.ts'
import { openEventStream } from './event-stream.ts'
import { isForeignPeer } from './loopback-peer-user.ts'
import type { PageAdmission } from './page-admission.ts'
import type { Presence } from './presence.ts'
import { longReplyResponse, refusalResponse, replyResponse } from './reply-response.ts'
import { isOwnCall, isOwnPageRequest, type OriginHeaders } from './request-origin.ts'

/** The largest body of a call, in bytes: a plan file of the largest size, with the escapes JSON adds to it. */
const LARGEST_CALL = 64 * 1024 * 1024
const LARGEST_OTHER_BODY = 4096

const POST_ONLY: readonly string[] = ['/session', '/call', '/events']

export interface HostAppSetup {
  /** The port is known only once the server listens, which is before the first request. */
  readonly port: () => number
  /** The built page: a folder with `index.html`. */
  readonly pageFolder: string
  readonly admission: PageAdmission
  readonly presence: Presence
  readonly services: Pick<Services, 'answer' | 'subscribe'>
}

type HostEnvironment = { Bindings: HttpBindings }
type HostContext = Context<HostEnvironment>

const startSchema = z.strictObject({ token: z.string().max(200) })
const callSchema = z.strictObject({ name: z.string().max(100), request: z.unknown() })
const nothingSchema = z.strictObject({})

/** The requests and replies of the browser host; docs/browser-host.md describes them. */
export function createHostApp(setup: HostAppSetup): Hono<HostEnvironment> {
  const app = new Hono<HostEnvironment>()

  app.post('/session', ownCallsOnly(setup), jsonOnly, limitBody(LARGEST_OTHER_BODY), async (context) => {
    const start = await readBody(context, startSchema)
    if (!start) return malformed()
    const peerPort = context.env.incoming.socket.remotePort ?? 0
    if (isForeignPeer({ ourPort: setup.port(), peerPort })) return foreignCall()
    const keys = setup.admission.exchange(start.token, getCookie(context, cookieName(setup)))
    if (!keys) return notAdmitted()
    return replyResponse(
      200,
      { ok: true, value: { key: keys.key } },
      {
        'Set-Cookie': `${cookieName(setup)}=${keys.cookie}; Path=/; HttpOnly; SameSite=Strict`,
      },
    )
  })

  app.post('/call', ownCallsOnly(setup), admittedOnly(setup), jsonOnly, limitBody(LARGEST_CALL), async (context) => {
    const call = await readBody(context, callSchema)
    if (!call) return malformed()
    const reply = await setup.services.answer(call.name, call.request)
    const isUnknown = !reply.ok && reply.failure.code === 'unknown-call'
    const respond = call.name === 'app:load' || call.name === 'catalog:load' ? longReplyResponse : replyResponse
    return respond(isUnknown ? 404 : 200, reply)
  })

  app.post(
    '/events',
    ownCallsOnly(setup),
    admittedOnly(setup),
    jsonOnly,
    limitBody(LARGEST_OTHER_BODY),
    async (context) => {
      if (!(await readBody(context, nothingSchema))) return malformed()
      const stream = openEventStream({ subscribe: setup.services.subscribe, onEnd: setup.presence.arrive() })
      return new Response(stream, { headers: { ...SECURITY_HEADERS, 'Content-Type': 'application/x-ndjson' } })
    },
  )

  app.get('*', (context) => {
    if (!isOwnPageRequest(originHeaders(context), setup.port())) {
      return plainResponse(403, 'Certpace shows its page to this computer only.')
    }
    if (POST_ONLY.includes(context.req.path)) return wrongMethod()
    return pageFileResponse(setup.pageFolder, rawPathOf(context))
  })

  app.all('*', (context) => (isOwnPageRequest(originHeaders(context), setup.port()) ? wrongMethod() : foreignCall()))

  // The page gets a sentence, never a stack trace or a path.
  app.onError(() => refusalResponse(500, 'internal', 'Something went wrong in Certpace. Please try again.'))
  return app
}

function ownCallsOnly(setup: HostAppSetup) {
  return async (context: HostContext, next: () => Promise<void>): Promise<Response | undefined> => {
    if (!isOwnCall(originHeaders(context), setup.port())) return foreignCall()
    await next()
    return undefined
  }
}

function admittedOnly(setup: HostAppSetup) {
  return async (context: HostContext, next: () => Promise<void>): Promise<Response | undefined> => {
    const cookie = getCookie(context, cookieName(setup))
    if (!setup.admission.isAdmitted(cookie, context.req.header('x-certpace-key'))) return notAdmitted()
    await next()
    return undefined
  }
}

async function jsonOnly(context: HostContext, next: () => Promise<void>): Promise<Response | undefined> {
  const mediaType = (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase()
  if (mediaType !== 'application/json') return refusalResponse(415, 'invalid-request', 'This request has to be JSON.')
  await next()
  return undefined
}

function limitBody(maxSize: number) {
  return bodyLimit({
    maxSize,
    onError: () => refusalResponse(413, 'invalid-request', 'This is larger than Certpace takes in at once.'),
  })
}

async function readBody<T>(context: HostContext, schema: z.ZodType<T>): Promise<T | null> {
  const text = await context.req.text()
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null // not JSON
  }
}

function originHeaders(context: HostContext): OriginHeaders {
  return {
    host: context.req.header('host'),
    origin: context.req.header('origin'),
    fetchSite: context.req.header('sec-fetch-site'),
  }
}

/** The path as it was sent. In `context.req.path`, `..` is resolved already, which would hide what was asked for. */
function rawPathOf(context: HostContext): string {
  return (context.env.incoming.url ?? '').split(/[?#]/)[0] ?? ''
}

/** Cookies ignore ports: the port in the name keeps two programs on one computer apart. */
function cookieName(setup: HostAppSetup): string {
  return `certpace_${setup.port()}`
}

function notAdmitted(): Response {
  return refusalResponse(
    401,
    'not-allowed',
    'This page needs a fresh link. Press Enter in the window where Certpace runs, then open the link it prints.',
  )
}

function malformed(): Response {
  return refusalResponse(400, 'invalid-request', 'Certpace does not understand this request.')
}

function foreignCall(): Response {
  return refusalResponse(403, 'not-allowed', 'Certpace answers its own page only.')
}

function wrongMethod(): Response {
  return refusalResponse(405, 'not-allowed', 'This address cannot be asked in this way.')
}
