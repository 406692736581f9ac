import { decimal } from '@jiheng/kernel/base'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import type { ProgressPicture as Picture } from './curve.ts'
import type { MaterialOrder, Obstacle, ProgressPicture, ProgressReport } from './schema/progress.ts'
import type { MaterialOrderRow } from './store/materials.ts'
import type { ObstacleRow } from './store/obstacles.ts'
import { presentEvidence } from './present-evidence.ts'
import type { ReportRow } from './store/reports.ts'

type Place = { projectId: string; orgPath: string }

export function presentReport(row: ReportRow, actor: Actor): ProgressReport {
  return {
    id: row.id,
    projectId: row.projectId,
    node: nodeOf(row),
    asOf: row.asOf,
    donePercent: decimal.canonical(row.donePercent),
    doneQuantity: plain(row.doneQuantity),
    plannedQuantity: plain(row.plannedQuantity),
    unit: row.unit,
    note: row.note,
    problems: row.problems,
    reporterName: row.reporterName,
    reportedAt: row.reportedAt,
    state: row.state,
    deciderName: row.deciderName,
    decidedAt: row.decidedAt,
    isWithdrawn: row.isWithdrawn,
    returnReason: row.returnReason,
    doubtsSeen: row.doubtsSeen,
    quantities: row.quantities.map((each) => ({ ...each, quantity: decimal.canonical(each.quantity) })),
    evidence: row.evidence.map(presentEvidence),
    allowed: allowedOnReport(row, actor),
  }
}

/** The reporter adds evidence or takes the report back, another person decides, all only while it waits. */
function allowedOnReport(row: ReportRow, actor: Actor): string[] {
  if (row.state !== 'claimed') return []
  const isOwn = row.reporterId === actor.accountId
  const mayReport = may(actor, 'progress:report', row)
  return [
    ...(mayReport ? ['add_evidence'] : []),
    ...(mayReport && isOwn ? ['withdraw'] : []),
    ...(!isOwn && may(actor, 'progress:accept', row) ? ['accept', 'return'] : []),
  ]
}

export function presentPicture(
  { asOf, problem, position, points }: Picture & { asOf: string },
  allowed: string[],
): ProgressPicture {
  return {
    asOf,
    problem,
    position: position && {
      plannedPercent: position.plannedPercent,
      actualPercent: position.actualPercent,
      claimedPercent: position.claimedPercent,
      deviationPoints: position.deviationPoints,
      coveredUntil: position.coveredUntil,
      daysBehind: position.daysBehind,
      dataAgeDays: position.dataAgeDays,
      causes: position.causes.map(({ nodeId, label, behindPoints }) => ({
        nodeId,
        label: label ?? null,
        behindPoints,
      })),
      explanation: position.explanation,
    },
    points,
    allowed,
  }
}

export function presentMaterialOrder(row: MaterialOrderRow, actor: Actor): MaterialOrder {
  const arrived = decimal.add('0', ...row.arrivals.map((arrival) => arrival.quantity))
  return {
    id: row.id,
    projectId: row.projectId,
    node: nodeOf(row),
    name: row.name,
    quantity: decimal.canonical(row.quantity),
    arrivedQuantity: arrived,
    missingQuantity: decimal.max('0', decimal.subtract(row.quantity, arrived)),
    unit: row.unit,
    promisedOn: row.promisedOn,
    suppliedBy: row.suppliedBy,
    supplier: row.supplier,
    orderedOn: row.orderedOn,
    recordedAt: row.recordedAt,
    arrivals: row.arrivals.map(({ id, day, quantity, note, batch }) => ({
      id,
      day,
      quantity: decimal.canonical(quantity),
      note,
      batch,
    })),
    batches: row.batches.map(({ id, number, result }) => ({ id, number, result })),
    allowed: mayReport(row, actor) ? ['record_arrival', 'record_test'] : [],
  }
}

export function presentObstacle(row: ObstacleRow, actor: Actor): Obstacle {
  return {
    id: row.id,
    projectId: row.projectId,
    cause: row.cause,
    since: row.since,
    note: row.note,
    recordedAt: row.recordedAt,
    clearedOn: row.clearedOn,
    allowed: row.clearedOn === null && mayReport(row, actor) ? ['clear'] : [],
  }
}

const mayReport = (place: Place, actor: Actor): boolean => may(actor, 'progress:report', place)
const nodeOf = ({ nodeId, nodeTitle }: { nodeId: string | null; nodeTitle: string | null }) =>
  nodeId === null ? null : { id: nodeId, title: nodeTitle ?? '' }
const plain = (value: string | null): string | null => (value === null ? null : decimal.canonical(value))
