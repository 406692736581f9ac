import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { VetoEvent } from '@jiheng/kernel/rule-pack'
import type { Veto } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { readingTold, tellPolicies, type Told } from '../../../platform/db/telling.ts'

export type VetoState = 'raised' | 'confirmed' | 'refused' | 'withdrawn' | 'lifted'

const asKeeper: Told = { vetoes: 'keep' }

/** Tells the database that who asks keeps vetoes wherever it was told to reach, until the transaction ends. */
export const tellVetoKeeper = (tx: Tx): Promise<void> => tellPolicies(tx, asKeeper)

/** Reads as somebody who keeps vetoes: also what was only raised, refused or taken back. */
export const asVetoKeeper = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> => readingTold(db, asKeeper, work)

type Deed = { by: { id: string; name: string }; at: string; why: string | null }

export type VetoRow = {
  id: string
  projectId: string
  event: VetoEvent
  happenedOn: Day
  reason: string
  document: string
  documentId: string | null
  codes: string[]
  state: VetoState
  raised: Deed
  decided: Deed | null
  lifted: Deed | null
}

const deed = (what: 'raised' | 'decided' | 'lifted', why: string) =>
  sql.raw(`case when x.${what}_by is not null then json_build_object('by', json_build_object('id', x.${what}_by, 'name', coalesce(${what}.display_name, '')),
    'at', to_char(x.${what}_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'why', ${why}) end as ${what}`)

const vetoSelect = sql`
  select x.id, x.project_id as "projectId", x.event, x.happened_on as "happenedOn", x.reason, x.document, x.document_id as "documentId", x.codes, x.state,
    ${deed('raised', 'null')}, ${deed('decided', 'x.decided_why')}, ${deed('lifted', 'x.lifted_why')}
  from evaluation.veto x left join identity.v_account raised on raised.id = x.raised_by left join identity.v_account decided on decided.id = x.decided_by
  left join identity.v_account lifted on lifted.id = x.lifted_by`

/** The vetoes of a project that belong to a year, the newest event first. */
export async function listVetoes(db: Db, projectId: string, year: number): Promise<VetoRow[]> {
  const { rows } =
    await sql<VetoRow>`${vetoSelect} where x.project_id = ${projectId} and x.happened_on between ${`${year}-01-01`} and ${`${year}-12-31`}
    order by x.happened_on desc, x.raised_at desc, x.id`.execute(db)
  return rows
}

/** One veto, kept from being decided twice at a time. */
export async function lockVeto(tx: Tx, id: string): Promise<VetoRow | undefined> {
  await sql`select from evaluation.veto where id = ${id} for update`.execute(tx)
  const { rows } = await sql<VetoRow>`${vetoSelect} where x.id = ${id}`.execute(tx)
  return rows[0]
}

/** The confirmed vetoes of these projects in a year as they are scored, by project. */
export async function standingVetoes(
  db: Db,
  projectIds: readonly string[],
  year: number,
): Promise<Map<string, Veto[]>> {
  const { rows } =
    await sql<VetoRow>`${vetoSelect} where x.state = 'confirmed' and x.project_id = any (${[...projectIds]}::uuid[])
    and x.happened_on between ${`${year}-01-01`} and ${`${year}-12-31`} order by x.happened_on, x.id`.execute(db)
  const groups = Map.groupBy(rows, ({ projectId }) => projectId)
  return new Map([...groups].map(([projectId, own]) => [projectId, own.map(scored)]))
}

const scored = ({ id, event, happenedOn, reason, document, codes, raised, decided }: VetoRow): Veto => ({
  ...{ event, source: { kind: 'veto', id, label: document }, on: happenedOn },
  ...(codes.length > 0 && { indicatorIds: codes }),
  told: { by: raised.by.name, confirmedBy: decided?.by.name ?? '', reason, document },
})

export type NewVeto = Pick<
  VetoRow,
  'id' | 'projectId' | 'event' | 'happenedOn' | 'reason' | 'document' | 'documentId' | 'codes'
> & { raisedBy: string; raisedAt: string }

export async function insertVeto(tx: Tx, row: NewVeto): Promise<void> {
  await sql`insert into evaluation.veto (id, project_id, event, happened_on, reason, document, document_id, codes, raised_by, raised_at)
    values (${row.id}, ${row.projectId}, ${row.event}, ${row.happenedOn}, ${row.reason}, ${row.document}, ${row.documentId}, ${row.codes}, ${row.raisedBy}, ${row.raisedAt})`.execute(
    tx,
  )
}

export type Settled = { state: VetoState; by: string; at: string; why: string | null }

export async function decideVeto(tx: Tx, id: string, { state, by, at, why }: Settled): Promise<void> {
  await sql`update evaluation.veto set state = ${state}, decided_by = ${by}, decided_at = ${at}, decided_why = ${why} where id = ${id}`.execute(
    tx,
  )
}

export async function liftVeto(tx: Tx, id: string, { by, at, why }: Settled): Promise<void> {
  await sql`update evaluation.veto set state = 'lifted', lifted_by = ${by}, lifted_at = ${at}, lifted_why = ${why} where id = ${id}`.execute(
    tx,
  )
}

/** Whether a document belongs to a project. */
export async function isDocumentOf(db: Db, projectId: string, documentId: string): Promise<boolean> {
  const { rows } =
    await sql`select from projects.v_document where id = ${documentId} and project_id = ${projectId}`.execute(db)
  return rows.length > 0
}
