import { decimal } from '@jiheng/kernel/base'
import { groups, meanOf, sheetTotal, sizeOf, spreadOf } from '@jiheng/kernel/evaluation-round'
import type { RoundResult } from './schema/results.ts'
import type { Discussion, ScoringDesk, ScoringTask, ScoringTaskDetail } from './schema/sheets.ts'
import type { OpenDiscussion } from './service/discussing.ts'
import type { OpenResult } from './service/reading.ts'
import type { Desk, OpenTask } from './service/scoring.ts'
import { fixed, trendOf } from './present.ts'
import type { AppealRow, ResultRow } from './store/results.ts'
import { lastOfEach, type ListedTask } from './store/tasks.ts'

export function presentTask(row: ListedTask, today: string): ScoringTask {
  const { id, roundId, roundProjectId, roundName, year, roundState, projectId, projectName, projectKind, letter } = row
  return {
    ...{ id, roundId, roundProjectId, roundName, year, roundState, projectId, projectName, projectKind, letter },
    ...{ state: row.state, dueOn: row.scoreUntil, hasDraft: row.hasDraft, submittedAt: row.submittedAt },
    isOverdue: row.state === 'open' && row.scoreUntil !== null && row.scoreUntil < today,
    discussion:
      row.discussedSpread === null
        ? null
        : { spread: fixed(row.discussedSpread), isOpen: row.discussionClosedAt === null },
  }
}

export const presentDesk = ({ tasks, declarations }: Desk, today: string): ScoringDesk => ({
  tasks: tasks.map((task) => presentTask(task, today)),
  declarations: declarations.map(({ round, projects, interests }) => ({
    ...{ roundId: round.id, roundName: round.name, year: round.year, dueOn: round.declareUntil },
    projects: projects.map(({ projectId, name }) => ({ id: projectId, name })),
    interests: interests && interests.map(({ projectId, why }) => ({ projectId, why })),
  })),
})

export function presentOpenTask({ task, template, draft, sheets }: OpenTask, today: string): ScoringTaskDetail {
  const shown = presentTask(task, today)
  const isScoring = task.state === 'open' && task.roundState === 'scoring'
  const mayRevise = task.state === 'submitted' && shown.discussion?.isOpen === true && sheets.length === 1
  return {
    ...shown,
    items: template.items.map(({ code, level1, level2, name, weight, standard }) => ({
      ...{ code, level1, level2, name, weight: decimal.canonical(weight), standard },
    })),
    draft: draft && {
      lines: draft.lines,
      remark: draft.remark,
      savedAt: draft.savedAt,
    },
    sheets: sheets.map(({ version, lines, remark, total, why, submittedAt }) => ({
      ...{ version, lines, remark, total: fixed(total), why, submittedAt },
    })),
    allowed: [
      ...(isScoring ? (['save', 'submit', 'withdraw'] as const) : []),
      ...(mayRevise ? (['save', 'revise'] as const) : []),
    ],
  }
}

export function presentDiscussion(found: OpenDiscussion, accountId: string): Discussion {
  const { round, project, discussion, template, sheets, statements, own, runs } = found
  const last = lastOfEach(sheets)
  const isOpen = discussion.closedAt === null
  const mayRevise = own !== null && sheets.filter(({ taskId }) => taskId === own.taskId).length === 1
  return {
    ...{ roundProjectId: project.id, projectId: project.projectId, projectName: project.name, roundName: round.name },
    ...{ spread: fixed(discussion.spread), bound: round.rules.spread.parameters.points, isOpen },
    spreadNow: fixed(spreadOf(last.map(({ letter, lines }) => ({ id: letter, lines })))),
    ...{ conclusion: discussion.conclusion, closedBy: discussion.closedBy, closedAt: discussion.closedAt, own },
    items: template.items.map(({ code, name, weight }) => ({
      ...{ code, name, weight: decimal.canonical(weight) },
      points: Object.fromEntries(last.map(({ letter, lines }) => [letter, lines[code]?.score ?? '0'])),
    })),
    sheets: last.map(({ letter, lines, remark, why, taskId }) => ({
      ...{ letter, remark, why, total: fixed(sheetTotal({ lines })) },
      first: fixed(sheets.find((sheet) => sheet.taskId === taskId && sheet.version === 1)?.total ?? '0'),
    })),
    statements: statements.map((one) => ({
      ...{ letter: one.letter, isOwn: one.accountId === accountId, text: one.text, saidAt: one.saidAt },
    })),
    revised: last.filter(({ version }) => version === 2).length,
    allowed: isOpen ? ['say', ...(runs ? (['close'] as const) : []), ...(mayRevise ? (['revise'] as const) : [])] : [],
  }
}

const presentVersion = (row: ResultRow): RoundResult['versions'][number] => ({
  ...{ id: row.id, version: row.version, isCurrent: row.isCurrent, total: fixed(row.total), grade: row.grade },
  ...{ spread: fixed(row.spread), evidenceLevel: row.evidenceLevel, sampleSize: row.sampleSize },
  coveredWeight: decimal.canonical(row.coveredWeight),
  items: row.items.map(({ code, level1, level2, name, weight, score, least, most, evidenceLevel }) => ({
    ...{ code, level1, level2, name, weight, score, least, most, evidenceLevel },
  })),
  explanation: row.explanation,
  remarks: row.remarks.map(({ letter, text }) => ({ letter, text })),
  ...{ why: row.why, computedAt: row.computedAt },
})

const presentAppeal = (row: AppealRow, names: ReadonlyMap<string, string>): NonNullable<RoundResult['appeal']> => ({
  ...{ id: row.id, resultId: row.resultId, text: row.text, items: row.items, submittedAt: row.submittedAt },
  answerUntil: row.answerUntil,
  documents: row.documents.map(({ id, title }) => ({ id, title })),
  submittedBy: names.get(row.submittedBy) ?? '',
  ...{ outcome: row.outcome, reason: row.reason },
  corrections: (row.corrections ?? []).map(({ code, score, why }) => ({ code, score, why })),
  decidedBy: row.decidedBy === null ? null : (names.get(row.decidedBy) ?? ''),
  decidedAt: row.decidedAt,
})

/** A result with what must never be missing beside it. */
export function presentResult(found: OpenResult): RoundResult {
  const { round, project, results, appeal, names, peers } = found
  const sized = peers.flatMap(({ total, kind, totalInvestmentFen }) =>
    total === null ? [] : [{ total, kind, size: sizeOf(totalInvestmentFen, round.rules) }],
  )
  const size = sizeOf(project.totalInvestmentFen, round.rules)
  const group = groups(sized)({ kind: project.kind, size })
  const [current] = results
  return {
    ...{ roundProjectId: project.id, roundId: round.id, roundName: round.name, kind: round.kind, year: round.year },
    ...{ state: round.state, projectId: project.projectId, projectName: project.name, projectKind: project.kind, size },
    ...{ announcedOn: round.announcedOn, appealUntil: round.appealUntil },
    versions: results.map(presentVersion),
    context: {
      previous: project.previous === null ? null : fixed(project.previous),
      trend: trendOf(project),
      peers: group.length,
      peersMean: group.length > 1 ? fixed(meanOf(group)) : null,
      isWide: project.discussedSpread !== null,
      isWeaklyFounded: current?.grade === 'excellent' && current.evidenceLevel >= 3,
      selfTotal: found.selfTotal === null ? null : fixed(found.selfTotal),
    },
    appeal: appeal && presentAppeal(appeal, names),
    isSamePerson: found.isSamePerson,
    allowed: [...(found.mayAppeal ? (['appeal'] as const) : []), ...(found.mayDecide ? (['decide'] as const) : [])],
  }
}
