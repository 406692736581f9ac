import { sql } from 'kysely'
import type { Db } from '../../../platform/db/database.ts'

export type SliceRow = {
  /** Which cut the row belongs to; `all` is the sum. */
  cut: 'all' | 'kind' | 'region' | 'class'
  key: string
  projects: number
  investmentFen: number
  investmentKnown: number
  budgetFen: number
  budgetKnown: number
  paidFen: number
  red: number
  orange: number
  yellow: number
  green: number
  grey: number
  /** Newest day of the money books of the year. */
  lastDay: string | null
}

/** The sums of all projects in reach and by kind, district and class, in one pass; amounts are of projects kept in yuan. */
export async function portfolioSlices(db: Db, year: number): Promise<SliceRow[]> {
  const { rows } = await sql<SliceRow>`
    with budget as materialized (select project_id, full_year_fen, executed_fen, last_day from funds.v_budget_total where year = ${year}),
    known as (
      select p.kind, left(p.region_code, 6) as region, p.class, coalesce(s.attention, 'grey') as attention, b.last_day,
        case when p.currency = 'CNY' then p.total_investment_fen end as investment, b.full_year_fen as budget, coalesce(b.executed_fen, 0) as paid
      from projects.v_project p left join projects.v_standing s on s.project_id = p.id left join budget b on b.project_id = p.id
    )
    select case when grouping(kind) = 0 then 'kind' when grouping(region) = 0 then 'region' when grouping(class) = 0 then 'class' else 'all' end as cut,
      coalesce(kind, region, class, '') as key, count(*) as projects, coalesce(sum(investment), 0)::bigint as "investmentFen", count(investment) as "investmentKnown",
      coalesce(sum(budget), 0)::bigint as "budgetFen", count(budget) as "budgetKnown", coalesce(sum(paid), 0)::bigint as "paidFen",
      count(*) filter (where attention = 'red') as red, count(*) filter (where attention = 'orange') as orange,
      count(*) filter (where attention = 'yellow') as yellow, count(*) filter (where attention = 'green') as green,
      count(*) filter (where attention = 'grey') as grey, max(last_day) as "lastDay"
    from known group by grouping sets ((), (kind), (region), (class)) order by 1, 3 desc, 2`.execute(db)
  return rows
}

export type CurrencyRow = { currency: string; projects: number; amountFen: number }

/** Investment of projects kept in other money, which is never added to yuan. */
export async function otherCurrencies(db: Db): Promise<CurrencyRow[]> {
  const { rows } =
    await sql<CurrencyRow>`select currency, count(*) as projects, coalesce(sum(total_investment_fen), 0)::bigint as "amountFen"
    from projects.v_project where currency <> 'CNY' group by currency order by currency`.execute(db)
  return rows
}
