import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { changesBetween } from '../../audit/index.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { NewArrivalForm, NewMaterialOrderForm } from '../schema/progress.ts'
import {
  findMaterialOrder,
  insertArrival,
  insertMaterialOrder,
  listMaterialOrders,
  type MaterialOrderRow,
} from '../store/materials.ts'
import { findNode } from '../store/plan.ts'
import { batchOf } from '../store/tests.ts'
import { tell, type ProgressParts } from './parts.ts'

/** Material on order, and what of it arrived. */
export function materials(parts: ProgressParts) {
  const { database, clock, projects } = parts
  return {
    async listMaterialOrders(actor: Actor, projectId: string, query: { limit?: number; cursor?: string }) {
      return projects.readWithin(actor, 'progress:read', projectId, (db) => listMaterialOrders(db, projectId, query))
    },

    async getMaterialOrder(actor: Actor, id: string): Promise<MaterialOrderRow> {
      const order = await database.read(permit(actor, 'progress:read'), (db) => findMaterialOrder(db, id))
      if (!order) throw new AppError('not_found', 'material_order_not_found')
      return order
    },

    /** Notes an order and the day its supplier promised. Throws `node_not_in_project`, `promised_before_ordered`. */
    async addMaterialOrder(actor: Actor, projectId: string, input: NewMaterialOrderForm): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:report')
      return explainingConflicts({ material_order_dates_check: 'promised_before_ordered' }, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          if (input.nodeId !== undefined && !(await findNode(tx, projectId, input.nodeId)))
            throw new AppError('not_found', 'node_not_in_project')
          const said = {
            ...input,
            nodeId: input.nodeId ?? null,
            supplier: input.supplier ?? null,
            orderedOn: input.orderedOn ?? null,
          }
          const id = newId()
          await insertMaterialOrder(tx, {
            ...said,
            id,
            projectId,
            recordedBy: actor.accountId,
            recordedAt: clock.now().toISOString(),
          })
          const subject = { kind: 'material_order', id, label: input.name }
          tell(tx, parts, actor, {
            fact: 'progress.material_changed',
            project,
            subject,
            ids: { orderId: id },
            changes: changesBetween({}, said),
          })
          return { id }
        }),
      )
    },

    /** Notes a delivery, whole or in part. Throws `day_not_come`. */
    async recordArrival(actor: Actor, orderId: string, input: NewArrivalForm): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:report')
      return database.write(reach, async (tx) => {
        const order = await findMaterialOrder(tx, orderId)
        if (!order) throw new AppError('not_found', 'material_order_not_found')
        const project = await projects.lock(tx, order.projectId)
        refuseFuture(input.day, clock.today(), 'day')
        const batchId =
          input.batch === undefined ? null : await batchOf(tx, { id: orderId, projectId: project.id }, input.batch)
        const said = { day: input.day, quantity: input.quantity, note: input.note ?? '', batchId }
        const id = newId()
        await insertArrival(tx, {
          ...said,
          id,
          orderId,
          projectId: project.id,
          recordedBy: actor.accountId,
          recordedAt: clock.now().toISOString(),
        })
        const subject = { kind: 'arrival', id, label: order.name }
        tell(tx, parts, actor, {
          fact: 'progress.material_changed',
          project,
          subject,
          ids: { orderId },
          changes: changesBetween(
            {},
            { day: said.day, quantity: said.quantity, note: said.note, batch: input.batch ?? null },
          ),
        })
        return { id }
      })
    },
  }
}
