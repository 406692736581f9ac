import { sql, type RawBuilder } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db } from '../../../../platform/db/database.ts'
import { inPlace } from '../../store/place.ts'
import type { ClockRow, HolderRow, Order, Place } from '../row.ts'
import type { FundClockQuery } from '../schema.ts'

/** Whose amounts: null for all in reach, otherwise those of contracts with the organisation at this path or above it. */
export type Sight = string | null

/** Conditions on `funds.standing_amount s`. */
function narrowed(query: FundClockQuery, ownPath: Sight): RawBuilder<unknown>[] {
  const { holder, clock, level, projectId, contractId } = query
  return [
    ...(holder ? [sql`s.holder = any (${holder})`] : []),
    ...(clock ? [sql`s.clock = any (${clock})`] : []),
    ...(level ? [sql`s.level = any (${level})`] : []),
    ...(projectId ? [sql`s.project_id = ${projectId}`] : []),
    ...(contractId ? [sql`s.contract_id = ${contractId}`] : []),
    ...(ownPath === null ? [] : [sql`s.contract_id in (${ownContracts(ownPath)})`]),
    ...(isAmongProjects(query)
      ? [sql`s.project_id in (select p.id from projects.v_project p where ${ofProjects(query)})`]
      : []),
  ]
}

const isAmongProjects = ({ departmentId, regionCode }: FundClockQuery): boolean =>
  departmentId !== undefined || regionCode !== undefined

const ofProjects = (query: FundClockQuery) => all(inPlace(query))

const ownContracts = (path: string) => sql`
  select c.id from funds.contract c join identity.v_organisation o on o.id = c.contractor_id where ${path}::ltree <@ o.path`

const all = (conditions: RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)

const after: Record<Order, (place: Place) => RawBuilder<unknown>> = {
  holder: ([holder, beyond, amountFen, id]) => sql`(s.holder > ${holder} or (s.holder = ${holder} and
    (s.days_beyond, s.amount_fen, s.id) < (${beyond}::int, ${amountFen}::bigint, ${id}::uuid)))`,
  days: ([, beyond, amountFen, id]) =>
    sql`(s.days_beyond, s.amount_fen, s.id) < (${beyond}::int, ${amountFen}::bigint, ${id}::uuid)`,
  amount: ([, beyond, amountFen, id]) =>
    sql`(s.amount_fen, s.days_beyond, s.id) < (${amountFen}::bigint, ${beyond}::int, ${id}::uuid)`,
}

const orders: Record<Order, RawBuilder<unknown>> = {
  holder: sql`s.holder, s.days_beyond desc, s.amount_fen desc, s.id desc`,
  days: sql`s.days_beyond desc, s.amount_fen desc, s.id desc`,
  amount: sql`s.amount_fen desc, s.days_beyond desc, s.id desc`,
}

/** Amounts as the clocks were last read, one more than asked for where there are more. */
export async function keptRows(
  db: Db,
  query: FundClockQuery,
  ownPath: Sight,
  page: { order: Order; from: Place | null; limit: number },
): Promise<ClockRow[]> {
  const conditions = [...narrowed(query, ownPath), ...(page.from ? [after[page.order](page.from)] : [])]
  const { rows } = await sql<ClockRow>`
    select s.id as key, s.project_id as "projectId", s.clock, s.movement_id as "movementId", s.movement_kind as "movementKind", s.contract_id as "contractId",
      s.label, s.amount_fen as "amountFen", s.since, s.days_standing as "daysStanding", s.count_in as "countIn", s.grace_days as "graceDays", s.level,
      s.due_on as "dueOn", s.days_late as "daysLate", s.interest_fen as "interestFen", s.is_paused as "isPaused", s.holder, s.held_since as "heldSince",
      s.version, s.unknown_year as "unknownYear", s.explanation
    from funds.standing_amount s where ${all(conditions)} order by ${orders[page.order]} limit ${page.limit + 1}`.execute(
    db,
  )
  return rows
}

/** Counts and sums by holder, whoever the query asks for. */
export async function keptHolders(
  db: Db,
  { holder: _, ...query }: FundClockQuery,
  ownPath: Sight,
): Promise<HolderRow[]> {
  const { rows } = await sql<HolderRow>`
    select s.holder, count(*) as count, sum(s.amount_fen)::bigint as "amountFen", count(*) filter (where s.level = 'red') as red,
      coalesce(sum(s.interest_fen), 0)::bigint as "interestFen"
    from funds.standing_amount s where ${all(narrowed(query, ownPath))} group by s.holder order by s.holder`.execute(db)
  return rows
}

/** The day the clocks were last read for, or null while they never were. */
export async function lastRead(db: Db): Promise<Day | null> {
  const { rows } = await sql<{ day: Day | null }>`select max(as_of) as day from funds.standing_amount`.execute(db)
  return rows[0]?.day ?? null
}

/** Projects with a book that a query is about, in order of their ids. */
export async function projectsAsked(db: Db, query: FundClockQuery): Promise<string[]> {
  const { rows } = await sql<{
    id: string
  }>`select p.id from projects.v_project p where ${ofProjects(query)} order by p.id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function contractsOf(db: Db, ownPath: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`${ownContracts(ownPath)}`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

export type ProjectName = {
  id: string
  name: string
  code: string | null
  regionCode: string
  departmentName: string | null
}

/** Names of the projects of a page, by id. */
export async function namesOf(db: Db, projectIds: readonly string[]): Promise<Map<string, ProjectName>> {
  const { rows } = await sql<ProjectName>`
    select p.id, p.name, p.code, p.region_code as "regionCode", coalesce(o.name, p.department_name) as "departmentName"
    from projects.v_project p left join identity.v_organisation o on o.id = p.department_id where p.id = any (${projectIds}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type ContractName = { id: string; number: string; name: string; contractorName: string }

/** Names of the contracts of a page, by id. */
export async function contractNamesOf(db: Db, ids: readonly string[]): Promise<Map<string, ContractName>> {
  const { rows } = await sql<ContractName>`
    select id, number, name, contractor_name as "contractorName" from funds.contract where id = any (${ids}::uuid[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row]))
}
