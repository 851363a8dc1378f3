import { Hono, type Context } from 'hono'
import { compress } from 'hono/compress'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { streamSSE, type SSEStreamingApi } from 'hono/streaming'
import { z } from 'zod'
import { Refusal, refusal, type Problem } from '../domain/problem.js'
import type { Answer } from './answer.js'
import { keep, packedAnswer, type KeptAnswer } from './compute/cache.js'
import { endpoints } from './endpoints/index.js'
import type { Endpoint } from './endpoint.js'
import { safeHeaders } from './guard/headers.js'
import { hostAllowed, originAllowed } from './guard/hosts.js'
import { rateLimit } from './guard/rate.js'
import { sameSecret, sessionStore, type Session } from './guard/sessions.js'
import { tokenMatches } from './guard/token.js'
import { json } from './answer.js'
import { openapi } from './openapi.js'
import { faultAnswer, problemAnswer } from './problem.js'
import type { Server } from './server-parts.js'
import { referencePage } from './reference-page.js'
import { webFiles } from './web-files.js'

/** Who may ask, and by which names. */
export type Access = {
  /** Names that the `Host` header may have. */
  readonly names: readonly string[]
  /** What is kept of the token; null where only this machine can reach the server. */
  readonly tokenHash: string | null
  /** Whether a proxy with TLS stands before the server. */
  readonly behindProxy: boolean
}

export type AppOptions = {
  readonly server: Server
  readonly access: Access
  /** Folders of the machine that no answer may name. */
  readonly hide: readonly string[]
  readonly onFault: (message: string) => void
  /** Milliseconds that one request may take; default 60,000. */
  readonly patience?: number
  /** The compiled web app; without it only the API is served. */
  readonly web?: string
}

type Variables = { session: Session | undefined; address: string }
type Request = Context<{ Variables: Variables }>

const cookieName = 'rapport'
/** Bytes of a JSON body. */
const bodyLimit = 2 ** 20

/** The server's answers to requests; whoever listens hands them over. */
export const createApp = (options: AppOptions): Hono<{ Variables: Variables }> => {
  const { server, access, onFault, hide } = options
  const app = new Hono<{ Variables: Variables }>()
  const sessions = sessionStore()
  const limit = rateLimit(60, 10)
  let faults = 0
  const secure = access.behindProxy
  const remember = (context: Request, session: Session): void =>
    setCookie(context, cookieName, session.id, { httpOnly: true, sameSite: 'Strict', secure, path: '/' })

  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(safeHeaders)) context.header(name, value)
    await next()
  })
  app.use(compress())
  app.onError((error, context) => {
    // The rest of the body will not be read: the connection serves for nothing else.
    if (error instanceof Refusal && error.problem.code === 'request-too-large')
      context.header('connection', 'close')
    return send(context as Request, errorAnswer(error))
  })
  app.notFound((context) =>
    send(
      context as Request,
      problemAnswer(refusal('unknown-path', `There is nothing at ${context.req.path}.`).problem, hide),
    ),
  )

  const errorAnswer = (error: unknown): Answer => {
    if (error instanceof Refusal) return problemAnswer(error.problem, hide)
    if (error instanceof DOMException && error.name === 'AbortError')
      return problemAnswer(refusal('interrupted', 'The client left.').problem, hide) // nobody reads it
    faults += 1
    onFault(`${faults}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    return faultAnswer(faults)
  }

  app.use(async (context, next) => {
    const header = (name: string) => context.req.header(name)
    const changes = context.req.method !== 'GET' && context.req.method !== 'HEAD'
    if (!hostAllowed(header('host'), access.names))
      throw refusal('request-refused', 'The server does not answer to this name.')
    const from = { origin: header('origin'), host: header('host'), site: header('sec-fetch-site') }
    if (!originAllowed(from, changes)) throw refusal('request-refused', 'Another page asked for this.')
    const session = sessions.get(getCookie(context, cookieName))
    context.set('session', session)
    if (access.tokenHash !== null) {
      const wait = limit(addressOf(context, access.behindProxy), Date.now())
      if (wait > 0) {
        context.header('retry-after', String(wait))
        throw refusal('request-limit', `Too many requests: the next is taken in ${wait} s.`)
      }
      const open = context.req.path === '/api/session' || !context.req.path.startsWith('/api/')
      if (!open && session?.signedIn !== true)
        throw refusal('sign-in-needed', 'This server asks for its token.')
    }
    if (
      changes &&
      context.req.path !== '/api/session' &&
      !sameSecret(header('x-rapport-csrf'), session?.csrf ?? ' ')
    )
      throw refusal('request-refused', 'The request lacks the token of its page.')
    await next()
  })

  const sessionAnswer = (session: Session): Answer =>
    json({
      schema: 'rapport/session@1',
      csrf: session.csrf,
      tokenNeeded: access.tokenHash !== null,
      signedIn: access.tokenHash === null || session.signedIn,
      version: server.version,
      manifest: server.compute.manifest(),
    })
  app.get('/api/session', (context) => {
    const session = context.get('session') ?? sessions.open()
    remember(context, session)
    return send(context, sessionAnswer(session))
  })
  app.post('/api/session', async (context) => {
    const { token } = z.object({ token: z.string().max(1000) }).parse(await bodyOf(context))
    const hash = access.tokenHash
    if (hash !== null && !(await tokenMatches(token, hash)))
      throw refusal('sign-in-needed', 'This is not the token.')
    const session = sessions.signIn(context.get('session') ?? sessions.open())
    remember(context, session)
    return send(context, sessionAnswer(session))
  })
  app.post('/api/session/end', (context) => {
    const session = context.get('session')
    if (session !== undefined) sessions.end(session.id)
    deleteCookie(context, cookieName, { path: '/', secure })
    return send(context, json({ schema: 'rapport/ended@1' }))
  })

  const document = openapi(endpoints, server.version)
  const [documented, reference] = [keep(json(document)), keep(referencePage(endpoints, server.version))]
  app.get('/api/openapi.json', (context) => send(context, documented))
  app.get('/api', (context) => send(context, reference))
  for (const each of endpoints) mount(app, each, options)
  if (options.web !== undefined) webFiles(app, options.web)
  return app
}

/** Serves one endpoint: parses what it takes, gives it time, and ends its work when the client leaves. */
const mount = (
  app: Hono<{ Variables: Variables }>,
  endpoint: Endpoint,
  { server, patience = 60_000, onFault }: AppOptions,
): void => {
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')
  const handle = async (context: Request): Promise<Response> => {
    const body = endpoint.method === 'post' && !endpoint.takesFile ? await bodyOf(context) : {}
    const input = parsed(endpoint, { ...context.req.query(), ...body, ...context.req.param() })
    const controller = new AbortController()
    let over: (reason: Error) => void = () => {}
    const late = new Promise<never>((_resolve, reject) => {
      over = (reason) => {
        controller.abort(reason)
        reject(reason)
      }
    })
    const left = () => over(new DOMException('The client left.', 'AbortError'))
    const given = endpoint.takesFile ? 600_000 : patience
    // Cleared when the answer is there: a timer that runs on would hold the request, and its answer, for its whole time.
    const timer = setTimeout(
      () => over(refusal('request-timeout', `This took longer than ${Math.round(given / 1000)} s.`)),
      given,
    )
    const client = context.req.raw.signal
    if (client.aborted) left()
    else client.addEventListener('abort', left, { once: true })
    const { signal } = controller
    const request = {
      signal,
      body: context.req.raw.body,
      lastEvent: Number(/^\d{1,15}$/.exec(context.req.header('last-event-id') ?? '')?.[0] ?? 0),
      events: (send: (stream: SSEStreamingApi) => Promise<void>) =>
        streamSSE(context, send, async (error) => onFault(error.stack ?? error.message)),
    }
    const answer = await Promise.race([endpoint.run(server, input, request), late]).finally(() => {
      clearTimeout(timer)
      client.removeEventListener('abort', left)
    })
    context.header('x-rapport-manifest', server.compute.manifest())
    // Made anew from the context, which has the headers of every answer.
    return answer instanceof Response ? context.newResponse(answer.body, answer) : send(context, answer)
  }
  if (endpoint.method === 'get') app.get(path, handle)
  else app.post(path, handle)
}

/** @throws Refusal `usage-option` that names what cannot be used */
const parsed = ({ input, passThrough }: Endpoint, given: Record<string, unknown>): unknown => {
  const known = new Set(Object.keys(input.shape))
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => known.has(name) && name !== 'rest'))
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !known.has(name)))
  const [stray] = Object.keys(rest)
  if (!passThrough && stray !== undefined)
    throw refusal(
      'usage-option',
      `There is no parameter “${stray}” here: ${[...known].join(', ') || 'none'}.`,
    )
  const result = input.safeParse(passThrough ? { ...own, rest } : own)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const told = issue?.code === 'custom' ? (issue.params?.['problem'] as Problem | undefined) : undefined
  if (told !== undefined) throw new Refusal(told)
  const at = issue?.path.join('.') ?? ''
  throw refusal('usage-option', `${at === '' ? '' : `${at}: `}${issue?.message ?? 'this cannot be used'}.`, {
    remedy: parametersRemedy,
  })
}

const parametersRemedy = 'The parameters stand in /api/openapi.json.'

/** @throws Refusal `request-too-large`, `usage-option` */
const bodyOf = async (context: Request): Promise<Record<string, unknown>> => {
  const tooLarge = () =>
    refusal('request-too-large', `A body of this kind has at most ${bodyLimit / 1024} kB.`)
  if (Number(context.req.header('content-length') ?? 0) > bodyLimit) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of context.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > bodyLimit) throw tooLarge()
    chunks.push(chunk)
  }
  if (size === 0) return {}
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>
  } catch {
    // told below
  }
  throw refusal('usage-option', 'The body is no JSON object.')
}

/** Sends an answer with its tag; a browser that has it already is told so. */
const send = async (context: Request, answer: Answer | KeptAnswer): Promise<Response> => {
  const kept = 'etag' in answer ? answer : keep(answer)
  const { type, body, download, status = 200, etag } = kept
  context.header('content-type', type)
  context.header('cache-control', 'no-cache')
  if (download !== undefined)
    context.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(download)}`)
  if (status === 200) {
    context.header('etag', etag)
    if (context.req.header('if-none-match')?.includes(etag)) return context.body(null, 304)
  }
  const gzip = /\bgzip\b/.test(context.req.header('accept-encoding') ?? '') ? packedAnswer(kept) : null
  if (gzip === null) return context.body(body, status as 200)
  context.header('content-encoding', 'gzip')
  context.header('vary', 'Accept-Encoding')
  return context.body(await gzip, status as 200)
}

/** Who asks: the peer, or where a proxy stands before the server the last address that the proxy itself wrote. */
const addressOf = (context: Request, behindProxy: boolean): string => {
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (behindProxy && forwarded) return forwarded
  const { incoming } = context.env as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
