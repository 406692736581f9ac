import type { Readable } from 'node:stream'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { NewMaterialTestForm } from '../schema/quantities.ts'
import { findMaterialOrder } from '../store/materials.ts'
import {
  batchOf,
  findMaterialTest,
  findTestFile,
  insertMaterialTest,
  listMaterialTests,
  type MaterialTestRow,
  type TestFile,
} from '../store/tests.ts'
import { findCompleteUpload } from '../store/uploads.ts'
import { tell, type ProgressParts } from './parts.ts'

/** What laboratories say of material. A failed batch keeps what was built with it from counting, until a retest passes. */
export function materialTests(parts: ProgressParts) {
  const { database, clock, files, projects } = parts
  return {
    async listMaterialTests(actor: Actor, projectId: string, query: { limit?: number; cursor?: string }) {
      return projects.readWithin(actor, 'progress:read', projectId, (db) => listMaterialTests(db, projectId, query))
    },

    async getMaterialTest(actor: Actor, id: string): Promise<MaterialTestRow> {
      const found = await database.read(permit(actor, 'progress:read'), (db) => findMaterialTest(db, id))
      if (!found) throw new AppError('not_found', 'material_test_not_found')
      return found
    },

    /** Adds a test of a batch of an order; the file is a completed upload. Throws `day_not_come`, `upload_not_complete`, `material_test_already_recorded`. */
    async recordMaterialTest(actor: Actor, orderId: string, input: NewMaterialTestForm): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:report')
      return explainingConflicts({ material_test_once: 'material_test_already_recorded' }, () =>
        database.write(reach, async (tx) => {
          const order = await findMaterialOrder(tx, orderId)
          if (!order) throw new AppError('not_found', 'material_order_not_found')
          const project = await projects.lock(tx, order.projectId)
          refuseFuture(input.day, clock.today(), 'day')
          const { batch, uploadId, note = '', ...said } = input
          const file =
            uploadId === undefined ? null : await findCompleteUpload(tx, project.id, uploadId, actor.accountId)
          const id = newId()
          await insertMaterialTest(tx, {
            ...said,
            id,
            note,
            projectId: project.id,
            batchId: await batchOf(tx, { id: orderId, projectId: project.id }, batch),
            file: file && { name: file.name, hash: file.sha256, size: file.size, mediaType: file.mediaType },
            recordedBy: actor.accountId,
            recordedAt: clock.now().toISOString(),
          })
          tell(tx, parts, actor, {
            fact: 'progress.material_tested',
            project,
            subject: { kind: 'material_test', id, label: `${order.name} ${batch}` },
            ids: { testId: id, orderId },
            changes: changesBetween({}, { ...said, batch, note, fileHash: file?.sha256 ?? null }),
          })
          return { id }
        }),
      )
    },

    /** The laboratory's own file. */
    async openTestFile(actor: Actor, id: string): Promise<TestFile & { content: Readable }> {
      const file = await database.read(permit(actor, 'progress:read'), (db) => findTestFile(db, id))
      if (!file) throw new AppError('not_found', 'file_missing')
      return { ...file, content: await files.get(file.hash) }
    },
  }
}
