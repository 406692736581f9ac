import { decimal, explain, yearOf, type Day, type Explanation, type Unit } from '@jiheng/kernel/base'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/db/database.ts'
import { permit } from '../identity/index.ts'
import { regionName } from '../projects/index.ts'
import type { PortfolioFigures } from './schema.ts'
import { otherCurrencies, portfolioSlices, type SliceRow } from './store/portfolio.ts'

type Figure = PortfolioFigures['projects']

/** The sums at the top of pages, each with what it was added up from. */
export function portfolio({ database, clock }: { database: Database; clock: Clock }) {
  return {
    async getPortfolioFigures(actor: Actor, year = yearOf(clock.today())): Promise<PortfolioFigures> {
      const asOf = clock.today()
      return database.read(permit(actor, 'analytics:read'), async (db) => {
        const slices = await portfolioSlices(db, year)
        const all = slices.find(({ cut }) => cut === 'all')
        const cut = (name: SliceRow['cut']) => slices.filter((row) => row.cut === name).map(presentSlice)
        return {
          asOf,
          year,
          ...figures(all ?? nothing, year, asOf),
          otherCurrencies: await otherCurrencies(db),
          byKind: cut('kind'),
          byRegion: cut('region'),
          byClass: cut('class'),
        }
      })
    },
  }
}

const nothing: SliceRow = {
  ...{
    cut: 'all',
    key: '',
    projects: 0,
    investmentFen: 0,
    investmentKnown: 0,
    budgetFen: 0,
    budgetKnown: 0,
    paidFen: 0,
    lastDay: null,
  },
  ...{ red: 0, orange: 0, yellow: 0, green: 0, grey: 0 },
}

function presentSlice(row: SliceRow): PortfolioFigures['byKind'][number] {
  const { key, projects, investmentFen, budgetFen, paidFen, red, orange, yellow, green, grey } = row
  return {
    key,
    name: row.cut === 'region' ? regionName(key) : null,
    projects,
    investmentFen,
    budgetFen,
    paidFen,
    red,
    orange,
    yellow,
    green,
    grey,
  }
}

type Figures = Pick<PortfolioFigures, 'projects' | 'investment' | 'yearBudget' | 'yearPaid' | 'executionPercent'>

function figures(all: SliceRow, year: number, asOf: Day): Figures {
  const budget = sum('year_budget', all.budgetFen, { among: all.budgetKnown, year, asOf, lastDay: all.lastDay })
  const paid = sum('year_paid', all.paidFen, { among: all.budgetKnown, year, asOf, lastDay: all.lastDay })
  return {
    projects: figure(String(all.projects), 'project_count', 'count', [], asOf),
    investment: sum('total_investment', all.investmentFen, {
      among: all.investmentKnown,
      year: null,
      asOf,
      lastDay: null,
    }),
    yearBudget: budget,
    yearPaid: paid,
    executionPercent: all.budgetFen > 0 ? execution(budget.explanation, paid.explanation, asOf) : null,
  }
}

type Around = { among: number; year: number | null; asOf: Day; lastDay: Day | null }

/** A sum over projects tells over how many of them: those that do not tell an amount are not counted as nothing. */
function sum(name: string, amountFen: number, { among, year, asOf, lastDay }: Around): Figure {
  const inputs: Explanation['inputs'] = [
    {
      measure: 'measures.projects_telling',
      value: String(among),
      unit: 'count',
      evidenceLevel: 2,
      ...(lastDay !== null && { asOf: lastDay }),
    },
    ...(year === null
      ? []
      : [{ measure: 'measures.year', value: String(year), unit: 'text' as const, evidenceLevel: 2 as const }]),
  ]
  return figure(among === 0 ? null : String(amountFen), name, 'fen', inputs, asOf, among)
}

function execution(budget: Explanation, paid: Explanation, asOf: Day): Figure {
  const input = (because: Explanation) => ({
    measure: because.measure,
    value: because.value,
    unit: because.unit,
    because,
  })
  return figure(
    decimal.percentOf(paid.value ?? '0', budget.value ?? '0'),
    'execution_rate',
    'percent',
    [input(paid), input(budget)],
    asOf,
  )
}

function figure(
  value: string | null,
  name: string,
  unit: Unit,
  inputs: Explanation['inputs'],
  asOf: Day,
  sampleSize?: number,
): Figure {
  const explanation = explain({
    measure: `measures.${name}`,
    value,
    unit,
    rule: { id: unit === 'percent' ? 'budget_execution' : 'portfolio_sum', version: '1', mark: 'P' },
    formula: unit === 'percent' ? 'E ÷ B × 100%' : 'Σ',
    inputs,
    asOf,
    ...(sampleSize !== undefined && { sampleSize }),
    ...(inputs.length === 0 && { evidenceLevel: 1 as const }),
  })
  return { value, explanation }
}
