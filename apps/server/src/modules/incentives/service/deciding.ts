import { createHash } from 'node:crypto'
import { addWorkdays, canonical, chinaCalendar } from '@jiheng/kernel/base'
import { APPEAL_WORKDAYS } from '@jiheng/kernel/incentive'
import type { Actor } from '../../../platform/actor.ts'
import { AppError } from '../../../platform/errors.ts'
import { newId } from '../../../platform/ids.ts'
import type { DecisionForm } from '../schema.ts'
import { insertBatch, type BatchContent } from '../store/batches.ts'
import { keepDecided, keepFinal, keepPublished } from '../store/proposals.ts'
import {
  isConcerned,
  keepNames,
  listAppeals,
  listStandings,
  openScores,
  type ListedStanding,
  type Name,
  type OpenScore,
} from '../store/standings.ts'
import { sharesOf } from '../shares.ts'
import { stepping, type IncentiveParts } from './parts.ts'

/** A person decides name by name, tells those concerned, and settles the list once nobody appeals any more. */
export function deciding(parts: IncentiveParts) {
  const { clock } = parts
  const step = stepping(parts)
  const stamp = (actor: Actor, id: string) => ({ id, by: actor.accountId, at: clock.now().toISOString() })

  return {
    /**
     * Every name suggested is kept or, with a reason, taken off; places left free go to nobody. Throws `incentive_concerned` for who stands
     * in the group, `incentive_names_undecided`, `incentive_removal_without_reason`.
     */
    decideList: (actor: Actor, id: string, { names, why }: DecisionForm): Promise<{ id: string }> =>
      step(actor, 'incentives:decide', { id, from: 'simulated' }, async (tx, list) => {
        if (await isConcerned(tx, id, actor.accountId)) throw new AppError('rule_violated', 'incentive_concerned')
        const decided = namesIn(await listStandings(tx, id), names)
        await keepNames(tx, id, decided)
        await keepDecided(tx, stamp(actor, list.id))
        const kept = decided.filter(({ decision }) => decision === 'keep').length
        return {
          action: 'incentives.decided',
          changes: { kept: [null, kept], removed: [null, decided.length - kept] },
          ...(why !== undefined && { why }),
        }
      }),

    /** Tells everybody of the group their own standing; from now on they may appeal. Throws `incentive_scores_open`, `calendar_year_unknown`. */
    publishList: (actor: Actor, id: string): Promise<{ id: string }> =>
      step(actor, 'incentives:manage', { id, from: 'decided' }, async (tx) => {
        const open = await openScores(tx, id, clock.today())
        if (open.length > 0) throw new AppError('rule_violated', 'incentive_scores_open', named(open))
        const until = addWorkdays(chinaCalendar, clock.today(), APPEAL_WORKDAYS)
        if (!until.ok) throw new AppError('rule_violated', until.problem, { year: String(until.year) })
        await keepPublished(tx, { ...stamp(actor, id), until: until.day })
        return { action: 'incentives.published', changes: { appealUntil: [null, until.day] } }
      }),

    /** Settles the list and makes the batch payroll is handed. Throws `incentive_appeal_term_running`, `incentive_appeals_open`. */
    settleList: (actor: Actor, id: string): Promise<{ id: string }> =>
      step(actor, 'incentives:decide', { id, from: 'published' }, async (tx, list) => {
        if ((list.appealUntil ?? '') >= clock.today())
          throw new AppError('rule_violated', 'incentive_appeal_term_running', { day: list.appealUntil ?? '' })
        const open = (await listAppeals(tx, id)).filter(({ outcome }) => outcome === null).length
        if (open > 0) throw new AppError('rule_violated', 'incentive_appeals_open', { n: open })
        const listed = (await listStandings(tx, id)).filter(({ isListed }) => isListed)
        const { shares, leftFen } = sharesOf(list.pool, listed)
        const batchId = newId()
        const content: BatchContent = {
          ...{ v: 1, batchId, kind: list.kind, period: list.period },
          scheme: { id: list.schemeId, name: list.name, version: list.schemeVersion },
          unit: { id: list.organisationId, name: list.unit },
          finalOn: clock.today(),
          pool: list.pool && { ...list.pool, leftFen },
          items: listed.map(({ accountId, account, name, unit, total, place }) => ({
            ...{ accountId, account, name, unit, total, place, amountFen: shares.get(accountId) ?? null },
          })),
        }
        const { by, at } = stamp(actor, id)
        await keepFinal(tx, { id, by, at })
        const digest = createHash('sha256').update(canonical(content)).digest('hex')
        await insertBatch(tx, {
          id: batchId,
          proposalId: id,
          orgPath: list.orgPath,
          content,
          digest,
          madeBy: by,
          madeAt: at,
        })
        return { action: 'incentives.settled', changes: { names: [null, listed.length], digest: [null, digest] } }
      }),
  }
}

/** How many a refusal names; of more it tells the number. */
const MOST_NAMED = 10
const named = (open: readonly OpenScore[]) => {
  const names = open.slice(0, MOST_NAMED).map(({ name }) => name)
  return { n: open.length, names: names.join('、') + (open.length > MOST_NAMED ? '…' : '') }
}

function namesIn(standings: readonly ListedStanding[], names: DecisionForm['names']): Name[] {
  const suggested = new Set(standings.flatMap(({ id, isSuggested }) => (isSuggested ? [id] : [])))
  const told = new Set(names.map(({ standingId }) => standingId))
  if (told.size !== names.length || told.size !== suggested.size || [...told].some((id) => !suggested.has(id)))
    throw new AppError('rule_violated', 'incentive_names_undecided')
  return names.map(({ standingId, outcome, why }): Name => {
    const reason = why?.trim() ?? ''
    if (outcome === 'remove' && reason === '') throw new AppError('rule_violated', 'incentive_removal_without_reason')
    return { standingId, decision: outcome, why: reason === '' ? null : reason }
  })
}
