import { Type } from 'typebox'
import type { Actor } from '../../../platform/actor.ts'
import { SESSION_COOKIE, type App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { presentOpenSession, presentSession, type Installation } from '../present.ts'
import { OpenSessions } from '../schema/account.ts'
import {
  Id,
  Invited,
  InvitationAcceptance,
  InvitationToken,
  LocaleChoice,
  OwnPassword,
  PasswordChange,
  Session,
  SignInForm,
  TotpCode,
  TotpSecret,
} from '../schema/session.ts'
import type { SignedIn } from '../sessions.ts'
import type { Identity } from '../service/index.ts'

export type SessionRouteOptions = { identity: Identity; secureCookies: boolean; installation: Installation }

const guessed = { open: true, rateLimit: { max: 30, timeWindow: 60_000 } }

export function sessionRoutes(app: App, { identity, secureCookies, installation }: SessionRouteOptions): void {
  const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax', secure: secureCookies } as const

  app.post(
    '/api/v1/session',
    {
      config: guessed,
      schema: {
        operationId: 'signIn',
        tags: ['session'],
        summary: 'Sign in',
        body: SignInForm,
        response: { 201: Session, ...problems(423) },
      },
    },
    async (request, reply) => {
      const { token, expiresAt } = await identity.signIn(request.body, request.info)
      const actor = await identity.sessions.actorOf(token, request.info)
      reply.setCookie(SESSION_COOKIE, token, { ...cookieOptions, expires: expiresAt })
      return reply.code(201).send(presentSession(actor as SignedIn & Actor, installation))
    },
  )

  app.get(
    '/api/v1/session',
    {
      schema: {
        operationId: 'getSession',
        tags: ['session'],
        summary: 'Who is signed in',
        response: { 200: Session, ...problems() },
      },
    },
    async (request) => presentSession(request.actor as SignedIn & Actor, installation),
  )

  app.delete(
    '/api/v1/session',
    {
      schema: {
        operationId: 'signOut',
        tags: ['session'],
        summary: 'Sign out',
        response: { 204: Type.Null(), ...problems() },
      },
    },
    async (request, reply) => {
      await identity.signOut(request.actor, request.sessionToken ?? '')
      return reply.clearCookie(SESSION_COOKIE, cookieOptions).code(204).send(null)
    },
  )
}

/** What people do with their own account. */
export function ownAccountRoutes(app: App, { ownAccount }: Identity): void {
  app.get(
    '/api/v1/own-account/sessions',
    {
      schema: {
        operationId: 'listOwnSessions',
        tags: ['session'],
        summary: 'Where you are signed in',
        response: { 200: OpenSessions, ...problems() },
      },
    },
    async (request) => ({
      items: (await ownAccount.sessions(request.actor, request.sessionToken ?? '')).map(presentOpenSession),
    }),
  )

  app.delete(
    '/api/v1/own-account/sessions/:id',
    {
      schema: {
        operationId: 'revokeOwnSession',
        tags: ['session'],
        summary: 'End one of your sessions',
        params: Type.Object({ id: Id }),
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      await ownAccount.revokeSession(request.actor, request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/v1/own-account/password',
    {
      config: { rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        operationId: 'changePassword',
        tags: ['session'],
        summary: 'Change your password; your other sessions end',
        body: PasswordChange,
        response: { 204: Type.Null(), ...problems() },
      },
    },
    async (request, reply) => {
      await ownAccount.changePassword(
        request.actor,
        request.sessionToken ?? '',
        request.body.currentPassword,
        request.body.password,
      )
      return reply.code(204).send(null)
    },
  )

  app.put(
    '/api/v1/own-account/locale',
    {
      schema: {
        operationId: 'setLocale',
        tags: ['session'],
        summary: 'Choose your language',
        body: LocaleChoice,
        response: { 204: Type.Null(), ...problems() },
      },
    },
    async (request, reply) => {
      await ownAccount.setLocale(request.actor, request.body.locale)
      return reply.code(204).send(null)
    },
  )
}

/** The second factor: a secret told once, confirmed by a code of it, removed with the password. */
export function totpRoutes(app: App, { ownAccount }: Identity): void {
  app.post(
    '/api/v1/own-account/totp',
    {
      schema: {
        operationId: 'startTotp',
        tags: ['session'],
        summary: 'A secret for your authenticator',
        response: { 201: TotpSecret, ...problems(409) },
      },
    },
    async (request, reply) => reply.code(201).send(await ownAccount.startTotp(request.actor)),
  )

  app.put(
    '/api/v1/own-account/totp',
    {
      config: { rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        operationId: 'confirmTotp',
        tags: ['session'],
        summary: 'Turn the second factor on with a code',
        body: TotpCode,
        response: { 204: Type.Null(), ...problems(422) },
      },
    },
    async (request, reply) => {
      await ownAccount.confirmTotp(request.actor, request.body.totp)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/own-account/totp/removal',
    {
      config: { rateLimit: { max: 10, timeWindow: 60_000 } },
      schema: {
        operationId: 'removeTotp',
        tags: ['session'],
        summary: 'Turn the second factor off with your password',
        body: OwnPassword,
        response: { 204: Type.Null(), ...problems() },
      },
    },
    async (request, reply) => {
      await ownAccount.removeTotp(request.actor, request.body.currentPassword)
      return reply.code(204).send(null)
    },
  )
}

/** Invitation links. The token is in the body, so that no log of addresses holds it. */
export function invitationRoutes(app: App, { invitations }: Identity): void {
  app.post(
    '/api/v1/invitations/reading',
    {
      config: guessed,
      schema: {
        operationId: 'readInvitation',
        tags: ['session'],
        summary: 'Whom a link is for',
        body: InvitationToken,
        response: { 200: Invited, ...problems(404) },
      },
    },
    async (request) => invitations.read(request.body.token),
  )

  app.post(
    '/api/v1/invitations/acceptance',
    {
      config: guessed,
      schema: {
        operationId: 'acceptInvitation',
        tags: ['session'],
        summary: 'Set the first password',
        body: InvitationAcceptance,
        response: { 200: Type.Object({ name: Type.String() }), ...problems(404) },
      },
    },
    async (request) => invitations.accept(request.body.token, request.body.password, request.info),
  )
}
