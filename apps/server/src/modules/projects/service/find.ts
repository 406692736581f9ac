import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit } from '../../identity/index.ts'
import type { ProjectQuery } from '../schema/project.ts'
import { countProjects, listProjects } from '../store/list.ts'
import { findProject } from '../store/record.ts'
import type { Means } from './means.ts'

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
  }
}
