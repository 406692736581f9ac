import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentMaterialTest } from '../present-quantities.ts'
import { MaterialOrderQuery } from '../schema/progress.ts'
import { MaterialTest, MaterialTestPage, NewMaterialTestForm } from '../schema/quantities.ts'
import type { Progress } from '../service.ts'
import { fileAnswer, sendFile } from './files.ts'

const ById = Type.Object({ id: Id })

export function testRoutes(app: App, progress: Progress): void {
  app.get(
    '/api/v1/projects/:id/material-tests',
    {
      schema: {
        operationId: 'listMaterialTests',
        tags: ['progress'],
        summary: 'Laboratory reports on material, newest first',
        params: ById,
        querystring: MaterialOrderQuery,
        response: { 200: MaterialTestPage, ...problems(404) },
      },
    },
    async (request) => {
      const { rows, nextCursor } = await progress.listMaterialTests(request.actor, request.params.id, request.query)
      return { items: rows.map(presentMaterialTest), nextCursor }
    },
  )

  app.post(
    '/api/v1/material-orders/:id/tests',
    {
      schema: {
        operationId: 'recordMaterialTest',
        tags: ['progress'],
        summary:
          'Note a laboratory report on a batch; a failed one keeps what was built with it from counting until a retest passes',
        params: ById,
        body: NewMaterialTestForm,
        response: { 201: MaterialTest, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.recordMaterialTest(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentMaterialTest(await progress.getMaterialTest(request.actor, id)))
    },
  )

  app.get(
    '/api/v1/material-tests/:id/file',
    {
      schema: {
        operationId: 'getMaterialTestFile',
        tags: ['progress'],
        summary: 'The laboratory’s own file',
        params: ById,
        response: fileAnswer,
      },
    },
    async (request, reply) => sendFile(reply, await progress.openTestFile(request.actor, request.params.id)),
  )
}
