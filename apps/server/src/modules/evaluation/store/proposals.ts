import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { RulePack } from '@jiheng/kernel/rule-pack'
import type { Grade } from '@jiheng/kernel/scoring'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { proven, type ProvenScore, type Stored } from './scores.ts'

/** What a pack would have changed on a day: how many scores, between which grades, and where most. */
export type PackDryRun = {
  asOf: Day
  scores: number
  changed: number
  /** Scores the pack could not give at all. */
  refused: number
  grades: { from: Grade | null; to: Grade | null; count: number }[]
  largest: {
    projectId: string
    name: string
    before: string
    after: string
    from: Grade | null
    to: Grade | null
  }[]
}

export type ProposalState = 'proposed' | 'confirmed' | 'refused' | 'withdrawn'

export type ProposalRow = {
  id: string
  orgPath: string
  pack: RulePack
  fingerprint: string
  publicKey: string
  signature: string
  why: string
  dryRun: PackDryRun
  state: ProposalState
  proposedBy: { id: string; name: string }
  proposedAt: string
  decidedBy: { id: string; name: string } | null
  decidedAt: string | null
  decidedWhy: string | null
}

const proposalSelect = sql`
  select x.id, x.org_path::text as "orgPath", x.content as pack, x.fingerprint, x.public_key as "publicKey", x.signature, x.why, x.dry_run as "dryRun", x.state,
    json_build_object('id', x.proposed_by, 'name', coalesce(p.display_name, '')) as "proposedBy", x.proposed_at as "proposedAt",
    case when x.decided_by is not null then json_build_object('id', x.decided_by, 'name', coalesce(d.display_name, '')) end as "decidedBy",
    x.decided_at as "decidedAt", x.decided_why as "decidedWhy"
  from evaluation.rule_pack_proposal x left join identity.v_account p on p.id = x.proposed_by left join identity.v_account d on d.id = x.decided_by`

/** All packs that were ever proposed, newest first. */
export async function listProposals(db: Db): Promise<ProposalRow[]> {
  const { rows } = await sql<ProposalRow>`${proposalSelect} order by x.proposed_at desc, x.id desc`.execute(db)
  return rows
}

/** One proposal, kept from being decided twice at a time. */
export async function lockProposal(tx: Tx, id: string): Promise<ProposalRow | undefined> {
  await sql`select from evaluation.rule_pack_proposal where id = ${id} for update`.execute(tx)
  const { rows } = await sql<ProposalRow>`${proposalSelect} where x.id = ${id}`.execute(tx)
  return rows[0]
}

export type NewProposal = Pick<
  ProposalRow,
  'id' | 'orgPath' | 'pack' | 'fingerprint' | 'publicKey' | 'signature' | 'why' | 'dryRun'
> & { by: string; at: string }

export async function insertProposal(tx: Tx, row: NewProposal): Promise<void> {
  await sql`insert into evaluation.rule_pack_proposal (id, org_path, pack_id, pack_version, content, fingerprint, public_key, signature, why, dry_run, proposed_by, proposed_at)
    values (${row.id}, ${row.orgPath}::ltree, ${row.pack.id}, ${row.pack.version}, ${JSON.stringify(row.pack)}::jsonb, ${row.fingerprint}, ${row.publicKey}, ${row.signature}, ${row.why},
      ${JSON.stringify(row.dryRun)}::jsonb, ${row.by}, ${row.at})`.execute(tx)
}

export async function decideProposal(
  tx: Tx,
  id: string,
  { state, by, at, why }: { state: ProposalState; by: string; at: string; why: string | null },
): Promise<void> {
  await sql`update evaluation.rule_pack_proposal set state = ${state}, decided_by = ${by}, decided_at = ${at}, decided_why = ${why} where id = ${id}`.execute(
    tx,
  )
}

export type ScoreHere = Pick<ProvenScore, 'project_id' | 'total' | 'grade' | 'question' | 'explanation'> & {
  name: string
  region: string
}

/** The next current scores of a year in a region, in order of project. */
export async function scoresAt(
  db: Db,
  region: string | null,
  year: number,
  after: string,
  limit: number,
): Promise<ScoreHere[]> {
  const { rows } = await sql<Omit<ScoreHere, 'question' | 'explanation'> & Stored>`
    select c.project_id, trim_scale(c.total)::text as total, c.grade, c.proof, c.question, c.explanation, p.name, p.region_code as region
    from evaluation.score c join projects.v_project p on p.id = c.project_id
    where c.is_current and c.year = ${year} and c.project_id > ${after} and starts_with(p.region_code, ${region ?? ''})
    order by c.project_id limit ${limit}`.execute(db)
  return Promise.all(rows.map(proven))
}

/** The first of these places that has every project of a region. */
export async function placeOver(db: Db, region: string, places: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ place: string }>`select place::text from unnest(${[...places]}::ltree[]) as place
    where not exists (select from projects.v_project where starts_with(region_code, ${region}) and not org_path <@ place)
    order by nlevel(place), place limit 1`.execute(db)
  return rows[0]?.place
}
