import { sql } from 'kysely'
import type { RankRow, RoundRules } from '@jiheng/kernel/evaluation-round'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { insertRows } from '../../../../platform/db/many-rows.ts'
import type { Publishable, RoundKind, RoundState } from '../states.ts'

export type RoundRow = {
  id: string
  organisationId: string
  orgPath: string
  kind: RoundKind
  year: number
  name: string
  templateId: string | null
  templateVersion: number | null
  rules: RoundRules
  declareUntil: string | null
  scoreUntil: string | null
  state: RoundState
  announcedBy: string | null
  announcedOn: string | null
  appealUntil: string | null
  publishedBy: string | null
  publishedAt: string | null
  publishes: Publishable[] | null
  publicationNote: string | null
  ranking: Ranking | null
  createdBy: string
  createdAt: string
}

/** Places as they were published, or why there are none. */
export type Ranking = { ok: true; rows: RankRow[] } | { ok: false; problem: 'too_few'; count: number; least: number }

const columns = sql`r.id, r.organisation_id as "organisationId", r.org_path::text as "orgPath", r.kind, r.year, r.name, r.template_id as "templateId",
  r.template_version as "templateVersion", r.rules, r.declare_until as "declareUntil", r.score_until as "scoreUntil", r.state, r.announced_by as "announcedBy",
  r.announced_on as "announcedOn", r.appeal_until as "appealUntil", r.published_by as "publishedBy", r.published_at as "publishedAt", r.publishes,
  r.publication_note as "publicationNote", r.ranking, r.created_by as "createdBy", r.created_at as "createdAt"`

export type ListedRound = RoundRow & { unit: string; projects: number }

/** Rounds in reach, the newest year first. */
export async function listRounds(db: Db): Promise<ListedRound[]> {
  const { rows } = await sql<ListedRound>`
    select ${columns}, coalesce(o.name, '') as unit, (select count(*) from evaluation.round_project p where p.round_id = r.id) as projects
    from evaluation.round r left join identity.v_organisation o on o.id = r.organisation_id order by r.year desc, r.created_at desc, r.id limit 200`.execute(
    db,
  )
  return rows
}

export async function findRound(db: Db, id: string): Promise<ListedRound | undefined> {
  const { rows } = await sql<ListedRound>`
    select ${columns}, coalesce(o.name, '') as unit, (select count(*) from evaluation.round_project p where p.round_id = r.id) as projects
    from evaluation.round r left join identity.v_organisation o on o.id = r.organisation_id where r.id = ${id}`.execute(
    db,
  )
  return rows[0]
}

/** A round that may be changed from here, locked until commit. */
export async function lockRound(tx: Tx, id: string): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`select ${columns} from evaluation.round r where r.id = ${id} for update`.execute(
    tx,
  )
  return rows[0]
}

export const insertRound = (tx: Tx, row: RoundRow): Promise<void> => insertRows(tx, 'evaluation.round', [row])

export type StepRow = { id: string; roundId: string; state: RoundState; why: string; doneBy: string; doneAt: string }

/** Puts a round into its next stage and notes the step. */
export async function moveRound(tx: Tx, step: StepRow): Promise<void> {
  await sql`update evaluation.round set state = ${step.state} where id = ${step.roundId}`.execute(tx)
  await insertStep(tx, step)
}

export const insertStep = (tx: Tx, step: StepRow): Promise<void> => insertRows(tx, 'evaluation.round_step', [step])

export async function keepAnnounced(
  tx: Tx,
  { id, by, on, until }: { id: string; by: string; on: string; until: string },
): Promise<void> {
  await sql`update evaluation.round set state = 'announced', announced_by = ${by}, announced_on = ${on}, appeal_until = ${until} where id = ${id}`.execute(
    tx,
  )
}

export type Published = {
  id: string
  by: string
  at: string
  publishes: Publishable[]
  note: string | null
  ranking: Ranking | null
}

export async function keepPublished(tx: Tx, { id, by, at, publishes, note, ranking }: Published): Promise<void> {
  await sql`update evaluation.round set state = 'published', published_by = ${by}, published_at = ${at}, publishes = ${publishes},
    publication_note = ${note}, ranking = ${JSON.stringify(ranking)}::jsonb where id = ${id}`.execute(tx)
}

/** Takes back what was told when a round that was announced is cancelled. */
export async function keepCancelled(tx: Tx, id: string): Promise<void> {
  await sql`update evaluation.round set state = 'cancelled', announced_by = null, announced_on = null, appeal_until = null where id = ${id}`.execute(
    tx,
  )
}

export async function stepsOf(
  db: Db,
  roundId: string,
): Promise<{ state: RoundState; why: string; by: string; at: string }[]> {
  const { rows } = await sql<{ state: RoundState; why: string; by: string; at: string }>`
    select s.state, s.why, coalesce(a.display_name, '') as by, s.done_at as at from evaluation.round_step s left join identity.v_account a on a.id = s.done_by
    where s.round_id = ${roundId} order by s.done_at, s.id`.execute(db)
  return rows
}
