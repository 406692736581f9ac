import { sql, type RawBuilder } from 'kysely'
import type { SourceKind } from '@jiheng/kernel/base'
import type { CreditAspect, QuarterDays } from '@jiheng/kernel/credit'
import type { Db } from '../../../platform/db/database.ts'

/** One fact as the other modules tell it. */
export type FoundFact = {
  id: string
  aspect: CreditAspect
  projectId: string
  source: SourceKind
  label: string
  day: string
  isGood: boolean
  byOriginal: boolean | null
  isHindered: boolean
  evidenceLevel: 1 | 2 | 3
}

/** How long before its due day an obstacle may have stood to count for a node without a start. */
const NODE_DAYS = 30

/** Nodes without parts that fell due, by the newest baseline of the time or their own date where there is none. */
const nodes = (ids: string[], { from, until }: QuarterDays, graceDays: number): RawBuilder<FoundFact> => sql<FoundFact>`
  with base as (
    select distinct on (project_id) id, project_id from schedule.v_baseline
    where project_id = any (${ids}::uuid[]) and taken_on <= ${until} order by project_id, number desc
  ), first as (
    select id, project_id from schedule.v_baseline where project_id = any (${ids}::uuid[]) and is_original
  ), due as (
    select n.id, n.project_id, n.title, n.starts_on, n.done_on, coalesce(b.finish, n.due_on) as due_on, f.finish as first_due
    from projects.v_node n
    left join base on base.project_id = n.project_id
    left join schedule.v_baseline_item b on b.baseline_id = base.id and b.node_id = n.id and not b.is_deleted
    left join first on first.project_id = n.project_id
    left join schedule.v_baseline_item f on f.baseline_id = first.id and f.node_id = n.id
    where n.project_id = any (${ids}::uuid[]) and n.state <> 'draft' and coalesce(b.finish, n.due_on) between ${from} and ${until}
      and not exists (select from projects.v_node c where c.parent_id = n.id)
  )
  select id, 'timeliness' as aspect, project_id as "projectId", 'node' as source, title as label, due_on as day,
    coalesce(done_on <= due_on + ${graceDays}::int, false) as "isGood",
    case when first_due is null then null else coalesce(done_on <= first_due + ${graceDays}::int, false) end as "byOriginal",
    exists (select from progress.v_obstacle o where o.project_id = due.project_id and o.cause in ('permit', 'land', 'money') and o.since <= due.due_on
      and coalesce(o.cleared_on >= coalesce(due.starts_on, due.due_on - ${NODE_DAYS}::int), true)) as "isHindered",
    2 as "evidenceLevel"
  from due`

/** Batches of material the contractor supplied, each by its first test: a retest does not make it good. */
const batches = (ids: string[], { from, until }: QuarterDays): RawBuilder<FoundFact> => sql<FoundFact>`
  select id, 'materials' as aspect, "projectId", 'material_test' as source, label, day, "isGood", null as "byOriginal", false as "isHindered", 2 as "evidenceLevel"
  from (
    select distinct on (t.batch_id) t.id, t.project_id as "projectId", o.name || ' ' || t.batch as label, t.day, t.result = 'passed' as "isGood"
    from progress.v_material_test t join progress.v_material_order o on o.id = t.order_id
    where t.project_id = any (${ids}::uuid[]) and o.supplied_by = 'contractor'
    order by t.batch_id, t.day, t.id
  ) as first where day between ${from} and ${until}`

/** Reports of the contractor's own people on which somebody decided: taken as handed in, or sent back. */
const reports = (ids: string[], { from, until }: QuarterDays, paths: string[]): RawBuilder<FoundFact> => sql<FoundFact>`
  select r.id, 'acceptance' as aspect, r.project_id as "projectId", 'progress_report' as source, coalesce(n.title, r.as_of::text) as label,
    (r.decided_at at time zone 'Asia/Shanghai')::date as day, r.state = 'accepted' as "isGood", null as "byOriginal", false as "isHindered", 2 as "evidenceLevel"
  from progress.v_report r
  join identity.v_account a on a.id = r.reporter_id
  join identity.v_organisation o on o.id = a.organisation_id
  left join projects.v_node n on n.id = r.node_id
  where r.project_id = any (${ids}::uuid[]) and r.state in ('accepted', 'returned') and o.path <@ any (${paths}::ltree[])
    and (r.decided_at at time zone 'Asia/Shanghai')::date between ${from} and ${until}`

const inspections = (ids: string[], { from, until }: QuarterDays): RawBuilder<FoundFact> => sql<FoundFact>`
  select id, aspect, project_id as "projectId", 'inspection' as source, title || ' ' || document_no as label, day, is_good as "isGood",
    null as "byOriginal", false as "isHindered", 2 as "evidenceLevel"
  from credit.inspection where project_id = any (${ids}::uuid[]) and day between ${from} and ${until}`

/** What is known of projects in a quarter; `paths` are those of the contractors whose reports count, `graceDays` those of the rule. */
export async function listFacts(
  db: Db,
  projectIds: readonly string[],
  days: QuarterDays,
  { paths, graceDays }: { paths: readonly string[]; graceDays: number },
): Promise<FoundFact[]> {
  const ids = [...projectIds]
  const found: FoundFact[] = []
  for (const query of [
    nodes(ids, days, graceDays),
    batches(ids, days),
    reports(ids, days, [...paths]),
    inspections(ids, days),
  ])
    found.push(...(await query.execute(db)).rows)
  return found
}
