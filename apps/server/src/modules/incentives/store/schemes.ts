import { sql } from 'kysely'
import type { Mark } from '@jiheng/kernel/base'
import type { IncentiveKind, IncentiveParameters } from '@jiheng/kernel/incentive'
import type { Db, Tx } from '../../../platform/db/database.ts'

export type SchemeRow = {
  id: string
  organisationId: string
  orgPath: string
  unit: string
  kind: IncentiveKind
  name: string
  templateId: string
  template: string
  version: number
  parameters: IncentiveParameters
  mark: Mark
  source: string | null
  why: string
  createdAt: string
}

const columns = sql`s.id, s.organisation_id as "organisationId", s.org_path::text as "orgPath", o.name as unit, s.kind, s.name, s.template_id as "templateId",
  coalesce(t.name, '') as template, v.version, v.parameters, v.mark, v.source, v.why, v.created_at as "createdAt"`
const sources = sql`incentives.scheme s join incentives.scheme_version v on v.scheme_id = s.id join identity.v_organisation o on o.id = s.organisation_id
  left join evaluation.v_template t on t.id = s.template_id`

/** The newest version of each scheme in reach, by kind and name. */
export async function listSchemes(db: Db): Promise<SchemeRow[]> {
  const { rows } = await sql<SchemeRow>`
    select * from (select distinct on (s.id) ${columns} from ${sources} order by s.id, v.version desc) as scheme
    order by array_position(array['monthly_bonus', 'quarterly_promotion', 'yearly_training'], kind), "orgPath", name limit 200`.execute(
    db,
  )
  return rows
}

/** A scheme by its newest version. */
export async function findScheme(db: Db, id: string): Promise<SchemeRow | undefined> {
  const { rows } = await sql<SchemeRow>`
    select ${columns} from ${sources} where s.id = ${id} order by v.version desc limit 1`.execute(db)
  return rows[0]
}

export async function lockScheme(tx: Tx, id: string): Promise<SchemeRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx)
  return findScheme(tx, id)
}

type Stamp = { by: string; at: string }
type New = Pick<SchemeRow, 'id' | 'organisationId' | 'orgPath' | 'kind' | 'name' | 'templateId'>

export async function insertScheme(tx: Tx, scheme: New, { by, at }: Stamp): Promise<void> {
  await sql`
    insert into incentives.scheme (id, organisation_id, org_path, kind, name, source, template_id, created_by, created_at)
    values (${scheme.id}, ${scheme.organisationId}, ${scheme.orgPath}, ${scheme.kind}, ${scheme.name}, 'evaluated_results', ${scheme.templateId}, ${by}, ${at})`.execute(
    tx,
  )
}

type Version = Pick<SchemeRow, 'id' | 'version' | 'parameters' | 'mark' | 'source' | 'why'>

export async function insertVersion(tx: Tx, version: Version, { by, at }: Stamp): Promise<void> {
  await sql`
    insert into incentives.scheme_version (scheme_id, version, parameters, mark, source, why, created_by, created_at)
    values (${version.id}, ${version.version}, ${JSON.stringify(version.parameters)}, ${version.mark}, ${version.source}, ${version.why}, ${by}, ${at})`.execute(
    tx,
  )
}
