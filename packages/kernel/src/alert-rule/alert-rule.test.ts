import assert from 'node:assert/strict'
import test from 'node:test'
import { casesOf } from '../../../../fixtures/read.ts'
import { addDays, chinaCalendar, explain, flatten } from '../base/index.ts'
import type { Holder, Source } from '../base/index.ts'
import {
  evaluateCrossItemOverdue,
  evaluateEvaluationLate,
  evaluateMaterialLate,
  evaluateMoneyStanding,
  evaluateNotCommenced,
  evaluateProgressBehind,
  evaluateProgressStale,
  materialLateRule,
} from './index.ts'
import type { MaterialOrder, ObstacleCause, ProgressFacts, StandingMoney } from './index.ts'

const project: Source = { kind: 'project', id: 'p1' }

test('late material: working days after the promise, and only the missing part', () => {
  type Case = {
    name: string
    today: string
    promisedOn?: string
    suppliedBy?: 'contractor' | 'owner_unit'
    arrivals?: [id: string, day: string, quantity: string][]
    finding: { level: string; workdaysLate?: number; missing?: string; holder?: Holder; unknownYear?: number } | null
  }
  for (const { name, today, promisedOn = '2026-03-04', suppliedBy, arrivals = [], finding } of casesOf<Case>(
    'alert-rule/material-late.json',
  )) {
    const order: MaterialOrder = {
      id: 'm1',
      name: '螺纹钢',
      promisedOn,
      quantity: '100',
      unit: 't',
      ...(suppliedBy && { suppliedBy }),
      arrivals: arrivals.map(([id, day, quantity]) => ({ id, day, quantity })),
    }
    const [found, ...more] = evaluateMaterialLate(order, { today, calendar: chinaCalendar })
    assert.deepEqual(more, [], name)
    if (!finding) assert.equal(found, undefined, name)
    else {
      assert.ok(found, name)
      assert.equal(found.level, finding.level, name)
      assert.equal(found.params['workdaysLate'], finding.workdaysLate, name)
      assert.equal(found.params['missing'], finding.missing, name)
      assert.equal(found.params['year'], finding.unknownYear, name)
      assert.equal(found.holder, finding.holder ?? 'contractor', name)
      assert.equal(found.since, addDays(promisedOn, 1), name)
    }
  }
})

test('an unknown year is a finding that says so, with no number in it', () => {
  const order: MaterialOrder = {
    id: 'm1',
    name: '水泥',
    promisedOn: '2026-12-30',
    quantity: '1',
    unit: 't',
    arrivals: [],
  }
  const [found] = evaluateMaterialLate(order, { today: '2027-01-08', calendar: chinaCalendar })
  assert.equal(found?.messageKey, 'alerts.messages.calendar_year_unknown')
  assert.equal(found?.explanation.value, null)
  assert.deepEqual(found?.explanation.note, { key: 'notes.calendar_year_unknown', params: { year: 2027 } })
})

test('steps are parameters, and a step that is null never occurs', () => {
  const order: MaterialOrder = {
    id: 'm1',
    name: '水泥',
    promisedOn: '2026-03-04',
    quantity: '1',
    unit: 't',
    arrivals: [],
  }
  const rule = { ...materialLateRule, version: '2', parameters: { yellowOver: null, orangeOver: 1, redOver: null } }
  const levels = ['2026-03-05', '2026-03-06', '2026-04-30'].map(
    (today) => evaluateMaterialLate(order, { today, calendar: chinaCalendar, rule })[0]?.level,
  )
  assert.deepEqual(levels, [undefined, 'orange', 'orange'])
})

test('not commenced: counted from promise or approval, told apart by cause', () => {
  type Case = {
    name: string
    today: string
    approvedOn?: string
    promisedStart?: string
    startedOn?: string
    obstacles?: [id: string, cause: ObstacleCause, since: string, clearedOn: string | null][]
    finding: [level: string, daysLate: number, cause: string, holder: Holder] | null
  }
  for (const {
    name,
    today,
    approvedOn = null,
    promisedStart = null,
    startedOn = null,
    obstacles = [],
    finding,
  } of casesOf<Case>('alert-rule/not-commenced.json')) {
    const facts = {
      subject: project,
      approvedOn,
      promisedStart,
      startedOn,
      obstacles: obstacles.map(([id, cause, since, clearedOn]) => ({
        id,
        cause,
        since,
        ...(clearedOn !== null && { clearedOn }),
      })),
    }
    const told = evaluateNotCommenced(facts, { today }).map((one) => [
      one.level,
      one.params['daysLate'],
      one.messageKey.split('.').at(-1),
      one.holder,
    ])
    assert.deepEqual(told, finding ? [finding] : [], name)
  }
})

const factsOf = (deviationPoints: string, dataAgeDays: number | null): ProgressFacts => ({
  subject: project,
  progress: {
    plannedPercent: '50',
    actualPercent: '40',
    deviationPoints,
    coveredUntil: '2026-03-01',
    daysBehind: 9,
    dataAgeDays,
    causes: [{ nodeId: 'B', label: '主体', behindPoints: '8' }],
    explanation: explain({
      measure: 'measures.progress_deviation',
      value: deviationPoints,
      unit: 'points',
      rule: { id: 'r', version: '1' },
      inputs: [],
      asOf: '2026-03-10',
    }),
  },
})

test('behind is said on fresh data only; stale data has its own warning', () => {
  type Case = {
    name: string
    deviationPoints: string
    dataAgeDays: number | null
    behind: string | null
    stale: string | null
  }
  for (const { name, deviationPoints, dataAgeDays, behind, stale } of casesOf<Case>('alert-rule/progress.json')) {
    const facts = factsOf(deviationPoints, dataAgeDays)
    assert.equal(evaluateProgressBehind(facts, { today: '2026-03-10' })[0]?.level ?? null, behind, name)
    assert.equal(evaluateProgressStale(facts, { today: '2026-03-10' })[0]?.level ?? null, stale, name)
  }
})

test('behind names the worst node and the day the plan ran ahead; stale the day data grew old', () => {
  const [behind] = evaluateProgressBehind(factsOf('-10', 0), { today: '2026-03-10' })
  assert.deepEqual(
    [behind?.since, behind?.params['node'], behind?.params['behindPoints'], behind?.explanation.value],
    ['2026-03-02', '主体', '10', '10'],
  )
  assert.ok(behind && flatten(behind.explanation).some((line) => line.measure === 'measures.progress_deviation'))
  const [stale] = evaluateProgressStale(factsOf('-10', 9), { today: '2026-03-10' })
  assert.deepEqual(
    [stale?.since, stale?.params['reportedOn'], stale?.explanation.dataAgeDays],
    ['2026-03-05', '2026-03-01', 9],
  )
})

test('money that stands too long becomes a finding about its inflow', () => {
  const explanation = explain({
    measure: 'm',
    value: '31',
    unit: 'days',
    rule: { id: 'money_standing', version: '1' },
    inputs: [],
    asOf: '2026-04-01',
  })
  const red: StandingMoney = {
    clock: 'acceptance_to_payment',
    movementId: 'ac1',
    movementKind: 'acceptance',
    amountFen: 1000,
    since: '2026-03-01',
    daysStanding: 31,
    level: 'red',
    holder: 'owner_unit',
    explanation,
  }
  assert.deepEqual(evaluateMoneyStanding([{ ...red, level: 'none' }]), [])
  assert.deepEqual(evaluateMoneyStanding([red]), [
    {
      ruleId: 'money_standing',
      level: 'red',
      subject: { kind: 'acceptance', id: 'ac1' },
      since: '2026-03-01',
      holder: 'owner_unit',
      explanation,
      messageKey: 'alerts.messages.money_standing.acceptance_to_payment',
      params: { amountFen: 1000, since: '2026-03-01', daysStanding: 31 },
    },
  ])
})

test('papers of evaluation rounds: working days after the day they are due, never red', () => {
  type Case = {
    name: string
    today: string
    dueOn?: string
    finding: { level: string; workdaysLate?: number; messageKey?: string } | null
  }
  for (const { name, today, dueOn = '2026-03-12', finding } of casesOf<Case>('alert-rule/evaluation-late.json')) {
    const paper = { id: 'r1', paper: 'answer' as const, roundName: '财政评价', dueOn, holder: 'finance' as const }
    const [found] = evaluateEvaluationLate(paper, { today, calendar: chinaCalendar })
    assert.deepEqual(
      found && [found.level, found.params['workdaysLate'], found.messageKey, found.since],
      finding
        ? [
            finding.level,
            finding.workdaysLate,
            finding.messageKey ?? 'alerts.messages.evaluation_late_answer',
            addDays(dueOn, 1),
          ]
        : undefined,
      name,
    )
  }
})

test('cross-department items: days after the day they are due, until they were reported done', () => {
  type Case = {
    name: string
    today: string
    reportedOn?: string
    finding: { level: string; daysLate: number; messageKey?: string } | null
  }
  for (const { name, today, reportedOn = null, finding } of casesOf<Case>('alert-rule/cross-item.json')) {
    const item = {
      id: 'x1',
      title: '取水口迁改',
      dueOn: '2026-03-12',
      reportedOn,
      holder: 'department' as const,
      person: '李',
    }
    const [found] = evaluateCrossItemOverdue(item, { today })
    assert.deepEqual(
      found && [found.level, found.params['daysLate'], found.messageKey, found.since, found.explanation.value],
      finding
        ? [
            finding.level,
            finding.daysLate,
            finding.messageKey ?? 'alerts.messages.cross_item_overdue',
            '2026-03-13',
            String(finding.daysLate),
          ]
        : undefined,
      name,
    )
  }
})
