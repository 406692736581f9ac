import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { expectedVersion, tellVersion } from '../../../platform/http/version.ts'
import { Id } from '../../identity/index.ts'
import { presentListed, presentProject } from '../present.ts'
import { ProjectQuery } from '../schema/finding.ts'
import { NewProject, Project, ProjectEdit, ProjectPage } from '../schema/project.ts'
import type { Projects } from '../service.ts'

const ById = Type.Object({ id: Id })

export function registryRoutes(app: App, projects: Projects): void {
  app.get(
    '/api/v1/projects',
    {
      schema: {
        operationId: 'listProjects',
        tags: ['projects'],
        summary: 'Projects in reach',
        querystring: ProjectQuery,
        response: { 200: ProjectPage, ...problems() },
      },
    },
    async (request) => {
      const { rows, total, nextCursor } = await projects.list(request.actor, request.query)
      return { items: rows.map(presentListed), total, nextCursor }
    },
  )

  app.post(
    '/api/v1/projects',
    {
      schema: {
        operationId: 'createProject',
        tags: ['projects'],
        summary: 'Register a project',
        body: NewProject,
        response: { 201: Project, ...problems(404, 409, 422) },
      },
    },
    async (request, reply) => {
      const { id } = await projects.create(request.actor, request.body)
      const project = await projects.get(request.actor, id)
      tellVersion(reply, project.version)
      return reply.code(201).send(presentProject(project, request.actor))
    },
  )

  app.get(
    '/api/v1/projects/:id',
    {
      schema: {
        operationId: 'getProject',
        tags: ['projects'],
        summary: 'One project',
        params: ById,
        response: { 200: Project, ...problems(404) },
      },
    },
    async (request, reply) => {
      const project = await projects.get(request.actor, request.params.id)
      tellVersion(reply, project.version)
      return presentProject(project, request.actor)
    },
  )

  app.patch(
    '/api/v1/projects/:id',
    {
      schema: {
        operationId: 'updateProject',
        tags: ['projects'],
        summary: 'Change a project; needs If-Match',
        params: ById,
        body: ProjectEdit,
        response: { 200: Project, ...problems(404, 409, 412, 422, 428) },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request)
      const project = await projects.update(request.actor, request.params.id, version, request.body)
      tellVersion(reply, project.version)
      return presentProject(project, request.actor)
    },
  )
}
