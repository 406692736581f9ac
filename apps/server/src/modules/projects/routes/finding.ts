import { Type } from 'typebox'
import type { App } from '../../../platform/http/app.ts'
import { problems } from '../../../platform/http/problem.ts'
import { Id } from '../../identity/index.ts'
import { presentFacets, presentSlipped } from '../present-finding.ts'
import { regionName } from '../regions.ts'
import {
  GrantableProjects,
  NewSavedView,
  ProjectFacets,
  ProjectFilters,
  ProjectPlaces,
  SavedView,
  SearchQuery,
  SearchResults,
  SlippedProjects,
  SlippedQuery,
} from '../schema/finding.ts'
import type { ListedProject } from '../schema/project.ts'
import type { Projects } from '../service.ts'

const tags = ['projects']

export function findingRoutes(app: App, projects: Projects): void {
  app.get(
    '/api/v1/search',
    {
      schema: {
        operationId: 'search',
        tags,
        summary: 'Projects by name, code or pinyin initials',
        querystring: SearchQuery,
        response: { 200: SearchResults, ...problems() },
      },
    },
    async (request) => {
      const found = await projects.search(request.actor, request.query.q)
      return {
        projects: found.map(({ regionCode, kind, stage, attention, ...row }) => ({
          ...{ id: row.id, code: row.code, name: row.name, regionName: regionName(regionCode) },
          kind: kind as ListedProject['kind'],
          stage: stage as ListedProject['stage'],
          attention: attention as ListedProject['standing']['attention'],
        })),
      }
    },
  )

  app.get(
    '/api/v1/projects/places',
    {
      schema: {
        operationId: 'listProjectPlaces',
        tags,
        summary: 'Where projects are, for a map',
        querystring: ProjectFilters,
        response: { 200: ProjectPlaces, ...problems() },
      },
    },
    async (request) => {
      const { rows, unplaced } = await projects.places(request.actor, request.query)
      const items = rows.map(({ id, name, longitude, latitude, attention }) => ({
        id,
        name,
        longitude,
        latitude,
        attention: attention as ListedProject['standing']['attention'],
      }))
      return { items, unplaced }
    },
  )

  app.get(
    '/api/v1/projects/facets',
    {
      schema: {
        operationId: 'countProjectFacets',
        tags,
        summary: 'How many projects each choice of a filter would show',
        querystring: ProjectFilters,
        response: { 200: ProjectFacets, ...problems() },
      },
    },
    async (request) => presentFacets(await projects.facets(request.actor, request.query)),
  )

  app.get(
    '/api/v1/projects/grantable',
    {
      schema: {
        operationId: 'listGrantableProjects',
        tags,
        summary: 'Projects one may give a role on, found by name, code or pinyin initials: id, code and name alone',
        querystring: SearchQuery,
        response: { 200: GrantableProjects, ...problems() },
      },
    },
    async (request) => {
      const found = await projects.grantable(request.actor, request.query.q)
      return { items: found.map(({ id, code, name }) => ({ id, code, name })) }
    },
  )

  app.get(
    '/api/v1/projects/slipped',
    {
      schema: {
        operationId: 'listSlippedProjects',
        tags,
        summary: 'Projects later or dearer than in an earlier report',
        querystring: SlippedQuery,
        response: { 200: SlippedProjects, ...problems() },
      },
    },
    async (request) => {
      const { rows, total, nextCursor } = await projects.slipped(request.actor, request.query)
      return { items: rows.map(presentSlipped), total, nextCursor }
    },
  )

  viewRoutes(app, projects)
}

function viewRoutes(app: App, projects: Projects): void {
  app.get(
    '/api/v1/saved-views',
    {
      schema: {
        operationId: 'listSavedViews',
        tags,
        summary: 'One’s own views of the project list',
        response: { 200: Type.Object({ items: Type.Array(SavedView) }), ...problems() },
      },
    },
    async (request) => ({ items: await projects.views(request.actor) }),
  )

  app.post(
    '/api/v1/saved-views',
    {
      schema: {
        operationId: 'saveView',
        tags,
        summary: 'Keep a view; one of the same name is replaced',
        body: NewSavedView,
        response: { 201: SavedView, ...problems() },
      },
    },
    async (request, reply) => reply.code(201).send(await projects.saveView(request.actor, request.body)),
  )

  app.delete(
    '/api/v1/saved-views/:id',
    {
      schema: {
        operationId: 'deleteSavedView',
        tags,
        summary: 'Delete one’s own view',
        params: Type.Object({ id: Id }),
        response: { 204: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      await projects.deleteView(request.actor, request.params.id)
      return reply.code(204).send(null)
    },
  )
}
