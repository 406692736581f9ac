import { setImmediate as breathe } from 'node:timers/promises'
import { chinaCalendar } from '@jiheng/kernel/base'
import { bookOf, findLeadsIn, leadRules, type LeadFinding, type RuleInForce } from '@jiheng/kernel/lead'
import { systemReach, type Actor } from '../../../../platform/actor.ts'
import type { Tx } from '../../../../platform/db/database.ts'
import { newId } from '../../../../platform/ids.ts'
import { recordAll, type AuditEntry } from '../../../audit/index.ts'
import { permit } from '../../../identity/index.ts'
import type { SearchOutcome } from '../schema/leads.ts'
import { rankOf } from '../states.ts'
import { loadLedger } from '../store/ledger.ts'
import { ruleVersions } from '../store/rules.ts'
import {
  countProjects,
  insertLeads,
  insertRecords,
  insertSearch,
  insertSteps,
  knownLeads,
  pathsOf,
  refreshLead,
  takeTurn,
  type KnownLead,
} from '../store/searching.ts'
import { tellReaders, type LeadsParts } from './parts.ts'

const reach = systemReach('leads')

/** Going through the books of all projects, by night and when somebody asks for it. */
export function searching(parts: LeadsParts) {
  const { database, clock } = parts

  const search = async (actor: Actor): Promise<SearchOutcome> => {
    const asOf = clock.today()
    const [ledger, inForce, projects] = await database.read(reach, async (db) => [
      await loadLedger(db),
      newest(await ruleVersions(db)),
      await countProjects(db),
    ])
    const book = bookOf(ledger, asOf)
    const found: LeadFinding[] = []
    for (const { id } of leadRules) {
      found.push(...findLeadsIn(book, { calendar: chinaCalendar, inForce, only: [id] }))
      // Requests are answered between two rules: among very many projects one takes a while.
      await breathe()
    }
    return database.write({ ...reach, actor }, (tx) => keepSearch(tx, actor, { asOf, projects }, found))
  }

  const keepSearch = async (
    tx: Tx,
    actor: Actor,
    about: Pick<SearchOutcome, 'asOf' | 'projects'>,
    found: readonly LeadFinding[],
  ): Promise<SearchOutcome> => {
    const { opened, reopened } = await keep(tx, parts, actor, found)
    const outcome = { ...about, found: found.length, opened, reopened }
    const searched = { searchedBy: actor.accountId, searchedAt: clock.now().toISOString() }
    await insertSearch(tx, { id: newId(), ...outcome, ...searched })
    return outcome
  }

  return {
    /** Searches on demand; what is found out of the asker's reach is kept for those who reach it. */
    async searchLeads(actor: Actor): Promise<SearchOutcome> {
      permit(actor, 'leads:handle')
      return search(actor)
    },
    searchByTimer: (): Promise<SearchOutcome> => search(reach.actor),
    /** Inside the caller's transaction, for the demo. */
    async searchWithin(tx: Tx): Promise<SearchOutcome> {
      const asOf = clock.today()
      const inForce = newest(await ruleVersions(tx))
      const found = findLeadsIn(bookOf(await loadLedger(tx), asOf), { calendar: chinaCalendar, inForce })
      return keepSearch(tx, reach.actor, { asOf, projects: await countProjects(tx) }, found)
    },
  }
}

/** The version of each rule that holds: the newest one. */
export function newest(
  versions: readonly { ruleId: string; version: number; parameters: Record<string, number> }[],
): RuleInForce[] {
  return leadRules.flatMap(({ id }) => {
    const [last] = versions.filter(({ ruleId }) => ruleId === id).toSorted((a, b) => b.version - a.version)
    return last ? [{ ruleId: id, version: String(last.version), parameters: last.parameters }] : []
  })
}

/** Raises new matters, and opens settled ones again when new records came; the same is never raised twice. */
async function keep(
  tx: Tx,
  parts: LeadsParts,
  actor: Actor,
  found: readonly LeadFinding[],
): Promise<{ opened: number; reopened: number }> {
  const now = parts.clock.now().toISOString()
  await takeTurn(tx)
  const known = await knownLeads(
    tx,
    found.map(({ fingerprint }) => fingerprint),
  )
  const places = await pathsOf(tx, [...new Set(found.flatMap(({ projectIds }) => projectIds.slice(0, 1)))])
  const entries: (AuditEntry & { orgPath: string })[] = []
  const fresh = found.filter(
    ({ fingerprint, projectIds: [first] }) => !known.has(fingerprint) && first !== undefined && places.has(first),
  )
  const raised = fresh.map((finding) => raise(finding, now))
  await insertLeads(
    tx,
    raised.map(({ lead }) => lead),
  )
  await insertRecords(
    tx,
    raised.flatMap(({ records }) => records),
  )
  await insertSteps(
    tx,
    raised.map(({ lead: { id, projectId } }) => ({
      id: newId(),
      leadId: id,
      projectId,
      action: 'found',
      note: '',
      doneBy: actor.accountId,
      doneAt: now,
    })),
  )
  for (const { lead } of raised)
    entries.push(entryOf('leads.found', lead.id, lead.ruleId, lead.projectId, places.get(lead.projectId)!.orgPath))
  let reopened = 0
  for (const finding of found) {
    const lead = known.get(finding.fingerprint)
    if (lead && (await addTo(tx, actor, lead, finding, now))) {
      reopened += 1
      entries.push(entryOf('leads.reopened', lead.id, finding.ruleId, lead.projectId, lead.orgPath))
    }
  }
  recordAll(tx, actor, parts.clock.now(), entries)
  for (const orgPath of new Set(entries.map((entry) => entry.orgPath))) tellReaders(tx, parts.facts, orgPath)
  return { opened: fresh.length, reopened }
}

const entryOf = (action: string, id: string, label: string, projectId: string, orgPath: string) => ({
  action,
  subject: { kind: 'lead', id, label },
  projectId,
  orgPath,
})

const seenOf = ({ severity, day, amountFen, params, explanation }: LeadFinding) => ({
  severity,
  severityRank: rankOf[severity],
  day,
  amountFen,
  params,
  explanation,
  ruleVersion: Number(explanation.rule.version),
})

function raise(finding: LeadFinding, now: string) {
  const [projectId = ''] = finding.projectIds
  const lead = {
    id: newId(),
    projectId,
    origin: 'rule' as const,
    ruleId: finding.ruleId,
    fingerprint: finding.fingerprint,
    messageKey: finding.messageKey,
    ...seenOf(finding),
    state: 'found' as const,
    outcome: null,
    foundAt: now,
    reopenedAt: null,
    movedAt: now,
  }
  return { lead, records: recordRows(lead, finding.records, now) }
}

const recordRows = (
  { id, projectId }: { id: string; projectId: string },
  records: LeadFinding['records'],
  now: string,
) =>
  [...new Map(records.map((record) => [`${record.kind} ${record.id}`, record])).values()].map((record) => ({
    leadId: id,
    projectId,
    kind: record.kind,
    recordId: record.id,
    label: record.label ?? null,
    seenAt: now,
  }))

/** Adds what is new to a known lead; answers whether that opened it again. */
async function addTo(tx: Tx, actor: Actor, lead: KnownLead, finding: LeadFinding, now: string): Promise<boolean> {
  const before = new Set(lead.records)
  const added = finding.records.filter(({ kind, id }) => !before.has(`${kind} ${id}`))
  if (added.length === 0) return false
  const isReopened = lead.state === 'dismissed' || lead.state === 'closed'
  await refreshLead(tx, { id: lead.id, ...seenOf(finding), isReopened, now })
  await insertRecords(tx, recordRows(lead, added, now))
  await insertSteps(tx, [
    {
      id: newId(),
      leadId: lead.id,
      projectId: lead.projectId,
      action: isReopened ? 'reopened' : 'records_added',
      note: '',
      doneBy: actor.accountId,
      doneAt: now,
    },
  ])
  return isReopened
}
