import { decimal, explain } from '../../base/index.ts'
import type { Explanation, Fen, Input, RuleReference } from '../../base/index.ts'
import { wanOf } from '../cells.ts'
import type { CellBook } from '../cells.ts'
import { fundSources } from '../facts.ts'
import type { FormFacts, FundsOfSource } from '../facts.ts'

/** Totals of a form are computed from its parts, never typed. */
export const totalRule: RuleReference = { id: 'form_total', version: '1', mark: 'P', source: '项目支出绩效自评表' }
const rateRule: RuleReference = { id: 'budget_execution', version: '1', mark: 'P' }

export type FundsColumn = 'initial' | 'full' | 'executed'
const fieldOf = { initial: 'initialFen', full: 'fullYearFen', executed: 'executedFen' } as const
const measureOf = { initial: 'initial_budget', full: 'year_budget', executed: 'executed_amount' } as const

/** What a column of the budget sums to; null where the project has no budget line of the year. */
export function sumOf({ funds }: FormFacts, field: keyof Omit<FundsOfSource, 'source'>): Fen | null {
  const lines = fundSources.flatMap((source) => funds[source] ?? [])
  return lines.length === 0 ? null : lines.reduce((sum, line) => sum + line[field], 0)
}

/** 年度资金总额 and its parts in 万元; a source without a budget line has nothing, which is 0. */
export function fillFunds({ fact, computed }: CellBook, facts: FormFacts, columns: readonly FundsColumn[]): void {
  for (const column of columns) {
    const field = fieldOf[column]
    const total = sumOf(facts, field)
    for (const source of fundSources) {
      const line = facts.funds[source]
      fact(
        `funds.${source}.${column}`,
        total === null ? {} : { number: line ? wanOf(line[field]) : '0', ...(line && { proof: line.source }) },
        { isRequired: total !== null },
      )
    }
    const because = total === null ? undefined : sumExplained(facts, column)
    computed(`funds.total.${column}`, { number: total === null ? null : wanOf(total), ...(because && { because }) })
  }
}

function sumExplained(facts: FormFacts, column: FundsColumn): Explanation {
  const lines = fundSources.flatMap((source) => facts.funds[source] ?? [])
  const inputs = lines.map((line): Input => ({
    measure: `measures.${measureOf[column]}`,
    value: String(line[fieldOf[column]]),
    unit: 'fen',
    source: line.source,
    asOf: facts.asOf,
    evidenceLevel: 2,
  }))
  return explain({
    measure: `measures.${measureOf[column]}`,
    value: String(sumOf(facts, fieldOf[column]) ?? 0),
    unit: 'fen',
    rule: totalRule,
    formula: 'Σ',
    inputs,
    asOf: facts.asOf,
  })
}

/** 执行率 of the whole budget in percent, half up to two decimals, with how it came about; null without a budget. */
export function executionRate(facts: FormFacts): { percent: string; because: Explanation } | null {
  const [full, executed] = [sumOf(facts, 'fullYearFen'), sumOf(facts, 'executedFen')]
  const percent = full === null || executed === null ? null : decimal.percentOf(String(executed), String(full))
  if (percent === null) return null
  const input = (column: FundsColumn, amountFen: Fen | null): Input => ({
    measure: `measures.${measureOf[column]}`,
    value: String(amountFen ?? 0),
    unit: 'fen',
    because: sumExplained(facts, column),
  })
  const because = explain({
    measure: 'measures.execution_rate',
    value: percent,
    unit: 'percent',
    rule: rateRule,
    formula: 'E ÷ B × 100%',
    inputs: [input('executed', executed), input('full', full)],
    asOf: facts.asOf,
  })
  return { percent: decimal.canonical(percent), because }
}
