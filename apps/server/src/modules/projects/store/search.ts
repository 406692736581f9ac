import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import { containing } from './filters.ts'

export type FoundRow = {
  id: string
  code: string | null
  name: string
  kind: string
  stage: string
  regionCode: string
  attention: string
}

const FOUND = 20

/** The projects in reach that a text means best: the code, then names and initials that begin with it, then any part. */
export async function searchProjects(db: Db, text: string): Promise<FoundRow[]> {
  const word = text.trim().toLowerCase()
  const { rows } = await sql<FoundRow>`
    with best as materialized (
      select p.id, p.code, p.name, p.kind, p.stage, p.region_code,
        case when lower(p.code) = ${word} then 0 when starts_with(lower(p.name), ${word}) then 1 when starts_with(p.initials, ${word}) then 2 else 3 end as rank
      from projects.project p where p.id in (select projects.found_by(${containing(word)}))
      order by rank, length(p.name), p.name, p.id limit ${FOUND}
    )
    select best.id, best.code, best.name, best.kind, best.stage, best.region_code as "regionCode", s.attention
    from best join projects.standing s on s.project_id = best.id
    order by best.rank, length(best.name), best.name, best.id`.execute(db)
  return rows
}
