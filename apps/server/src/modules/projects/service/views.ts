import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { record } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { NewSavedView, SavedView } from '../schema/finding.ts'
import { dropView, keepView, listViews } from '../store/views.ts'
import type { Means } from './means.ts'

/** A person's own filters and columns of the project list. */
export function viewUseCases({ database, clock }: Means) {
  return {
    views: (actor: Actor): Promise<SavedView[]> =>
      database.read(permit(actor, 'projects:read'), (db) => listViews(db, actor.accountId)),

    /** Keeps a view under its name; an older one of that name is replaced. */
    async saveView(actor: Actor, view: NewSavedView): Promise<SavedView> {
      return database.write(permit(actor, 'projects:read'), async (tx) => {
        const kept = await keepView(tx, actor.accountId, newId(), view, clock.now())
        record(tx, actor, clock.now(), {
          action: 'projects.view_saved',
          subject: { kind: 'saved_view', id: kept.id, label: kept.name },
        })
        return kept
      })
    },

    async deleteView(actor: Actor, id: string): Promise<void> {
      await database.write(permit(actor, 'projects:read'), async (tx) => {
        const name = await dropView(tx, actor.accountId, id)
        if (name === undefined) throw new AppError('not_found', 'view_not_found')
        record(tx, actor, clock.now(), {
          action: 'projects.view_deleted',
          subject: { kind: 'saved_view', id, label: name },
        })
      })
    },
  }
}
