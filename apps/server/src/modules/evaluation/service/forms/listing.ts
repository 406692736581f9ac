import type { FormKind } from '@jiheng/kernel/official-form'
import type { Actor } from '../../../../platform/actor.ts'
import { decodeCursor, encodeCursor } from '../../../../platform/http/paging.ts'
import { permit } from '../../../identity/index.ts'
import { countForms, listForms, type ListedForm, type ListedStatus } from '../../store/forms.ts'
import type { EvaluationParts } from '../parts.ts'

export type FormQuery = { year: number; kind: FormKind; status?: ListedStatus; cursor?: string; limit?: number }
export type FormPage = { items: ListedForm[]; counts: Record<ListedStatus, number>; nextCursor: string | null }

const LIMIT = 100

/** Where the forms of a year stand, project by project. */
export function formListing({ database }: EvaluationParts) {
  return {
    listForms: (actor: Actor, { year, kind, status, cursor, limit = LIMIT }: FormQuery): Promise<FormPage> =>
      database.read(permit(actor, 'evaluation:read'), async (db) => {
        const [name, id] = cursor === undefined ? [] : decodeCursor(cursor, 2)
        const after = name === undefined ? undefined : { name: String(name), id: String(id) }
        const items = await listForms(db, { year, kind, status, after, limit })
        const last = items.length === limit ? items.at(-1) : undefined
        return {
          items,
          counts: await countForms(db, { year, kind }),
          nextCursor: last ? encodeCursor([last.projectName, last.projectId]) : null,
        }
      }),
  }
}
