import { sql } from 'kysely'
import { decimal, type Decimal } from '@jiheng/kernel/base'
import { newId } from '../../../platform/ids.ts'
import type { ScoringRuleKey } from '@jiheng/kernel/indicator'
import type { Db, Tx } from '../../../platform/db/database.ts'

/** An indicator a project chose, with what it sets otherwise than the library. */
export type ChosenRow = {
  code: string
  version: number
  weight: Decimal
  target: Decimal | null
  targetText: string | null
  rule: ScoringRuleKey
  reason: string | null
}
export type Choice = { executionWeight: Decimal; chosenBy: string; chosenAt: string; rows: ChosenRow[] }

/** What a project chose for a year, in its order; undefined where it chose nothing. */
export async function findChoice(db: Db, projectId: string, year: number): Promise<Choice | undefined> {
  const { rows } = await sql<Omit<Choice, 'rows'> & { rows: ChosenRow[] }>`
    select c.execution_weight as "executionWeight", coalesce(w.display_name, '') as "chosenBy", c.chosen_at as "chosenAt",
      (select json_agg(json_build_object('code', a.code, 'version', a.version, 'weight', a.weight::text, 'target', a.target::text, 'targetText', a.target_text,
        'rule', a.rule, 'reason', a.reason) order by a.position) from indicators.adjustment a where a.project_id = c.project_id and a.year = c.year) as rows
    from indicators.choice c left join identity.v_account w on w.id = c.chosen_by where c.project_id = ${projectId} and c.year = ${year}`.execute(
    db,
  )
  const [found] = rows
  return (
    found && { ...found, executionWeight: decimal.canonical(found.executionWeight), rows: found.rows.map(canonical) }
  )
}

const canonical = (row: ChosenRow): ChosenRow => ({
  ...row,
  weight: decimal.canonical(row.weight),
  target: row.target === null ? null : decimal.canonical(row.target),
})

/** Puts a project's choice in place of the one before, which stays among those made. */
export async function replaceChoice(
  tx: Tx,
  {
    projectId,
    year,
    executionWeight,
    rows,
    why,
  }: { projectId: string; year: number; executionWeight: Decimal; rows: readonly ChosenRow[]; why: string | null },
  by: string,
  at: string,
): Promise<void> {
  await sql`insert into indicators.choice (project_id, year, execution_weight, chosen_by, chosen_at) values (${projectId}, ${year}, ${executionWeight}, ${by}, ${at})
    on conflict (project_id, year) do update set execution_weight = excluded.execution_weight, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at`.execute(
    tx,
  )
  await sql`insert into indicators.choice_made (id, project_id, year, execution_weight, rows, why, chosen_by, chosen_at)
    values (${newId()}, ${projectId}, ${year}, ${executionWeight}, ${JSON.stringify(rows)}, ${why}, ${by}, ${at})`.execute(
    tx,
  )
  await sql`delete from indicators.adjustment where project_id = ${projectId} and year = ${year}`.execute(tx)
  const told = rows.map(({ targetText, ...row }, at0) => ({
    ...row,
    ...{ project_id: projectId, year, position: at0 + 1, target_text: targetText },
  }))
  await sql`insert into indicators.adjustment select * from json_populate_recordset(null::indicators.adjustment, ${JSON.stringify(told)})`.execute(
    tx,
  )
}

/** A choice as it was made; `names` of its indicators by code. */
export type ChoiceMade = Choice & { why: string | null; names: Record<string, string> }

const MOST_MADE = 50

/** What a project chose for a year each time, the newest first. */
export async function choicesMade(db: Db, projectId: string, year: number): Promise<ChoiceMade[]> {
  const { rows } = await sql<ChoiceMade>`
    select m.execution_weight as "executionWeight", coalesce(w.display_name, '') as "chosenBy", m.chosen_at as "chosenAt", m.rows, m.why,
      (select coalesce(json_object_agg(v.code, v.name), '{}') from json_to_recordset(m.rows::json) as r (code text, version int)
        join indicators.indicator_version v using (code, version)) as names
    from indicators.choice_made m left join identity.v_account w on w.id = m.chosen_by
    where m.project_id = ${projectId} and m.year = ${year} order by m.chosen_at desc, m.id desc limit ${MOST_MADE}`.execute(
    db,
  )
  return rows.map((made) => ({
    ...made,
    executionWeight: decimal.canonical(made.executionWeight),
    rows: made.rows.map(canonical),
  }))
}
