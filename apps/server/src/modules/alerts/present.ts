import { daysBetween, dayInShanghai, type Day } from '@jiheng/kernel/base'
import type { Actor } from '../../platform/actor.ts'
import { may } from '../identity/index.ts'
import type { Alert, AlertDetail, AlertRule } from './schema.ts'
import type { AlertWithTrail } from './service/handle.ts'
import type { AlertRow } from './store/alerts.ts'
import type { RuleRow } from './store/rules.ts'

export function presentAlert(row: AlertRow, today: Day): Alert {
  return {
    id: row.id,
    projectId: row.projectId,
    projectName: row.projectName,
    ruleId: row.ruleId as Alert['ruleId'],
    level: row.level as Alert['level'],
    subject: { kind: row.subjectKind, id: row.subjectId, label: row.subjectLabel },
    since: row.since,
    days: Math.max(0, daysBetween(row.since, row.closedAt === null ? today : dayInShanghai(row.closedAt))),
    holder: presentHolder(row),
    isMine: row.isMine,
    messageKey: row.messageKey,
    params: row.params,
    stakeFen: row.stakeFen,
    state: row.state as Alert['state'],
    openedAt: row.openedAt,
    raisedAt: row.raisedAt,
    closedAt: row.closedAt,
    closedBecause: row.closedBecause as Alert['closedBecause'],
    acknowledgement: presentAcknowledgement(row, today),
  }
}

function presentHolder(row: AlertRow): Alert['holder'] {
  return {
    kind: row.holderKind as Alert['holder']['kind'],
    organisation:
      row.holderOrganisationName === null ? null : { id: row.holderOrganisationId, name: row.holderOrganisationName },
    account: row.holderAccountId === null ? null : { id: row.holderAccountId, name: row.holderAccountName ?? '' },
  }
}

function presentAcknowledgement(row: AlertRow, today: Day): Alert['acknowledgement'] {
  if (row.acknowledgedById === null || row.acknowledgedAt === null) return null
  const isOverdue = row.state === 'open' && row.promisedOn !== null && row.promisedOn < today
  return {
    by: { id: row.acknowledgedById, name: row.acknowledgedByName ?? '' },
    at: row.acknowledgedAt,
    promisedOn: row.promisedOn,
    isOverdue,
  }
}

export function presentDetail({ alert, history, notes }: AlertWithTrail, actor: Actor, today: Day): AlertDetail {
  const isHandler = may(actor, 'alerts:handle', { orgPath: alert.orgPath, projectId: alert.projectId })
  return {
    ...presentAlert(alert, today),
    explanation: alert.explanation,
    rule: {
      version: alert.ruleVersion,
      mark: alert.mark as AlertDetail['rule']['mark'],
      source: alert.source,
      why: alert.why,
    },
    history: history.map(({ at, from, to }) => ({
      at,
      from: from as Alert['level'] | null,
      to: to as Alert['level'] | null,
    })),
    notes: notes.map((note) => ({
      id: note.id,
      kind: note.kind as AlertDetail['notes'][number]['kind'],
      text: note.text,
      promisedOn: note.promisedOn,
      author: { id: note.authorId, name: note.authorName },
      writtenAt: note.writtenAt,
    })),
    allowed: isHandler ? (alert.state === 'open' ? ['acknowledge', 'comment'] : ['comment']) : [],
  }
}

export function presentRule(row: RuleRow & { isInForce: boolean }): AlertRule {
  const {
    ruleId,
    version,
    organisation,
    parameters,
    effectiveFrom,
    mark,
    source,
    why,
    isInForce,
    createdBy,
    createdAt,
  } = row
  return {
    ruleId,
    version,
    organisation,
    parameters,
    effectiveFrom,
    mark,
    source,
    why,
    isInForce,
    createdBy,
    createdAt,
  }
}
