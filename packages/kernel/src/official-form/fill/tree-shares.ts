import { decimal, explain } from '../../base/index.ts'
import type { Decimal, Explanation, Input, RuleReference } from '../../base/index.ts'
import { note } from '../cells.ts'
import type { FormFacts } from '../facts.ts'
import type { Say } from '../form.ts'
import { executionRate, sumOf } from './funds.ts'
import { projectSource } from './header.ts'
import { indicatorSource } from './indicators.ts'
import type { TreeRow, TreeSource } from './tree.ts'
import { adjustmentShare, checksShare, clarityShare } from './tree-records.ts'

/** How much of a row's points is earned, in percent, how that came about, and how the paper says it. */
export type Share = { percent: Decimal; because: Explanation; said: string }

export const shareRule: RuleReference = {
  id: 'form_tree_share',
  version: '1',
  mark: 'U',
  source: '评价指标体系按项目得分率折算，分值待主管部门确认',
}

/** What records let suppose of a row: somebody may judge otherwise. */
export function proposedOf({ source, instead, points }: TreeRow, facts: FormFacts, say: Say): Share | null {
  for (const from of [source, instead]) {
    if (from?.from === 'checks') return checksShare(from, points, facts, say)
    if (from?.from === 'clarity') return clarityShare(facts, say)
    if (from?.from === 'adjustment') return adjustmentShare(facts, say)
  }
  return null
}

/** What is known of a row without anybody judging it; null where nothing is. */
export function shareOf(source: TreeSource, facts: FormFacts, say: Say): Share | null {
  switch (source.from) {
    case 'judged':
    case 'adjustment':
    case 'clarity':
    case 'checks':
      return null
    case 'execution':
      return executionShare(facts, say)
    case 'arrival':
      return arrivalShare(facts, say)
    case 'ex_ante': {
      const points = facts.exAnte?.dimensions[source.dimension]
      if (points === undefined || !facts.exAnte) return null
      const percent = decimal.percentOf(points, '20') ?? '0'
      const words = say(
        note(`forms.paper.grounds.ex_ante`, { dimension: say(note(`ex_ante.dimension.${source.dimension}`)), points }),
      )
      return { percent, because: facts.exAnte.explanation, said: words }
    }
    case 'indicators':
      return indicatorShare(source, facts, say)
  }
}

function executionShare(facts: FormFacts, say: Say): Share | null {
  const rate = executionRate(facts)
  if (!rate) return null
  const percent = decimal.clamp(rate.percent, '0', '100')
  return { percent, because: rate.because, said: say(note('forms.paper.grounds.execution', { percent: rate.percent })) }
}

function arrivalShare(facts: FormFacts, say: Say): Share | null {
  const [full, arrived] = [sumOf(facts, 'fullYearFen'), sumOf(facts, 'arrivedFen')]
  const percent = full === null || arrived === null ? null : decimal.percentOf(String(arrived), String(full))
  if (percent === null) return null
  const input = (measure: string, amountFen: number | null): Input => ({
    ...{ measure, value: String(amountFen ?? 0), unit: 'fen', source: projectSource(facts), evidenceLevel: 2 },
  })
  const because = explain({
    measure: 'measures.funds_arrival',
    value: percent,
    unit: 'percent',
    rule: { id: 'measure_funds_arrival', version: '1', mark: 'P' },
    formula: 'F ÷ B × 100%',
    inputs: [input('measures.funds_arrived', arrived), input('measures.year_budget', full)],
    asOf: facts.asOf,
  })
  return {
    percent: decimal.clamp(percent, '0', '100'),
    because,
    said: say(note('forms.paper.grounds.arrival', { percent })),
  }
}

/** Points earned by the project's own indicators of a branch, of the points they weigh; null until all of them are scored. */
function indicatorShare(source: Extract<TreeSource, { from: 'indicators' }>, facts: FormFacts, say: Say): Share | null {
  const own = facts.indicators.filter(
    ({ level1, level2 }) => level1 === source.level1 && (source.level2?.test(level2) ?? true),
  )
  if (own.length === 0 || own.some(({ score }) => score === null)) return null
  const weight = decimal.add(...own.map((indicator) => indicator.weight))
  const score = decimal.add(...own.map((indicator) => indicator.score ?? '0'))
  const percent = decimal.percentOf(score, weight) ?? '0'
  const because = explain({
    measure: 'measures.score_share',
    value: percent,
    unit: 'percent',
    rule: shareRule,
    formula: 'Σs ÷ Σw × 100%',
    inputs: own.map((indicator) => ({
      measure: 'measures.indicator_score',
      value: indicator.score,
      unit: 'score' as const,
      source: indicatorSource(indicator),
      ...(indicator.scoreBecause && { because: indicator.scoreBecause }),
    })),
    asOf: facts.asOf,
  })
  const said = note('forms.paper.grounds.indicators', { names: own.map(({ name }) => name).join('、'), score, weight })
  return { percent, because, said: say(said) }
}
