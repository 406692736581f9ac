import { sql } from 'kysely'
import type { ComparedKind } from '@jiheng/kernel/reconciliation'
import type { Db } from '../../../../platform/db/database.ts'
import { nameKey } from '../../../projects/index.ts'
import type { BudgetSource, MovementPurpose } from '../../schema.ts'
import type { Told } from '../told.ts'

export type KnownProject = { id: string; code: string | null; name: string; orgPath: string }

/** Projects in reach that entries name by id, code or name. */
export async function namedProjects(db: Db, told: readonly Told[]): Promise<KnownProject[]> {
  const named = (pick: (each: Told) => string | undefined): string[] => [
    ...new Set(told.flatMap((each) => pick(each) ?? [])),
  ]
  const keys = named(({ projectName }) => (projectName === undefined ? undefined : nameKey(projectName)))
  const { rows } = await sql<KnownProject>`
    select id, code, name, org_path::text as "orgPath" from projects.v_project
    where id = any (${named(({ projectId }) => projectId)}::uuid[]) or code = any (${named(({ projectCode }) => projectCode)})
      or name = any (${named(({ projectName }) => projectName)}) ${keys.length === 0 ? sql`` : sql`or lower(regexp_replace(translate(name, '（）【】　', ''), '[[:space:][:punct:]]', '', 'g')) = any (${keys})`}
    order by id`.execute(db)
  return rows
}

export type KnownLine = { id: string; projectId: string; year: number; source: BudgetSource }

export async function linesOf(db: Db, projectIds: readonly string[]): Promise<KnownLine[]> {
  const { rows } = await sql<KnownLine>`
    select id, project_id as "projectId", year, source from funds.budget_line where project_id = any (${projectIds}) order by year, source`.execute(
    db,
  )
  return rows
}

export type KnownContract = {
  id: string
  projectId: string
  number: string
  contractorId: string | null
  contractorName: string
  payeeName: string | null
  payeeAccount: string | null
}

export async function contractsOf(db: Db, projectIds: readonly string[]): Promise<KnownContract[]> {
  const { rows } = await sql<KnownContract>`
    select id, project_id as "projectId", number, contractor_id as "contractorId", contractor_name as "contractorName", payee_name as "payeeName",
      payee_account as "payeeAccount"
    from funds.contract where project_id = any (${projectIds}) order by signed_on, id`.execute(db)
  return rows
}

export type WaitingRequest = {
  id: string
  contractId: string
  projectId: string
  leftFen: number
  purpose: MovementPurpose
}

/** Requests that are approved and wait for their payment. */
export async function waitingRequests(db: Db, projectIds: readonly string[]): Promise<WaitingRequest[]> {
  const { rows } = await sql<WaitingRequest>`
    select id, contract_id as "contractId", project_id as "projectId", (amount_fen - paid_fen)::bigint as "leftFen", purpose
    from funds.v_payment_request where project_id = any (${projectIds}) and state = 'approved' order by held_since, id`.execute(
    db,
  )
  return rows
}

/** An entry of our book that stands, and whether an entry of the finance system is linked to it. */
export type OwnEntry = {
  id: string
  projectId: string
  kind: ComparedKind
  budgetLineId: string
  year: number
  source: BudgetSource
  day: string
  amountFen: number
  /** Ours, or the one the linked entry was told with. */
  referenceNo: string | null
  linkedKey: string | null
}

export async function ownEntries(db: Db, projectIds: readonly string[]): Promise<OwnEntry[]> {
  const { rows } = await sql<OwnEntry>`
    select m.id, m.project_id as "projectId", m.kind, m.budget_line_id as "budgetLineId", l.year, l.source, m.day, m.amount_fen as "amountFen",
      coalesce(m.reference_no, f.reference_no) as "referenceNo", f.key as "linkedKey"
    from funds.movement m join funds.budget_line l on l.id = m.budget_line_id
    left join lateral (
      select key, reference_no from funds.v_finance_entry where movement_id = m.id order by recorded_at, id limit 1) as f on true
    where m.project_id = any (${projectIds}) and m.kind in ('allocation', 'cash_arrival', 'payment') and m.reverses_id is null
      and not exists (select from funds.movement r where r.reverses_id = m.id)
    order by m.day, m.id`.execute(db)
  return rows
}

/** References our book has used, reversed entries too. */
export async function usedReferences(db: Db, projectIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ used: string }>`
    select project_id || ' ' || kind || ' ' || reference_no as used from funds.movement
    where project_id = any (${projectIds}) and reverses_id is null and reference_no is not null`.execute(db)
  return new Set(rows.map(({ used }) => used))
}
