import type { Actor } from '../../../../platform/actor.ts'
import { permit } from '../../../identity/index.ts'
import type { FundIntake } from '../schema.ts'
import { namedProjects } from '../store/context.ts'
import type { Changes, Outcome, Problem, Told } from '../told.ts'
import { enterJudged } from './enter.ts'
import { judge } from './judge.ts'
import type { ExchangeParts } from './parts.ts'

export type IntakeAnswer = {
  externalId: string
  outcome: Outcome
  projectId: string | null
  movementId: string | null
  changes: Changes
  problem: Problem | null
}

/** Entries of the finance system sent by machine. */
export function intake(parts: ExchangeParts) {
  const { database, clock, projects } = parts
  return {
    /**
     * Books a batch, each entry by itself: what is refused stops no other. An entry is known by the system's own name for it; sent again
     * it is answered with the entry it became, and with other figures told as a difference.
     */
    async takeIn(actor: Actor, { system, entries }: FundIntake): Promise<IntakeAnswer[]> {
      const reach = permit(actor, 'funds:write')
      const told = entries.map((entry, i): Told => ({
        ...entry,
        at: i + 1,
        year: entry.year ?? Number(entry.day.slice(0, 4)),
      }))
      return database.write(reach, async (tx) => {
        const named = await namedProjects(tx, told)
        await projects.lockMany(
          tx,
          named.map(({ id }) => id),
        )
        const judged = await judge(tx, told, { today: clock.today(), system })
        await enterJudged(tx, parts, actor, { judged, origin: { listId: null, system }, isBooked: true })
        return judged.map(({ told: { externalId = '' }, outcome, project, movementId, changes, problem }) => ({
          ...{ externalId, outcome, projectId: project?.id ?? null, movementId, changes, problem },
        }))
      })
    },
  }
}
