import { Type } from 'typebox'
import { SESSION_COOKIE, type App } from '../../platform/http/app.ts'
import { problems } from '../../platform/http/problem.ts'
import type { Actor } from '../../platform/actor.ts'
import { Session, SignInForm } from './schema.ts'
import type { Identity } from './service.ts'
import type { SignedIn } from './sessions.ts'

export type IdentityRouteOptions = { identity: Identity; secureCookies: boolean; isDemo(): boolean }

export function identityRoutes(app: App, { identity, secureCookies, isDemo }: IdentityRouteOptions): void {
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies } as const

  app.post(
    '/api/v1/session',
    {
      config: { open: true, rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: { operationId: 'signIn', tags: ['session'], summary: 'Sign in', body: SignInForm, response: { 201: Session, ...problems(423) } },
    },
    async (request, reply) => {
      const { token, expiresAt } = await identity.signIn(request.body, request.info)
      const actor = await identity.sessions.actorOf(token, request.info)
      reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions, expires: expiresAt })
      return reply.code(201).send(presentSession(actor as SignedIn & Actor, isDemo()))
    },
  )

  app.get(
    '/api/v1/session',
    { schema: { operationId: 'getSession', tags: ['session'], summary: 'Who is signed in', response: { 200: Session, ...problems() } } },
    async (request) => presentSession(request.actor as SignedIn & Actor, isDemo()),
  )

  app.delete(
    '/api/v1/session',
    { schema: { operationId: 'signOut', tags: ['session'], summary: 'Sign out', response: { 204: Type.Null(), ...problems() } } },
    async (request, reply) => {
      await identity.signOut(request.actor, request.sessionToken ?? '')
      return reply.clearCookie(SESSION_COOKIE, cookieOptions).code(204).send(null)
    },
  )
}

function presentSession(person: SignedIn & Actor, isDemo: boolean): Session {
  return {
    account: { id: person.accountId, name: person.name, displayName: person.displayName, locale: person.locale },
    organisation: { id: person.organisationId, name: person.organisationName },
    roles: person.grants.map((grant) => grant.role),
    permissions: [...new Set(person.grants.flatMap((grant) => [...grant.permissions]))],
    isDemo,
  }
}
