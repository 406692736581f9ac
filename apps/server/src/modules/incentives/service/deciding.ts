import { addWorkdays, chinaCalendar } from '@jiheng/kernel/base'
import { APPEAL_WORKDAYS } from '@jiheng/kernel/incentive'
import { systemReach, type Actor } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { AppError } from '../../../platform/errors.ts'
import type { Changes } from '../../audit/index.ts'
import type { DecisionForm } from '../schema.ts'
import { askingAs } from '../store/asking.ts'
import { keepDecided, keepFinal, keepPublished, type ProposalRow } from '../store/proposals.ts'
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
import { listDue } from '../store/watching.ts'
import { makeBatch } from './batching.ts'
import { refuseMoved } from './moving.ts'
import { stepping, type IncentiveParts } from './parts.ts'

const timer = systemReach('incentives')

/** A person decides name by name, tells those concerned, and settles the list once nobody appeals any more. */
export function deciding(parts: IncentiveParts) {
  const { clock } = parts
  const { step, stepAs } = stepping(parts)
  const stamp = (actor: Actor, id: string) => ({ id, by: actor.accountId, at: clock.now().toISOString() })

  const settle = async (tx: Tx, list: ProposalRow, actor: Actor) => {
    if ((list.appealUntil ?? '') >= clock.today())
      throw new AppError('rule_violated', 'incentive_appeal_term_running', { day: list.appealUntil ?? '' })
    const open = (await listAppeals(tx, list.id)).filter(({ outcome }) => outcome === null).length
    if (open > 0) throw new AppError('rule_violated', 'incentive_appeals_open', { n: open })
    await refuseMoved(tx, list, clock.today())
    const { id, by, at } = stamp(actor, list.id)
    await keepFinal(tx, { id, by, at })
    const { items, digest } = await makeBatch(tx, list, { by, at, today: clock.today() })
    return {
      action: 'incentives.settled',
      changes: { names: [null, items.length], digest: [null, digest] } satisfies Changes,
    }
  }

  return {
    /**
     * Every name suggested is kept or, with a reason, taken off; places left free go to nobody. Throws `incentive_concerned` for who stands
     * in the group, `incentive_opened_by_same` for who opened the correction, `incentive_names_undecided`, `incentive_removal_without_reason`.
     */
    decideList: (actor: Actor, id: string, { names, why }: DecisionForm): Promise<{ id: string }> =>
      step(actor, 'incentives:decide', { id, from: 'simulated' }, async (tx, list) => {
        if (await isConcerned(tx, id, actor.accountId)) throw new AppError('rule_violated', 'incentive_concerned')
        if (list.openedBy === actor.accountId) throw new AppError('rule_violated', 'incentive_opened_by_same')
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

    /** Tells everybody of the group their own standing; from now on they may appeal. Throws `incentive_scores_open`, `incentive_scores_moved`, `calendar_year_unknown`. */
    publishList: (actor: Actor, id: string): Promise<{ id: string }> =>
      step(actor, 'incentives:manage', { id, from: 'decided' }, async (tx, list) => {
        const open = await openScores(tx, id, clock.today())
        if (open.length > 0) throw new AppError('rule_violated', 'incentive_scores_open', named(open))
        await refuseMoved(tx, list, clock.today())
        const until = addWorkdays(chinaCalendar, clock.today(), APPEAL_WORKDAYS)
        if (!until.ok) throw new AppError('rule_violated', until.problem, { year: String(until.year) })
        await keepPublished(tx, { ...stamp(actor, id), until: until.day })
        return { action: 'incentives.published', changes: { appealUntil: [null, until.day] } }
      }),

    /** Settles the list and makes the batch payroll is handed. Throws `incentive_appeal_term_running`, `incentive_appeals_open`, `incentive_scores_moved`. */
    settleList: (actor: Actor, id: string): Promise<{ id: string }> =>
      step(actor, 'incentives:decide', { id, from: 'published' }, (tx, list) => settle(tx, list, actor)),

    /** Settles every list whose term is over and against which no appeal waits; not one whose scores moved, which a person looks at. */
    async settleDue(): Promise<{ settled: number; held: number }> {
      const asker = { accountId: timer.actor.accountId, keeps: true }
      const due = await parts.database.read(timer, (db) => askingAs(db, asker, (tx) => listDue(tx, clock.today())))
      const done = { settled: 0, held: 0 }
      for (const id of due) {
        try {
          await stepAs(timer, { id, from: 'published' }, (tx, list) => settle(tx, list, timer.actor))
          done.settled += 1
        } catch (cause) {
          // Settled, corrected or appealed against since it was read; or its scores moved.
          if (!(cause instanceof AppError)) throw cause
          done.held += 1
        }
      }
      return done
    },
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
