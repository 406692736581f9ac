import type { Actor } from '../../../../platform/actor.ts'
import type { Db } from '../../../../platform/db/database.ts'
import { AppError } from '../../../../platform/errors.ts'
import { newId } from '../../../../platform/ids.ts'
import { decodeCursor, encodeCursor } from '../../../../platform/http/paging.ts'
import { record } from '../../../audit/index.ts'
import { may, permit } from '../../../identity/index.ts'
import { hide, tellPartly, type LeadFile } from '../masking.ts'
import type { ClosureForm, LeadQuery, TipForm, TriageForm } from '../schema/leads.ts'
import { leadStates, rankOf } from '../states.ts'
import {
  countByState,
  findLead,
  listLeads,
  recordsAmong,
  recordsOf,
  seenAmong,
  stepsOf,
  type ListedLead,
} from '../store/leads.ts'
import { questionsOf } from '../store/questions.ts'
import { countProjects, insertLeads, insertSteps, insertTeller, lastSearch } from '../store/searching.ts'
import { lockForStep, move, noteLook, tellReaders, type LeadsParts } from './parts.ts'

/** Reading leads, each look on record, and deciding about them. */
export function handling(parts: LeadsParts) {
  const { database, clock, facts, projects } = parts
  /** What each reader saw last: a list left open that reads itself again and shows nothing else is one look. */
  const lastLooks = new Map<string, string>()
  const noteList = async (actor: Actor, filters: object, shown: readonly ListedLead[]): Promise<void> => {
    const id = JSON.stringify(filters)
    const seen = `${id} ${shown.map((lead) => lead.id).join(' ')}`
    if (lastLooks.get(actor.accountId) === seen) return
    await noteLook(parts, actor, { action: 'leads.listed', subject: { kind: 'lead_list', id } })
    lastLooks.set(actor.accountId, seen)
  }
  return {
    async listLeads(actor: Actor, query: LeadQuery) {
      const after = query.cursor === undefined ? null : decodeCursor(query.cursor, 3)
      const reach = permit(actor, 'leads:read')
      const { cursor: _cursor, limit: _limit, ...filters } = query
      const page = await database.read(reach, async (db) => {
        const { rows, hasMore } = await listLeads(db, query, after)
        const last = hasMore ? rows.at(-1) : undefined
        const counts = await countByState(db, query)
        return {
          rows: await asSeen(db, actor, rows),
          total: sumOf(counts, query.state ?? leadStates),
          nextCursor: last ? encodeCursor([last.severityRank, last.foundAt, last.id]) : null,
          counts,
          searched: await searchedIn(db),
        }
      })
      await noteList(actor, filters, page.rows)
      return page
    },

    /** One lead with everything the reader may see of it. The look is on record. Throws `lead_not_found`. */
    async getLead(actor: Actor, id: string): Promise<LeadFile> {
      const file = await database.read(permit(actor, 'leads:read'), (db) => openFile(db, actor, id))
      const { projectId, orgPath, ruleId: label } = file.lead
      await noteLook(parts, actor, { action: 'leads.viewed', subject: { kind: 'lead', id, label }, projectId, orgPath })
      return file
    },

    /** Keeps what somebody told. Who told it goes where only case files are read. */
    async addTip(actor: Actor, { projectId, severity, text, teller, channel }: TipForm): Promise<{ id: string }> {
      return database.write(permit(actor, 'leads:handle'), async (tx) => {
        const project = await projects.lock(tx, projectId)
        const [id, now] = [newId(), clock.now().toISOString()]
        await insertLeads(tx, [
          {
            id,
            projectId,
            origin: 'tip',
            ruleId: 'tip',
            ruleVersion: null,
            fingerprint: `tip:${id}`,
            severity,
            severityRank: rankOf[severity],
            day: clock.today(),
            amountFen: null,
            messageKey: 'leads.messages.tip',
            params: { text },
            explanation: null,
            state: 'found',
            outcome: null,
            foundAt: now,
            reopenedAt: null,
            movedAt: now,
          },
        ])
        await insertTeller(tx, { leadId: id, projectId, teller, channel })
        await insertSteps(tx, [
          { id: newId(), leadId: id, projectId, action: 'found', note: '', doneBy: actor.accountId, doneAt: now },
        ])
        const subject = { kind: 'lead', id, label: 'tip' }
        record(tx, actor, clock.now(), { action: 'leads.tip_added', subject, projectId, orgPath: project.org_path })
        tellReaders(tx, facts, project.org_path)
        return { id }
      })
    },

    /** Keeps a lead for asking, or puts it aside with a reason. Throws `lead_step_unsuitable`. */
    triageLead: (actor: Actor, id: string, { decision, why }: TriageForm): Promise<{ id: string }> =>
      database.write(permit(actor, 'leads:handle'), async (tx) => {
        const lead = await lockForStep(tx, id, decision)
        const how =
          decision === 'keep'
            ? { to: 'kept' as const, action: 'kept' }
            : { to: 'dismissed' as const, outcome: 'unfounded' as const, action: 'dismissed' }
        await move(tx, parts, actor, lead, { ...how, note: why })
        return { id }
      }),

    closeLead: (actor: Actor, id: string, { outcome, why }: ClosureForm): Promise<{ id: string }> =>
      database.write(permit(actor, 'leads:handle'), async (tx) => {
        const lead = await lockForStep(tx, id, 'close')
        await move(tx, parts, actor, lead, { to: 'closed', outcome, action: 'closed', note: why })
        return { id }
      }),

    today: clock.today,
  }
}

const sumOf = (counts: Record<string, number>, states: readonly string[]): number =>
  states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)

/** Leads of a list as `actor` may see them. */
async function asSeen(db: Db, actor: Actor, rows: readonly ListedLead[]): Promise<ListedLead[]> {
  const records = await recordsAmong(
    db,
    rows.map(({ id }) => id),
  )
  const seen = await seenAmong(db, [...records.values()].flat())
  return rows.map((row) => {
    const isWhole = (records.get(row.id) ?? []).every(({ id }) => seen.has(id))
    return isWhole || may(actor, 'cases:read', row) ? row : tellPartly(row)
  })
}

/** A lead with its trail as `actor` may see it: records out of reach are hidden unless case files may be read there. */
export async function openFile(db: Db, actor: Actor, id: string): Promise<LeadFile> {
  const lead = await findLead(db, id)
  if (!lead) throw new AppError('not_found', 'lead_not_found')
  const records = await recordsOf(db, id)
  const mayReadCases = may(actor, 'cases:read', { orgPath: lead.orgPath, projectId: lead.projectId })
  const inputs = (lead.explanation?.inputs ?? []).flatMap(({ source }) => source ?? [])
  const seen = await seenAmong(db, [...records, ...inputs])
  const steps = await stepsOf(db, id)
  return hide({ lead, records, steps, questions: await questionsOf(db, id) }, seen, mayReadCases)
}

/** When the books were last searched, and how many projects of it the reader reaches. */
async function searchedIn(db: Db) {
  const searched = await lastSearch(db)
  return searched && { ...searched, projects: await countProjects(db) }
}
