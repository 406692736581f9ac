import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Definition, Verdict } from '@jiheng/kernel/indicator'
import type { LintFinding } from '@jiheng/kernel/indicator-lint'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type Review = { reviewerId: string; reviewer: string; verdict: Verdict; opinion: string; reviewedAt: string }

export type Revision = {
  id: string
  code: string
  baseVersion: number | null
  orgPath: string
  definition: Definition
  findings: LintFinding[]
  why: string
  state: 'proposed' | 'adopted' | 'refused'
  proposedById: string
  proposedBy: string
  proposedAt: string
  decidedBy: string | null
  decidedAt: string | null
  decidedWhy: string | null
  adoptedVersion: number | null
  effectiveFrom: Day | null
  reviews: Review[]
}

const columns = sql`x.id, x.code, x.base_version as "baseVersion", x.org_path::text as "orgPath", x.definition, x.findings, x.why, x.state, x.proposed_by as "proposedById",
  coalesce(p.display_name, '') as "proposedBy", x.proposed_at as "proposedAt", d.display_name as "decidedBy", x.decided_at as "decidedAt", x.decided_why as "decidedWhy",
  x.adopted_version as "adoptedVersion", x.effective_from as "effectiveFrom",
  coalesce((select json_agg(json_build_object('reviewerId', r.reviewer_id, 'reviewer', coalesce(a.display_name, ''), 'verdict', r.verdict, 'opinion', r.opinion,
    'reviewedAt', to_char(r.reviewed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by r.reviewed_at)
    from indicators.review r left join identity.v_account a on a.id = r.reviewer_id where r.revision_id = x.id), '[]') as reviews`
const sources = sql`indicators.revision x left join identity.v_account p on p.id = x.proposed_by left join identity.v_account d on d.id = x.decided_by`

/** Revisions, the newest first, from behind a place in the list. */
export async function listRevisions(
  db: Db,
  { state, code }: { state?: Revision['state']; code?: string },
  after: { proposedAt: string; id: string } | null,
  limit: number,
): Promise<Revision[]> {
  const { rows } = await sql<Revision>`select ${columns} from ${sources}
    where (${state ?? null}::text is null or x.state = ${state ?? null}) and (${code ?? null}::text is null or x.code = ${code ?? null})
      and (${after?.id ?? null}::uuid is null or (x.proposed_at, x.id) < (${after?.proposedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by x.proposed_at desc, x.id desc limit ${limit}`.execute(db)
  return rows
}

export async function findRevision(db: Db, id: string): Promise<Revision | undefined> {
  const { rows } = await sql<Revision>`select ${columns} from ${sources} where x.id = ${id}`.execute(db)
  return rows[0]
}

/** Keeps others from changing a revision until commit. */
export async function lockRevision(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`indicators.revision ${id}`}))`.execute(tx)
}

export type NewRevision = Pick<Revision, 'id' | 'code' | 'baseVersion' | 'orgPath' | 'definition' | 'findings' | 'why'>

export async function insertRevision(tx: Tx, revision: NewRevision, by: string, at: string): Promise<void> {
  const { id, code, baseVersion, orgPath, definition, findings, why } = revision
  await sql`insert into indicators.revision (id, code, base_version, org_path, definition, findings, why, proposed_by, proposed_at)
    values (${id}, ${code}, ${baseVersion}, ${orgPath}::ltree, ${JSON.stringify(definition)}, ${JSON.stringify(findings)}, ${why}, ${by}, ${at})`.execute(
    tx,
  )
}

export async function insertReview(
  tx: Tx,
  revisionId: string,
  { reviewerId, verdict, opinion, reviewedAt }: Omit<Review, 'reviewer'>,
): Promise<void> {
  await sql`insert into indicators.review (revision_id, reviewer_id, verdict, opinion, reviewed_at) values (${revisionId}, ${reviewerId}, ${verdict}, ${opinion}, ${reviewedAt})`.execute(
    tx,
  )
}

export type Decision = { by: string; at: string; why: string; adopted: { version: number; effectiveFrom: Day } | null }

export async function decide(tx: Tx, id: string, { by, at, why, adopted }: Decision): Promise<void> {
  await sql`update indicators.revision set state = ${adopted ? 'adopted' : 'refused'}, decided_by = ${by}, decided_at = ${at}, decided_why = ${why},
    adopted_version = ${adopted?.version ?? null}, effective_from = ${adopted?.effectiveFrom ?? null} where id = ${id}`.execute(
    tx,
  )
}
