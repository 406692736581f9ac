import { createHash } from 'node:crypto'
import { addDays } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { explainingConflicts } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { refuseFuture } from '../../../platform/past-day.ts'
import { changesBetween } from '../../audit/index.ts'
import { permit } from '../../identity/index.ts'
import type { DailyReport, NewDailyReport } from '../schema/daily.ts'
import {
  eventsOfDay,
  findDaily,
  findOwnDaily,
  insertDaily,
  listDailyReports,
  type DailyReportRow,
} from '../store/daily.ts'
import { tell, type ProgressParts } from './parts.ts'

/** What a site says of its day: three things people know, beside what the system knows already. */
export function dailyReports(parts: ProgressParts) {
  const { database, clock, projects } = parts
  return {
    /** The day as the system knows it, yesterday's values, and what was handed in already. Throws `day_not_come`. */
    async draftDailyReport(actor: Actor, projectId: string, { day = clock.today() }: { day?: string }) {
      refuseFuture(day, clock.today(), 'day')
      return projects.readWithin(actor, 'progress:report', projectId, async (db) => {
        const events = await eventsOfDay(db, projectId, day)
        const own = await findOwnDaily(db, projectId, actor.accountId, day)
        const submitted = own?.day === day ? own : null
        const before = submitted ? await findOwnDaily(db, projectId, actor.accountId, addDays(day, -1)) : own
        return { day, events, submitted, before: before ?? null }
      })
    },

    async listDailyReports(actor: Actor, projectId: string, query: { limit?: number; cursor?: string }) {
      return projects.readWithin(actor, 'progress:read', projectId, async (db, place) => ({
        ...(await listDailyReports(db, projectId, query)),
        place,
      }))
    },

    async getDailyReport(actor: Actor, id: string): Promise<DailyReportRow> {
      const found = await database.read(permit(actor, 'progress:read'), (db) => findDaily(db, id))
      if (!found) throw new AppError('not_found', 'daily_report_not_found')
      return found
    },

    /** Hands in a day, or a correction of it as another revision; the receipt is the sender's. Throws `day_not_come`. */
    async submitDailyReport(actor: Actor, projectId: string, input: NewDailyReport): Promise<{ id: string }> {
      const reach = permit(actor, 'progress:report')
      return explainingConflicts({ daily_report_once: 'stale_version' }, () =>
        database.write(reach, async (tx) => {
          const project = await projects.lock(tx, projectId)
          refuseFuture(input.day, clock.today(), 'day')
          const own = await findOwnDaily(tx, projectId, actor.accountId, input.day)
          const said = { ...input, problems: input.problems?.trim() ?? '', workDone: input.workDone.trim() }
          const report = {
            ...said,
            id: newId(),
            projectId,
            revision: own?.day === input.day ? own.revision + 1 : 1,
            authorId: actor.accountId,
            events: await eventsOfDay(tx, projectId, input.day),
            submittedAt: clock.now().toISOString(),
          }
          const receipt = dailyReceiptOf(report)
          await insertDaily(tx, { ...report, receipt })
          tell(tx, parts, actor, {
            fact: 'progress.day_reported',
            project,
            subject: { kind: 'daily_report', id: report.id, label: input.day },
            ids: { dailyReportId: report.id },
            changes: changesBetween({}, { ...said, receipt }),
          })
          return { id: report.id }
        }),
      )
    },
  }
}

type Submitted = Omit<DailyReport, 'events' | 'authorName' | 'receipt'> & { authorId: string }

/** The receipt of a day's report, over its lines of facts; whoever keeps it can compute it again. */
export function dailyReceiptOf(report: Submitted): string {
  const { id, projectId, day, revision, authorId, weather, people, workDone, problems, submittedAt } = report
  const lines = [
    id,
    projectId,
    day,
    revision,
    authorId,
    weather,
    people,
    JSON.stringify([workDone, problems]),
    submittedAt,
  ]
  return createHash('sha256')
    .update(['jiheng-daily-1', ...lines].join('\n'))
    .digest('hex')
}
