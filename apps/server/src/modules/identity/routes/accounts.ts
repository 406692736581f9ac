import { Type } from 'typebox'
import type { FastifyReply } from 'fastify'
import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { presentAccount, presentListedAccount, presentOpenSession } from '../present.ts'
import {
  Account,
  AccountEdit,
  AccountPage,
  AccountQuery,
  Clearance,
  InvitedAccount,
  Invitation,
  NewAccount,
  NewGrant,
  OpenSessions,
  Reason,
} from '../schema/account.ts'
import { Id } from '../schema/session.ts'
import type { Identity } from '../service/index.ts'

const ById = Type.Object({ id: Id })
const tags = ['accounts']
const changed = { 200: Account, ...problems(404, 409, 422) }

type Options = { identity: Identity; clock: Clock }

/** The account as it stands after a change, for the person who made it. */
async function answer({ identity, clock }: Options, reply: FastifyReply, actor: Actor, id: string): Promise<Account> {
  const { account, grants } = await identity.accounts.get(actor, id)
  tellVersion(reply, account.version)
  return presentAccount(account, grants, actor, clock.now())
}

export function accountRoutes(app: App, options: Options): void {
  const { accounts } = options.identity

  app.get(
    '/api/v1/accounts',
    {
      schema: {
        operationId: 'listAccounts',
        tags,
        summary: 'Accounts in reach',
        querystring: AccountQuery,
        response: { 200: AccountPage, ...problems() },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await accounts.list(request.actor, request.query)
      return { items: rows.map(presentListedAccount), nextCursor }
    },
  )

  app.get(
    '/api/v1/accounts/:id',
    {
      schema: {
        operationId: 'getAccount',
        tags,
        summary: 'One account with its grants',
        params: ById,
        response: { 200: Account, ...problems(404) },
      },
    },
    (request, reply) => answer(options, reply, request.actor, request.params.id),
  )

  app.post(
    '/api/v1/accounts',
    {
      schema: {
        operationId: 'createAccount',
        tags,
        summary: 'Invite a person',
        body: NewAccount,
        response: { 201: InvitedAccount, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id, invitation } = await accounts.create(request.actor, request.body)
      const account = await answer(options, reply, request.actor, id)
      return reply
        .code(201)
        .send({ account, invitation: { token: accounts.invitationToken(invitation), expiresAt: invitation.expiresAt } })
    },
  )

  app.patch(
    '/api/v1/accounts/:id',
    {
      schema: {
        operationId: 'updateAccount',
        tags,
        summary: 'Change an account; needs If-Match',
        params: ById,
        body: AccountEdit,
        response: { ...changed, ...problems(404, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await accounts.update(request.actor, request.params.id, expectedVersion(request), request.body)
      return answer(options, reply, request.actor, request.params.id)
    },
  )

  app.post(
    '/api/v1/accounts/:id/invitations',
    {
      schema: {
        operationId: 'inviteAgain',
        tags,
        summary: 'A new link to set a password',
        params: ById,
        response: { 201: Invitation, ...problems(404, 422) },
      },
    },
    async (request, reply) => {
      const invitation = await accounts.inviteAgain(request.actor, request.params.id)
      return reply.code(201).send({ token: accounts.invitationToken(invitation), expiresAt: invitation.expiresAt })
    },
  )
}

/** Changes of what an account may do at all. */
export function accountStateRoutes(app: App, options: Options): void {
  const { accounts } = options.identity

  app.post(
    '/api/v1/accounts/:id/disablement',
    {
      schema: {
        operationId: 'disableAccount',
        tags,
        summary: 'Shut an account and end its sessions',
        params: ById,
        body: Reason,
        response: changed,
      },
    },
    async (request, reply) => {
      await accounts.disable(request.actor, request.params.id, request.body.why)
      return answer(options, reply, request.actor, request.params.id)
    },
  )

  app.post(
    '/api/v1/accounts/:id/enablement',
    {
      schema: {
        operationId: 'enableAccount',
        tags,
        summary: 'Open a shut account again',
        params: ById,
        body: Reason,
        response: changed,
      },
    },
    async (request, reply) => {
      await accounts.enable(request.actor, request.params.id, request.body.why)
      return answer(options, reply, request.actor, request.params.id)
    },
  )

  app.delete(
    '/api/v1/accounts/:id/lock',
    {
      schema: {
        operationId: 'unlockAccount',
        tags,
        summary: 'Lift the lock of too many wrong passwords',
        params: ById,
        response: changed,
      },
    },
    async (request, reply) => {
      await accounts.unlock(request.actor, request.params.id)
      return answer(options, reply, request.actor, request.params.id)
    },
  )

  app.put(
    '/api/v1/accounts/:id/clearance',
    {
      schema: {
        operationId: 'setClearance',
        tags,
        summary: 'The highest secrecy level a person may read',
        params: ById,
        body: Clearance,
        response: changed,
      },
    },
    async (request, reply) => {
      await accounts.setClearance(request.actor, request.params.id, request.body.clearance, request.body.why)
      return answer(options, reply, request.actor, request.params.id)
    },
  )
}

export function grantRoutes(app: App, options: Options): void {
  const { grants } = options.identity

  app.post(
    '/api/v1/accounts/:id/grants',
    {
      schema: {
        operationId: 'giveRole',
        tags,
        summary: 'Give a role at an organisation or on a project',
        params: ById,
        body: NewGrant,
        response: { 201: Account, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      await grants.give(request.actor, request.params.id, request.body)
      return reply.code(201).send(await answer(options, reply, request.actor, request.params.id))
    },
  )

  app.delete(
    '/api/v1/accounts/:id/grants/:grantId',
    {
      schema: {
        operationId: 'withdrawRole',
        tags,
        summary: 'Take a role back',
        params: Type.Object({ id: Id, grantId: Id }),
        response: changed,
      },
    },
    async (request, reply) => {
      await grants.take(request.actor, request.params.id, request.params.grantId)
      return answer(options, reply, request.actor, request.params.id)
    },
  )
}

export function accountSessionRoutes(app: App, { identity: { accounts } }: Options): void {
  app.get(
    '/api/v1/accounts/:id/sessions',
    {
      schema: {
        operationId: 'listSessions',
        tags,
        summary: 'Where a person is signed in',
        params: ById,
        response: { 200: OpenSessions, ...problems(404) },
      },
    },
    async (request) => ({ items: (await accounts.sessions(request.actor, request.params.id)).map(presentOpenSession) }),
  )

  app.delete(
    '/api/v1/accounts/:id/sessions',
    {
      schema: {
        operationId: 'revokeSessions',
        tags,
        summary: 'End all sessions of a person',
        params: ById,
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      await accounts.revokeSessions(request.actor, request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/accounts/:id/sessions/:sessionId',
    {
      schema: {
        operationId: 'revokeSession',
        tags,
        summary: 'End one session of a person',
        params: Type.Object({ id: Id, sessionId: Id }),
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      await accounts.revokeSession(request.actor, request.params.id, request.params.sessionId)
      return reply.code(204).send(null)
    },
  )
}
