import type { Day } from '@jiheng/kernel/base'
import {
  daysOfIncentive,
  defaultIncentiveRules,
  scoreWindow,
  suggest,
  type IncentiveOutcome,
  type IncentiveParameters,
  type IncentiveQuestion,
  type IncentiveRule,
  type Pool,
} from '@jiheng/kernel/incentive'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { covers, permit } from '../../identity/index.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { listCandidates } from '../store/candidates.ts'
import { keepSimulated, lockProposalOf, type ProposalRow, type Simulated } from '../store/proposals.ts'
import { findScheme, lockScheme, type SchemeRow } from '../store/schemes.ts'
import { isConcerned, listAppeals, replaceStandings } from '../store/standings.ts'
import { lockedList, subjectOf, tell, type IncentiveParts } from './parts.ts'
import { suitable } from './schemes.ts'

export type Asked = { schemeId: string; period: string; pool?: Pool; parameters?: IncentiveParameters }
export type Tried = { scheme: SchemeRow; question: IncentiveQuestion; outcome: IncentiveOutcome }

/** The rule a scheme makes lists by, or would by other parameters. */
function ruleOf({ kind, ...scheme }: SchemeRow, parameters?: IncentiveParameters): IncentiveRule {
  const { id } = defaultIncentiveRules[kind]
  if (parameters) return { id, version: 'draft', parameters }
  const { mark, source } = scheme
  return {
    id,
    version: String(scheme.version),
    mark,
    ...(source !== null && { source }),
    parameters: scheme.parameters,
  }
}

/** Who would be on the list of a period. Throws `incentive_period_unsuitable`, `incentive_period_open`. */
async function workOut(
  tx: Tx,
  scheme: SchemeRow,
  told: { period: string; rule: IncentiveRule; asOf: Day },
): Promise<Tried> {
  const { kind, orgPath, templateId } = scheme
  const { period, rule, asOf } = told
  const days = daysOfIncentive(kind, period)
  if (!days)
    throw new AppError('invalid_input', 'incentive_period_unsuitable', {}, [
      { field: 'period', reason: 'incentive_period_unsuitable' },
    ])
  if (days.until >= asOf) throw new AppError('rule_violated', 'incentive_period_open', { day: days.until })
  const window = scoreWindow(kind, period, rule)
  const until = window && window.until < asOf ? window.until : asOf
  const found = await listCandidates(tx, { orgPath, templateId, year: window?.year ?? 0, until })
  const question = { kind, period, candidates: found, rule, asOf }
  return { scheme, question, outcome: suggest(question) }
}

type Opened = Pick<Simulated, 'corrects' | 'openedBy' | 'openedAt' | 'openedWhy'>
type New = Pick<Simulated, 'id' | 'version' | 'schemeVersion' | 'period' | 'pool'> & Opened

/** Why there is this version: nothing of a first one. */
const openedAs = (list: ProposalRow | undefined): Opened => ({
  ...{ corrects: list?.corrects ?? null, openedBy: list?.openedBy ?? null },
  ...{ openedAt: list?.openedAt ?? null, openedWhy: list?.openedWhy ?? null },
})

/** Keeps what was worked out as a list for somebody to decide. */
async function keepTried(
  tx: Tx,
  { scheme, question, outcome }: Tried,
  list: New,
  { by, at }: { by: string; at: string },
): Promise<void> {
  const { standings, ...rest } = outcome
  const { orgPath, organisationId, kind, name } = scheme
  await keepSimulated(tx, {
    ...{ ...list, schemeId: scheme.id, orgPath, organisationId, kind, name, question, outcome: rest },
    ...{ simulatedBy: by, simulatedAt: at },
  })
  await replaceStandings(
    tx,
    list.id,
    standings.map(({ id: accountId, name: _, ...standing }) => ({
      ...{ id: newId(), proposalId: list.id, orgPath, accountId, ...standing },
      ...{ decision: null, decisionWhy: null, isListed: null },
    })),
  )
}

/** Working out who would be on a list: to look at, to be decided by a person, or to correct what was decided. */
export function simulating(parts: IncentiveParts) {
  const { database, clock } = parts
  const stamp = (actor: Actor) => ({ by: actor.accountId, at: clock.now().toISOString() })

  return {
    /** Who would be on the list and how firm it is at its edge, under parameters told or those that hold; nothing is kept. */
    tryScheme(actor: Actor, asked: Asked): Promise<Tried> {
      const reach = permit(actor, 'incentives:manage')
      return database.read(reach, (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: true }, async (tx) => {
          const scheme = await findScheme(tx, asked.schemeId)
          if (!scheme || !covers(reach, scheme.orgPath)) throw new AppError('not_found', 'incentive_scheme_not_found')
          if (asked.parameters) suitable(scheme.kind, asked.parameters)
          return workOut(tx, scheme, {
            ...{ period: asked.period, rule: ruleOf(scheme, asked.parameters), asOf: clock.today() },
          })
        }),
      )
    },

    /** Keeps a simulation for somebody to decide, in place of an undecided one of the period. Throws `incentive_list_decided`. */
    simulate(actor: Actor, asked: Omit<Asked, 'parameters'>): Promise<{ id: string }> {
      const reach = permit(actor, 'incentives:manage')
      return database.write(reach, async (tx) => {
        await tellAsker(tx, { accountId: actor.accountId, keeps: true })
        const scheme = await lockScheme(tx, asked.schemeId)
        if (!scheme || !covers(reach, scheme.orgPath)) throw new AppError('not_found', 'incentive_scheme_not_found')
        const before = await lockProposalOf(tx, scheme.id, asked.period)
        if (before && before.state !== 'simulated') throw new AppError('conflict', 'incentive_list_decided')
        // A correction keeps the rule and the money of the list it corrects.
        const isCorrection = before !== undefined && before.corrects !== null
        const rule = isCorrection ? before.question.rule : ruleOf(scheme)
        const tried = await workOut(tx, scheme, { period: asked.period, rule, asOf: clock.today() })
        const list = {
          ...{ id: before?.id ?? newId(), version: before?.version ?? 1, period: asked.period },
          schemeVersion: isCorrection ? before.schemeVersion : scheme.version,
          pool: asked.pool ?? (isCorrection ? before.pool : null),
          ...openedAs(before),
        }
        await keepTried(tx, tried, list, stamp(actor))
        tell(tx, parts, actor, {
          action: 'incentives.simulated',
          orgPath: scheme.orgPath,
          subject: subjectOf({ ...list, name: scheme.name }),
          changes: { counted: [null, tried.outcome.counted], suggested: [null, tried.outcome.suggested] },
        })
        return { id: list.id }
      })
    },

    /**
     * Opens a version that corrects a decided list, worked out by its own rule from the scores of now; the list itself stays as it is. Not by
     * who stands in the group, and decided by somebody else than who opened it. Throws `incentive_list_not_found`, `incentive_list_corrected`,
     * `incentive_step_unsuitable` for one yet to be decided, `incentive_concerned`, `incentive_appeals_open`.
     */
    openCorrection(actor: Actor, id: string, why: string): Promise<{ id: string }> {
      const reach = permit(actor, 'incentives:manage')
      return database.write(reach, async (tx) => {
        const before = await lockedList(tx, reach, { id, from: ['decided', 'published', 'final'] })
        if (await isConcerned(tx, id, actor.accountId)) throw new AppError('rule_violated', 'incentive_concerned')
        const waiting = (await listAppeals(tx, id)).filter(({ outcome }) => outcome === null).length
        if (waiting > 0) throw new AppError('rule_violated', 'incentive_appeals_open', { n: waiting })
        const scheme = await lockScheme(tx, before.schemeId)
        if (!scheme) throw new AppError('not_found', 'incentive_scheme_not_found')
        const { period, pool, schemeVersion, question } = before
        const tried = await workOut(tx, scheme, { period, rule: question.rule, asOf: clock.today() })
        const { by, at } = stamp(actor)
        const opened = { corrects: id, openedBy: by, openedAt: at, openedWhy: why }
        const list = { id: newId(), version: before.version + 1, period, pool, schemeVersion, ...opened }
        await keepTried(tx, tried, list, { by, at })
        tell(tx, parts, actor, {
          action: 'incentives.correction_opened',
          orgPath: before.orgPath,
          subject: subjectOf({ ...list, name: before.name }),
          changes: { version: [before.version, list.version] },
          why,
        })
        return { id: list.id }
      })
    },
  }
}
