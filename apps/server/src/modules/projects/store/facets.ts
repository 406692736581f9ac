import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { ProjectFilters } from '../schema/finding.ts'
import { conditionsOf, fromProjects, where } from './filters.ts'

export const dimensions = ['kind', 'class', 'stage', 'attention', 'region'] as const
export type Dimension = (typeof dimensions)[number]
export type FacetRow = { dimension: Dimension; value: string; count: number }

/**
 * How many projects each choice of each filter would show. A filter does not narrow its own counts: somebody who chose
 * ports still sees how many roads there are.
 */
export async function countFacets(db: Db, filters: ProjectFilters): Promise<FacetRow[]> {
  const { kind, class: kindOfWork, stage, attention, regionCode, ...common } = filters
  const own: Record<Dimension, ProjectFilters> = {
    kind: kind ? { kind } : {},
    class: kindOfWork ? { class: kindOfWork } : {},
    stage: stage ? { stage } : {},
    attention: attention ? { attention } : {},
    region: regionCode ? { regionCode } : {},
  }
  const passes = dimensions.map((dimension) => sql`(${holds(own[dimension])}) as ${sql.ref(`in_${dimension}`)}`)
  const counts = dimensions.map((dimension) => {
    const others = dimensions.filter((other) => other !== dimension).map((other) => sql.ref(`in_${other}`))
    return sql`select ${dimension} as dimension, ${sql.ref(dimension)} as value, count(*) as count from base
      where ${sql.join(others, sql` and `)} group by ${sql.ref(dimension)}`
  })
  const { rows } = await sql<FacetRow>`
    with base as materialized (
      select p.kind, p.class, p.stage, s.attention, left(p.region_code, 6) as region, ${sql.join(passes)}
      from ${fromProjects(true)} ${where(conditionsOf(common))}
    )
    ${sql.join(counts, sql` union all `)} order by 1, 3 desc, 2`.execute(db)
  return rows
}

function holds(filters: ProjectFilters) {
  const conditions = conditionsOf(filters)
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}
