import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController, type FastifyInstance, type FastifyRequest, type RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { localeFrom, type Locale } from '@jiheng/phrases'
import type { Actor, RequestInfo } from '../actor.ts'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'
import { newId } from '../ids.ts'
import type { Log } from '../log.ts'
import { ExplanationSchema } from './explanation.ts'
import { compileWhenNeeded } from './validation.ts'
import { asAppError, Problem, problemBody } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The signed-in person; reading it on a route marked `open` is a programming error. */
    actor: Actor
    sessionToken: string | undefined
    info: RequestInfo
  }
  interface FastifyContextConfig {
    /** Anyone may call the route, signed in or not. */
    open?: boolean
  }
}

export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, Log, TypeBoxTypeProvider>

export type HttpOptions = {
  config: Pick<Config, 'trustProxy' | 'tianditu'>
  log: Log
  /** Who holds a session token; `undefined` when it is not valid now. */
  authenticate(token: string, info: RequestInfo): Promise<Actor | undefined>
  /** Told of every request that was refused for lack of permission. */
  onRefusal(actor: Actor, error: AppError, operationId: string): Promise<void>
  requestsPerMinute?: number
}

export const SESSION_COOKIE = 'jiheng_session'
const BODY_LIMIT = 1_048_576
export const UPLOAD_LIMIT = 64 * 1_048_576

/** The HTTP edge: every route needs a session unless it says `open`, every error is an RFC 9457 problem. */
export async function createHttp(options: HttpOptions): Promise<App> {
  const app: App = Fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.config.trustProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: newId,
  }).withTypeProvider<TypeBoxTypeProvider>()
  compileWhenNeeded(app)
  app.addSchema(Problem)
  app.addSchema(ExplanationSchema)
  app.decorateRequest('sessionToken', undefined)
  app.decorateRequest('info')
  app.decorateRequest('actor')
  await app.register(cookie)
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT, files: 20, fields: 20, fieldSize: 65_536 } })
  await app.register(helmet, securityHeaders(options.config.tianditu?.url))
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? 1_200,
    timeWindow: 60_000,
    hook: 'preHandler',
    keyGenerator: (request) => request.actor?.accountId ?? request.ip,
  })
  await app.register(swagger, {
    openapi: openApiHeader,
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `Shape${index}`) },
  })
  recogniseCaller(app, options)
  answerProblems(app, options)
  return app
}

function recogniseCaller(app: App, { authenticate }: HttpOptions): void {
  app.addHook('onRequest', async (request) => {
    request.info = { id: request.id, ip: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 300) }
    request.sessionToken = request.cookies[SESSION_COOKIE] ?? bearerToken(request)
    const actor =
      request.sessionToken === undefined ? undefined : await authenticate(request.sessionToken, request.info)
    if (actor) request.actor = actor
    else if (!request.routeOptions.config.open && !request.is404) throw new AppError('not_signed_in')
    refuseForeignOrigin(request)
  })
  app.addHook('preHandler', async (request) => {
    const key = request.headers['idempotency-key']
    if (request.method === 'GET' || key === undefined || !request.actor) return
    if (typeof key !== 'string' || key.length < 8 || key.length > 200)
      throw new AppError('invalid_input', 'idempotency_key_unsuitable')
    const fingerprint = createHash('sha256')
      .update(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`)
      .digest('base64url')
    request.actor.request.idempotency = { key, fingerprint }
  })
}

function answerProblems(app: App, { onRefusal, log }: HttpOptions): void {
  app.setNotFoundHandler(() => {
    throw new AppError('not_found')
  })
  app.setErrorHandler(async (cause, request, reply) => {
    const error = asAppError(cause)
    if (error.code === 'internal') log.error({ err: cause, requestId: request.id, url: request.url }, 'request failed')
    if (error.code === 'forbidden' && request.actor)
      await onRefusal(request.actor, error, request.routeOptions.schema?.operationId ?? request.url)
    if (error.code === 'locked_out' || error.code === 'rate_limited')
      reply.header('retry-after', String(error.params.seconds ?? 60))
    const body = problemBody(error, readerLocale(request), request.id)
    return reply
      .code(body.status as number)
      .type('application/problem+json')
      .send(body)
  })
}

/** The language a person reads: their account's, or what their browser asks for. */
export const readerLocale = (request: FastifyRequest): Locale =>
  localeFrom(request.actor?.locale ?? request.headers['accept-language'] ?? '')

function bearerToken(request: FastifyRequest): string | undefined {
  const header = request.headers.authorization
  return header?.startsWith('Bearer ') ? header.slice(7) : undefined
}

/** A browser sends the session cookie by itself, so a write must come from our own pages. */
function refuseForeignOrigin(request: FastifyRequest): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.cookies[SESSION_COOKIE] === undefined) return
  const { origin, host } = request.headers
  if (origin !== undefined && URL.parse(origin)?.host !== host) throw new AppError('forbidden', 'foreign_origin')
}

function securityHeaders(tilesUrl: string | undefined) {
  const tiles = tilesUrl === undefined ? [] : tileHosts(tilesUrl)
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:', ...tiles],
        'font-src': ["'self'"],
        'connect-src': ["'self'", ...tiles],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    // Plain HTTP inside an office network is allowed; the proxy in front adds HSTS.
    strictTransportSecurity: false,
    crossOriginEmbedderPolicy: false,
  }
}

/** The origins tiles come from, as the content policy names them: one for each of the eight servers an address may stand for. */
function tileHosts(url: string): string[] {
  const servers = url.includes('{s}') ? [0, 1, 2, 3, 4, 5, 6, 7] : [0]
  return servers.map((n) => new URL(url.replace('{s}', String(n))).origin)
}

const openApiHeader = {
  openapi: '3.1.0',
  info: {
    title: '绩衡 Jiheng',
    version: '0.1.0',
    description: 'Performance of public projects: from the annual goal to the explained score.',
  },
  components: {
    securitySchemes: {
      session: { type: 'apiKey' as const, in: 'cookie' as const, name: SESSION_COOKIE },
      token: { type: 'http' as const, scheme: 'bearer' },
    },
  },
  security: [{ session: [] }, { token: [] }],
}
