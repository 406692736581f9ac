import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWorld } from '../../test/world.ts'
import { plantedCases } from './planted-cases.ts'

const NOW = '2026-11-22T01:00:00Z'
/** More of the clean projects than this must not be flagged. */
const MOST_FLAGGED_PERCENT = 10

test('every planted irregularity is found, and few of the clean projects are flagged', async (t) => {
  const world = await openWorld(t, { now: NOW })
  await world.house.demo.seed()
  const leads = await world.sql<{ rule: string; planted: boolean; project: string }>(`
    select l.rule_id as rule, l.project_id as project, exists (select from funds.lead_record r
        left join funds.contract c on r.kind in ('contract', 'party') and c.id::text = r.record_id
        left join funds.movement m on r.kind = 'payment' and m.id::text = r.record_id
        left join funds.contract mc on mc.id = m.contract_id
        left join funds.invoice i on r.kind = 'invoice' and i.id::text = r.record_id left join funds.contract ic on ic.id = i.contract_id
        left join funds.contract_item x on r.kind = 'contract_item' and x.id::text = r.record_id left join funds.contract xc on xc.id = x.contract_id
        left join funds.contract_change g on r.kind = 'contract_change' and g.id::text = r.record_id left join funds.contract gc on gc.id = g.contract_id
        left join progress.evidence e on r.kind = 'evidence' and e.id::text = r.record_id
        where r.lead_id = l.id and (coalesce(c.number, mc.number, ic.number, xc.number, gc.number) like '合成异常-%' or e.name like '合成演示-异常示意-%')) as planted
    from funds.lead l`)
  const rules = [...plantedCases.map(({ rule }) => rule), 'evidence_reused']
  const found = rules.filter((rule) => leads.some((lead) => lead.rule === rule && lead.planted))
  const [{ projects } = { projects: 0 }] = await world.sql<{ projects: number }>(`
    select count(distinct project_id)::int as projects from funds.v_budget_line where project_id not in
      (select project_id from funds.contract where number like '合成异常-%')`)
  const clean = new Set(leads.filter(({ planted }) => !planted).map(({ project }) => project))
  const flaggedPercent = (clean.size * 100) / projects
  const byRule = Map.groupBy(
    leads.filter(({ planted }) => !planted),
    ({ rule }) => rule,
  )
  t.diagnostic(`by rule: ${[...byRule].map(([rule, own]) => `${rule} ${own.length}`).join(', ') || 'none'}`)
  t.diagnostic(
    `planted ${rules.length}, found ${found.length}; clean projects with money ${projects}, flagged ${clean.size} (${flaggedPercent.toFixed(1)} %)`,
  )
  assert.deepEqual(found, rules)
  assert.ok(flaggedPercent <= MOST_FLAGGED_PERCENT, `${flaggedPercent} %`)
})
