import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { casesOf } from '../../../../fixtures/read.ts'
import { addDays, chinaCalendar, flatten, type AttentionLevel } from '../base/index.ts'
import { findLeads, leadRuleOf, leadRules, parameterProblems, precisionOf, standardParameters } from './index.ts'
import { ledgerFrom, type ToldLedger } from './told-ledger.ts'

type Case = {
  rule: string
  name: string
  today?: string
  parameters?: Record<string, number>
  ledger: ToldLedger
  leads: { severity: AttentionLevel; records: string[]; amountFen?: number }[]
}

const files = ['contracts', 'bidding', 'payments', 'documents'].map((name) => `lead/${name}.json`)

for (const file of files) {
  test(`what the rules see: ${file}`, () => {
    for (const { rule, name, today = '2026-06-30', parameters = {}, ledger, leads } of casesOf<Case>(file)) {
      const found = findLeads(ledgerFrom(ledger), {
        asOf: today,
        calendar: chinaCalendar,
        only: [rule],
        inForce: [
          { ruleId: rule, version: '7', parameters: { ...standardParameters(leadRuleOf(rule)), ...parameters } },
        ],
      })
      const told = found.map(({ severity, records }) => ({ severity, records: records.map(({ id }) => id) }))
      assert.deepEqual(
        told,
        leads.map(({ severity, records }) => ({ severity, records })),
        `${rule}: ${name}`,
      )
      for (const [at, { amountFen }] of leads.entries())
        if (amountFen !== undefined) assert.equal(found[at]?.amountFen, amountFen, `${rule}: ${name}`)
    }
  })
}

test('every rule but Benford’s has a case that fires, one that does not and a boundary', () => {
  const cases = files.flatMap((file) => casesOf<Case>(file))
  for (const { id } of leadRules.filter((rule) => rule.id !== 'benford')) {
    const own = cases.filter(({ rule }) => rule === id)
    assert.ok(
      own.some(({ leads }) => leads.length > 0),
      `${id} never fires`,
    )
    assert.ok(
      own.some(({ leads }) => leads.length === 0),
      `${id} always fires`,
    )
    assert.ok(
      own.some(({ name }) => name.startsWith('boundary')),
      `${id} has no boundary`,
    )
  }
})

test('a lead explains itself: the rule’s version, its parameters, the records, and that it is no conclusion', () => {
  const [first] = casesOf<Case>('lead/contracts.json')
  const [lead] = findLeads(ledgerFrom(first!.ledger), { asOf: '2026-06-30', calendar: chinaCalendar })
  assert.ok(lead)
  assert.equal(lead.fingerprint, 'split_contracts:c1')
  assert.equal(lead.messageKey, 'leads.messages.split_contracts')
  const { rule, note, evidenceLevel } = lead.explanation
  assert.deepEqual([rule.id, rule.version, rule.mark, evidenceLevel], ['split_contracts', '1', 'P', 2])
  assert.equal(note?.key, 'notes.lead_is_no_conclusion')
  const lines = flatten(lead.explanation)
  assert.ok(lines.some(({ measure, value }) => measure === 'leads.parameter.worksFen' && value === '400000000'))
  assert.deepEqual(
    lines.filter(({ source }) => source?.kind === 'contract').map(({ source }) => source?.id),
    ['c1', 'c2', 'c3'],
  )
})

test('an earlier day sees only what was there', () => {
  const [first] = casesOf<Case>('lead/contracts.json')
  const at = (asOf: string) =>
    findLeads(ledgerFrom(first!.ledger), { asOf, calendar: chinaCalendar }).map(({ records }) => records.length)
  assert.deepEqual([at('2026-02-28'), at('2026-03-01'), at('2026-05-20')], [[], [2], [3]])
})

test('Benford: sets under 300 and sets like it are silent, uniform digits are not', () => {
  const paid = (count: number, amountOf: (n: number) => number) =>
    findLeads(
      ledgerFrom({
        payments: Array.from({ length: count }, (_, n) => ({
          id: `y${n}`,
          amountFen: amountOf(n),
          projectId: `p${n % 3}`,
        })),
      }),
      { asOf: '2026-06-30', calendar: chinaCalendar, only: ['benford'] },
    )
  // Evenly spread logarithms over whole decades follow the law.
  const lawful = (n: number) => Math.floor(1_000_000 * 10 ** (n / 100))
  const uniform = (n: number) => (1 + (n % 9)) * 1_000_000 + n
  assert.deepEqual(paid(300, lawful), [])
  assert.deepEqual(paid(299, uniform), [])
  const [lead] = paid(300, uniform)
  assert.equal(lead?.fingerprint, 'benford:b1 2026')
  assert.deepEqual(lead?.projectIds, ['p0', 'p1', 'p2'])
  assert.equal(lead?.explanation.value, '0.0582')
})

test('parameters are checked by name, kind and range', () => {
  const rule = leadRuleOf('equal_payments')
  const check = (parameters: Record<string, unknown>) =>
    parameterProblems(rule, parameters).map(({ name, problem }) => `${name} ${problem}`)
  assert.deepEqual(check({ windowDays: 7, leastFen: 0 }), [])
  assert.deepEqual(check({ windowDays: 7 }), ['leastFen missing'])
  assert.deepEqual(check({ windowDays: 0, leastFen: 0.5, other: 1 }), [
    'other unknown',
    'windowDays out_of_range',
    'leastFen not_a_number',
  ])
  for (const one of leadRules) assert.deepEqual(parameterProblems(one, standardParameters(one)), [], one.id)
})

test('precision is said with its interval, and not before ten were decided', () => {
  type Told = { confirmed: number; decided: number; precision: [string, string, string] | null }
  for (const { confirmed, decided, precision } of casesOf<Told>('lead/precision.json')) {
    const answer = precisionOf(confirmed, decided)
    const told = answer.isEnough ? [answer.percent, answer.lowPercent, answer.highPercent] : null
    assert.deepEqual(told, precision, `${confirmed} of ${decided}`)
  }
  assert.throws(() => precisionOf(3, 2), RangeError)
})

/** Ten thousand projects with two contracts each and what belongs to them. */
function manyProjects(projects: number) {
  const contracts = Array.from({ length: projects * 2 }, (_, n) => n)
  const day = (n: number) => addDays('2025-01-06', n % 500)
  const rows = contracts.map((n) => ({
    own: { id: `c${n}`, projectId: `p${n >> 1}`, buyerId: `b${n % 300}`, partyId: `s${n % 700}`, signedOn: day(n * 7) },
    n,
  }))
  const each = <Row>(times: number, make: (row: (typeof rows)[number], k: number) => Row): Row[] =>
    rows.flatMap((row) => Array.from({ length: times }, (_, k) => make(row, k)))
  return ledgerFrom({
    contracts: rows.map(({ own, n }) => ({
      ...own,
      originalFen: 300_000_000 + (n % 97) * 3_333_333,
      isTendered: n % 3 === 0,
    })),
    acceptances: each(10, ({ own, n }, k) => ({
      id: `${own.id}a${k}`,
      contractId: own.id,
      day: day(n + k * 30),
      amountFen: 20_000_000 + n,
    })),
    payments: each(10, ({ own, n }, k) => ({
      id: `${own.id}y${k}`,
      projectId: own.projectId,
      contractId: own.id,
      buyerId: own.buyerId,
      payeeId: own.partyId,
      day: day(n + k * 30 + 9),
      amountFen: 19_000_000 + n * 13 + k,
    })),
    invoices: each(10, ({ own, n }, k) => ({
      id: `${own.id}v${k}`,
      sellerId: own.partyId,
      number: String(10_000_000 + n * 631 + k * 17),
      code: `${k}`,
    })),
    items: each(5, ({ own, n }, k) => ({
      id: `${own.id}i${k}`,
      contractId: own.id,
      name: `清单项 ${(n * 5 + k) % 400}`,
      unitPriceFen: 10_000 + (n % 31) * 40,
    })),
    bids: each(5, ({ own, n }, k) => ({
      id: `${own.id}b${k}`,
      contractId: own.id,
      partyId: `s${(n + k * 41) % 700}`,
      isWinner: k === 0,
    })),
    transfers: contracts.map((n) => ({
      id: `t${n}`,
      fromId: `s${n % 700}`,
      toId: `s${(n * 31 + 1) % 700}`,
      day: day(n),
      amountFen: 20_000_000 + n,
    })),
  })
}

test('ten thousand projects are looked through in seconds', () => {
  const ledger = manyProjects(10_000)
  const before = process.cpuUsage()
  findLeads(ledger, { asOf: '2026-06-30', calendar: chinaCalendar })
  const seconds = process.cpuUsage(before).user / 1e6
  assert.ok(seconds < 10, `${seconds.toFixed(1)} s of the processor, so that others beside it do not count`)
})

test('the order of rows changes nothing, and a second look sees the same', () => {
  const cases = files.flatMap((file) => casesOf<Case>(file)).filter(({ leads }) => leads.length > 0)
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.infiniteStream(fc.nat()),
      ({ ledger, rule, parameters, today = '2026-06-30' }, dice) => {
        const shuffled = Object.fromEntries(
          Object.entries(ledger).map(([part, rows]) => [
            part,
            rows
              .map((row) => [dice.next().value, row] as const)
              .toSorted(([a], [b]) => a - b)
              .map(([, row]) => row),
          ]),
        )
        const look = (told: ToldLedger) =>
          findLeads(ledgerFrom(told), {
            asOf: today,
            calendar: chinaCalendar,
            only: [rule],
            inForce: [
              { ruleId: rule, version: '1', parameters: { ...standardParameters(leadRuleOf(rule)), ...parameters } },
            ],
          }).map(({ fingerprint, records, severity }) => ({
            fingerprint,
            severity,
            records: records.map(({ id }) => id).toSorted(),
          }))
        assert.deepEqual(look(shuffled), look(ledger))
      },
    ),
    { numRuns: 200 },
  )
})
