import { addWorkdays, chinaCalendar } from '@jiheng/kernel/base'
import { quarterBefore, type Quarter } from '@jiheng/kernel/credit'
import { systemReach, type Actor } from '../../../platform/actor.ts'
import type { Db, Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { permit, type Unit } from '../../identity/index.ts'
import { directoryOf, questionOf, ruleFor, scored, type Contractor, type Scored } from '../question.ts'
import { listBuildings } from '../store/contractors.ts'
import { listFacts } from '../store/facts.ts'
import {
  keepComputed,
  keepPublished,
  listKeepers,
  lockRound,
  openRound,
  type RoundRow,
  type WithoutCode,
} from '../store/rounds.ts'
import { listRules } from '../store/rules.ts'
import { currentOf, keepScores, type ScoreRow } from '../store/scores.ts'
import { daysOf, tell, unitOf, wholePlace, type CreditParts } from './parts.ts'

/** How long a contractor may answer after publication: 5 working days (个人信息保护法 art. 24 by analogy, domain.md). */
export const REPLY_WORKDAYS = 5

export type Computed = { contractor: Contractor; scored: Scored }

/** The records of every contractor at a place for a quarter, under the rule told or the one that holds. */
export async function computeAll(
  db: Db,
  orgPath: string,
  period: Quarter,
  told?: ReturnType<typeof ruleFor>,
): Promise<{ computed: Computed[]; withoutCode: WithoutCode[]; rule: ReturnType<typeof ruleFor> }> {
  const days = daysOf(period)
  const rule = told ?? ruleFor(await listRules(db, orgPath), period)
  const { contractors, withoutCode } = directoryOf(await listBuildings(db, orgPath))
  const projectIds = contractors.flatMap(({ projects }) => projects.map(({ id }) => id))
  const paths = contractors.flatMap(({ path }) => path ?? [])
  const found = Map.groupBy(
    await listFacts(db, projectIds, days, { paths, graceDays: rule.parameters.graceDays }),
    ({ projectId }) => projectId,
  )
  const computed = contractors.map((contractor) => {
    const facts = contractor.projects.flatMap(({ id }) => found.get(id) ?? [])
    const question = questionOf(contractor, facts, { rule, until: days.until, setAside: new Set() })
    return { contractor, scored: scored(question) }
  })
  return { computed, withoutCode, rule }
}

type Place = { round: Pick<RoundRow, 'id' | 'orgPath' | 'period'>; contractor: Contractor; by: string; at: string }

/** A version of a record as it is kept. */
export function versionOf({ question, fingerprint, score }: Scored, version: number, why: string, of: Place): ScoreRow {
  const { round, contractor, by, at } = of
  return {
    id: newId(),
    roundId: round.id,
    orgPath: round.orgPath,
    contractorId: contractor.id,
    creditCode: contractor.code,
    name: contractor.name,
    period: round.period,
    version,
    ruleVersion: Number(question.rule.version),
    total: score.total,
    grade: score.grade,
    coveredWeight: score.coveredWeight,
    facts: score.facts,
    projects: new Set(question.facts.map(({ project }) => project.id)).size,
    problem: score.problem,
    question,
    fingerprint,
    aspects: score.aspects.map(({ explanation: _, ...aspect }) => aspect),
    explanation: score.explanation,
    why,
    isCurrent: true,
    computedBy: by,
    computedAt: at,
  }
}

/** Computing a quarter's records and publishing them. */
export function computing(parts: CreditParts) {
  const { database, clock } = parts

  /** Computes in a transaction; what comes out as before keeps its version. Throws `credit_round_published`, `credit_period_open`. */
  const computeIn = async (tx: Tx, actor: Actor, unit: Unit, period: Quarter): Promise<{ id: string }> => {
    if (daysOf(period).until >= clock.today()) throw new AppError('rule_violated', 'credit_period_open')
    const [by, at] = [actor.accountId, clock.now().toISOString()]
    const round = await openRound(tx, {
      ...{ id: newId(), organisationId: unit.id, orgPath: unit.path, period, ruleVersion: 1, withoutCode: [] },
      ...{ computedBy: by, computedAt: at, publishedBy: null, publishedAt: null, replyUntil: null },
    })
    if (round.publishedAt !== null) throw new AppError('conflict', 'credit_round_published')
    const { computed, withoutCode, rule } = await computeAll(tx, unit.path, period)
    const known = await currentOf(tx, round.id)
    const codes = new Set(computed.map(({ contractor }) => contractor.code))
    const changed = computed.filter(
      ({ contractor, scored: { fingerprint } }) => known.get(contractor.code)?.fingerprint !== fingerprint,
    )
    const gone = [...known].flatMap(([code, { id }]) => (codes.has(code) ? [] : [id]))
    const fresh = changed.map(({ contractor, scored: one }) =>
      versionOf(one, (known.get(contractor.code)?.version ?? 0) + 1, '', { round, contractor, by, at }),
    )
    const replaced = changed.flatMap(({ contractor }) => known.get(contractor.code)?.id ?? [])
    await keepScores(tx, fresh, [...replaced, ...gone])
    await keepComputed(tx, { ...round, ruleVersion: Number(rule.version), withoutCode, computedBy: by, computedAt: at })
    tell(tx, parts, actor, {
      action: 'credit.computed',
      orgPath: unit.path,
      subject: { kind: 'credit_round', id: round.id, label: period },
      changes: { contractors: [null, computed.length], versions: [null, fresh.length] },
    })
    return { id: round.id }
  }

  return {
    computeIn,

    /** Computes the records of a quarter that is over, for the office's eyes. */
    async computeRound(
      actor: Actor,
      { period, organisationId }: { period: Quarter; organisationId?: string },
    ): Promise<{ id: string }> {
      const unit = await unitOf(parts, permit(actor, 'credit:write'), organisationId)
      return database.write(wholePlace(actor, unit.path), (tx) => computeIn(tx, actor, unit, period))
    },

    /**
     * Publishes a quarter's records: from now on they change by replies only. Throws `credit_round_not_found`,
     * `credit_round_published`, `calendar_year_unknown`.
     */
    publishRound: (actor: Actor, id: string): Promise<{ id: string }> =>
      database.write(permit(actor, 'credit:write'), (tx) => publishIn(tx, actor, id)),

    /** After each quarter: computes the next for every unit that keeps records. What a unit has not looked through stays a draft. */
    async computeByTimer(): Promise<void> {
      const reach = systemReach('credit')
      const period = quarterBefore(clock.today())
      for (const { orgPath, organisationId, last } of await database.read(reach, listKeepers)) {
        if (last >= period) continue
        const unit = { id: organisationId, name: '', path: orgPath }
        await database.write(wholePlace(reach.actor, orgPath), (tx) => computeIn(tx, reach.actor, unit, period))
      }
    },

    publishIn,
  }

  async function publishIn(tx: Tx, actor: Actor, id: string): Promise<{ id: string }> {
    const round = await lockRound(tx, id)
    if (!round) throw new AppError('not_found', 'credit_round_not_found')
    if (round.publishedAt !== null) throw new AppError('conflict', 'credit_round_published')
    const until = addWorkdays(chinaCalendar, clock.today(), REPLY_WORKDAYS)
    if (!until.ok) throw new AppError('rule_violated', until.problem, { year: String(until.year) })
    await keepPublished(tx, { id, by: actor.accountId, at: clock.now().toISOString(), replyUntil: until.day })
    tell(tx, parts, actor, {
      action: 'credit.published',
      orgPath: round.orgPath,
      subject: { kind: 'credit_round', id, label: round.period },
      changes: { replyUntil: [null, until.day] },
    })
    return { id }
  }
}
