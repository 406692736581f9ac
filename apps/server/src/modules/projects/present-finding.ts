import { explainSlippage } from '@jiheng/kernel/project'
import { regionName } from './regions.ts'
import type { ProjectFacets } from './schema/finding.ts'
import type { Dimension, FacetRow } from './store/facets.ts'
import type { SlippedRow } from './store/slipped.ts'

export function presentFacets(rows: FacetRow[]): ProjectFacets {
  const of = (dimension: Dimension) =>
    rows.filter((row) => row.dimension === dimension).map(({ value, count }) => ({ value, count }))
  return {
    kind: of('kind'),
    class: of('class'),
    stage: of('stage'),
    attention: of('attention'),
    region: of('region').map(({ value, count }) => ({ value, name: regionName(value), count })),
  }
}

export function presentSlipped(row: SlippedRow) {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    currency: row.currency,
    before: {
      asOf: row.beforeOn,
      plannedFinish: row.beforeFinish,
      totalInvestmentFen: row.beforeFen,
      rating: row.beforeRating,
      source: row.beforeSource,
    },
    after: {
      asOf: row.afterOn,
      plannedFinish: row.afterFinish,
      totalInvestmentFen: row.afterFen,
      rating: row.afterRating,
      source: row.afterSource,
    },
    daysLater: row.daysLater,
    explanation: explainSlip(row),
    costUpFen: row.costUpFen,
  }
}

function explainSlip(row: SlippedRow) {
  const before = { asOf: row.beforeOn, plannedFinish: row.beforeFinish, list: row.beforeSource }
  const after = { asOf: row.afterOn, plannedFinish: row.afterFinish, list: row.afterSource }
  return explainSlippage(before, after) ?? null
}
