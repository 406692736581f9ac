import { decimal, explain } from '../../base/index.ts'
import type { Decimal, Input, RuleReference } from '../../base/index.ts'
import { lint } from '../../indicator-lint/index.ts'
import { note, wanOf } from '../cells.ts'
import type { FormFacts } from '../facts.ts'
import type { Say } from '../form.ts'
import { sumOf } from './funds.ts'
import { projectSource } from './header.ts'
import { officialLevels, targetOf } from './indicators.ts'
import type { TreeSource } from './tree.ts'
import type { Share } from './tree-shares.ts'

/** Records show a part of what such a row asks: the points are a proposal. */
const recordsRule: RuleReference = {
  id: 'form_records',
  version: '1',
  mark: 'U',
  source: '按登记情况核对提出建议分，由评价人认定',
}
type Checks = Extract<TreeSource, { from: 'checks' }>

/** The share of what was looked through that is in order; or the points less one for each thing, or kind of thing, that is not. Null where there is nothing to look through. */
export function checksShare({ ids, by }: Checks, points: Decimal, facts: FormFacts, say: Say): Share | null {
  const known = ids.flatMap((id) => {
    const check = facts.checks[id]
    return check && check.total > 0 ? [{ id, ...check }] : []
  })
  if (known.length === 0) return null
  const [total, fit] = [
    known.reduce((sum, each) => sum + each.total, 0),
    known.reduce((sum, each) => sum + each.fit, 0),
  ]
  const lost = by === 'kind' ? known.filter((each) => each.fit < each.total).length : total - fit
  const share = decimal.percentOf(String(fit), String(total)) ?? '0'
  const left = decimal.percentOf(decimal.max('0', decimal.subtract(points, String(lost))), points) ?? '0'
  const percent = by === 'share' ? share : left
  const inputs = known.flatMap(({ id, source, ...counts }) =>
    (['fit', 'total'] as const).map((column): Input => ({
      ...{ measure: `measures.check_${id}_${column}`, value: String(counts[column]), unit: 'count', source },
      evidenceLevel: 2,
    })),
  )
  const because = explain({
    measure: 'measures.records_share',
    value: percent,
    unit: 'percent',
    rule: recordsRule,
    formula: by === 'share' ? 'Σn ÷ ΣN × 100%' : '(w − k) ÷ w × 100%',
    inputs,
    asOf: facts.asOf,
  })
  const said = known.map(({ id, total: all, fit: good }) => say(note(`forms.paper.checked.${id}`, { all, good })))
  return { percent, because, said: said.join('') }
}

/** 绩效指标明确性: how many of the project's indicators the linter has nothing to object to. */
export function clarityShare(facts: FormFacts, say: Say): Share | null {
  const { indicators, year, asOf } = facts
  if (indicators.length === 0) return null
  const rows = indicators.map(({ code, level1, level2, name, weight, ...more }) => ({
    ...{ id: code, level1: officialLevels[level1], level2, name, sign: '', unit: '', weight },
    target: targetOf({ code, level1, level2, name, weight, ...more }, say),
  }))
  const found = lint({ project: facts.project.name, year, indicators: rows }).filter(
    ({ severity }) => severity === 'must',
  )
  const faulty = new Set(found.flatMap(({ cells }) => cells.flatMap(({ indicator }) => indicator ?? [])))
  const [all, good] = [indicators.length, indicators.length - faulty.size]
  const percent = decimal.percentOf(String(good), String(all)) ?? '0'
  const input = (measure: string, value: number): Input => ({
    ...{ measure, value: String(value), unit: 'count', source: projectSource(facts), evidenceLevel: 2 },
  })
  const because = explain({
    measure: 'measures.records_share',
    value: percent,
    unit: 'percent',
    rule: recordsRule,
    formula: 'n ÷ N × 100%',
    inputs: [input('measures.indicators_clear', good), input('measures.indicators_all', all)],
    asOf,
  })
  return { percent, because, said: say(note('forms.paper.checked.clarity', { all, good })) }
}

/** 预算编制科学性: how little the budget of the year had to be changed. */
export function adjustmentShare(facts: FormFacts, say: Say): Share | null {
  const [initial, full] = [sumOf(facts, 'initialFen'), sumOf(facts, 'fullYearFen')]
  const changed =
    initial === null || full === null ? null : decimal.percentOf(String(Math.abs(full - initial)), String(initial))
  if (initial === null || full === null || changed === null) return null
  const percent = decimal.clamp(decimal.subtract('100', changed), '0', '100')
  const input = (measure: string, amountFen: number): Input => ({
    ...{ measure, value: String(amountFen), unit: 'fen', source: projectSource(facts), evidenceLevel: 2 },
  })
  const because = explain({
    measure: 'measures.records_share',
    value: percent,
    unit: 'percent',
    rule: recordsRule,
    formula: '100% − |B − b| ÷ b × 100%',
    inputs: [input('measures.year_budget', full), input('measures.initial_budget', initial)],
    asOf: facts.asOf,
  })
  const said = note('forms.paper.checked.adjustment', {
    ...{ initial: wanOf(initial), full: wanOf(full), percent: decimal.canonical(changed) },
  })
  return { percent, because, said: say(said) }
}
