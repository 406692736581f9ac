import type { Actor, Reach } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { permit, type Permission } from '../../identity/index.ts'
import { findPlace, idsAfter, lockMany, type ProjectPlace } from '../store/place.ts'
import { updateProject } from '../store/record.ts'
import type { Means } from './means.ts'

/** Projects in one transaction of a run over all of them. */
const PORTION = 200
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000'

/** What the modules that hang on projects need of them. */
export function moduleUseCases({ database, clock }: Means) {
  return {
    lockMany,

    /** Reads something of one project. Throws `project_not_found` when it is not in reach, so that an empty list means there is nothing. */
    readWithin<T>(
      actor: Actor,
      permission: Permission,
      projectId: string,
      work: (db: Db, place: ProjectPlace) => Promise<T>,
    ): Promise<T> {
      return database.read(permit(actor, permission), async (db) => {
        const place = await findPlace(db, projectId)
        if (!place) throw new AppError('not_found', 'project_not_found')
        return work(db, place)
      })
    },

    /**
     * Goes through all projects in reach, in portions of one transaction each. With several `atOnce` the database writes one portion while the
     * next is computed; the first failure is thrown once those under way have ended.
     */
    async eachPortion(
      reach: Reach,
      work: (tx: Tx, projectIds: string[]) => Promise<void>,
      { portion = PORTION, atOnce = 1 }: { portion?: number; atOnce?: number } = {},
    ): Promise<void> {
      const underWay = new Set<Promise<void>>()
      try {
        for (let last: string | undefined = BEFORE_ALL; ;) {
          const from: string = last
          const ids = await database.read(reach, (db) => idsAfter(db, from, portion))
          last = ids.at(-1)
          if (last === undefined) break
          const task: Promise<void> = database.write(reach, (tx) => work(tx, ids)).finally(() => underWay.delete(task))
          underWay.add(task)
          if (underWay.size >= atOnce) await Promise.race(underWay)
        }
        await Promise.all(underWay)
      } finally {
        await Promise.allSettled(underWay)
      }
    },

    /** Keeps when work really began or ended, as another module found out; the caller holds the project's lock and records the deed. */
    async noteActualDates(
      tx: Tx,
      projectId: string,
      { actualStart, actualFinish }: { actualStart?: string; actualFinish?: string },
    ): Promise<void> {
      const told = {
        ...(actualStart !== undefined && { actual_start: actualStart }),
        ...(actualFinish !== undefined && { actual_finish: actualFinish }),
      }
      await updateProject(tx, projectId, told, clock.now())
    },
  }
}
