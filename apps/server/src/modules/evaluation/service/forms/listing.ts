import type { FormKind } from '@jiheng/kernel/official-form'
import type { Actor } from '../../../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../../../platform/http/paging.ts'
import { permit } from '../../../identity/index.ts'
import { countForms, listForms, type ListedForm, type ListedStatus } from '../../store/forms.ts'
import type { EvaluationParts } from '../parts.ts'

export type FormQuery = { year: number; kind: FormKind; status?: ListedStatus; cursor?: string; limit?: number }
export type FormPage = {
  items: ListedForm[]
  total: number
  counts: Record<ListedStatus, number>
  nextCursor: string | null
}

const LIMIT = 100

/** Where the forms of a year stand, project by project: by code, those without one behind the others by name. */
export function formListing({ database }: EvaluationParts) {
  return {
    listForms: (actor: Actor, { year, kind, status, cursor, limit = LIMIT }: FormQuery): Promise<FormPage> =>
      database.read(permit(actor, 'evaluation:read'), async (db) => {
        const [code, name, id] = cursor === undefined ? [] : decodeCursor(cursor, 3)
        const after = name === undefined ? undefined : { code: String(code), name: String(name), id: String(id) }
        const items = await listForms(db, { year, kind, status, after, limit })
        const counts = await countForms(db, { year, kind })
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
        const last = items.length === limit ? items.at(-1) : undefined
        return {
          items,
          counts,
          total: status === undefined ? all : counts[status],
          nextCursor: last ? encodeCursor([last.projectCode ?? '', last.projectName, last.projectId]) : null,
        }
      }),
  }
}
