import { sql } from 'kysely'
import { decimal, type EvidenceLevel } from '@jiheng/kernel/base'
import { RATE_HOLDS_DAYS, sumInYuan } from '@jiheng/kernel/indicator'
import { explainedInYuan, type ToldAmount } from '../../foreign-money.ts'
import { factNames, factOf } from '../../vocabulary.ts'
import type { FactRow, Reader } from './fact.ts'

type Told = ToldAmount & { name: string }

/** What people told of a project in the year so far; foreign money at the rate of its day. What nobody told is missing, not zero. */
export const reported: Reader = {
  names: factNames.filter(({ from }) => from === 'reported').map(({ id }) => id),
  async read(db, ids, { asOf, from }) {
    const { rows } = await sql<Told>`
      select f.project_id as "projectId", f.name, f.day, trim_scale(f.value)::text as value, f.currency, f.reference, f.evidence_level as "evidenceLevel", r.rate
      from indicators.v_figure f
      left join lateral (select json_build_object('day', day, 'per', per, 'yuan', trim_scale(yuan)::text) as rate from indicators.rate
        where currency = f.currency and day <= f.day and day > f.day - ${RATE_HOLDS_DAYS}::int order by day desc, version desc limit 1) r on true
      where f.project_id = any (${ids}::uuid[]) and f.day between ${from} and ${asOf} order by f.day, f.reference`.execute(
      db,
    )
    const groups = Map.groupBy(rows, ({ projectId, name }) => `${projectId} ${name}`)
    return [...groups.values()].flatMap(gathered)
  },
}

function gathered(told: readonly Told[]): FactRow[] {
  const last = told.at(-1)
  const name = last && factOf(last.name)
  if (!last || !name) return []
  const counting = name.gathered === 'latest' ? [last] : told
  const value = name.isMoney ? sumInYuan(counting.map(inCurrency)) : decimal.add(...counting.map((each) => each.value))
  const evidenceLevel = Math.max(...counting.map((each) => each.evidenceLevel)) as EvidenceLevel
  const because = name.isMoney ? explainedInYuan(counting, value, last.day) : undefined
  return [
    {
      ...{ projectId: last.projectId, name: last.name, value, asOf: last.day, evidenceLevel },
      ...(because && { because }),
    },
  ]
}

const inCurrency = ({ value, currency, rate }: Told) => ({ amount: value, currency: currency ?? 'CNY', rate })
