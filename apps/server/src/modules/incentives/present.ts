import { decimal } from '@jiheng/kernel/base'
import type { Pool } from '@jiheng/kernel/incentive'
import type { Actor } from '../../platform/actor.ts'
import type { IncentiveList, OwnPage, PayrollBatch, SchemePage, Simulation } from './schema.ts'
import type { FullList, ListedScheme } from './service/reading.ts'
import type { Tried } from './service/simulating.ts'
import { sharesOf } from './shares.ts'
import type { BatchRow } from './store/batches.ts'
import type { AppealRow, OwnStanding } from './store/standings.ts'

const points = (total: string | null): string | null => (total === null ? null : decimal.fixed(total, 2))

type Outcome = Pick<Simulation, 'counted' | 'places' | 'problem' | 'suggested'>
const presentOutcome = ({ counted, places, problem, suggested }: Outcome): Outcome => ({
  ...{ counted, places, problem, suggested },
})

const presentEdge = (edge: Simulation['edge']): Simulation['edge'] => ({
  lastIn: points(edge.lastIn),
  firstOut: points(edge.firstOut),
  sharing: edge.sharing,
  beyondPlaces: edge.beyondPlaces,
  oneFewer: edge.oneFewer,
  oneMore: edge.oneMore,
  missing: edge.missing,
  near: edge.near,
})

export const presentSchemes = (schemes: readonly ListedScheme[], mayCreate: boolean): SchemePage => ({
  items: schemes.map((scheme) => ({
    id: scheme.id,
    kind: scheme.kind,
    name: scheme.name,
    unit: { id: scheme.organisationId, name: scheme.unit },
    template: { id: scheme.templateId, name: scheme.template },
    version: scheme.version,
    parameters: scheme.parameters,
    mark: scheme.mark,
    source: scheme.source,
    why: scheme.why,
    lists: scheme.lists.map(({ id, period, state, outcome, listed, waiting, appealUntil }) => ({
      ...{ id, period, state, ...presentOutcome(outcome), listed, waiting, appealUntil },
    })),
    periods: scheme.periods,
    allowed: scheme.mayManage ? ['simulate', 'revise'] : [],
  })),
  allowed: mayCreate ? ['create'] : [],
})

export function presentTried({ outcome }: Tried, pool: Pool | null): Simulation {
  const listed = outcome.standings.filter(({ isSuggested }) => isSuggested)
  const { shares, leftFen } = sharesOf(
    pool,
    listed.map(({ id, total }) => ({ accountId: id, total })),
  )
  return {
    ...presentOutcome(outcome),
    edge: presentEdge(outcome.edge),
    pool: pool && { ...pool, leftFen },
    items: outcome.standings.map(({ id, name, total, place, isShared, isSuggested, reason }) => ({
      ...{ accountId: id, name, total: points(total), place, isShared, isSuggested, reason },
      amountFen: shares.get(id) ?? null,
    })),
  }
}

export function presentList(found: FullList, actor: Actor, today: string): IncentiveList {
  const { list, standings, appeals, batch, names, isConcerned } = found
  const { rule, asOf } = list.question
  const listed = standings.filter((each) => each.isListed ?? each.isSuggested)
  const { shares, leftFen } = sharesOf(list.pool, listed)
  const appealOf = new Map(appeals.map((appeal) => [appeal.standingId, appeal]))
  const done = (by: string | null, at: string | null) =>
    by === null || at === null ? null : { by: names.get(by) ?? '', at }
  return {
    id: list.id,
    scheme: { id: list.schemeId, name: list.name, kind: list.kind, version: list.schemeVersion },
    unit: { id: list.organisationId, name: list.unit },
    period: list.period,
    state: list.state,
    parameters: rule.parameters,
    mark: rule.mark ?? 'U',
    source: rule.source ?? null,
    ...presentOutcome(list.outcome),
    edge: presentEdge(list.outcome.edge),
    pool: list.pool && { ...list.pool, leftFen },
    asOf,
    simulated: done(list.simulatedBy, list.simulatedAt),
    decided: done(list.decidedBy, list.decidedAt),
    published: done(list.publishedBy, list.publishedAt),
    settled: done(list.finalBy, list.finalAt),
    appealUntil: list.appealUntil,
    standings: standings.map((row) => {
      const appeal = appealOf.get(row.id)
      return {
        ...{ id: row.id, accountId: row.accountId, name: row.name, unit: row.unit, total: points(row.total) },
        ...{ place: row.place, isShared: row.isShared, isSuggested: row.isSuggested, reason: row.reason },
        ...{ decision: row.decision, decisionWhy: row.decisionWhy, isListed: row.isListed },
        amountFen: shares.get(row.accountId) ?? null,
        appeal: appeal ? presentAppeal(appeal, found, actor) : null,
      }
    }),
    batch: batch && { id: batch.id, digest: batch.digest, madeAt: batch.madeAt },
    isConcerned,
    openScores: found.open.map(({ name, isUnderAppeal, appealUntil }) => ({ name, isUnderAppeal, appealUntil })),
    allowed: allowedOn(found, today),
  }
}

function allowedOn(
  { list, appeals, may, isConcerned, open, batch }: FullList,
  today: string,
): IncentiveList['allowed'] {
  const { state, appealUntil } = list
  const isOver = (appealUntil ?? '9999') < today && appeals.every(({ outcome }) => outcome !== null)
  return [
    ...(may.manage && state === 'simulated' ? (['simulate'] as const) : []),
    ...(may.decide && state === 'simulated' && !isConcerned ? (['decide'] as const) : []),
    ...(may.manage && state === 'decided' && open.length === 0 ? (['publish'] as const) : []),
    ...(may.decide && state === 'published' && isOver ? (['settle'] as const) : []),
    ...(may.export && batch ? (['export'] as const) : []),
  ]
}

function presentAppeal(
  appeal: AppealRow,
  { list, may, isConcerned, names }: FullList,
  actor: Actor,
): NonNullable<IncentiveList['standings'][number]['appeal']> {
  const isSame = isConcerned || [list.decidedBy, list.publishedBy].includes(actor.accountId)
  return {
    id: appeal.id,
    text: appeal.text,
    submittedAt: appeal.submittedAt,
    outcome: appeal.outcome,
    reason: appeal.reason,
    decidedBy: appeal.decidedBy === null ? null : (names.get(appeal.decidedBy) ?? ''),
    decidedAt: appeal.decidedAt,
    mayDecide: may.decide && appeal.outcome === null && !isSame,
  }
}

export const presentOwn = (rows: readonly OwnStanding[], today: string): OwnPage => ({
  items: rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    unit: row.unit,
    period: row.period,
    state: row.state,
    total: points(row.total),
    place: row.place,
    isSuggested: row.isSuggested,
    isListed: row.isListed ?? false,
    reason: row.reason,
    decisionWhy: row.decisionWhy,
    publishedAt: row.publishedAt,
    appealUntil: row.appealUntil,
    appeal: row.appeal && {
      text: row.appeal.text,
      submittedAt: row.appeal.submittedAt,
      outcome: row.appeal.outcome,
      reason: row.appeal.reason,
      decidedAt: row.appeal.decidedAt,
    },
    explanation: row.explanation,
    allowed: row.appeal === null && row.state === 'published' && row.appealUntil >= today ? ['appeal'] : [],
  })),
})

export function presentBatch({ content, digest }: BatchRow): PayrollBatch {
  const { v, batchId, kind, period, scheme, unit, finalOn, pool, items } = content
  return {
    ...{ v, batchId, digest, kind, period },
    scheme: { id: scheme.id, name: scheme.name, version: scheme.version },
    unit: { id: unit.id, name: unit.name },
    finalOn,
    pool: pool && { amountFen: pool.amountFen, by: pool.by, leftFen: pool.leftFen },
    items: items.map(({ accountId, account, name, unit: of, total, place, amountFen }) => ({
      ...{ accountId, account, name, unit: of, total, place, amountFen },
    })),
  }
}
