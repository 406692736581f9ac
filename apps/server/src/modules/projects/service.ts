import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import { explainingConflicts, type Database, type Tx } from '../../platform/db/database.ts'
import { AppError } from '../../platform/errors.ts'
import type { Facts } from '../../platform/facts.ts'
import { refuseStale } from '../../platform/http/version.ts'
import { newId } from '../../platform/ids.ts'
import { changesBetween, record } from '../audit/index.ts'
import { permit, type Identity } from '../identity/index.ts'
import { createCounts } from './counts.ts'
import { fieldsOf } from './fields.ts'
import type { NewProject, ProjectEdit, ProjectQuery } from './schema.ts'
import { countProjects, listProjects } from './store/list.ts'
import { findProject, insertProjects, lockProject, updateProject, type LockedProject } from './store/record.ts'
import { noteStanding } from './store/standing.ts'

export type ProjectsOptions = { database: Database; clock: Clock; facts: Facts; identity: Identity }
export type Projects = ReturnType<typeof createProjects>

/** Which rule of the database was broken, as the phrase people read. */
export const projectConflicts = {
  project_code_key: 'project_code_taken',
  project_external_key: 'project_external_id_taken',
  project_approved_once: 'approved_originals_never_change',
  project_uncoded_check: 'uncoded_project_only_planned',
  project_dates_check: 'start_after_finish',
}

export function createProjects({ database, clock, facts, identity }: ProjectsOptions) {
  const counts = createCounts()

  /** Locks a project in reach until commit. Throws `not_found` when it is not in reach. */
  const lock = async (tx: Tx, id: string): Promise<LockedProject> => {
    const project = await lockProject(tx, id)
    if (!project) throw new AppError('not_found', 'project_not_found')
    return project
  }

  return {
    lock,
    noteStanding,

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

    async create(actor: Actor, input: NewProject): Promise<{ id: string }> {
      const reach = permit(actor, 'projects:write')
      const { organisationId, ...edit } = input
      const orgPath = await identity.pathInReach(reach, organisationId ?? actor.organisationId)
      return explainingConflicts(projectConflicts, () =>
        database.write(reach, async (tx) => {
          const id = newId()
          const at = clock.now().toISOString()
          const fields = fieldsOf(edit)
          await insertProjects(tx, [{ ...(fields as Parameters<typeof insertProjects>[1][number]), id, org_path: orgPath, is_synthetic: false, created_at: at, updated_at: at }])
          await record(tx, actor, clock.now(), { action: 'projects.created', subject: subjectOf(id, input.name), projectId: id, orgPath, changes: changesBetween({}, fields) })
          await publishChange(tx, 'projects.created', id, orgPath)
          counts.forget()
          return { id }
        }),
      )
    },

    /** Changes the told fields of a project the caller read at `version`. Returns the new version. */
    async update(actor: Actor, id: string, version: number, edit: ProjectEdit): Promise<{ version: number }> {
      const reach = permit(actor, 'projects:write')
      return explainingConflicts(projectConflicts, () =>
        database.write(reach, async (tx) => {
          const project = await lock(tx, id)
          refuseStale(project.version, version)
          const fields = fieldsOf(edit)
          const changes = changesBetween(project, fields)
          if (Object.keys(changes).length === 0) return { version }
          const next = await updateProject(tx, id, fields, clock.now())
          await record(tx, actor, clock.now(), {
            action: 'projects.updated',
            subject: subjectOf(id, project.name),
            projectId: id,
            orgPath: project.org_path,
            changes,
            ...(edit.why !== undefined && { why: edit.why }),
          })
          await publishChange(tx, 'projects.updated', id, project.org_path)
          return { version: next }
        }),
      )
    },
  }

  function publishChange(tx: Tx, type: string, projectId: string, orgPath: string): Promise<void> {
    return facts.publish(tx, { type, projectId }, { topic: 'projects', permission: 'projects:read', orgPath, projectId })
  }
}

const subjectOf = (id: string, label: string) => ({ kind: 'project', id, label })

