import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { Id } from '../../identity/index.ts'
import { presentMeasuredWork, presentWorkItem } from '../present-quantities.ts'
import { MeasuredWork, NewWorkItemForm, WorkItem, WorkItemEdit } from '../schema/quantities.ts'
import type { Progress } from '../service.ts'

const ById = Type.Object({ id: Id })

export function quantityRoutes(app: App, progress: Progress): void {
  app.get(
    '/api/v1/projects/:id/work-items',
    {
      schema: {
        operationId: 'listWorkItems',
        tags: ['progress'],
        summary: 'What the work is measured by, and how much of it counts, waits and is kept out',
        params: ById,
        response: { 200: MeasuredWork, ...problems(404) },
      },
    },
    async (request) =>
      presentMeasuredWork(await progress.listWorkItems(request.actor, request.params.id), request.actor),
  )

  app.post(
    '/api/v1/projects/:id/work-items',
    {
      schema: {
        operationId: 'addWorkItem',
        tags: ['progress'],
        summary: 'Add an item a leaf is measured by; from then on quantities tell its progress',
        params: ById,
        body: NewWorkItemForm,
        response: { 201: WorkItem, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await progress.addWorkItem(request.actor, request.params.id, request.body)
      return reply.code(201).send(presentWorkItem(await progress.getWorkItem(request.actor, id)))
    },
  )

  app.patch(
    '/api/v1/work-items/:id',
    {
      schema: {
        operationId: 'editWorkItem',
        tags: ['progress'],
        summary: 'Change what is planned of an item, with a reason; needs If-Match',
        params: ById,
        body: WorkItemEdit,
        response: { 200: WorkItem, ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      await progress.editWorkItem(request.actor, id, expectedVersion(request), request.body)
      const item = presentWorkItem(await progress.getWorkItem(request.actor, id))
      tellVersion(reply, item.version)
      return item
    },
  )
}
