import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { Db } from '../../../platform/db/database.ts'
import { decodeCursor, encodeCursor } from '../../../platform/http/paging.ts'
import type { SlippedQuery } from '../schema/finding.ts'

export type SlippedRow = {
  id: string
  code: string | null
  name: string
  currency: string
  beforeOn: Day
  beforeFinish: Day | null
  beforeFen: number | null
  beforeRating: string | null
  beforeSource: string
  afterOn: Day
  afterFinish: Day | null
  afterFen: number | null
  afterRating: string | null
  afterSource: string
  daysLater: number | null
  costUpFen: number | null
}

/**
 * Projects whose newest report (up to `until`) tells a later finish or a higher cost than an earlier one: the newest up to
 * `since`, or the one just before. Most days first.
 */
export async function listSlipped(
  db: Db,
  query: SlippedQuery,
): Promise<{ rows: SlippedRow[]; total: number; nextCursor: string | null }> {
  const limit = query.limit ?? 100
  const until = query.until ?? null
  const since = query.since ?? null
  const [days, id] = query.cursor === undefined ? [null, null] : decodeCursor(query.cursor, 2)
  const { rows } = await sql<SlippedRow & { total: number; rank: number }>`
    with newest as (
      select distinct on (project_id) * from projects.reported where ${until}::date is null or as_of <= ${until}::date order by project_id, as_of desc
    ), pair as (
      select n.project_id, n.currency, b.as_of as "beforeOn", b.planned_finish as "beforeFinish", b.total_investment_fen as "beforeFen", b.rating as "beforeRating",
        b.source as "beforeSource", n.as_of as "afterOn", n.planned_finish as "afterFinish", n.total_investment_fen as "afterFen", n.rating as "afterRating", n.source as "afterSource",
        n.planned_finish - b.planned_finish as "daysLater",
        case when n.currency = b.currency then n.total_investment_fen - b.total_investment_fen end as "costUpFen"
      from newest n cross join lateral (
        select * from projects.reported r where r.project_id = n.project_id and r.as_of < n.as_of and (${since}::date is null or r.as_of <= ${since}::date)
        order by r.as_of desc limit 1
      ) b
    ), slipped as (
      select *, coalesce("daysLater", 0) as rank, count(*) over () as total from pair where "daysLater" > 0 or "costUpFen" > 0
    )
    select p.id, p.code, p.name, s.* from slipped s join projects.project p on p.id = s.project_id
    where ${days}::int is null or s.rank < ${days}::int or (s.rank = ${days}::int and p.id > ${id}::uuid)
    order by s.rank desc, p.id limit ${limit + 1}`.execute(db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    total: rows[0]?.total ?? 0,
    nextCursor: rows.length > limit && last ? encodeCursor([last.rank, last.id]) : null,
  }
}
