import { earlierDay, explain, referenceTo, sumFen } from '../base/index.ts'
import type { Day, Explanation, Fen, Input } from '../base/index.ts'
import type { ForecastRule, FundFacts, Owed } from './facts.ts'
import type { FundForecast, MonthAhead } from './forecast.ts'

/** Records named one by one; of more, the largest, and the rest in one line. */
const NAMED = 8

/** Where a gap comes from: money at hand and expected against what falls due, up to the lowest month. */
export function explainForecast(facts: FundFacts, forecast: FundForecast, rule: ForecastRule): Explanation {
  const { asOf, months, lowestFen, lowestMonth, gap } = forecast
  const upto = months.slice(0, months.findIndex(({ month }) => month === lowestMonth) + 1)
  const until = upto.at(-1)?.to ?? asOf
  const made = { facts, upto, until, asOf, rule: referenceTo(rule) }
  const balance = explain({
    ...{ measure: 'measures.lowest_balance', value: String(lowestFen), unit: 'fen', rule: made.rule, asOf },
    formula: 'C + A + P − D − W',
    inputs: [
      known('cash_on_hand', facts.onHandFen, asOf),
      known('allocated_not_arrived', facts.allocatedFen, asOf),
      issues(made),
      due(made),
      work(made),
    ],
  })
  return explain({
    ...{ measure: 'measures.fund_gap', value: String(gap?.amountFen ?? 0), unit: 'fen', rule: made.rule, asOf },
    formula: 'max(0, −min B)',
    inputs: [{ measure: balance.measure, value: balance.value, unit: 'fen', because: balance }],
    note: { key: 'notes.fund_gap.lowest_month', params: { month: lowestMonth } },
  })
}

type Made = { facts: FundFacts; upto: readonly MonthAhead[]; until: Day; asOf: Day; rule: Explanation['rule'] }

const known = (name: string, amountFen: Fen, asOf: Day): Input => ({
  ...{ measure: `measures.${name}`, value: String(amountFen), unit: 'fen', asOf, evidenceLevel: 2 },
})

function part(name: string, amountFen: Fen, { rule, asOf }: Made, inputs: Input[], formula?: string): Input {
  const measure = `measures.${name}`
  const because = explain({
    ...{ measure, value: String(amountFen), unit: 'fen', rule, inputs, asOf },
    ...(formula !== undefined && { formula }),
  })
  return { measure, value: because.value, unit: 'fen', because }
}

/** Budget expected to be issued: what is left of it, and the pace of the past. */
function issues(made: Made): Input {
  const { budgets, past } = made.facts
  const left = budgets.map(({ year, leftFen }): Input => ({
    ...known('budget_left', leftFen, made.asOf),
    source: { kind: 'budget_line', id: String(year), label: String(year) },
  }))
  const pace: Input[] = [
    known('allocated_lately', past.allocatedFen, made.asOf),
    { measure: 'measures.days_looked_back', value: String(past.days), unit: 'days', evidenceLevel: 2 },
  ]
  const amountFen = sumFen(made.upto.map(({ issuedFen }) => issuedFen))
  return part('expected_allocations', amountFen, made, [...left, ...pace], 'min(L, p × t)')
}

/** What was accepted or withheld and falls due, by record. */
function due(made: Made): Input {
  const owed = made.facts.owed.filter(({ dueOn }) => dueOn <= made.until)
  const amountFen = sumFen(owed.map((each) => each.amountFen))
  const sorted = owed.toSorted((a, b) => b.amountFen - a.amountFen || (a.dueOn < b.dueOn ? -1 : 1))
  const restFen = sumFen(sorted.slice(NAMED).map((each) => each.amountFen))
  const rest: Input[] =
    sorted.length > NAMED
      ? [{ measure: 'measures.other_amounts', value: String(restFen), unit: 'fen', evidenceLevel: 2 }]
      : []
  return part(
    'falling_due',
    amountFen,
    made,
    [...sorted.slice(0, NAMED).map((each) => record(each, made.asOf)), ...rest],
    'Σ',
  )
}

const record = ({ kind, id, label, amountFen, dueOn }: Owed, asOf: Day): Input => ({
  ...{ measure: `measures.due_${kind}`, value: String(amountFen), unit: 'fen', evidenceLevel: 2 },
  source: { kind: 'acceptance', id, ...(label !== undefined && { label }) },
  asOf: earlierDay(dueOn, asOf),
})

/** Work to come: what is left of the contracts, until when, and the pace of the past. */
function work(made: Made): Input {
  const { contracts, finishOn, past } = made.facts
  const left = contracts
    .filter(({ leftFen }) => leftFen > 0)
    .toSorted((a, b) => b.leftFen - a.leftFen)
    .slice(0, NAMED)
    .map(({ id, label, leftFen }): Input => ({
      ...known('contract_left', leftFen, made.asOf),
      source: { kind: 'contract', id, ...(label !== undefined && { label }) },
    }))
  const finish: Input = { measure: 'measures.planned_finish', value: finishOn, unit: 'day', evidenceLevel: 2 }
  const amountFen = sumFen(made.upto.map(({ workFen }) => workFen))
  return part('work_to_come', amountFen, made, [...left, finish, known('accepted_lately', past.acceptedFen, made.asOf)])
}
