import type { Actor } from '../../../../platform/actor.ts'
import type { Db, Tx } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { may, permit, permitAny } from '../../../identity/index.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import {
  findDiscussion,
  insertStatement,
  keepConclusion,
  statementsOf,
  type DiscussionRow,
  type StatementRow,
} from '../store/discussions.ts'
import { findRoundProject, type RoundProjectRow } from '../store/round-projects.ts'
import { findRound, type RoundRow } from '../store/rounds.ts'
import { sheetsOn, tasksOf, type SheetRow } from '../store/tasks.ts'
import { templateOf } from './scoring.ts'
import { tell, wholeOf, type RoundParts } from './parts.ts'
import type { Template } from '@jiheng/kernel/evaluation-round'

export type OpenDiscussion = {
  round: RoundRow
  project: RoundProjectRow
  discussion: DiscussionRow
  template: Template
  sheets: SheetRow[]
  statements: StatementRow[]
  /** The asker's own letter and task; null for who runs the round. */
  own: { letter: string; taskId: string } | null
  runs: boolean
}

/** Talking over totals that lie too far apart: letters speak, nobody is named. */
export function discussing(parts: RoundParts) {
  const { database, clock } = parts
  const permitted = (actor: Actor) => permitAny(actor, ['rounds:score', 'rounds:manage'])

  /** The discussion of one project as the asker may see it: as its expert, or as who runs the round. Throws `discussion_not_found`. */
  const open = async (tx: Tx, actor: Actor, roundProjectId: string) => {
    await tellAsker(tx, { accountId: actor.accountId, runs: false })
    const project = await findRoundProject(tx, roundProjectId)
    const round = project && (await findRound(tx, project.roundId))
    if (!project || !round) throw new AppError('not_found', 'discussion_not_found')
    const runs = may(actor, 'rounds:manage', round)
    await tellAsker(tx, { accountId: actor.accountId, runs })
    const discussion = await findDiscussion(tx, roundProjectId)
    if (!discussion) throw new AppError('not_found', 'discussion_not_found')
    const task = (await tasksOf(tx, actor.accountId)).find((each) => each.roundProjectId === roundProjectId)
    return { round, project, discussion, runs, own: task ? { letter: task.letter, taskId: task.id } : null }
  }

  return {
    getDiscussion: (actor: Actor, roundProjectId: string): Promise<OpenDiscussion> =>
      database.read(permitted(actor), (db: Db) =>
        askingAs(db, { accountId: actor.accountId, runs: false }, async (tx) => {
          const found = await open(tx, actor, roundProjectId)
          return {
            ...found,
            template: await templateOf(tx, found.round),
            sheets: await sheetsOn(tx, roundProjectId),
            statements: await statementsOf(tx, roundProjectId),
          }
        }),
      ),

    /** Throws `discussion_not_found`, `discussion_closed`. */
    say: (actor: Actor, roundProjectId: string, text: string): Promise<{ id: string }> =>
      database.write(permitted(actor), async (tx) => {
        const { round, project, discussion, own } = await open(tx, actor, roundProjectId)
        if (discussion.closedAt !== null) throw new AppError('conflict', 'discussion_closed')
        const { projectId } = project
        await insertStatement(tx, {
          ...{ id: newId(), roundProjectId, projectId, accountId: actor.accountId, letter: own?.letter ?? null },
          ...{ text, saidAt: clock.now().toISOString() },
        })
        tell(tx, parts, actor, { action: 'evaluation.statement_made', round, projectId })
        return { id: roundProjectId }
      }),

    /** Ends a discussion with what came of it; the sheets stand as they are then. Throws `discussion_not_found`, `discussion_closed`. */
    closeDiscussion: (actor: Actor, roundProjectId: string, conclusion: string): Promise<{ id: string }> =>
      database.write(wholeOf(permit(actor, 'rounds:manage')), async (tx) => {
        const { round, project, runs } = await open(tx, actor, roundProjectId)
        if (!runs) throw new AppError('not_found', 'discussion_not_found')
        const at = clock.now().toISOString()
        if (!(await keepConclusion(tx, { roundProjectId, conclusion, by: actor.accountId, at })))
          throw new AppError('conflict', 'discussion_closed')
        const { projectId } = project
        tell(tx, parts, actor, { action: 'evaluation.discussion_closed', round, projectId, why: conclusion })
        return { id: roundProjectId }
      }),
  }
}
