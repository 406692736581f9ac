import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion } from '../../../platform/http/version.ts'
import { permissions, reservedPermissions } from '../permissions.ts'
import { presentRole } from '../present.ts'
import { NewRole, RoleEdit, RoleList } from '../schema/role.ts'
import type { Identity } from '../service/index.ts'

const tags = ['roles']

export function roleRoutes(app: App, { roles }: Identity): void {
  app.get(
    '/api/v1/roles',
    {
      schema: {
        operationId: 'listRoles',
        tags,
        summary: 'Roles and what they allow',
        response: { 200: RoleList, ...problems() },
      },
    },
    async (request) => ({
      items: (await roles.list(request.actor)).map((row) => presentRole(row, request.actor)),
      permissions: permissions.filter((permission) => !reservedPermissions.has(permission)),
    }),
  )

  app.post(
    '/api/v1/roles',
    {
      schema: {
        operationId: 'createRole',
        tags,
        summary: 'Make a role of your own',
        body: NewRole,
        response: { 201: Type.Object({ code: Type.String() }), ...problems(409, 422) },
      },
    },
    async (request, reply) => reply.code(201).send(await roles.create(request.actor, request.body)),
  )

  app.patch(
    '/api/v1/roles/:code',
    {
      schema: {
        operationId: 'updateRole',
        tags,
        summary: 'Change a role of your own; needs If-Match',
        params: Type.Object({ code: Type.String({ maxLength: 100 }) }),
        body: RoleEdit,
        response: { 204: Type.Null(), ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      await roles.update(request.actor, request.params.code, expectedVersion(request), request.body)
      return reply.code(204).send(null)
    },
  )
}
