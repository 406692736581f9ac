import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts, type Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { refuseStale } from '../../../platform/http/version.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import { fieldChanges, fieldsOf } from '../fields.ts'
import type { NewProject, ProjectEdit } from '../schema/project.ts'
import { editProject, findProject, insertProject, type NewProjectRow, type ProjectRow } from '../store/record.ts'
import { publishChange } from './lock.ts'
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

export function registerUseCases({ database, clock, facts, identity, counts, stages }: Means) {
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
          record(tx, actor, at, {
            action: 'projects.created',
            subject: { kind: 'project', id, label: input.name },
            projectId: id,
            orgPath,
            changes: fieldChanges({}, fields),
          })
          publishChange(facts, tx, 'projects.created', { id, org_path: orgPath })
          counts.forget()
          return { id }
        }),
      )
    },

    /** Changes the told fields of a project the caller read at `version`. Returns the record as it then is. */
    async update(actor: Actor, id: string, version: number, edit: ProjectEdit): Promise<ProjectRow> {
      const reach = permit(actor, 'projects:write')
      return explainingConflicts(conflicts, () =>
        database.write(reach, async (tx) => {
          const fields = fieldsOf(edit)
          const edited =
            Object.keys(fields).length === 0 ? undefined : await editProject(tx, id, version, fields, clock.now())
          if (!edited) return unedited(tx, id, version)
          const { before, after } = edited
          const place = { projectId: id, orgPath: after.orgPath }
          const from = String(before['stage'] ?? after.stage)
          const waived = await stages.passStages(tx, actor, { place, from, to: after.stage, waiver: edit.waiver })
          record(tx, actor, clock.now(), {
            action: 'projects.updated',
            subject: { kind: 'project', id, label: after.name },
            projectId: id,
            orgPath: after.orgPath,
            changes: fieldChanges(before, fields),
            ...(edit.why !== undefined && { why: edit.why }),
          })
          for (const { stage, reason, why } of waived) {
            record(tx, actor, clock.now(), {
              action: 'projects.stage_condition_waived',
              subject: { kind: 'project', id, label: after.name },
              projectId: id,
              orgPath: after.orgPath,
              changes: { [stage]: [reason, null] },
              why,
            })
          }
          publishChange(facts, tx, 'projects.updated', { id, org_path: after.orgPath })
          return after
        }),
      )
    },
  }
}

/** The record an edit left as it was. Throws `project_not_found` or `stale_version` when that is why. */
async function unedited(tx: Tx, id: string, version: number): Promise<ProjectRow> {
  const project = await findProject(tx, id)
  if (!project) throw new AppError('not_found', 'project_not_found')
  refuseStale(project.version, version)
  return project
}
