import { sql } from 'kysely'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'

export type NewSuspensionRow = {
  id: string
  projectId: string
  contractId: string | null
  movementId: string | null
  reason: 'force_majeure'
  startsOn: string
  endsOn: string | null
  documentNo: string | null
  why: string
  recordedBy: string
  recordedAt: string
}

export type SuspensionRow = Omit<NewSuspensionRow, 'recordedBy'> & {
  orgPath: string
  contractName: string | null
  movementLabel: string | null
}

const suspensionSelect = sql`
  select s.id, s.project_id as "projectId", p.org_path::text as "orgPath", s.contract_id as "contractId", c.name as "contractName",
    s.movement_id as "movementId", m.label as "movementLabel", s.reason, s.starts_on as "startsOn", s.ends_on as "endsOn",
    s.document_no as "documentNo", s.why, s.recorded_at as "recordedAt"
  from funds.suspension s join projects.v_project p on p.id = s.project_id
  left join funds.contract c on c.id = s.contract_id left join funds.movement m on m.id = s.movement_id`

/** Of a project, the latest first. */
export async function listSuspensions(db: Db, projectId: string): Promise<SuspensionRow[]> {
  const { rows } =
    await sql<SuspensionRow>`${suspensionSelect} where s.project_id = ${projectId} order by s.starts_on desc, s.id desc`.execute(
      db,
    )
  return rows
}

export async function findSuspension(db: Db, id: string): Promise<SuspensionRow | undefined> {
  const { rows } = await sql<SuspensionRow>`${suspensionSelect} where s.id = ${id}`.execute(db)
  return rows[0]
}

export const insertSuspension = (tx: Tx, row: NewSuspensionRow): Promise<void> =>
  insertRows(tx, 'funds.suspension', [row])

export async function endSuspension(tx: Tx, id: string, endsOn: string): Promise<void> {
  await tx.updateTable('funds.suspension').set({ ends_on: endsOn }).where('id', '=', id).execute()
}
