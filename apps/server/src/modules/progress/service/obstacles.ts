import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { permit } from '../../identity/index.ts'
import type { NewObstacleForm } from '../schema/progress.ts'
import { clearObstacle, findObstacle, insertObstacle, listObstacles, type ObstacleRow } from '../store/obstacles.ts'
import { tell, type ProgressParts } from './parts.ts'

/** What keeps a project from starting, and the day it started. */
export function obstacles(parts: ProgressParts) {
  const { database, clock, projects } = parts
  return {
    async listObstacles(actor: Actor, projectId: string): Promise<ObstacleRow[]> {
      return projects.readWithin(actor, 'progress:read', projectId, (db) => listObstacles(db, projectId))
    },

    async getObstacle(actor: Actor, id: string): Promise<ObstacleRow> {
      const obstacle = await database.read(permit(actor, 'progress:read'), (db) => findObstacle(db, id))
      if (!obstacle) throw new AppError('not_found', 'obstacle_not_found')
      return obstacle
    },

    /** Throws `day_not_come`, `obstacle_already_open` while one of the same cause is open. */
    async addObstacle(
      actor: Actor,
      projectId: string,
      { cause, since, note = '' }: NewObstacleForm,
    ): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:report')
      return explainingConflicts({ obstacle_open_once: 'obstacle_already_open' }, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          refuseFuture(since, clock.today(), 'since')
          const id = newId()
          await insertObstacle(tx, {
            id,
            projectId,
            cause,
            since,
            note,
            recordedBy: actor.accountId,
            recordedAt: clock.now().toISOString(),
          })
          const changes = { cause: [null, cause], since: [null, since] } satisfies Record<string, [unknown, unknown]>
          tell(tx, parts, actor, {
            fact: 'progress.obstacle_changed',
            project,
            subject: { kind: 'obstacle', id, label: cause },
            ids: { obstacleId: id },
            changes,
            why: note,
          })
          return { id }
        }),
      )
    },

    /** Throws `day_not_come`, `cleared_before_it_was`, `obstacle_already_cleared`. */
    async clearObstacle(actor: Actor, id: string, clearedOn: string): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:report')
      return explainingConflicts({ obstacle_dates_check: 'cleared_before_it_was' }, () =>
        database.write(reach, async (tx) => {
          const obstacle = await findObstacle(tx, id)
          if (!obstacle) throw new AppError('not_found', 'obstacle_not_found')
          const project = await projects.lock(tx, obstacle.projectId)
          refuseFuture(clearedOn, clock.today(), 'clearedOn')
          if (!(await clearObstacle(tx, id, clearedOn, actor.accountId)))
            throw new AppError('conflict', 'obstacle_already_cleared')
          const subject = { kind: 'obstacle', id, label: obstacle.cause }
          tell(tx, parts, actor, {
            fact: 'progress.obstacle_changed',
            project,
            subject,
            ids: { obstacleId: id },
            changes: { clearedOn: [null, clearedOn] },
          })
          return { id }
        }),
      )
    },

    /** Notes the day work began, once; whoever accepts progress vouches for it. Throws `day_not_come`, `already_commenced`. */
    async recordCommencement(
      actor: Actor,
      projectId: string,
      { startedOn, why }: { startedOn: string; why?: string },
    ): Promise<{ startedOn: string }> {
      const reach = permit(actor, 'progress:accept')
      return database.write(reach, async (tx) => {
        const project = await projects.lock(tx, projectId)
        refuseFuture(startedOn, clock.today(), 'startedOn')
        if (project.actual_start !== null)
          throw new AppError('conflict', 'already_commenced', { day: project.actual_start })
        await projects.noteActualDates(tx, projectId, { actualStart: startedOn })
        const subject = { kind: 'project', id: projectId, label: project.name }
        tell(tx, parts, actor, {
          fact: 'progress.commenced',
          project,
          subject,
          changes: { actualStart: [null, startedOn] },
          ...(why !== undefined && { why }),
        })
        return { startedOn }
      })
    },
  }
}
