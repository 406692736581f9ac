import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { BudgetSource, MovementKind, MovementQuery } from '../schema.ts'

export type NewMovementRow = {
  id: string
  projectId: string
  kind: MovementKind
  day: string
  amountFen: number
  budgetLineId: string | null
  counterpartyId: string | null
  counterpartyName: string | null
  referenceNo: string | null
  label: string
  settles: readonly string[]
  reversesId: string | null
  why: string | null
  recordedBy: string
  recordedAt: string
}

export type ExclusionOfMovement = {
  id: string
  amountFen: number
  reason: 'retention' | 'dispute' | 'agreed_term'
  until: string | null
  why: string
}

export type MovementRow = Omit<NewMovementRow, 'recordedBy' | 'settles'> & {
  orgPath: string
  year: number | null
  source: BudgetSource | null
  reversedOn: string | null
  exclusions: ExclusionOfMovement[]
}

const movementSelect = sql`select m.id, m.project_id as "projectId", p.org_path::text as "orgPath", m.kind, m.day, m.amount_fen as "amountFen",
    m.budget_line_id as "budgetLineId", l.year, l.source, m.counterparty_id as "counterpartyId", coalesce(o.name, m.counterparty_name) as "counterpartyName",
    m.reference_no as "referenceNo", m.label, m.reverses_id as "reversesId", r.day as "reversedOn", m.why, m.recorded_at as "recordedAt",
    coalesce((select json_agg(json_build_object('id', e.id, 'amountFen', e.amount_fen, 'reason', e.reason, 'until', e.until, 'why', e.why) order by e.recorded_at, e.id)
      from funds.exclusion e where e.movement_id = m.id), '[]') as exclusions
  from funds.movement m
  join projects.v_project p on p.id = m.project_id
  left join funds.budget_line l on l.id = m.budget_line_id
  left join funds.movement r on r.reverses_id = m.id
  left join identity.v_organisation o on o.id = m.counterparty_id`

/** Entries of a project, newest day first. */
export async function listMovements(
  db: Db,
  projectId: string,
  { kind, limit = 50, cursor }: MovementQuery,
): Promise<{ rows: MovementRow[]; nextCursor: string | null }> {
  const conditions = [sql`m.project_id = ${projectId}`]
  if (kind !== undefined) conditions.push(sql`m.kind = ${kind}`)
  if (cursor !== undefined) {
    const [day, id] = decodeCursor(cursor, 2)
    conditions.push(sql`(m.day, m.id) < (${day}::date, ${id}::uuid)`)
  }
  const { rows } =
    await sql<MovementRow>`${movementSelect} where ${sql.join(conditions, sql` and `)} order by m.day desc, m.id desc limit ${limit + 1}`.execute(
      db,
    )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor([last.day, last.id]) : null }
}

export async function findMovement(db: Db, id: string): Promise<MovementRow | undefined> {
  const { rows } = await sql<MovementRow>`${movementSelect} where m.id = ${id}`.execute(db)
  return rows[0]
}

export async function insertMovement(tx: Tx, movement: NewMovementRow): Promise<void> {
  await tx
    .insertInto('funds.movement')
    .values({
      id: movement.id,
      project_id: movement.projectId,
      kind: movement.kind,
      day: movement.day,
      amount_fen: movement.amountFen,
      budget_line_id: movement.budgetLineId,
      counterparty_id: movement.counterpartyId,
      counterparty_name: movement.counterpartyName,
      reference_no: movement.referenceNo,
      label: movement.label,
      settles: [...movement.settles],
      reverses_id: movement.reversesId,
      why: movement.why,
      recorded_by: movement.recordedBy,
      recorded_at: movement.recordedAt,
    })
    .execute()
}

/** Of a project's book up to a day: what was accepted, retained from it, and paid; `acceptances` counts those that stand. */
export type Settled = { acceptances: number; acceptedFen: number; retainedFen: number; paidFen: number }

/** What may still be paid follows from these; whoever writes holds the project's lock. */
export async function settledOf(db: Db, projectId: string, day: string): Promise<Settled> {
  const { rows } = await sql<Settled>`
    select count(*) filter (where kind = 'acceptance' and reverses_id is null and (reversed_on is null or reversed_on > ${day})) as acceptances,
      coalesce(sum(counts_fen) filter (where kind = 'acceptance'), 0)::bigint as "acceptedFen",
      coalesce(sum(counts_fen) filter (where kind = 'payment'), 0)::bigint as "paidFen",
      (select coalesce(sum(e.amount_fen), 0)::bigint from funds.exclusion e join funds.v_movement a on a.id = e.movement_id
        where e.project_id = ${projectId} and e.reason = 'retention' and a.kind = 'acceptance' and a.day <= ${day}
          and (a.reversed_on is null or a.reversed_on > ${day}) and (e.until is null or e.until > ${day})) as "retainedFen"
    from funds.v_movement where project_id = ${projectId} and day <= ${day}`.execute(db)
  return rows[0] ?? { acceptances: 0, acceptedFen: 0, retainedFen: 0, paidFen: 0 }
}
