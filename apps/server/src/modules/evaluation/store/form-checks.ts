import { sql } from 'kysely'
import type { Day } from '@jiheng/kernel/base'
import type { CheckId, FormFacts } from '@jiheng/kernel/official-form'
import type { Db } from '../../../platform/db/database.ts'

/**
 * What the records of a year show by a day, counted: steps of approval, payments with a contract, a request or a voucher number, exceptional
 * payments that were signed, contract changes with an approval number, grave alerts that were answered or are gone, accepted progress reports with
 * evidence, material tests passed.
 */
export async function checksOf(
  db: Db,
  ids: readonly string[],
  year: number,
  asOf: Day,
): Promise<Map<string, FormFacts['checks']>> {
  const first = `${year}-01-01`
  const { rows } = await sql<{ projectId: string; id: CheckId; total: number; fit: number }>`
    select id as "projectId", 'approval' as id, 4 as total, (code is not null)::int + (approved_on is not null)::int + (approved_amount_fen is not null)::int
      + (approved_on is not null and (actual_start is null or approved_on <= actual_start))::int as fit
    from projects.v_project where id = any (${ids}::uuid[])
    union all
    select project_id, 'payments', count(*)::int, (count(*) filter (where contract_id is not null or payment_request_id is not null or reference_no is not null))::int
    from funds.v_movement where project_id = any (${ids}::uuid[]) and year = ${year} and day <= ${asOf} and kind = 'payment'
      and reverses_id is null and reversed_on is null group by project_id
    union all
    select project_id, 'exceptions', count(*)::int, count(signed_by)::int from funds.v_payment_exception
    where project_id = any (${ids}::uuid[]) and revoked_on is null and (recorded_at at time zone 'Asia/Shanghai')::date between ${first} and ${asOf} group by project_id
    union all
    select project_id, 'changes', count(*)::int, count(document_no)::int from funds.v_contract_change
    where project_id = any (${ids}::uuid[]) and day between ${first} and ${asOf} and reverses_id is null and reversed_on is null group by project_id
    union all
    select project_id, 'alerts', count(*)::int, (count(*) filter (where acknowledged_at is not null or closed_at is not null))::int from alerts.v_alert
    where project_id = any (${ids}::uuid[]) and level in ('red', 'orange') and (opened_at at time zone 'Asia/Shanghai')::date between ${first} and ${asOf}
    group by project_id
    union all
    select project_id, 'evidence', count(*)::int, (count(*) filter (where evidence_level <= 2))::int from progress.v_report
    where project_id = any (${ids}::uuid[]) and state = 'accepted' and as_of between ${first} and ${asOf} group by project_id
    union all
    select project_id, 'tests', count(*)::int, (count(*) filter (where result = 'passed'))::int from progress.v_material_test
    where project_id = any (${ids}::uuid[]) and day between ${first} and ${asOf} group by project_id`.execute(db)
  const grouped = Map.groupBy(rows, ({ projectId }) => projectId)
  return new Map([...grouped].map(([projectId, found]) => [projectId, byId(projectId, found)]))
}

const byId = (projectId: string, found: readonly { id: CheckId; total: number; fit: number }[]): FormFacts['checks'] =>
  Object.fromEntries(
    found.map(({ id, total, fit }) => [id, { total, fit, source: { kind: 'project', id: projectId } as const }]),
  )
