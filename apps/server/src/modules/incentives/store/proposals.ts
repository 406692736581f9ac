import { sql } from 'kysely'
import type { IncentiveKind, IncentiveOutcome, IncentiveQuestion, Pool } from '@jiheng/kernel/incentive'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { insertRows } from '../../../platform/db/many-rows.ts'

export const proposalStates = ['simulated', 'decided', 'published', 'final'] as const
export type ProposalState = (typeof proposalStates)[number]

export type ProposalRow = {
  id: string
  schemeId: string
  schemeVersion: number
  orgPath: string
  organisationId: string
  unit: string
  kind: IncentiveKind
  name: string
  period: string
  state: ProposalState
  question: IncentiveQuestion
  outcome: Omit<IncentiveOutcome, 'standings'>
  pool: Pool | null
  simulatedBy: string
  simulatedAt: string
  decidedBy: string | null
  decidedAt: string | null
  publishedBy: string | null
  publishedAt: string | null
  appealUntil: string | null
  finalBy: string | null
  finalAt: string | null
  /** 1 unless it corrects another; of a correction the list before, who opened it and why. */
  version: number
  corrects: string | null
  openedBy: string | null
  openedAt: string | null
  openedWhy: string | null
  /** The version that corrects it, where one was opened. */
  corrected: { id: string; version: number; state: ProposalState } | null
}

const columns = sql`p.id, p.scheme_id as "schemeId", p.scheme_version as "schemeVersion", p.org_path::text as "orgPath", p.organisation_id as "organisationId",
  (select o.name from identity.v_organisation o where o.id = p.organisation_id) as unit, p.kind, p.name, p.period, p.state, s.question, s.outcome, s.pool,
  s.simulated_by as "simulatedBy", s.simulated_at as "simulatedAt", p.decided_by as "decidedBy", p.decided_at as "decidedAt", p.published_by as "publishedBy",
  p.published_at as "publishedAt", p.appeal_until as "appealUntil", p.final_by as "finalBy", p.final_at as "finalAt", p.version,
  p.corrects, p.opened_by as "openedBy", p.opened_at as "openedAt", p.opened_why as "openedWhy",
  (select json_build_object('id', n.id, 'version', n.version, 'state', n.state) from incentives.proposal n where n.corrects = p.id) as corrected`
const sources = sql`incentives.proposal p join incentives.simulation s on s.proposal_id = p.id`

export type ListedProposal = Pick<
  ProposalRow,
  'id' | 'schemeId' | 'period' | 'state' | 'outcome' | 'appealUntil' | 'version'
> & {
  listed: number
  waiting: number
  isCorrected: boolean
}

/** Lists in reach, the newest period and version first, with how many names stand on each and how many appeals wait. */
export async function listProposals(db: Db): Promise<ListedProposal[]> {
  const { rows } = await sql<ListedProposal>`
    select p.id, p.scheme_id as "schemeId", p.period, p.state, m.outcome, p.appeal_until as "appealUntil", p.version,
      exists (select from incentives.proposal n where n.corrects = p.id) as "isCorrected",
      (select count(*) from incentives.standing s where s.proposal_id = p.id and coalesce(s.is_listed, s.is_suggested)) as listed,
      (select count(*) from incentives.appeal a where a.proposal_id = p.id and a.outcome is null) as waiting
    from incentives.proposal p join incentives.simulation m on m.proposal_id = p.id order by p.period desc, p.version desc, p.id limit 1000`.execute(
    db,
  )
  return rows
}

export async function findProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  const { rows } = await sql<ProposalRow>`select ${columns} from ${sources} where p.id = ${id}`.execute(db)
  return rows[0]
}

/** Keeps a list from being taken a step, or appealed against, by anybody else until commit: by its number, as who is concerned may not write to it. */
export async function lockList(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
}

export async function lockProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  await lockList(tx, id)
  const { rows } = await sql<ProposalRow>`select ${columns} from ${sources} where p.id = ${id} for update of p`.execute(
    tx,
  )
  return rows[0]
}

/** The newest version of the list of a scheme and period, locked, where there is one. */
export async function lockProposalOf(tx: Tx, schemeId: string, period: string): Promise<ProposalRow | undefined> {
  const { rows } =
    await sql<ProposalRow>`select ${columns} from ${sources} where p.scheme_id = ${schemeId} and p.period = ${period} order by p.version desc limit 1 for update of p`.execute(
      tx,
    )
  return rows[0]
}

export type Simulated = Pick<
  ProposalRow,
  | ('id' | 'schemeId' | 'schemeVersion' | 'orgPath' | 'organisationId' | 'kind' | 'name' | 'period' | 'version')
  | ('question' | 'outcome' | 'pool' | 'simulatedBy' | 'simulatedAt')
  | ('corrects' | 'openedBy' | 'openedAt' | 'openedWhy')
>

/** Keeps a simulation; a newer one of the same period and version takes its place. */
export async function keepSimulated(tx: Tx, row: Simulated): Promise<void> {
  const { question, outcome, pool, simulatedBy, simulatedAt, orgPath, ...about } = row
  await sql`
    insert into incentives.proposal (id, scheme_id, scheme_version, org_path, organisation_id, kind, name, period, state, version, corrects, opened_by, opened_at,
      opened_why)
    values (${about.id}, ${about.schemeId}, ${about.schemeVersion}, ${orgPath}, ${about.organisationId}, ${about.kind}, ${about.name}, ${about.period}, 'simulated',
      ${about.version}, ${about.corrects}, ${about.openedBy}, ${about.openedAt}, ${about.openedWhy})
    on conflict on constraint proposal_once do update set scheme_version = excluded.scheme_version`.execute(tx)
  await sql`delete from incentives.simulation where proposal_id = ${row.id}`.execute(tx)
  const made = { proposalId: row.id, orgPath, question, outcome, pool, simulatedBy, simulatedAt }
  await insertRows(tx, 'incentives.simulation', [made])
}

type Stamp = { id: string; by: string; at: string }

export async function keepDecided(tx: Tx, { id, by, at }: Stamp): Promise<void> {
  await sql`update incentives.proposal set state = 'decided', decided_by = ${by}, decided_at = ${at} where id = ${id}`.execute(
    tx,
  )
}

export async function keepPublished(tx: Tx, { id, by, at, until }: Stamp & { until: string }): Promise<void> {
  await sql`update incentives.proposal set state = 'published', published_by = ${by}, published_at = ${at}, appeal_until = ${until} where id = ${id}`.execute(
    tx,
  )
}

export async function keepFinal(tx: Tx, { id, by, at }: Stamp): Promise<void> {
  await sql`update incentives.proposal set state = 'final', final_by = ${by}, final_at = ${at} where id = ${id}`.execute(
    tx,
  )
}
