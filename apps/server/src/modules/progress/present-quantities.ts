import { decimal } from '@jiheng/kernel/base'
import type { ItemProgress, QuantityProgress } from '@jiheng/kernel/progress'
import { may } from '../identity/index.ts'
import type { Actor } from '../../platform/actor.ts'
import type { MaterialTest, MeasuredWork, WorkItem } from './schema/quantities.ts'
import type { Upload } from './schema/uploads.ts'
import { PART_SIZE } from './service/uploads.ts'
import type { MaterialTestRow } from './store/tests.ts'
import type { UploadRow } from './store/uploads.ts'
import type { WorkItemRow } from './store/work-items.ts'

export function presentWorkItem(row: WorkItemRow): WorkItem {
  return {
    id: row.id,
    projectId: row.projectId,
    node: row.nodeId === null ? null : { id: row.nodeId, title: row.nodeTitle ?? '' },
    name: row.name,
    unit: row.unit,
    plannedQuantity: decimal.canonical(row.plannedQuantity),
    weight: decimal.canonical(row.weight),
    version: row.version,
  }
}

type Found = {
  rows: readonly WorkItemRow[]
  leaves: readonly { nodeId: string; found: QuantityProgress | undefined }[]
  place: { projectId: string; orgPath: string }
}

export function presentMeasuredWork({ rows, leaves, place }: Found, actor: Actor): MeasuredWork {
  const measured = new Map(
    leaves.flatMap(({ found }) => found?.items.map((each) => [each.item.id, each] as const) ?? []),
  )
  return {
    items: rows.flatMap((row) => {
      const found = measured.get(row.id)
      return found ? [{ ...presentWorkItem(row), ...presentMeasured(found) }] : []
    }),
    leaves: leaves.flatMap(({ nodeId, found }) =>
      found
        ? [
            {
              nodeId: nodeId === place.projectId ? null : nodeId,
              percent: found.percent,
              claimedPercent: found.claimedPercent,
              explanation: found.explanation,
            },
          ]
        : [],
    ),
    allowed: may(actor, 'progress:accept', place) ? ['write'] : [],
  }
}

function presentMeasured({ blocked, ...found }: ItemProgress) {
  const tests = new Map(blocked.map(({ test }) => [test.id, test]))
  return {
    percent: found.percent,
    countedQuantity: found.countedQuantity,
    waitingQuantity: found.waitingQuantity,
    blockedQuantity: found.blockedQuantity,
    excessQuantity: found.excessQuantity,
    blockedBy: [...tests.values()].map(({ id, number = null, lab = null, day }) => ({ testId: id, number, lab, day })),
  }
}

export function presentMaterialTest(row: MaterialTestRow): MaterialTest {
  const isBlocking = row.isLatest && row.result === 'failed'
  return {
    id: row.id,
    projectId: row.projectId,
    orderId: row.orderId,
    material: row.materialName,
    batchId: row.batchId,
    batch: row.batch,
    number: row.number,
    lab: row.lab,
    day: row.day,
    result: row.result,
    note: row.note,
    file: row.fileName === null || row.fileHash === null ? null : { name: row.fileName, hash: row.fileHash },
    recorderName: row.recorderName,
    recordedAt: row.recordedAt,
    counts: row.isLatest,
    blocked: isBlocking
      ? row.built.map(({ item, unit, quantity }) => ({ item, unit, quantity: decimal.canonical(quantity) }))
      : [],
  }
}

export function presentUpload(row: UploadRow): Upload {
  return {
    id: row.id,
    projectId: row.projectId,
    name: row.name,
    size: row.size,
    sha256: row.sha256,
    offset: row.received,
    partSize: PART_SIZE,
    expiresAt: row.expiresAt,
    completedAt: row.completedAt,
  }
}
