import { isDeepStrictEqual } from 'node:util'
import type { AttentionLevel } from '@jiheng/kernel/base'
import { newId } from '../../platform/ids.ts'
import type { Judged } from './findings.ts'

/** What of an alert follows from the finding; rewritten whenever the finding changes. */
export type AlertContent = {
  rule_version: number
  subject_label: string | null
  level: AttentionLevel
  since: string
  holder_kind: string
  holder_organisation_id: string | null
  holder_account_id: string | null
  holder_name: string | null
  message_key: string
  params: Judged['params']
  explanation: Judged['explanation']
  stake_fen: number | null
}
export type AlertKey = { project_id: string; rule_id: string; subject_kind: string; subject_id: string }
export type OpenAlert = AlertKey &
  AlertContent & { id: string; raised_at: string; level_changed_at: string; judged_on: string }
export type NewAlert = OpenAlert & { state: 'open'; opened_at: string }
export type ClosedAlert = {
  id: string
  project_id: string
  rule_id: string
  level: AttentionLevel
  closed_because: ClosedBecause
}
export type ClosedBecause = 'resolved' | 'rule_changed' | 'project_over'
export type LevelChange = {
  id: string
  alert_id: string
  project_id: string
  at: string
  from_level: AttentionLevel | null
  to_level: AttentionLevel | null
}

export type Difference = { opened: NewAlert[]; changed: OpenAlert[]; closed: ClosedAlert[]; levels: LevelChange[] }

export type JudgedProject = {
  projectId: string
  isOver: boolean
  findings: Judged[]
  open: OpenAlert[]
  versions: Record<string, string>
}

const rank = { yellow: 1, orange: 2, red: 3 } as const
const keyOf = ({ rule_id, subject_kind, subject_id }: AlertKey): string => `${rule_id} ${subject_kind} ${subject_id}`

/**
 * What the findings of a day change about the open alerts of one project. The same finding keeps its alert; one that is
 * gone closes it. `versions` tells which version of each rule was used.
 */
export function difference(
  { projectId, isOver, findings, open, versions }: JudgedProject,
  now: Date,
  today: string,
): Difference {
  const at = now.toISOString()
  const known = new Map(open.map((alert) => [keyOf(alert), alert]))
  const result: Difference = { opened: [], changed: [], closed: [], levels: [] }
  const note = (alert: { id: string }, from: AttentionLevel | null, to: AttentionLevel | null) =>
    result.levels.push({ id: newId(), alert_id: alert.id, project_id: projectId, at, from_level: from, to_level: to })
  for (const finding of findings) {
    const key = {
      project_id: projectId,
      rule_id: finding.ruleId,
      subject_kind: finding.subject.kind,
      subject_id: finding.subject.id,
    }
    const content = contentOf(finding)
    const before = known.get(keyOf(key))
    known.delete(keyOf(key))
    if (!before) {
      const alert: NewAlert = {
        ...key,
        ...content,
        id: newId(),
        state: 'open',
        opened_at: at,
        raised_at: at,
        level_changed_at: at,
        judged_on: today,
      }
      result.opened.push(alert)
      note(alert, null, alert.level)
    } else if (before.judged_on !== today || !isDeepStrictEqual(contentAlone(before), content)) {
      const moved = rank[content.level] - rank[before.level]
      if (moved !== 0) note(before, before.level, content.level)
      result.changed.push({
        ...before,
        ...content,
        raised_at: moved > 0 ? at : before.raised_at,
        level_changed_at: moved === 0 ? before.level_changed_at : at,
        judged_on: today,
      })
    }
  }
  for (const gone of known.values()) {
    const { id, project_id, rule_id, level } = gone
    result.closed.push({ id, project_id, rule_id, level, closed_because: closedBecause(gone, isOver, versions) })
    note(gone, level, null)
  }
  return result
}

/** A finding goes with its project, with the version of the rule that made it, or because the matter is settled. */
function closedBecause(gone: OpenAlert, isOver: boolean, versions: Record<string, string>): ClosedBecause {
  if (isOver) return 'project_over'
  return String(gone.rule_version) === versions[gone.rule_id] ? 'resolved' : 'rule_changed'
}

const contentOf = ({
  level,
  since,
  subject,
  heldBy,
  messageKey,
  params,
  explanation,
  stakeFen,
}: Judged): AlertContent => ({
  rule_version: Number(explanation.rule.version),
  subject_label: subject.label ?? null,
  level,
  since,
  holder_kind: heldBy.kind,
  holder_organisation_id: heldBy.organisationId,
  holder_account_id: heldBy.accountId,
  holder_name: heldBy.name,
  message_key: messageKey,
  params,
  explanation,
  stake_fen: stakeFen,
})

const contentAlone = (alert: OpenAlert): AlertContent => ({
  rule_version: alert.rule_version,
  subject_label: alert.subject_label,
  level: alert.level,
  since: alert.since,
  holder_kind: alert.holder_kind,
  holder_organisation_id: alert.holder_organisation_id,
  holder_account_id: alert.holder_account_id,
  holder_name: alert.holder_name,
  message_key: alert.message_key,
  params: alert.params,
  explanation: alert.explanation,
  stake_fen: alert.stake_fen,
})
