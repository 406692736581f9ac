import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { flatten } from '../base/index.ts'
import type { Day, Explanation, Holder } from '../base/index.ts'
import { fundClockVersions, readClocks, standingMoney } from './index.ts'
import type { ContractTerms, FundClockVersion, FundMovement, FundQuestion } from './index.ts'

type Case = {
  name: string
  movements: [string, FundMovement['kind'], Day, number, Partial<FundMovement>?][]
  exclusions?: [string, string, number, 'retention' | 'dispute' | 'agreed_term', Day?, Day?][]
  suspensions?: [string, Day, Day | null, { movementId?: string; contractId?: string }?][]
  handOvers?: [string, string, Day, Holder | null][]
  contracts?: Record<string, ContractTerms>
  versions?: { version: string; effectiveFrom: Day; termDays?: number; percentPerDay?: string; countIn?: 'workdays' }[]
  asOf: Record<Day, Expected>
}
type Expected = Partial<
  Record<'standing' | 'excluded' | 'unmatched' | 'held' | 'versionOf' | 'pieces' | 'paidLate', unknown[]>
> & {
  unknownYear?: number
}

const short = { allocation_to_use: 'use', acceptance_to_payment: 'pay', cash_to_transfer: 'cash' }

function versionOf({ version, effectiveFrom, ...change }: NonNullable<Case['versions']>[number]): FundClockVersion {
  const base = fundClockVersions.at(-1)
  assert.ok(base)
  const { termDays, countIn, percentPerDay } = change
  const changed = { ...(termDays !== undefined && { termDays }), ...(countIn && { countIn }) }
  const clocks = Object.fromEntries(
    Object.entries(base.clocks).map(([clock, terms]) => [clock, { ...terms, ...changed }]),
  )
  return {
    ...base,
    version,
    effectiveFrom,
    clocks: clocks as FundClockVersion['clocks'],
    interest: { ...base.interest, ...(percentPerDay !== undefined && { percentPerDay }) },
  }
}

function questionOf(
  { movements, exclusions, suspensions, handOvers, contracts, versions }: Case,
  today: Day,
): FundQuestion {
  return {
    today,
    movements: movements.map(([id, kind, day, amountFen, more]) => ({ id, kind, day, amountFen, ...more })),
    exclusions: (exclusions ?? []).map(([id, movementId, amountFen, reason, until, from]) => ({
      ...{ id, movementId, amountFen, reason },
      ...(until && { until }),
      ...(from && { from }),
    })),
    suspensions: (suspensions ?? []).map(([id, from, until, over]) => ({ id, from, ...(until && { until }), ...over })),
    handOvers: (handOvers ?? []).map(([requestId, contractId, day, holder]) => ({
      requestId,
      contractId,
      day,
      holder,
    })),
    contracts: new Map(Object.entries(contracts ?? {})),
    ...(versions && { versions: versions.map(versionOf) }),
  }
}

/** The pieces of the first late interest an explanation names. */
function piecesOf(explanations: Explanation[]): unknown[] {
  const interest = explanations.flatMap((one) => one.inputs).find(({ measure }) => measure === 'measures.late_interest')
  return (interest?.because?.inputs ?? []).map(({ because, value }) => {
    const [amount, days, rate] = because?.inputs ?? []
    const { from, to } = because?.note?.params ?? {}
    return [from, to, Number(days?.value), Number(amount?.value), rate?.value, Number(value)]
  })
}

function told(answer: ReturnType<typeof standingMoney>): Required<Omit<Expected, 'unknownYear'>> {
  const { standing, excluded, unmatched, paidLate } = answer
  return {
    standing: standing.map((one) => [
      ...[short[one.clock], one.movementId, one.amountFen, one.since, one.daysStanding, one.level],
      ...[one.dueOn, one.daysLate, one.interestFen],
    ]),
    excluded: excluded.map((one) => [short[one.clock], one.movementId, one.amountFen, one.reason]),
    unmatched: unmatched.map((one) => [short[one.clock], one.amountFen]),
    held: standing.map((one) => [one.movementId, one.holder, one.heldSince]),
    versionOf: standing.map((one) => [one.movementId, one.version]),
    pieces: piecesOf(standing.map((one) => one.explanation)),
    paidLate: paidLate.map((one) => [one.movementId, one.dueOn, one.interestFen]),
  }
}

for (const each of casesOf<Case>('fund-clock/clocks.json')) {
  test(each.name, () => {
    for (const [day, { unknownYear, ...expected }] of Object.entries(each.asOf)) {
      const answer = standingMoney(questionOf(each, day))
      const found = told(answer)
      for (const [part, rows] of Object.entries(expected))
        assert.deepEqual(found[part as 'standing'], rows, `${day} ${part}`)
      if (unknownYear !== undefined) assert.equal(answer.standing[0]?.unknownYear, unknownYear)
    }
  })
}

test('the explanation names law, version, term, due day and what lateness costs, and adds up', () => {
  const [one] = standingMoney({
    today: '2026-04-20',
    movements: [
      { id: 'ac1', kind: 'acceptance', day: '2026-03-01', amountFen: 1_000_000 },
      { id: 'p1', kind: 'payment', day: '2026-04-10', amountFen: 400_000 },
    ],
  }).standing
  assert.ok(one)
  const { rule, note, inputs } = one.explanation
  assert.deepEqual([rule.version, rule.mark, rule.source], ['2025', 'V', '国务院令第802号 第九条'])
  assert.deepEqual(note, { key: 'notes.fund_clock.version_of_day_0', params: { version: '2025', since: '2026-03-01' } })
  const value = (measure: string) => inputs.find((input) => input.measure === `measures.${measure}`)?.value
  assert.deepEqual([value('payment_term'), value('due_on'), value('late_interest')], ['30', '2026-03-31', '8000'])
  const interest = inputs.at(-1)?.because
  assert.equal(interest?.rule.source, '国务院令第802号 第十七条')
  const sum = interest?.inputs.reduce((total, piece) => total + Number(piece.value), 0)
  assert.equal(sum, one.interestFen)
  assert.equal(flatten(one.explanation).filter(({ measure }) => measure === 'measures.days_late').length, 2)
})

test('the explanation says what a contract agreed beyond the law, and why a year is not counted', () => {
  const noteOf = (contract: ContractTerms, day: Day, today: Day) =>
    standingMoney({
      today,
      movements: [{ id: 'ac1', kind: 'acceptance', day, amountFen: 1_000_000, contractId: 'k' }],
      contracts: new Map([['k', contract]]),
    }).standing[0]?.explanation
  assert.deepEqual(noteOf({ termDays: 90 }, '2026-03-01', '2026-03-02')?.note, {
    key: 'notes.fund_clock.term_too_long',
    params: { agreed: 90, longest: 60 },
  })
  const low = noteOf({ latePercentPerDay: '0.001' }, '2026-03-01', '2026-05-01')
  assert.equal(low?.inputs.at(-1)?.because?.note?.key, 'notes.fund_clock.rate_below_law')
  assert.deepEqual(noteOf({}, '2026-12-15', '2027-01-20')?.note, {
    key: 'notes.calendar_year_unknown',
    params: { year: 2027 },
  })
})

test('explanations are made only when asked for', () => {
  const { standing } = readClocks({
    today: '2026-03-02',
    movements: [{ id: 'a', kind: 'allocation', day: '2026-03-01', amountFen: 1 }],
  })
  assert.deepEqual(Object.keys(standing[0] ?? {}).includes('explanation'), false)
  assert.equal(standing[0]?.explain().value, '1')
})
