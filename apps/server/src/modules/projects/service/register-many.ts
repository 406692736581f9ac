import type { Day } from '@jiheng/kernel/base'
import type { Actor, Reach } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAll, type AuditEntry, type Changes } from '../../audit/index.ts'
import { covers, permit } from '../../identity/index.ts'
import { fieldChanges } from '../fields.ts'
import { candidateOf, judge, matcher, refused, type Candidate, type Judgement } from '../judge.ts'
import { nameKey } from '../name-key.ts'
import type { Batch, RegisterRow, RowOutcome } from '../registered-row.ts'
import {
  findKnown,
  findPlaces,
  findUnitsByName,
  insertMany,
  keepReports,
  updateMany,
  type ReportedRow,
} from '../store/many.ts'
import type { Means } from './means.ts'

type Decided = Judgement & { id: string; orgPath: string; changes: Changes }

export function manyUseCases({ database, clock, facts, counts }: Means) {
  const decide = async (db: Db, reach: Reach, batch: Batch, lock: boolean): Promise<Decided[]> => {
    const candidates = await candidatesOf(db, reach, batch)
    const good = candidates.filter((candidate) => 'fields' in candidate)
    const find = matcher(await findKnown(db, keysOf(good), lock))
    const seen = new Set<string>()
    return candidates.map((candidate, at) => {
      const row = batch.rows[at]!
      if (!('fields' in candidate)) return decided({ row, outcome: 'refused', refusal: candidate })
      const known = find(candidate)
      if (known === 'ambiguous')
        return decided({ row, outcome: 'refused', refusal: refused('project_name_ambiguous', 'name') })
      const identities = known ? [known.id] : identitiesOf(candidate)
      if (identities.some((identity) => seen.has(identity)))
        return decided({ row, outcome: 'refused', refusal: refused('project_listed_twice') })
      for (const identity of identities) seen.add(identity)
      return decided(judge(candidate, known, row.report?.asOf ?? clock.today()))
    })
  }

  return {
    /** What `registerMany` would do with each row, in order; nothing is written. */
    async previewMany(actor: Actor, batch: Batch): Promise<RowOutcome[]> {
      const reach = permit(actor, 'projects:import')
      const all = await database.read(reach, (db) => decide(db, reach, batch, false))
      return all.map((one) => outcomeOf(one.outcome === 'created' ? { ...one, id: '' } : one))
    },

    /**
     * Registers new projects and updates known ones from a list, keeping what the list said on its day. Refused rows stop
     * nobody else; a repeated batch changes nothing. Call it in a transaction under the same `reach`, best with up to
     * 1,000 rows; outcomes are in the order of the rows.
     */
    async registerMany(tx: Tx, reach: Reach, batch: Batch): Promise<RowOutcome[]> {
      const now = clock.now()
      const foreseen = await decide(tx, reach, batch, true)
      const stamp = {
        version: 1,
        is_synthetic: batch.isSynthetic ?? false,
        created_at: now.toISOString(),
        updated_at: now.toISOString(),
      }
      const fresh = foreseen.flatMap((one) =>
        one.outcome === 'created'
          ? [{ ...one.record, id: one.id, org_path: one.orgPath, source: batch.source, ...stamp }]
          : [],
      )
      const added = await insertMany(tx, fresh.toSorted(inOrder))
      const all = foreseen.map((one) => (one.outcome === 'created' && !added.has(one.id) ? clashing(one.row) : one))
      await updateMany(
        tx,
        all.flatMap((one) =>
          one.outcome === 'updated'
            ? [{ ...one.known, source: one.known.source ?? batch.source, ...one.fields, id: one.id }]
            : [],
        ),
        now,
      )
      const reported = await keepReports(
        tx,
        all.flatMap((one) => (one.outcome === 'refused' ? [] : reportsOf(one, batch.source, clock.today()))),
      )
      const changed = all.filter((one) => one.outcome === 'created' || one.outcome === 'updated')
      recordAll(
        tx,
        reach.actor,
        now,
        all.flatMap((one) => entryOf(one, batch, reported)),
      )
      for (const [orgPath, group] of Map.groupBy(changed, (one) => one.orgPath)) {
        facts.publish(
          tx,
          { type: 'projects.registered_many', projectIds: group.map(({ id }) => id) },
          { topic: 'projects', permission: 'projects:read', orgPath },
        )
      }
      if (added.size > 0) counts.forget()
      return all.map(outcomeOf)
    },
  }

  async function candidatesOf(db: Db, reach: Reach, batch: Batch) {
    const home = batch.organisationId ?? reach.actor.organisationId
    const places = await findPlaces(db, [...new Set(batch.rows.map((row) => row.organisationId ?? home))])
    const placeById = new Map(places.filter(({ path }) => covers(reach, path)).map((place) => [place.id, place]))
    const units = await findUnitsByName(db, [...new Set(batch.rows.flatMap(unitNames))])
    return batch.rows.map((row) => {
      const place = placeById.get(row.organisationId ?? home)
      return place ? candidateOf(row, place, units) : refused('organisation_not_found', 'organisationId')
    })
  }
}

/** Two lists that bring the same codes at once wait for each other in one order. */
const inOrder = (a: NewRow, b: NewRow): number => keyText(a).localeCompare(keyText(b))
type NewRow = { code?: string | null; external_id?: string | null }
const keyText = ({ code, external_id: number }: NewRow): string => `${code ?? ''} ${number ?? ''}`

const unitNames = ({ ownerName, departmentName, contractorName }: RegisterRow): string[] =>
  [ownerName, departmentName, contractorName].filter((name) => typeof name === 'string')

function keysOf(candidates: Candidate[]) {
  const told = (column: 'code' | 'external_id' | 'name_key') => [
    ...new Set(candidates.map(({ fields }) => fields[column]).filter((key) => typeof key === 'string')),
  ]
  return {
    codes: told('code'),
    externalIds: told('external_id'),
    nameKeys: told('name_key'),
    orgPaths: [...new Set(candidates.map(({ place }) => place.path))],
  }
}

/** Two new rows are one project when they share the code, or the number in one organisation, or else the bare name. */
function identitiesOf({ row, fields, place }: Candidate): string[] {
  const identities = []
  if (fields.code != null) identities.push(`code ${fields.code}`)
  if (fields.external_id != null) identities.push(`number ${place.path} ${fields.external_id}`)
  return identities.length > 0 ? identities : [`name ${place.path} ${nameKey(row.name)}`]
}

function decided(judgement: Judgement): Decided {
  if (judgement.outcome === 'refused') return { ...judgement, id: '', orgPath: '', changes: {} }
  if (judgement.outcome === 'created')
    return { ...judgement, id: newId(), orgPath: judgement.place.path, changes: fieldChanges({}, judgement.record) }
  const { known, fields } = judgement
  return { ...judgement, id: known.id, orgPath: known.org_path, changes: fieldChanges(known, fields) }
}

const clashing = (row: RegisterRow): Decided =>
  decided({ row, outcome: 'refused', refusal: refused('project_code_taken', 'code') })

function outcomeOf(one: Decided): RowOutcome {
  if (one.outcome === 'refused') return one.refusal
  return { outcome: one.outcome, id: one.id, changes: one.changes, kept: one.outcome === 'created' ? [] : one.kept }
}

function reportsOf(one: Exclude<Decided, { outcome: 'refused' }>, source: string, today: Day): ReportedRow[] {
  const { row, id } = one
  const known = one.outcome === 'created' ? one.record : one.known
  const about = { project_id: id, currency: row.currency ?? known.currency, source }
  const told = { planned_finish: row.plannedFinish ?? null, total_investment_fen: row.totalInvestmentFen ?? null }
  const own = { ...about, as_of: row.report?.asOf ?? today, ...told, rating: row.report?.rating ?? null }
  const earlier = (row.earlier ?? []).map((report) => ({
    ...about,
    as_of: report.asOf,
    planned_finish: report.plannedFinish ?? null,
    total_investment_fen: report.totalInvestmentFen ?? null,
    rating: report.rating ?? null,
  }))
  return [...new Map([...earlier, own].map((report) => [report.as_of, report])).values()]
}

const actionOf = {
  created: 'projects.created',
  updated: 'projects.updated',
  unchanged: 'projects.reported',
  older: 'projects.reported',
} as const

function entryOf(one: Decided, batch: Batch, reported: Set<string>): AuditEntry[] {
  if (one.outcome === 'refused') return []
  if ((one.outcome === 'unchanged' || one.outcome === 'older') && !reported.has(one.id)) return []
  return [
    {
      action: actionOf[one.outcome],
      subject: { kind: 'project', id: one.id, label: one.row.name },
      projectId: one.id,
      orgPath: one.orgPath,
      changes: one.changes,
      why: batch.why ?? batch.source,
    },
  ]
}
