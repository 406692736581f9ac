import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { InspectionForm } from '../schema.ts'
import { insertInspection } from '../store/inspections.ts'
import { tell, type CreditParts } from './parts.ts'

/** What inspections found, entered with the number of their paper. */
export function inspecting(parts: CreditParts) {
  const { database, clock, projects } = parts
  return {
    /** Throws `project_not_found`, `day_not_come`, `credit_inspection_known`. */
    recordInspection: (actor: Actor, projectId: string, form: InspectionForm): Promise<{ id: string }> =>
      database.write(permit(actor, 'credit:write'), async (tx) => {
        const project = await projects.lock(tx, projectId)
        refuseFuture(form.day, clock.today(), 'day')
        const id = newId()
        const [recordedBy, recordedAt] = [actor.accountId, clock.now().toISOString()]
        await explainingConflicts({ inspection_once: 'credit_inspection_known' }, () =>
          insertInspection(tx, { id, projectId, ...form, recordedBy, recordedAt }),
        )
        tell(tx, parts, actor, {
          action: 'credit.inspection_recorded',
          orgPath: project.org_path,
          projectId,
          subject: { kind: 'inspection', id, label: form.title },
          changes: { aspect: [null, form.aspect], isGood: [null, form.isGood], documentNo: [null, form.documentNo] },
        })
        return { id }
      }),
  }
}
