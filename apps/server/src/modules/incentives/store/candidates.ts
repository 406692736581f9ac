import { sql } from 'kysely'
import type { Candidate } from '@jiheng/kernel/incentive'
import type { Db } from '../../../platform/db/database.ts'

export type Group = {
  orgPath: string
  templateId: string
  year: number
  until: string
  /** Accounts looked at although they are closed: who stands on a list that was decided. */
  also?: readonly string[]
}

/** Everybody of a place with a score of the template and year; of each the newest that was worked out by a day, if no newer one is of another place. */
export async function listCandidates(
  db: Db,
  { orgPath, templateId, year, until, also = [] }: Group,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select * from (select distinct on (s.account_id) s.account_id as id, a.display_name as name, s.id as "scoreId", s.total, s.covered_weight as "coveredWeight",
      s.evidence_level as "evidenceLevel", s.as_of as "asOf"
    from evaluation.v_subject_score s join identity.v_account a on a.id = s.account_id
    where s.subject_kind = 'person' and s.template_id = ${templateId} and s.year = ${year} and s.org_path <@ ${orgPath}::ltree and s.as_of <= ${until}
      and (a.status = 'active' or a.id = any (${[...also]}::uuid[]))
    order by s.account_id, s.as_of desc, s.version desc) as newest where evaluation.is_newest_score("scoreId", ${until}) order by id`.execute(
    db,
  )
  return rows
}

/** A template in reach, and whom it judges. */
export async function findTemplate(db: Db, id: string): Promise<{ name: string; subjectKind: string } | undefined> {
  const { rows } = await sql<{ name: string; subjectKind: string }>`
    select name, subject_kind as "subjectKind" from evaluation.v_template where id = ${id}`.execute(db)
  return rows[0]
}
