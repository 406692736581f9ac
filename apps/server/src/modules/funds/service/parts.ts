import type { Actor } from '../../../platform/actor.ts'
import type { Clock } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/db/database.ts'
import type { Facts } from '../../../platform/facts.ts'
import { record, type Changes } from '../../audit/index.ts'
import type { Identity } from '../../identity/index.ts'
import type { Projects } from '../../projects/index.ts'
import { yearOf } from '@jiheng/kernel/base'
import { yearTotals } from '../store/budget.ts'

/** What the use cases of funds are made of. */
export type FundsParts = {
  database: Database
  clock: Clock
  facts: Facts
  identity: Pick<Identity, 'pathInReach'>
  projects: Projects
}

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
export async function tell(tx: Tx, parts: FundsParts, actor: Actor, deed: Deed): Promise<void> {
  await noteTotals(tx, parts, [deed.project.id])
  announce(tx, parts, actor, deed)
}

/** The record and the fact of one deed among many; the totals of their projects are noted once, by `noteTotals`. */
export function announce(
  tx: Tx,
  parts: Pick<FundsParts, 'clock' | 'facts'>,
  actor: Actor,
  { fact, project, subject, ids, changes, why }: Deed,
): void {
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
