import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { fundClockVersions, laxerThanLaw, officeProblem, officeVersion, standingMoney, versionsAt } from './index.ts'
import type { OfficeRules } from './index.ts'

type Case = { name: string; office: [string, string, number][]; held: [string, string][] }

const rules: OfficeRules = {
  levels: { yellowFromDay: 10, orangeFromDay: 15, redFromDay: 21 },
  clocks: {
    allocation_to_use: { termDays: 20, longestTermDays: 20, countIn: 'days' },
    acceptance_to_payment: { termDays: 20, longestTermDays: 60, countIn: 'days' },
    cash_to_transfer: { termDays: 5, longestTermDays: 5, countIn: 'workdays' },
  },
  percentPerDay: '0.08',
}
const told = (version: string, effectiveFrom: string) =>
  ({ version, effectiveFrom, mark: 'P', source: '某办〔2026〕1号' }) as const

for (const { name, office, held } of casesOf<Case>('fund-clock/office-versions.json')) {
  test(name, () => {
    const placed = office.map(([version, from, depth]) => ({ ...officeVersion(rules, told(version, from)), depth }))
    assert.deepEqual(
      versionsAt(placed).map(({ version, effectiveFrom }) => [version, effectiveFrom]),
      held,
    )
    assert.deepEqual(versionsAt(placed.toReversed()), versionsAt(placed), 'in whatever order they are told')
  })
}

test('an amount of the day before keeps the law’s term and levels, one of the day itself has the office’s; interest turns with the day', () => {
  const versions = versionsAt([{ ...officeVersion(rules, told('L1', '2026-03-02')), depth: 1 }])
  const { standing } = standingMoney({
    today: '2026-04-10',
    versions,
    movements: [
      { id: 'before', kind: 'acceptance', day: '2026-03-01', amountFen: 1_000_000 },
      { id: 'on', kind: 'acceptance', day: '2026-03-02', amountFen: 1_000_000 },
    ],
  })
  const [before, on] = standing
  assert.deepEqual([before?.version, before?.dueOn, before?.termDays, before?.level], ['2025', '2026-03-31', 30, 'red'])
  // 22 March is a Sunday: the term of a law and of an office end on the next working day alike.
  assert.deepEqual([on?.version, on?.dueOn, on?.termDays, on?.level], ['L1', '2026-03-23', 20, 'red'])
  // 10 and 18 days at the office's 0.08 percent of 10,000 yuan.
  assert.deepEqual([before?.interestFen, on?.interestFen], [8_000, 14_400])
  const { rule } = on!.explanation
  assert.deepEqual([rule.version, rule.mark, rule.source], ['L1', 'P', '某办〔2026〕1号'])
})

test('what cannot be a rule is refused, what asks less than the law is said', () => {
  assert.equal(officeProblem(rules), undefined)
  const pay = (change: object): OfficeRules => ({
    ...rules,
    clocks: { ...rules.clocks, acceptance_to_payment: { ...rules.clocks.acceptance_to_payment, ...change } },
  })
  assert.equal(officeProblem(pay({ longestTermDays: 61 })), 'clock_term_beyond_law')
  assert.equal(officeProblem(pay({ termDays: 60, longestTermDays: 60 })), undefined)
  assert.equal(officeProblem(pay({ termDays: 61 })), 'clock_term_unsuitable')
  assert.equal(officeProblem(pay({ termDays: 0 })), 'clock_term_unsuitable')
  const levels = { yellowFromDay: 20, orangeFromDay: 20, redFromDay: 31 }
  assert.equal(officeProblem({ ...rules, levels }), 'clock_levels_out_of_order')
  for (const percentPerDay of ['-0.01', '1.1', 'x'])
    assert.equal(officeProblem({ ...rules, percentPerDay }), 'clock_interest_unsuitable')
  assert.deepEqual(laxerThanLaw(rules, '2026-03-02'), [])
  const lax = { ...pay({ termDays: 45, countIn: 'workdays' }), percentPerDay: '0.03' }
  assert.deepEqual(
    laxerThanLaw(lax, '2026-03-02').map(({ what, own, law }) => [what, own, law]),
    [
      ['term', '45', '30'],
      ['count', 'workdays', 'days'],
      ['interest', '0.03', '0.05'],
    ],
  )
})

test('an office’s version of the law’s own figures reads like the law', () => {
  const law = fundClockVersions.at(-1)!
  const { mark, source } = law.clocks.acceptance_to_payment
  const { levels, clocks, interest } = law
  const made = officeVersion(
    { levels, clocks, percentPerDay: interest.percentPerDay },
    { version: law.version, effectiveFrom: law.effectiveFrom, mark, source },
  )
  assert.deepEqual(made.clocks.acceptance_to_payment, law.clocks.acceptance_to_payment)
})
