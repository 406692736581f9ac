import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'
import type { IndicatorUse } from '../schema/indicator.ts'

const MOST_NAMED = 20

/** Where an indicator is used, as far as the reader reaches: sets with the projects and scores by them, templates of rounds, and what projects chose themselves. */
export async function usesOf(db: Db, code: string): Promise<IndicatorUse> {
  const sets = await sql<IndicatorUse['sets'][number]>`
    select u.set_id as id, u.set_name as name, u.set_version as "setVersion", u.library_version as version, u.year, u.projects,
      (select count(*) from evaluation.v_score s where s.set_id = u.set_id and s.version = u.set_version and s.year = u.year)::int as scores
    from evaluation.v_indicator_use u where u.library_code = ${code} order by u.year desc nulls last, u.projects desc, u.set_name, u.set_version desc`.execute(
    db,
  )
  const templates = await sql<IndicatorUse['templates'][number]>`
    select template_id as id, template_name as name, template_version as "templateVersion", library_version as version, rounds
    from evaluation.v_template_use where library_code = ${code} order by template_name, template_version desc`.execute(
    db,
  )
  const choices = await sql<IndicatorUse['choices'][number]>`
    select version, year, count(*)::int as projects, count(reason)::int as adjusted from indicators.adjustment where code = ${code}
    group by version, year order by year desc, version desc`.execute(db)
  const chosenBy = await sql<IndicatorUse['chosenBy'][number]>`
    select p.id, p.name, a.year from indicators.adjustment a join projects.v_project p on p.id = a.project_id
    where a.code = ${code} order by a.year desc, p.name limit ${MOST_NAMED}`.execute(db)
  return { sets: sets.rows, templates: templates.rows, choices: choices.rows, chosenBy: chosenBy.rows }
}
