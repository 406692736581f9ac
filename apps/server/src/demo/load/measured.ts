import { addDays } from '@jiheng/kernel/base'
import { newId } from '../../platform/ids.ts'
import type { ProgressHistory } from '../../modules/progress/index.ts'
import { chanceOf, type Chance } from '../random.ts'
import type { DemoNode, DemoProject, Municipality } from '../shapes.ts'
import { eveningOf, type Loading } from './loading.ts'

/** How many projects are measured by quantities. */
const MEASURED = 8

/** Months before the demo's start that the heat map tells of. */
const MONTHS = 11

type Reports = Municipality['progress']['reports']

/**
 * A few projects are measured: the largest leaf under way has two items, what was accepted of them, a claim that waits, and tests of
 * the material; every other one has a batch that failed. And what stood at the end of earlier months is told for all.
 */
export async function loadMeasured({ tx, reach, past, idOf }: Loading, made: Municipality): Promise<void> {
  const reportsOf = Map.groupBy(made.progress.reports, ({ row }) => row.projectId)
  const told = made.projects
    .filter(({ situation }) => situation.phase === 'active' && situation.isSecret === undefined)
    .flatMap((project) => measuredOf(project, reportsOf.get(project.key) ?? [], made.startDay, idOf))
    .slice(0, MEASURED)
  for (const history of told) await past.progress.loadHistory(tx, reach.actor, history)
  await past.progress.retellMonths(
    tx,
    made.projects.map(({ key }) => idOf(key)),
    MONTHS,
    made.startDay,
  )
}

function measuredOf(
  project: DemoProject,
  reports: Reports,
  today: string,
  idOf: (key: string) => string,
): ProgressHistory[] {
  const leaves = project.tree.filter(({ isLeaf, doneOn }) => isLeaf && doneOn === null)
  const lastOf = (key: string) =>
    reports.filter(({ row }) => row.nodeId === key && row.state === 'accepted').at(-1)?.row
  const [leaf] = leaves
    .filter(({ key }) => Number(lastOf(key)?.donePercent ?? 0) > 10)
    .toSorted((a, b) => b.share - a.share)
  const last = leaf && lastOf(leaf.key)
  if (!leaf || !last) return []
  return [historyOf(project, leaf, last, today, idOf)]
}

type Report = Reports[number]['row']

function historyOf(
  project: DemoProject,
  leaf: DemoNode,
  last: Report,
  today: string,
  idOf: (key: string) => string,
): ProgressHistory {
  const chance = chanceOf(`${project.key} measured`)
  const [projectId, nodeId, reporterId, decidedBy] = [project.key, leaf.key, project.reporter, project.decider].map(
    idOf,
  ) as [string, string, string, string]
  const yesterday = addDays(today, -1)
  const share = Number(last.donePercent) / 100
  const recorded = { recordedBy: reporterId, recordedAt: eveningOf(yesterday) }
  const order = { id: newId(), projectId, nodeId, supplier: null, orderedOn: addDays(today, -60), ...recorded }
  const batch = { id: newId(), projectId, orderId: order.id, number: `C30-${chance.whole(101, 899)}` }
  const item = (name: string, unit: string, planned: number, weight: string) => ({
    ...{ id: newId(), projectId, nodeId, name, unit, plannedQuantity: String(planned), weight, version: 1 },
    ...{ createdBy: decidedBy, createdAt: eveningOf(yesterday) },
  })
  const [dug, poured] = [chance.whole(20, 90) * 100, chance.whole(10, 60) * 50]
  const items = [item('土方开挖', '立方米', dug, '2'), item('混凝土浇筑', '立方米', poured, '3')] as const
  const [accepted, claimed] = reportsOf({ projectId, nodeId, reporterId, decidedBy }, last, yesterday)
  const done = (reportId: string, itemId: string, quantity: number, batchId: string | null) =>
    quantity > 0 ? [{ id: newId(), reportId, projectId, itemId, quantity: String(quantity), batchId }] : []
  return {
    reports: [accepted, claimed],
    materialOrders: [
      {
        ...order,
        name: '商品混凝土 C30',
        quantity: String(poured),
        unit: '立方米',
        promisedOn: addDays(today, -20),
        suppliedBy: 'contractor',
      },
    ],
    arrivals: [
      {
        ...{ id: newId(), orderId: order.id, projectId, batchId: batch.id, day: addDays(today, -25), note: '' },
        ...{ quantity: String(poured), ...recorded },
      },
    ],
    workItems: [...items],
    batches: [batch],
    quantities: [
      ...done(accepted.id, items[0].id, Math.round(dug * Math.min(1, share * 1.2)), null),
      ...done(accepted.id, items[1].id, Math.round(poured * share * 0.8), null),
      ...done(accepted.id, items[1].id, Math.round(poured * share * 0.1), batch.id),
      ...done(claimed.id, items[1].id, Math.round(poured * 0.05), null),
    ],
    materialTests: [{ ...testOf(chance, today), ...recorded, projectId, batchId: batch.id }],
  }
}

/** Every other batch failed. */
function testOf(chance: Chance, today: string) {
  const isFailed = chance.happens(0.5)
  return {
    ...{ id: newId(), number: `HNT-${chance.whole(1_000, 9_999)}`, lab: '合成演示检测中心', day: addDays(today, -4) },
    ...{
      result: isFailed ? ('failed' as const) : ('passed' as const),
      note: isFailed ? '28 天抗压强度未达设计值' : '',
    },
  }
}

type Parties = Record<'projectId' | 'nodeId' | 'reporterId' | 'decidedBy', string>

/** What was accepted, and a claim of yesterday that waits. */
function reportsOf({ decidedBy, ...parties }: Parties, last: Report, yesterday: string) {
  const report = (asOf: string, donePercent: string) => ({
    ...{ ...parties, id: newId(), asOf, donePercent, doneQuantity: null, plannedQuantity: null, unit: null },
    ...{ note: '按计量项填报', problems: '', reportedAt: `${asOf}T09:20:00.000Z` },
  })
  const decided = { state: 'accepted' as const, decidedBy, decidedAt: `${last.asOf}T11:00:00.000Z`, returnReason: null }
  const soon = String(Math.min(99, Math.round(Number(last.donePercent)) + 3))
  return [
    { ...report(last.asOf, last.donePercent), ...decided },
    { ...report(yesterday, soon), state: 'claimed' as const },
  ] as const
}
