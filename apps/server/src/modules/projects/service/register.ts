import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { fieldChanges, fieldsOf } from '../fields.ts'
import type { NewProject, ProjectEdit } from '../schema/project.ts'
import { insertProject, updateProject, type NewProjectRow } from '../store/record.ts'
import { lock, publishChange } from './lock.ts'
import type { Means } from './means.ts'

/** Which rule of the database was broken, as the phrase people read. */
const conflicts = {
  project_code_key: 'project_code_taken',
  project_external_key: 'project_external_id_taken',
  project_approved_once: 'approved_originals_never_change',
  project_uncoded_check: 'uncoded_project_only_planned',
  project_dates_check: 'start_after_finish',
  node_budget_within_project: 'node_budget_within_project',
  project_owner_fkey: 'organisation_not_found',
  project_department_fkey: 'organisation_not_found',
  project_contractor_fkey: 'organisation_not_found',
  project_manager_fkey: 'account_not_found',
}

export function registerUseCases({ database, clock, facts, identity, counts }: Means) {
  return {
    async create(actor: Actor, input: NewProject): Promise<{ id: string }> {
      const reach = permit(actor, 'projects:write')
      const { organisationId, ...edit } = input
      const orgPath = await identity.pathInReach(reach, organisationId ?? actor.organisationId)
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const id = newId()
          const at = clock.now()
          const fields = fieldsOf(edit)
          await insertProject(tx, {
            ...(fields as NewProjectRow),
            id,
            org_path: orgPath,
            is_synthetic: false,
            created_at: at.toISOString(),
            updated_at: at.toISOString(),
          })
          await record(tx, actor, at, {
            action: 'projects.created',
            subject: { kind: 'project', id, label: input.name },
            projectId: id,
            orgPath,
            changes: fieldChanges({}, fields),
          })
          await publishChange(facts, tx, 'projects.created', { id, org_path: orgPath })
          counts.forget()
          return { id }
        }),
      )
    },

    /** Changes the told fields of a project the caller read at `version`. Returns the new version. */
    async update(actor: Actor, id: string, version: number, edit: ProjectEdit): Promise<{ version: number }> {
      const reach = permit(actor, 'projects:write')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const project = await lock(tx, id)
          refuseStale(project.version, version)
          const fields = fieldsOf(edit)
          const changes = fieldChanges(project, fields)
          if (Object.keys(changes).length === 0) return { version }
          const next = await updateProject(tx, id, fields, clock.now())
          await record(tx, actor, clock.now(), {
            action: 'projects.updated',
            subject: { kind: 'project', id, label: project.name },
            projectId: id,
            orgPath: project.org_path,
            changes,
            ...(edit.why !== undefined && { why: edit.why }),
          })
          await publishChange(facts, tx, 'projects.updated', project)
          return { version: next }
        }),
      )
    },
  }
}
