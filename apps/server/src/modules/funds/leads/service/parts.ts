import { systemReach, type Actor } from '../../../../platform/actor.ts'
import type { Clock } from '../../../../platform/clock.ts'
import type { Database, Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import type { Facts } from '../../../../platform/facts.ts'
import { newId } from '../../../../platform/ids.ts'
import { record, type AuditEntry } from '../../../audit/index.ts'
import type { Identity } from '../../../identity/index.ts'
import type { Projects } from '../../../projects/index.ts'
import { nextSteps, type LeadOutcome, type LeadState, type LeadStep } from '../states.ts'
import { lockLead, moveLead, type LeadDetailRow } from '../store/leads.ts'
import { insertSteps } from '../store/searching.ts'

/** What the use cases of leads are made of. */
export type LeadsParts = { database: Database; clock: Clock; facts: Facts; identity: Identity; projects: Projects }

/**
 * Keeps on record that somebody looked, before they see it. A write of its own beside the request's: it is done again when an
 * answer is repeated under an Idempotency-Key, since that is another look.
 */
export const noteLook = (
  { database, clock }: Pick<LeadsParts, 'database' | 'clock'>,
  actor: Actor,
  look: AuditEntry,
): Promise<void> => database.write(systemReach('leads'), (tx) => record(tx, actor, clock.now(), look))

/** A lead in reach, locked; refused when the step does not fit where it stands. Throws `lead_not_found`, `lead_step_unsuitable`. */
export async function lockForStep(tx: Tx, id: string, step: LeadStep): Promise<LeadDetailRow> {
  const lead = await lockLead(tx, id)
  if (!lead) throw new AppError('not_found', 'lead_not_found')
  if (!nextSteps(lead.state).includes(step)) throw new AppError('conflict', 'lead_step_unsuitable')
  return lead
}

type Move = { to: LeadState; outcome?: LeadOutcome; action: string; note: string }

/** Moves a lead on: its state, its trail, the log and the open screens of those who may read leads. */
export async function move(
  tx: Tx,
  { clock, facts }: Pick<LeadsParts, 'clock' | 'facts'>,
  actor: Actor,
  lead: Pick<LeadDetailRow, 'id' | 'projectId' | 'orgPath' | 'state' | 'ruleId'>,
  { to, outcome, action, note }: Move,
): Promise<void> {
  const now = clock.now().toISOString()
  await moveLead(tx, lead.id, { state: to, outcome: outcome ?? null, now })
  await insertSteps(tx, [
    { id: newId(), leadId: lead.id, projectId: lead.projectId, action, note, doneBy: actor.accountId, doneAt: now },
  ])
  record(tx, actor, clock.now(), {
    action: `leads.${action}`,
    subject: { kind: 'lead', id: lead.id, label: lead.ruleId },
    projectId: lead.projectId,
    orgPath: lead.orgPath,
    changes: { state: [lead.state, to], ...(outcome && { outcome: [null, outcome] }) },
    why: note,
  })
  tellReaders(tx, facts, lead.orgPath)
}

/** Open lists of leads read again. It names no lead: that there is one is itself restricted. */
export function tellReaders(tx: Tx, facts: Facts, orgPath: string): void {
  facts.publish(tx, { type: 'leads.changed' }, { topic: 'leads', permission: 'leads:read', orgPath })
}
