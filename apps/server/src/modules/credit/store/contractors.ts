import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { Unit } from '../../identity/index.ts'

/** Who builds a project: its contractor, or where none is told the one contractor of its works contracts. */
export type Building = {
  projectId: string
  projectName: string
  contractorId: string | null
  contractorPath: string | null
  name: string
  /** As registered or written in the contract; not checked. */
  code: string | null
}

/**
 * Who builds what below a place; projects kept secret are left out, so that a record never tells of one. A project with several
 * works contractors and none named for it belongs to nobody's record.
 */
export async function listBuildings(db: Db, orgPath: string): Promise<Building[]> {
  const { rows } = await sql<Building>`
    with place as (
      select id, name, contractor_id, contractor_name from projects.v_project where org_path <@ ${orgPath}::ltree and secrecy <= 1
    ), signed as (
      select c.project_id, min(c.contractor_id::text)::uuid as contractor_id, min(c.contractor_name) as contractor_name, min(c.credit_code) as credit_code
      from funds.v_contract c join place p on p.id = c.project_id
      where c.kind = 'works' and p.contractor_id is null
      group by c.project_id having count(distinct coalesce(c.contractor_id::text, c.credit_code, c.contractor_name)) = 1
    )
    select p.id as "projectId", p.name as "projectName", o.id as "contractorId", o.path::text as "contractorPath",
      coalesce(o.name, s.contractor_name, p.contractor_name) as name, coalesce(o.credit_code, s.credit_code) as code
    from place p left join signed s on s.project_id = p.id
    left join identity.v_organisation o on o.id = coalesce(p.contractor_id, s.contractor_id)
    where coalesce(o.name, s.contractor_name, p.contractor_name) is not null`.execute(db)
  return rows
}

/** The contractor an organisation is or belongs to, such as the company of a crew. */
export async function findContractor(
  db: Db,
  path: string,
): Promise<{ id: string; name: string; code: string | null } | undefined> {
  const { rows } = await sql<{ id: string; name: string; code: string | null }>`
    select id, name, credit_code as code from identity.v_organisation
    where kind = 'contractor' and path @> ${path}::ltree order by nlevel(path) desc limit 1`.execute(db)
  return rows[0]
}

export async function findUnit(db: Db, id: string): Promise<Unit | undefined> {
  const { rows } = await sql<Unit>`select id, name, path::text from identity.v_organisation where id = ${id}`.execute(
    db,
  )
  return rows[0]
}
