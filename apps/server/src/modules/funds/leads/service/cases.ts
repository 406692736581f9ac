import { yearOf } from '@jiheng/kernel/base'
import type { Actor } from '../../../../platform/actor.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { record } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import type { LeadFile } from '../masking.ts'
import type { ConclusionForm } from '../schema/cases.ts'
import { lockLead } from '../store/leads.ts'
import { concludeCase, findCase, insertCase, listCases, type CaseRow } from '../store/cases.ts'
import { openFile } from './handling.ts'
import { lockForStep, move, noteLook, type LeadsParts } from './parts.ts'

/** Case files: what the inspector took over. Every look at one is on record. */
export function cases(parts: LeadsParts) {
  const { database, clock } = parts
  const subjectOf = ({ id, number }: CaseRow) => ({ kind: 'case_file', id, label: number })

  return {
    /** Hands a lead to the inspector. From then on its outcome is the case file's. Throws `lead_step_unsuitable`. */
    handOver: (actor: Actor, id: string, summary: string): Promise<{ id: string }> =>
      database.write(permit(actor, 'leads:handle'), async (tx) => {
        const lead = await lockForStep(tx, id, 'hand_over')
        const opened = { openedBy: actor.accountId, openedAt: clock.now().toISOString() }
        await insertCase(
          tx,
          { id: newId(), leadId: id, projectId: lead.projectId, summary, ...opened },
          yearOf(clock.today()),
        )
        // The summary is for the case file alone.
        await move(tx, parts, actor, lead, { to: 'handed_over', action: 'handed_over', note: '' })
        return { id }
      }),

    async listCases(actor: Actor): Promise<CaseRow[]> {
      const reach = permit(actor, 'cases:read')
      await noteLook(parts, actor, { action: 'cases.listed', subject: { kind: 'case_list', id: '' } })
      return database.read(reach, listCases)
    },

    /** Throws `case_not_found`. */
    async getCase(actor: Actor, id: string): Promise<{ file: CaseRow; lead: LeadFile }> {
      const whole = await database.read(permit(actor, 'cases:read'), async (db) => {
        const file = await findCase(db, id)
        if (!file) throw new AppError('not_found', 'case_not_found')
        return { file, lead: await openFile(db, actor, file.leadId) }
      })
      const { projectId, orgPath } = whole.file
      await noteLook(parts, actor, { action: 'cases.viewed', subject: subjectOf(whole.file), projectId, orgPath })
      return whole
    },

    /** Concludes a case file; how it came out counts towards the rule's precision. Throws `case_not_found`, `case_closed`. */
    closeCase: (actor: Actor, id: string, { outcome, conclusion }: ConclusionForm): Promise<{ id: string }> =>
      database.write(permit(actor, 'cases:read'), async (tx) => {
        const file = await findCase(tx, id)
        const lead = file && (await lockLead(tx, file.leadId))
        if (!file || !lead) throw new AppError('not_found', 'case_not_found')
        const at = clock.now().toISOString()
        if (!(await concludeCase(tx, { id, outcome, conclusion, by: actor.accountId, at })))
          throw new AppError('conflict', 'case_closed')
        await move(tx, parts, actor, lead, { to: 'handed_over', outcome, action: 'case_closed', note: '' })
        const { projectId, orgPath } = file
        record(tx, actor, clock.now(), {
          action: 'cases.closed',
          subject: subjectOf(file),
          projectId,
          orgPath,
          why: conclusion,
        })
        return { id }
      }),
  }
}
