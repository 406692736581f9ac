import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import {
  evaluateMaterialLate,
  evaluateNotCommenced,
  evaluateProgressBehind,
  evaluateProgressStale,
  type Finding,
} from '@jiheng/kernel/alert-rule'
import { chinaCalendar, isWorkday, yearOf, type Day } from '@jiheng/kernel/base'
import { readCreditCode, readProjectCode } from '@jiheng/kernel/codes'
import { standingMoney } from '@jiheng/kernel/fund-clock'
import { isInside, type Polygon } from '@jiheng/kernel/geo'
import { progressAt, type Progress } from '@jiheng/kernel/progress'
import { makeMunicipality } from './municipality.ts'
import type { DemoProject } from './shapes.ts'

const TODAY = '2026-11-22'
const made = makeMunicipality(TODAY)
const reportsOf = Map.groupBy(made.progress.reports, ({ row }) => row.projectId)
const ordersOf = Map.groupBy(made.progress.materialOrders, ({ row }) => row.projectId)
const movementsOf = Map.groupBy(made.funds.movements, ({ row }) => row.projectId)
const nameOf = ({ registered }: DemoProject): string => registered.row.name

test('one start day makes one municipality, another day another', () => {
  const digest = (day: string): string =>
    createHash('sha256')
      .update(JSON.stringify(makeMunicipality(day)))
      .digest('hex')
  assert.equal(digest(TODAY), digest(TODAY))
  assert.notEqual(digest(TODAY), digest('2026-11-23'))
})

for (const day of ['2025-12-31', '2026-01-02', '2026-02-28', '2027-03-01']) {
  test(`a demo that starts on ${day} keeps to its eighteen months`, () => {
    const other = makeMunicipality(day)
    assert.equal(other.projects.length, 300)
    const dated = [
      ...Object.values(other.progress).flat(),
      ...Object.values(other.funds).flat(),
      ...other.projects.flatMap(({ registered, changes }) => [registered, ...changes]),
    ]
    assert.deepEqual(
      dated.filter(({ on }) => on >= day),
      [],
      'nothing is known before it happens',
    )
    const registeredOn = new Map(other.projects.map(({ key, registered }) => [key, registered.on]))
    const early = [...Object.values(other.progress).flat(), ...Object.values(other.funds).flat()].filter(
      ({ on, row }) => on < (registeredOn.get(row.projectId) ?? ''),
    )
    assert.deepEqual(early, [], 'nothing happens to a project before it is registered')
  })
}

test('300 projects of two jurisdictions, each named once, codes well formed, amounts in whole 万元', () => {
  assert.equal(made.projects.length, 300)
  assert.equal(new Set(made.projects.map(nameOf)).size, 300)
  assert.equal(made.projects.filter(({ organisation }) => organisation.startsWith('qz')).length, 180)
  for (const project of made.projects) {
    const { code, totalInvestmentFen } = project.registered.row
    assert.equal(code === undefined, project.situation.phase === 'planned', nameOf(project))
    if (code != null) assert.ok(readProjectCode(code).ok, code)
    if (totalInvestmentFen != null) assert.equal(totalInvestmentFen % 1_000_000, 0, nameOf(project))
  }
  assert.deepEqual([...Map.groupBy(made.projects, ({ registered }) => registered.row.kind).keys()].length, 10)
})

test('迈皋桥街道’s eight communities cost 1.2 亿元 together, and the two large works are there', () => {
  const communities = made.projects
    .filter(
      (project) =>
        nameOf(project).startsWith('迈皋桥街道') &&
        nameOf(project).endsWith('老旧小区改造工程') &&
        project.organisation === 'qx.320113003',
    )
    .slice(0, 8)
  assert.equal(communities.length, 8)
  const totals = communities.map(
    ({ registered, changes }) =>
      changes.map(({ row }) => row.totalInvestmentFen).findLast((fen) => fen != null) ??
      registered.row.totalInvestmentFen ??
      0,
  )
  assert.equal(
    totals.reduce((sum, fen) => sum + fen, 0),
    12_000_000_000,
  )
  for (const name of ['钦州港东站扩建工程', '北部湾新材料产业园'])
    assert.ok(made.projects.some((project) => nameOf(project) === name))
})

test('every company has a credit code of its own that is formally right', () => {
  const codes = made.organisations.flatMap(({ creditCode }) => creditCode ?? [])
  assert.equal(new Set(codes).size, codes.length)
  assert.ok(codes.length > 40)
  for (const code of codes) assert.ok(readCreditCode(code).ok, code)
})

test('everybody stands in a unit, and every role has its account', () => {
  const keys = new Set(made.organisations.map(({ key }) => key))
  for (const { organisation, name } of made.accounts) assert.ok(keys.has(organisation), name)
  for (const { parent, key } of made.organisations) assert.ok(parent === null || keys.has(parent), key)
  assert.equal(new Set(made.accounts.map(({ name }) => name)).size, made.accounts.length)
  for (const { reporter, decider } of made.projects)
    assert.ok(made.accounts.some(({ name }) => name === reporter) && made.accounts.some(({ name }) => name === decider))
  const told = made.accounts.filter(({ isTold }) => isTold)
  for (const name of [
    'admin',
    'office',
    'finance',
    'department',
    'pm',
    'contractor',
    'crew',
    'expert',
    'auditor',
    'inspector',
  ]) {
    assert.ok(told.find((account) => account.name === name)?.grants.length, name)
  }
})

const outlines = new URL('../../../console/public/boundaries/cities.geojson', import.meta.url)
test(
  'sites lie on land inside the outline of their city',
  { skip: !existsSync(outlines) && 'the boundaries of the console are absent' },
  () => {
    const { features } = JSON.parse(readFileSync(outlines, 'utf8')) as {
      features: { id: string; geometry: { coordinates: Polygon['coordinates'][] } }[]
    }
    for (const project of made.projects) {
      if (project.position === null) continue
      const city = project.organisation.startsWith('qz') ? '450700' : '320100'
      const polygons = features.find(({ id }) => id === city)?.geometry.coordinates ?? []
      assert.ok(
        polygons.some((coordinates) => isInside(project.position!, { type: 'Polygon', coordinates })),
        `${nameOf(project)} ${project.position}`,
      )
      if (city === '450700') assert.ok(project.position[1] > 21.62, `${nameOf(project)} is in the sea`)
    }
  },
)

/** The plan as the progress module reads it: leaves with their share of the whole. */
function progressOf(project: DemoProject): Progress | null {
  const { plannedStart, plannedFinish } = project.timing
  if (plannedStart === null || plannedFinish === null) return null
  const leaves = project.tree.filter(({ isLeaf }) => isLeaf)
  const nodes = leaves.map(({ key, share, startsOn, dueOn }) => ({
    id: key,
    weight: share.toFixed(12),
    plannedStart: startsOn,
    plannedFinish: dueOn,
  }))
  if (nodes.length === 0) nodes.push({ id: project.key, weight: '1', plannedStart, plannedFinish })
  const claims = (reportsOf.get(project.key) ?? []).map(({ row }) => ({
    ...row,
    nodeId: row.nodeId ?? project.key,
    isAccepted: row.state === 'accepted',
  }))
  const progress = progressAt({ nodes, claims, today: TODAY, basis: { by: 'calendar_days' } })
  return progress.ok ? progress : null
}

function findingsOf(project: DemoProject): Finding[] {
  const { key, situation, timing } = project
  const subject = { kind: 'project', id: key } as const
  const found: Finding[] = []
  const progress = reportsOf.has(key) && situation.phase === 'active' ? progressOf(project) : null
  if (progress)
    found.push(
      ...evaluateProgressBehind({ subject, progress }, { today: TODAY }),
      ...evaluateProgressStale({ subject, progress }, { today: TODAY }),
    )
  if (situation.phase === 'not_commenced' || situation.phase === 'waiting') {
    const obstacles = made.progress.obstacles
      .filter(({ row }) => row.projectId === key)
      .map(({ row: { id, cause, since } }) => ({ id, cause, since }))
    found.push(
      ...evaluateNotCommenced(
        { subject, approvedOn: timing.approvedOn, promisedStart: timing.plannedStart, startedOn: null, obstacles },
        { today: TODAY },
      ),
    )
  }
  for (const { row } of ordersOf.get(key) ?? []) {
    const arrivals = made.progress.arrivals.flatMap(({ row: arrival }) => (arrival.orderId === row.id ? [arrival] : []))
    found.push(...evaluateMaterialLate({ ...row, arrivals }, { today: TODAY, calendar: chinaCalendar }))
  }
  return found
}

const standingOf = (project: DemoProject) =>
  standingMoney({
    movements: (movementsOf.get(project.key) ?? []).flatMap(({ row: { id, kind, day, amountFen } }) =>
      kind === 'allocation' || kind === 'cash_arrival' || kind === 'acceptance' || kind === 'payment'
        ? [{ id, kind, day, amountFen }]
        : [],
    ),
    exclusions: made.funds.exclusions.flatMap(({ row: { id, projectId, movementId, amountFen, reason, until } }) =>
      projectId === project.key ? [{ id, movementId, amountFen, reason, ...(until !== null && { until }) }] : [],
    ),
    today: TODAY,
  })

test('projects stand where their situation puts them', () => {
  for (const project of made.projects) {
    const { situation } = project
    const found = findingsOf(project)
    if (situation.phase === 'active' && (situation.reportAge ?? 0) <= 3) {
      const behind = Number(progressOf(project)?.deviationPoints) * -1
      assert.ok(
        Math.abs(behind - (situation.behindPoints ?? 0)) < 0.2,
        `${nameOf(project)} is ${behind} behind, not ${situation.behindPoints}`,
      )
    }
    const rules = new Set(found.map(({ ruleId }) => ruleId))
    assert.equal(
      rules.has('progress_behind'),
      situation.phase === 'active' && (situation.behindPoints ?? 0) > 5,
      nameOf(project),
    )
    assert.equal(
      rules.has('progress_stale'),
      situation.phase === 'active' && (situation.reportAge ?? 0) > 3,
      nameOf(project),
    )
    assert.equal(rules.has('not_commenced'), situation.phase === 'not_commenced', nameOf(project))
    assert.equal(rules.has('material_late'), (situation.material?.workdaysLate ?? 0) > 0, nameOf(project))
    const { standing, unmatched } = standingOf(project)
    assert.deepEqual(unmatched, [], nameOf(project))
    assert.equal(
      standing.some(({ level }) => level !== 'none'),
      (situation.money?.days ?? 0) >= 20,
      nameOf(project),
    )
    if (situation.money)
      assert.ok(
        standing.some(
          ({ clock, daysStanding }) => clock === situation.money?.clock && daysStanding === situation.money.days,
        ),
        nameOf(project),
      )
  }
})

test('each rule is seen at each of its levels and just below; six in ten projects are well, at most 12 % serious', () => {
  const found = made.projects.map((project) => [
    ...findingsOf(project),
    ...standingOf(project).standing.flatMap(({ level, clock }) => (level === 'none' ? [] : [{ ruleId: clock, level }])),
  ])
  const seen = new Set(found.flat().map(({ ruleId, level }) => `${ruleId} ${level}`))
  const rules = ['progress_behind', 'not_commenced', 'allocation_to_use', 'acceptance_to_payment', 'cash_to_transfer']
  for (const rule of rules)
    for (const level of ['yellow', 'orange', 'red']) assert.ok(seen.has(`${rule} ${level}`), `${rule} ${level}`)
  for (const state of ['material_late yellow', 'material_late red', 'progress_stale yellow', 'progress_stale orange'])
    assert.ok(seen.has(state), state)
  assert.deepEqual(
    new Set(
      found
        .flat()
        .filter((one) => one.ruleId === 'not_commenced')
        .map((one) => ('messageKey' in one ? one.messageKey.split('.').at(-1) : '')),
    ),
    new Set(['permit', 'land', 'money', 'contractor', 'unknown']),
  )
  const share = (count: number): number => count / made.projects.length
  const isWell = (project: DemoProject, at: number): boolean => found[at]?.length === 0 && reportsOf.has(project.key)
  assert.ok(Math.abs(share(made.projects.filter(isWell).length) - 0.6) < 0.03)
  assert.ok(share(found.filter((all) => all.some(({ level }) => level === 'red')).length) <= 0.12)
})

test('the other states of a portfolio are there too', () => {
  const has = (test: (project: DemoProject) => boolean): boolean => made.projects.some(test)
  assert.ok(
    has(({ registered }) => registered.row.class === 'reserve' && registered.row.code === undefined),
    'planned without a code',
  )
  assert.ok(
    has(({ registered }) => registered.row.secrecy === 2),
    'secret',
  )
  assert.ok(
    has(({ position }) => position === null),
    'without a place',
  )
  assert.ok(
    has(({ registered }) => registered.row.totalInvestmentFen === undefined),
    'without a budget',
  )
  assert.ok(
    has(({ timing }) => timing.plannedStart === null),
    'without dates',
  )
  assert.ok(
    has(({ situation }) => (situation.finishedDaysLate ?? 0) > 90),
    'finished late',
  )
  assert.ok(
    has(({ changes }) => changes.some(({ row }) => row.stage === 'archived')),
    'archived',
  )
  assert.ok(
    has(({ changes, timing }) => changes.some(({ row }) => row.plannedFinish === timing.plannedFinish)),
    'slipped',
  )
  assert.ok(
    made.progress.reports.some(({ row }) => row.state === 'claimed') &&
      made.progress.reports.some(({ row }) => row.state === 'returned'),
  )
})

test('money is paid only on lines of its own year, never beyond their budget or beyond what was accepted', () => {
  const lines = new Map(
    made.funds.budgetLines.map(({ row }) => [row.id, { ...row, budgetFen: row.initialFen, paidFen: 0 }]),
  )
  for (const { row } of made.funds.adjustments) lines.get(row.budgetLineId)!.budgetFen += row.amountFen
  for (const { row } of made.funds.movements) {
    if (row.kind === 'acceptance') continue
    const line = lines.get(row.budgetLineId ?? '')
    assert.equal(line?.year, yearOf(row.day))
    if (row.kind === 'payment') line!.paidFen += row.amountFen
  }
  for (const { id, paidFen, budgetFen } of lines.values()) assert.ok(paidFen <= budgetFen, id)
  for (const [key, all] of movementsOf) {
    const sum = (kind: string): number =>
      all.reduce((total, { row }) => total + (row.kind === kind ? row.amountFen : 0), 0)
    assert.ok(sum('payment') <= sum('acceptance'), key)
  }
})

test('money is plausible: nothing arrives or is paid that was not issued, offices act on working days, bonds are issued in tranches', () => {
  const worked = (day: Day): boolean => {
    const work = isWorkday(chinaCalendar, day)
    return !work.ok || work.isWorkday
  }
  const lines = new Map<string, { allocation: number; cash_arrival: number; payment: number; bonds: number }>()
  for (const { row } of made.funds.movements.toSorted((a, b) => a.row.day.localeCompare(b.row.day))) {
    assert.ok(worked(row.day) || row.label === '本期资金' || row.label === '已验收待付工程款', `${row.id} ${row.day}`)
    if (row.kind !== 'allocation' && row.kind !== 'cash_arrival' && row.kind !== 'payment') continue
    const line = lines.get(row.budgetLineId!) ?? { allocation: 0, cash_arrival: 0, payment: 0, bonds: 0 }
    lines.set(row.budgetLineId!, line)
    line[row.kind] += row.amountFen
    if (row.kind === 'allocation') line.bonds++
  }
  for (const [id, line] of lines) {
    assert.ok(line.cash_arrival <= line.allocation, `${id} arrived ${line.cash_arrival} of ${line.allocation}`)
    assert.ok(line.payment <= line.allocation, `${id} paid`)
    // Two half-years, what is not paid yet, and what stands.
    if (id.endsWith('special_bond')) assert.ok(line.bonds <= 4, `${id} ${line.bonds}`)
  }
  for (const { row } of made.funds.acceptanceLines)
    assert.ok(Number(row.quantity) >= 0.0005, `${row.movementId} ${row.quantity}`)
})
