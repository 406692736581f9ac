import { dayInShanghai, decimal } from '@jiheng/kernel/base'
import { readCreditCode } from '@jiheng/kernel/codes'
import type { Actor } from '../../platform/actor.ts'
import type { ContractorRecord, CreditExport, RecordPage, replyStates } from './schema.ts'
import type { Credit } from './service.ts'
import type { Export } from './service/exporting.ts'
import type { ContractorRecord as Found } from './service/reading.ts'
import type { ReplyRow } from './store/replies.ts'
import type { HistoryRow, ListedScore, Standing } from './store/scores.ts'

type Page = Awaited<ReturnType<Credit['listRecords']>>
type Version = ContractorRecord['history'][number]

/** Where the right of reply stands: running, over, waiting for a decision, or decided. */
export function replyStateOf(
  { publishedAt, replyUntil, replyId, replyOutcome }: Standing,
  today: string,
): (typeof replyStates)[number] {
  if (replyOutcome !== null) return replyOutcome
  if (replyId !== null) return 'waiting'
  if (publishedAt === null || replyUntil === null) return 'none'
  return replyUntil < today ? 'over' : 'open'
}

const presentScore = (row: Omit<ListedScore, 'trend' | 'evidenceLevel'>, today: string) => ({
  id: row.id,
  period: row.period,
  version: row.version,
  isCurrent: row.isCurrent,
  total: row.total === null ? null : decimal.fixed(row.total, 2),
  grade: row.grade,
  coveredWeight: decimal.canonical(row.coveredWeight),
  facts: row.facts,
  projects: row.projects,
  problem: row.problem,
  ruleVersion: String(row.ruleVersion),
  why: row.why,
  computedAt: row.computedAt,
  publishedAt: row.publishedAt,
  replyUntil: row.replyUntil,
  replyState: replyStateOf(row, today),
})

export function presentPage(page: Page, today: string): RecordPage {
  const { unit, round, rule, rows } = page
  const { version, mark = 'U', parameters } = rule
  return {
    unit: { id: unit.id, name: unit.name },
    period: page.period,
    periods: page.periods,
    round: round && {
      id: round.id,
      computedAt: round.computedAt,
      publishedAt: round.publishedAt,
      replyUntil: round.replyUntil,
      withoutCode: round.withoutCode,
    },
    counts: page.counts,
    rule: { version, mark, parameters },
    items: rows.map((row) => ({
      ...presentScore(row, today),
      creditCode: row.creditCode,
      name: row.name,
      evidenceLevel: row.evidenceLevel,
      trend: row.trend,
    })),
    nextCursor: page.nextCursor,
    allowed: [
      ...(page.mayCompute ? (['compute'] as const) : []),
      ...(page.mayPublish ? (['publish'] as const) : []),
      ...(page.mayExport ? (['export'] as const) : []),
      ...(page.mayWrite ? (['inspect', 'set_rule'] as const) : []),
    ],
  }
}

type Reader = { actor: Actor; today: string; mayWrite: boolean; mayReply: boolean }

export function presentRecord(
  { contractor, history, replies, names }: Found,
  unit: { id: string; name: string } | null,
  reader: Reader,
): ContractorRecord {
  const periodOf = new Map(history.map(({ roundId, period }) => [roundId, period]))
  return {
    contractor,
    unit: unit && { id: unit.id, name: unit.name },
    history: history.map((row) => presentVersion(row, reader)),
    replies: replies.map((reply) => presentReply(reply, periodOf.get(reply.roundId) ?? '', names, reader)),
  }
}

function presentVersion(row: HistoryRow, { today, mayReply }: Reader): Version {
  return {
    ...presentScore(row, today),
    unit: row.unit,
    explanation: row.explanation,
    aspects: row.aspects.map(({ aspect, weight, points, state, counted, good, setAside }) => ({
      ...{ aspect, weight, points, state, counted, good, setAside },
    })),
    factList: row.question.facts.map(({ id, aspect, project, source, label, day, isGood, byOriginal, setAside }) => ({
      ...{
        id,
        aspect,
        project: { id: project.id, name: project.name },
        source,
        label,
        day,
        isGood,
        byOriginal,
        setAside,
      },
    })),
    allowed: mayReply && row.isCurrent && replyStateOf(row, today) === 'open' ? ['reply'] : [],
  }
}

function presentReply(
  reply: ReplyRow,
  period: string,
  names: ReadonlyMap<string, string>,
  { actor, mayWrite }: Reader,
): ContractorRecord['replies'][number] {
  const isSame = [reply.computedBy, reply.publishedBy, reply.submittedBy].includes(actor.accountId)
  return {
    id: reply.id,
    scoreId: reply.scoreId,
    period,
    text: reply.text,
    facts: reply.facts,
    documents: reply.documents,
    submittedBy: names.get(reply.submittedBy) ?? '',
    submittedAt: reply.submittedAt,
    outcome: reply.outcome,
    reason: reply.reason,
    setAside: reply.setAside ?? [],
    newScoreId: reply.newScoreId,
    decidedBy: reply.decidedBy === null ? null : (names.get(reply.decidedBy) ?? ''),
    decidedAt: reply.decidedAt,
    mayDecide: mayWrite && reply.outcome === null && !isSame,
    sameOfficer: mayWrite && reply.outcome === null && isSame,
  }
}

export function presentOwn(own: Awaited<ReturnType<Credit['getOwnRecord']>>, actor: Actor, today: string) {
  if (!own) return { isContractor: false, name: null, codeProblem: null, record: null }
  const read = own.code === null ? null : readCreditCode(own.code)
  return {
    isContractor: true,
    name: own.name,
    codeProblem: read === null ? 'missing' : read.ok ? null : read.problem,
    record: own.record && presentRecord(own.record, null, { actor, today, mayWrite: false, mayReply: true }),
  }
}

export function presentExport({ unit, period, asOf, rows, withheld }: Export): CreditExport {
  return {
    v: 1,
    period,
    unit: unit.name,
    generatedOn: asOf,
    items: rows.flatMap((row): CreditExport['items'] =>
      row.total === null || row.grade === null
        ? []
        : [
            {
              creditCode: row.creditCode,
              name: row.name,
              period,
              score: decimal.fixed(row.total, 2),
              grade: row.grade,
              coveredWeight: decimal.canonical(row.coveredWeight),
              evidenceLevel: row.evidenceLevel,
              facts: row.facts,
              projects: row.projects,
              replyState: row.replyOutcome ?? 'over',
              recordVersion: row.version,
              ruleVersion: String(row.ruleVersion),
              publishedOn: dayInShanghai(row.publishedAt),
              source: `/credit/${row.creditCode}?period=${period}`,
            },
          ],
    ),
    withheld,
  }
}
