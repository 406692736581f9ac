import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Facts } from '../../../platform/facts.ts'
import { record, type Changes } from '../../audit/index.ts'
import type { Projects } from '../../projects/index.ts'
import { yearOf } from '@jiheng/kernel/base'
import { yearTotals } from '../store/budget.ts'
import { settledOf } from '../store/movements.ts'

/** What the use cases of funds are made of. */
export type FundsParts = { database: Database; clock: Clock; facts: Facts; projects: Projects }

export type Deed = {
  fact: string
  project: { id: string; org_path: string }
  subject: { kind: string; id: string; label?: string }
  ids: Record<string, string>
  changes: Changes
  why?: string
}

/**
 * Last step of every use case: this year's totals for the lists, the audit record, the fact for the other modules and the
 * open screens.
 */
export async function tell(
  tx: Tx,
  parts: FundsParts,
  actor: Actor,
  { fact, project, subject, ids, changes, why }: Deed,
): Promise<void> {
  await noteTotals(tx, parts, [project.id])
  record(tx, actor, parts.clock.now(), {
    action: fact,
    subject,
    projectId: project.id,
    orgPath: project.org_path,
    changes,
    ...(why !== undefined && { why }),
  })
  const announcement = { topic: 'funds', permission: 'funds:read', orgPath: project.org_path, projectId: project.id }
  parts.facts.publish(tx, { type: fact, projectId: project.id, ...ids }, announcement)
}

/** This year's full-year budget and execution, as the lists of projects show them. */
export async function noteTotals(
  tx: Tx,
  { clock, projects }: FundsParts,
  projectIds: readonly string[],
): Promise<void> {
  const totals = await yearTotals(tx, projectIds, yearOf(clock.today()))
  await projects.noteStandings(
    tx,
    projectIds.map((projectId) => ({
      projectId,
      budgetFen: totals.get(projectId)?.budgetFen ?? null,
      paidFen: totals.get(projectId)?.paidFen ?? null,
    })),
  )
}

/**
 * Once work was accepted, no more is paid than accepted less retention money. Asked after the entry is in the book and
 * before the commit, under the project's lock. Throws `reason` with what is payable.
 */
export async function refuseOverpaid(tx: Tx, { clock }: FundsParts, projectId: string, reason: string): Promise<void> {
  const { acceptances, acceptedFen, retainedFen, paidFen } = await settledOf(tx, projectId, clock.today())
  const overFen = paidFen - (acceptedFen - retainedFen)
  const isJudged = acceptances > 0 || reason === 'acceptance_already_paid'
  if (isJudged && overFen > 0 && paidFen > 0)
    throw new AppError('rule_violated', reason, { acceptedFen, retainedFen, paidFen, overFen })
}
