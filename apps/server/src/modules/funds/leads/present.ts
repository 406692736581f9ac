import { daysBetween, dayInShanghai, type Day } from '@jiheng/kernel/base'
import type { Actor } from '../../../platform/actor.ts'
import { may } from '../../identity/index.ts'
import type { LeadFile } from './masking.ts'
import type { CaseFile, CaseFileDetail, FundQuestion } from './schema/cases.ts'
import type { Lead, LeadDetail } from './schema/leads.ts'
import type { LeadRule } from './schema/rules.ts'
import type { ListedRule } from './service/rules.ts'
import { nextSteps } from './states.ts'
import type { CaseRow } from './store/cases.ts'
import type { ListedLead } from './store/leads.ts'
import type { QuestionRow } from './store/questions.ts'

export function presentLead(row: ListedLead, today: Day): Lead {
  return {
    id: row.id,
    projectId: row.projectId,
    projectName: row.projectName,
    origin: row.origin as Lead['origin'],
    ruleId: row.ruleId,
    severity: row.severity as Lead['severity'],
    day: row.day,
    ageDays: Math.max(0, daysBetween(dayInShanghai(row.reopenedAt ?? row.foundAt), today)),
    amountFen: row.amountFen,
    messageKey: row.messageKey,
    params: row.params,
    state: row.state,
    outcome: row.outcome,
    foundAt: row.foundAt,
    reopenedAt: row.reopenedAt,
    movedAt: row.movedAt,
    records: row.records,
  }
}

export function presentFile(
  { lead, records, steps, questions, mayReadCases }: LeadFile,
  actor: Actor,
  today: Day,
): LeadDetail {
  const place = { orgPath: lead.orgPath, projectId: lead.projectId }
  return {
    ...presentLead(lead, today),
    explanation: lead.explanation,
    ruleVersion: lead.ruleVersion,
    recordsSeen: records,
    steps: steps.map(({ action, note, by, at }) => ({ action, note, by, at })),
    questions: questions.map((question) => ({
      id: question.id,
      organisation: question.organisation,
      question: question.question,
      dueOn: question.dueOn,
      isOverdue: isOverdue(question, today),
      askedAt: question.askedAt,
      answer: question.answer,
      answeredBy: question.answeredBy,
      answeredAt: question.answeredAt,
    })),
    owner: lead.ownerId === null ? null : { id: lead.ownerId, name: lead.ownerName ?? '' },
    isTellerKept: lead.hasTeller,
    caseFileId: mayReadCases ? lead.caseFileId : null,
    allowed: may(actor, 'leads:handle', place) ? [...nextSteps(lead.state)] : [],
  }
}

const isOverdue = ({ dueOn, answeredAt }: Pick<QuestionRow, 'dueOn' | 'answeredAt'>, today: Day): boolean =>
  answeredAt === null && dueOn < today

export function presentQuestion(row: QuestionRow, today: Day): FundQuestion {
  return {
    id: row.id,
    projectId: row.projectId,
    projectName: row.projectName,
    question: row.question,
    records: row.records.map(({ kind, id, label }) => ({ kind, id, label })),
    askedBy: row.askedBy,
    askedAt: row.askedAt,
    dueOn: row.dueOn,
    isOverdue: isOverdue(row, today),
    answer: row.answer,
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt,
    allowed: row.answer === null ? ['answer'] : [],
  }
}

export function presentCase(row: CaseRow): CaseFile {
  return {
    id: row.id,
    number: row.number,
    leadId: row.leadId,
    projectId: row.projectId,
    projectName: row.projectName,
    ruleId: row.ruleId,
    severity: row.severity as CaseFile['severity'],
    amountFen: row.amountFen,
    openedBy: row.openedBy,
    openedAt: row.openedAt,
    outcome: row.outcome,
    closedAt: row.closedAt,
  }
}

export function presentCaseDetail(row: CaseRow, lead: LeadFile, actor: Actor, today: Day): CaseFileDetail {
  const channel = row.channel as NonNullable<CaseFileDetail['teller']>['channel'] | null
  return {
    ...presentCase(row),
    summary: row.summary,
    conclusion: row.conclusion,
    closedBy: row.closedBy,
    teller: row.teller === null || channel === null ? null : { name: row.teller, channel },
    lead: presentFile(lead, actor, today),
    allowed: row.closedAt === null ? ['close'] : [],
  }
}

export function presentRule({
  rule,
  version,
  parameters,
  versions,
  leads,
  precision,
  mayChange,
}: ListedRule): LeadRule {
  return {
    ruleId: rule.id,
    version,
    mark: rule.mark,
    source: rule.source ?? null,
    reads: [...rule.reads],
    parameters: Object.entries(rule.parameters).map(([name, { standard, unit, least, most }]) => ({
      name,
      value: parameters[name] ?? standard,
      standard,
      unit,
      least,
      most,
    })),
    leads,
    precision: {
      confirmed: precision.confirmed,
      decided: precision.decided,
      percent: precision.isEnough ? precision.percent : null,
      lowPercent: precision.isEnough ? precision.lowPercent : null,
      highPercent: precision.isEnough ? precision.highPercent : null,
    },
    versions: versions.map((one) => ({
      version: one.version,
      parameters: one.parameters,
      why: one.why,
      createdBy: one.createdBy,
      createdAt: one.createdAt,
      dryRun: one.dryRun as LeadRule['versions'][number]['dryRun'],
    })),
    allowed: mayChange ? ['change'] : [],
  }
}
