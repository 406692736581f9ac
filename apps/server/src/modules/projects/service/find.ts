import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import type { ProjectFilters, ProjectQuery, SlippedQuery } from '../schema/finding.ts'
import { countFacets } from '../store/facets.ts'
import { countProjects, listProjects } from '../store/list.ts'
import { listPlaces } from '../store/map.ts'
import { findProject } from '../store/record.ts'
import { searchProjects } from '../store/search.ts'
import { listSlipped } from '../store/slipped.ts'
import type { Means } from './means.ts'

/** Ways to find projects; each shows what the reader may read, and nothing else. */
export function findUseCases({ database, counts }: Means) {
  return {
    async list(actor: Actor, query: ProjectQuery) {
      const reach = permit(actor, 'projects:read')
      return database.read(reach, async (db) => {
        const total = await counts.total(reach, query, () => countProjects(db, query))
        return { ...(await listProjects(db, query)), total }
      })
    },

    async get(actor: Actor, id: string) {
      const project = await database.read(permit(actor, 'projects:read'), (db) => findProject(db, id))
      if (!project) throw new AppError('not_found', 'project_not_found')
      return project
    },

    facets: (actor: Actor, filters: ProjectFilters) =>
      database.read(permit(actor, 'projects:read'), (db) => countFacets(db, filters)),

    places: (actor: Actor, filters: ProjectFilters) =>
      database.read(permit(actor, 'projects:read'), (db) => listPlaces(db, filters)),

    search: (actor: Actor, text: string) =>
      database.read(permit(actor, 'projects:read'), (db) => searchProjects(db, text)),

    /** For who gives roles on projects: found inside the reach of that permission, whether or not they may read projects. */
    grantable: (actor: Actor, text: string) =>
      database.read(permit(actor, 'roles:grant'), (db) => searchProjects(db, text)),

    slipped: (actor: Actor, query: SlippedQuery) =>
      database.read(permit(actor, 'projects:read'), (db) => listSlipped(db, query)),
  }
}
