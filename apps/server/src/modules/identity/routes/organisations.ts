import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { presentOrganisation } from '../present.ts'
import {
  NewOrganisation,
  Organisation,
  OrganisationEdit,
  OrganisationMove,
  OrganisationPage,
  OrganisationQuery,
} from '../schema/organisation.ts'
import { Id } from '../schema/session.ts'
import type { Identity } from '../service/index.ts'

const ById = Type.Object({ id: Id })
const tags = ['organisations']

export function organisationRoutes(app: App, { organisations }: Identity): void {
  app.get(
    '/api/v1/organisations',
    {
      schema: {
        operationId: 'listOrganisations',
        tags,
        summary: 'The organisation tree, a parent before its children',
        querystring: OrganisationQuery,
        response: { 200: OrganisationPage, ...problems() },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await organisations.list(request.actor, request.query)
      return { items: rows.map((row) => presentOrganisation(row, request.actor)), nextCursor }
    },
  )

  app.get(
    '/api/v1/organisations/:id',
    {
      schema: {
        operationId: 'getOrganisation',
        tags,
        summary: 'One organisation',
        params: ById,
        response: { 200: Organisation, ...problems(404) },
      },
    },
    async (request, reply) => {
      const row = await organisations.get(request.actor, request.params.id)
      tellVersion(reply, row.version)
      return presentOrganisation(row, request.actor)
    },
  )

  app.post(
    '/api/v1/organisations',
    {
      schema: {
        operationId: 'createOrganisation',
        tags,
        summary: 'Add an organisation below another',
        body: NewOrganisation,
        response: { 201: Organisation, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await organisations.create(request.actor, request.body)
      const row = await organisations.get(request.actor, id)
      tellVersion(reply, row.version)
      return reply.code(201).send(presentOrganisation(row, request.actor))
    },
  )

  app.patch(
    '/api/v1/organisations/:id',
    {
      schema: {
        operationId: 'updateOrganisation',
        tags,
        summary: 'Change, close or reopen an organisation; needs If-Match',
        params: ById,
        body: OrganisationEdit,
        response: { 200: Organisation, ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await organisations.update(request.actor, request.params.id, expectedVersion(request), request.body)
      const row = await organisations.get(request.actor, request.params.id)
      tellVersion(reply, row.version)
      return presentOrganisation(row, request.actor)
    },
  )

  app.post(
    '/api/v1/organisations/:id/moves',
    {
      schema: {
        operationId: 'moveOrganisation',
        tags,
        summary: 'Put an organisation, with everything below it, under another',
        params: ById,
        body: OrganisationMove,
        response: { 200: Organisation, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      await organisations.move(request.actor, request.params.id, request.body.parentId, request.body.why)
      const row = await organisations.get(request.actor, request.params.id)
      tellVersion(reply, row.version)
      return presentOrganisation(row, request.actor)
    },
  )
}
