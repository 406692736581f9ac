import { stages } from '@jiheng/kernel/project'
import type { Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { may, type Permission } from '../../identity/index.ts'
import type { ProjectPlace } from '../store/place.ts'

export type Stage = (typeof stages)[number]
/** Why a project may not enter a stage yet: a phrase below `errors`, and who may let it pass all the same. */
export type StageObstacle = { reason: string; waivedBy: Permission }
export type StageCondition = (db: Db, projectId: string) => Promise<StageObstacle | null>
/** A condition that was let pass, and why. */
export type Waived = { stage: Stage; reason: string; why: string }

type Step = { place: ProjectPlace; from: string; to: string; waiver: string | undefined }

/**
 * What must be true before a project enters a stage. Modules that know of such things say so once; projects asks them when a person moves a
 * project on. Lists from offices tell what is already the case and are not asked.
 */
export function createStageConditions() {
  const conditions: { stage: Stage; check: StageCondition }[] = []
  return {
    requireBefore: (stage: Stage, check: StageCondition): void => void conditions.push({ stage, check }),

    /** Throws the first obstacle on the way, unless there is a waiver by somebody who may give one; answers what was waived. */
    async passStages(tx: Tx, actor: Actor, { place, from, to, waiver }: Step): Promise<Waived[]> {
      const order: readonly string[] = stages
      const isEntered = (stage: Stage): boolean =>
        order.indexOf(from) < order.indexOf(stage) && order.indexOf(stage) <= order.indexOf(to)
      const waived: Waived[] = []
      for (const { stage, check } of conditions.filter((each) => isEntered(each.stage))) {
        const obstacle = await check(tx, place.projectId)
        if (!obstacle) continue
        if (waiver === undefined)
          throw new AppError('rule_violated', obstacle.reason, {}, [{ field: 'stage', reason: obstacle.reason }])
        if (!may(actor, obstacle.waivedBy, place)) throw new AppError('rule_violated', 'waiver_not_yours')
        waived.push({ stage, reason: obstacle.reason, why: waiver })
      }
      return waived
    },
  }
}
