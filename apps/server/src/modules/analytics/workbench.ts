import { addDays, daysBetween, explain, weekdayOf, type Day, type Explanation } from '@jiheng/kernel/base'
import type { Actor } from '../../platform/actor.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database, Db } from '../../platform/db/database.ts'
import { permit } from '../identity/index.ts'
import { regionName } from '../projects/index.ts'
import type { Call, Workbench } from './schema.ts'
import {
  lastContacts,
  projectsOf,
  rankProjects,
  reasonsOf,
  type ContactRow,
  type ProjectRow,
  type RankedRow,
  type Reader,
  type ReasonRow,
} from './store/calls.ts'
import { changesSince, countAttention, countOverdue, nodesDue, staleProjects } from './store/workbench.ts'

export type WorkbenchParts = { database: Database; clock: Clock; readerOf(actor: Actor): Reader }

const CALLS = 10
const REASONS = 3
const LINES = 20

/** Which projects need a call today, why, and whose move it is, as far as the reader reaches. */
export function workbench({ database, clock, readerOf }: WorkbenchParts) {
  return {
    async getWorkbench(actor: Actor, limit = CALLS): Promise<Workbench> {
      const today = clock.today()
      const since = midnight(addDays(today, -1))
      return database.read(permit(actor, 'alerts:read'), async (db) => {
        const { needs, checkedAt, ...counts } = await countAttention(db)
        return {
          day: today,
          checkedAt,
          counts,
          needs,
          ...(await calls(db, readerOf(actor), { limit, today, since })),
          ...(await news(db, today, since)),
        }
      })
    },
  }
}

/** The first instant of a day in Shanghai. */
const midnight = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString()

type Frame = { limit: number; today: Day; since: string }

async function calls(db: Db, reader: Reader, frame: Frame): Promise<Pick<Workbench, 'mine' | 'others'>> {
  const ranked = await rankProjects(db, reader, frame.limit)
  const ids = ranked.map(({ projectId }) => projectId)
  const projects = await projectsOf(db, ids)
  const reasons = await reasonsOf(db, ids)
  const contacts = await lastContacts(db, ids)
  const items = (isMine: boolean) =>
    ranked.flatMap((row): Call[] => {
      const [project, found] = [projects.get(row.projectId), reasons.get(row.projectId) ?? []]
      const [worst] = found
      return row.isMine === isMine && project && worst
        ? [callOf(row, project, { worst, found, contact: contacts.get(row.projectId) }, frame)]
        : []
    })
  const [first] = ranked
  return {
    mine: { total: first?.mineTotal ?? 0, items: items(true) },
    others: { total: first?.othersTotal ?? 0, items: items(false) },
  }
}

type Found = { worst: ReasonRow; found: ReasonRow[]; contact: ContactRow | undefined }

function callOf(
  { isMine }: RankedRow,
  project: ProjectRow,
  { worst, found, contact }: Found,
  { today, since }: Frame,
): Call {
  const from = found.map((reason) => reason.since).reduce((a, b) => (a < b ? a : b))
  const stakes = found.filter(({ stakeFen }) => stakeFen !== null)
  const stakeFen = stakes.length === 0 ? null : stakes.reduce((sum, reason) => sum + (reason.stakeFen ?? 0), 0)
  return {
    projectId: project.id,
    name: project.name,
    code: project.code,
    regionName: regionName(project.regionCode),
    attention: worst.level,
    openAlerts: found.length,
    since: from,
    days: daysOpen(from, today),
    stakeFen,
    stakeExplanation: stakeFen === null ? null : stakeExplanation(stakes, stakeFen, today),
    holder: holderOf(worst),
    isMine,
    plannedPercent: project.plannedPercent,
    actualPercent: project.actualPercent,
    change: changeOf(found, since),
    lastContact: contact
      ? {
          kind: contact.kind,
          by: contact.by,
          at: contact.at,
          text: contact.text,
          promisedOn: contact.promisedOn,
          isOverdue: contact.promisedOn !== null && contact.promisedOn < today,
        }
      : null,
    reasons: found.slice(0, REASONS).map((reason) => reasonOf(reason, today)),
  }
}

const daysOpen = (since: Day, today: Day): number => Math.max(0, daysBetween(since, today))

function reasonOf(row: ReasonRow, today: Day): Call['reasons'][number] {
  const { alertId, ruleId, level, messageKey, params, since, explanation } = row
  return {
    alertId,
    ruleId,
    level,
    messageKey,
    params,
    since,
    days: daysOpen(since, today),
    holder: holderOf(row),
    explanation,
  }
}

function holderOf({ holderKind, organisationId, organisationName, accountId, accountName }: ReasonRow): Call['holder'] {
  return {
    kind: holderKind as Call['holder']['kind'],
    organisation: organisationName === null ? null : { id: organisationId, name: organisationName },
    account: accountId === null ? null : { id: accountId, name: accountName ?? '' },
  }
}

/** How the project moved since yesterday: whatever is new or worse speaks before what got better. */
function changeOf(found: ReasonRow[], since: string): Call['change'] {
  if (found.some(({ openedAt }) => openedAt >= since)) return 'new'
  const moved = found.filter(({ levelChangedAt }) => levelChangedAt >= since)
  if (moved.length === 0) return null
  return moved.some(({ raisedAt }) => raisedAt >= since) ? 'raised' : 'lowered'
}

/** Money at stake is the sum over the open alerts that tell an amount. */
function stakeExplanation(stakes: ReasonRow[], stakeFen: number, today: Day): Explanation {
  return explain({
    measure: 'measures.money_at_stake',
    value: String(stakeFen),
    unit: 'fen',
    rule: { id: 'money_at_stake', version: '1', mark: 'U' },
    formula: 'Σ',
    inputs: stakes.map(({ alertId, ruleId, stakeFen: amount, explanation }) => ({
      measure: `rules.${ruleId}`,
      value: String(amount),
      unit: 'fen' as const,
      source: { kind: 'alert' as const, id: alertId },
      evidenceLevel: explanation.evidenceLevel,
      asOf: explanation.asOf,
    })),
    asOf: today,
  })
}

async function news(db: Db, today: Day, since: string): Promise<Pick<Workbench, 'changes' | 'dueThisWeek' | 'stale'>> {
  const monday = addDays(today, 1 - weekdayOf(today))
  const sunday = addDays(monday, 6)
  const changes = await changesSince(db, since, LINES)
  const due = await nodesDue(db, monday, sunday, LINES)
  const stale = await staleProjects(db, today, LINES)
  const [change] = changes
  return {
    changes: {
      since,
      opened: change?.opened ?? 0,
      raised: change?.raised ?? 0,
      lowered: change?.lowered ?? 0,
      closed: change?.closed ?? 0,
      items: changes.map(({ alertId, projectId, projectName, from, to, at, messageKey, params }) => ({
        alertId,
        projectId,
        projectName,
        from,
        to,
        at,
        messageKey,
        params,
      })),
    },
    dueThisWeek: {
      from: monday,
      to: sunday,
      overdue: await countOverdue(db, monday),
      total: due[0]?.total ?? 0,
      items: due.map(({ nodeId, projectId, projectName, title, dueOn, responsibleId, responsibleName }) => ({
        nodeId,
        projectId,
        projectName,
        title,
        dueOn,
        responsible: responsibleId === null ? null : { id: responsibleId, name: responsibleName ?? '' },
      })),
    },
    stale: {
      total: stale[0]?.total ?? 0,
      neverReported: stale[0]?.neverReported ?? 0,
      items: stale.map(({ projectId, projectName, reportedOn, dataAgeDays }) => ({
        projectId,
        projectName,
        reportedOn,
        dataAgeDays,
      })),
    },
  }
}
