import {
  daysOfIncentive,
  defaultIncentiveRules,
  scoreWindow,
  suggest,
  type IncentiveOutcome,
  type IncentiveParameters,
  type IncentiveQuestion,
  type Pool,
} from '@jiheng/kernel/incentive'
import type { Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import { covers, permit } from '../../identity/index.ts'
import { askingAs, tellAsker } from '../store/asking.ts'
import { listCandidates } from '../store/candidates.ts'
import { keepSimulated, lockProposalOf } from '../store/proposals.ts'
import { findScheme, lockScheme, type SchemeRow } from '../store/schemes.ts'
import { replaceStandings } from '../store/standings.ts'
import { subjectOf, tell, type IncentiveParts } from './parts.ts'
import { suitable } from './schemes.ts'

export type Asked = { schemeId: string; period: string; pool?: Pool; parameters?: IncentiveParameters }
export type Tried = { scheme: SchemeRow; question: IncentiveQuestion; outcome: IncentiveOutcome }

/** Working out who would be on a list: to look at, or to be decided by a person. */
export function simulating(parts: IncentiveParts) {
  const { database, clock } = parts

  /** Throws `incentive_period_unsuitable`, `incentive_period_open`. */
  const workOut = async (tx: Tx, scheme: SchemeRow, { period, parameters }: Asked): Promise<Tried> => {
    const { kind, orgPath, templateId } = scheme
    const days = daysOfIncentive(kind, period)
    if (!days)
      throw new AppError('invalid_input', 'incentive_period_unsuitable', {}, [
        { field: 'period', reason: 'incentive_period_unsuitable' },
      ])
    const asOf = clock.today()
    if (days.until >= asOf) throw new AppError('rule_violated', 'incentive_period_open', { day: days.until })
    const { id } = defaultIncentiveRules[kind]
    const told = { mark: scheme.mark, ...(scheme.source !== null && { source: scheme.source }) }
    const rule = parameters
      ? { id, version: 'draft', parameters }
      : { id, version: String(scheme.version), ...told, parameters: scheme.parameters }
    const window = scoreWindow(kind, period, rule)
    const until = window && window.until < asOf ? window.until : asOf
    const found = await listCandidates(tx, { orgPath, templateId, year: window?.year ?? 0, until })
    const question = { kind, period, candidates: found, rule, asOf }
    return { scheme, question, outcome: suggest(question) }
  }

  return {
    /** Who would be on the list and how firm it is at its edge, under parameters told or those that hold; nothing is kept. */
    tryScheme(actor: Actor, asked: Asked): Promise<Tried> {
      const reach = permit(actor, 'incentives:manage')
      return database.read(reach, (db) =>
        askingAs(db, { accountId: actor.accountId, keeps: true }, async (tx) => {
          const scheme = await findScheme(tx, asked.schemeId)
          if (!scheme || !covers(reach, scheme.orgPath)) throw new AppError('not_found', 'incentive_scheme_not_found')
          if (asked.parameters) suitable(scheme.kind, asked.parameters)
          return workOut(tx, scheme, asked)
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
        const { question, outcome } = await workOut(tx, scheme, asked)
        const { standings, ...rest } = outcome
        const { orgPath, organisationId, kind, name } = scheme
        const list = { id: before?.id ?? newId(), name, period: asked.period }
        await keepSimulated(tx, {
          ...{ ...list, schemeId: scheme.id, schemeVersion: scheme.version, orgPath, organisationId, kind },
          ...{ question, outcome: rest, pool: asked.pool ?? null },
          ...{ simulatedBy: actor.accountId, simulatedAt: clock.now().toISOString() },
        })
        await replaceStandings(
          tx,
          list.id,
          standings.map(({ id: accountId, name: _, ...standing }) => ({
            ...{ id: newId(), proposalId: list.id, orgPath, accountId, ...standing },
            ...{ decision: null, decisionWhy: null, isListed: null },
          })),
        )
        tell(tx, parts, actor, {
          action: 'incentives.simulated',
          orgPath,
          subject: subjectOf(list),
          changes: { counted: [null, outcome.counted], suggested: [null, outcome.suggested] },
        })
        return { id: list.id }
      })
    },
  }
}
