import { decimal } from '@jiheng/kernel/base'
import { judgeMoved, type Pool } from '@jiheng/kernel/incentive'
import type { Actor } from '../../platform/actor.ts'
import type { IncentiveList, OwnPage, SchemePage, Simulation } from './schema.ts'
import type { IncentiveAlerts } from './schema/moving.ts'
import type { PayrollBatch } from './schema/payroll.ts'
import type { FullList, ListedScheme } from './service/reading.ts'
import type { Tried } from './service/simulating.ts'
import type { ListAlert } from './service/watching.ts'
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
    lists: scheme.lists.map(({ id, period, state, outcome, listed, waiting, appealUntil, version, isCorrected }) => ({
      ...{ id, period, state, ...presentOutcome(outcome), listed, waiting, appealUntil, version, isCorrected },
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
  const { list, standings, appeals, batch, batchBefore, names, isConcerned } = found
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
    version: list.version,
    corrects: list.corrects === null ? null : presentOpened(list, names),
    corrected: list.corrected,
    moved: presentMoved(found, today),
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
    batch: presentHanded(batch),
    batchBefore: presentHanded(batchBefore),
    isConcerned,
    openScores: found.open.map(({ name, isUnderAppeal, appealUntil }) => ({ name, isUnderAppeal, appealUntil })),
    allowed: allowedOn(found, actor, today),
  }
}

const presentOpened = (
  { corrects, openedBy, openedAt, openedWhy }: FullList['list'],
  names: FullList['names'],
): IncentiveList['corrects'] => ({
  ...{ id: corrects ?? '', by: names.get(openedBy ?? '') ?? '', at: openedAt ?? '', why: openedWhy ?? '' },
})

function presentMoved({ moved, batch, names }: FullList, today: string): IncentiveList['moved'] {
  if (!moved) return null
  const { scores, joins, leaves, amounts, people, seen, upheld } = moved
  return {
    ...{ scores, joins, leaves, amounts, seen },
    ...judgeMoved(moved, { hasBatch: batch !== null, today }),
    upheld: upheld && { by: names.get(upheld.upheldBy) ?? '', at: upheld.upheldAt, why: upheld.why },
    people: people.map(({ id, name, before, now, wasListed, placeNow, reasonNow, effect, beforeFen, nowFen }) => ({
      ...{ accountId: id, name, before: points(before), now: points(now), wasListed },
      ...{ placeNow, reasonNow, effect, beforeFen, nowFen },
    })),
  }
}

const presentHanded = (batch: FullList['batch']): IncentiveList['batch'] =>
  batch && {
    ...{ id: batch.id, listId: batch.proposalId, digest: batch.digest, madeAt: batch.madeAt },
    isDifference: batch.corrects !== null,
    handed: batch.handed.map(({ name, handedAt }) => ({ by: name, at: handedAt })),
  }

function allowedOn(
  { list, appeals, may, isConcerned, open, batch, moved }: FullList,
  actor: Actor,
  today: string,
): IncentiveList['allowed'] {
  const { state, appealUntil } = list
  const isAnswered = appeals.every(({ outcome }) => outcome !== null)
  const isOver = (appealUntil ?? '9999') < today && isAnswered
  const isMoved = moved !== null && moved.upheld === null
  const taken = may.export && batch ? (['export'] as const) : []
  if (list.corrected) return [...taken]
  return [
    ...(may.manage && state === 'simulated' ? (['simulate'] as const) : []),
    ...(may.decide && state === 'simulated' && !isConcerned && list.openedBy !== actor.accountId
      ? (['decide'] as const)
      : []),
    ...(may.manage && state === 'decided' && open.length === 0 && !isMoved ? (['publish'] as const) : []),
    ...(may.decide && state === 'published' && isOver && !isMoved ? (['settle'] as const) : []),
    ...(may.manage && state !== 'simulated' && isAnswered && !isConcerned ? (['correct'] as const) : []),
    ...(may.decide && isMoved && !isConcerned ? (['uphold'] as const) : []),
    ...taken,
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
    answerUntil: appeal.answerUntil,
    outcome: appeal.outcome,
    reason: appeal.reason,
    decidedBy: appeal.decidedBy === null ? null : (names.get(appeal.decidedBy) ?? ''),
    decidedAt: appeal.decidedAt,
    mayDecide: may.decide && appeal.outcome === null && !isSame && !list.corrected,
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
    version: row.version,
    isCorrected: row.isCorrected,
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
    allowed:
      row.appeal === null && row.state === 'published' && !row.isCorrected && row.appealUntil >= today
        ? ['appeal']
        : [],
  })),
})

export function presentBatch({ content, digest }: BatchRow): PayrollBatch {
  const { v, batchId, kind, period, scheme, unit, finalOn, pool } = content
  const about = {
    ...{ v, batchId, digest, kind, period, finalOn },
    scheme: { id: scheme.id, name: scheme.name, version: scheme.version },
    unit: { id: unit.id, name: unit.name },
    pool: pool && { amountFen: pool.amountFen, by: pool.by, leftFen: pool.leftFen },
  }
  if (content.v === 1) return { ...about, items: content.items.map(presentItem) }
  const { corrects, listVersion, why, unchanged, items } = content
  return {
    ...{ ...about, listVersion, why, unchanged },
    corrects: { batchId: corrects.batchId, digest: corrects.digest },
    items: items.map(({ change, beforeFen, differenceFen, ...item }) => ({
      ...presentItem(item),
      ...{ change, beforeFen, differenceFen },
    })),
  }
}

const presentItem = ({
  accountId,
  account,
  name,
  unit,
  total,
  place,
  amountFen,
}: Extract<BatchRow['content'], { v: 1 }>['items'][number]): PayrollBatch['items'][number] => ({
  ...{ accountId, account, name, unit, total, place, amountFen },
})

export const presentAlerts = (alerts: readonly ListAlert[]): IncentiveAlerts => ({
  items: alerts.map(({ kind, list, level, since, isMine, standing, params, explanation }) => ({
    list: { id: list.id, name: list.name, period: list.period, version: list.version, state: list.state },
    ...{ kind, level, since, isMine, standing, params, explanation },
  })),
})
