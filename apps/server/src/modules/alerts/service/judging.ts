import { systemReach } from '../../../platform/actor.ts'
import type { Tx } from '../../../platform/db/database.ts'
import { recordAll, type AuditEntry } from '../../audit/index.ts'
import { difference, type Difference } from '../difference.ts'
import { judge, type Judgement } from '../findings.ts'
import { isOver, type ProjectFacts } from '../project-facts.ts'
import { rulesInForce, type RuleVersion } from '../rules-in-force.ts'
import { loadFacts } from '../store/facts.ts'
import { keepDifferences, keepJudged, openAlertsOf, takeTurn, type JudgedRow } from '../store/judging.ts'
import { listRules } from '../store/rules.ts'
import type { AlertsParts } from './parts.ts'

export type Tally = { projects: number; opened: number; raised: number; lowered: number; closed: number }

const rank = { yellow: 1, orange: 2, red: 3 } as const
const reach = systemReach('alerts')

/** Holds the rules against what is known of projects, and keeps the alerts in step. */
export function judging(parts: AlertsParts) {
  const { database, clock, projects } = parts
  const evaluateProjects = (projectIds: readonly string[]): Promise<Tally> =>
    projectIds.length === 0
      ? Promise.resolve(tallyOf(0, []))
      : database.write(reach, (tx) => judgeIn(tx, parts, projectIds))
  return {
    /** Judges these projects on today's facts; what did not change is left alone. */
    evaluateProjects,
    /** The same inside the caller's transaction, which reaches the projects; for bulk loads. */
    judgeWithin: (tx: Tx, projectIds: readonly string[]): Promise<Tally> => judgeIn(tx, parts, projectIds),
    /** Judges every project, a portion at a time. */
    async evaluateAll(): Promise<Tally> {
      const sum = tallyOf(0, [])
      await projects.eachPortion(reach, async (tx, ids) => {
        const part = await judgeIn(tx, parts, ids)
        for (const field of Object.keys(sum) as (keyof Tally)[]) sum[field] += part[field]
      })
      return sum
    },
    today: clock.today,
  }
}

type JudgedHere = { facts: ProjectFacts; judgement: Judgement; changes: Difference }

async function judgeIn(tx: Tx, parts: AlertsParts, projectIds: readonly string[]): Promise<Tally> {
  const { clock, projects, facts: publisher } = parts
  const [now, today] = [clock.now(), clock.today()]
  await takeTurn(tx)
  const versions: RuleVersion[] = await listRules(tx)
  const all = await loadFacts(tx, projectIds, today)
  const open = await openAlertsOf(tx, projectIds)
  const rulesAt = new Map(
    [...new Set(all.map(({ orgPath }) => orgPath))].map((orgPath) => [orgPath, rulesInForce(versions, orgPath, today)]),
  )
  const judged = all.map((facts): JudgedHere => {
    const rules = rulesAt.get(facts.orgPath) ?? rulesInForce(versions, facts.orgPath, today)
    const judgement = judge(facts, rules, today)
    const used = Object.fromEntries(Object.values(rules).map(({ id, version }) => [id, version]))
    const known = {
      projectId: facts.id,
      isOver: isOver(facts),
      findings: judgement.findings,
      open: open.get(facts.id) ?? [],
      versions: used,
    }
    return { facts, judgement, changes: difference(known, now, today) }
  })
  const changes = together(judged.map((one) => one.changes))
  await keepDifferences(tx, changes, now)
  const moved = await keepJudged(
    tx,
    judged.map((one) => judgedRow(one, now, today)),
  )
  const noted = judged
    .filter(({ facts }) => moved.has(facts.id))
    .map((one) => ({
      projectId: one.facts.id,
      attention: attentionOf(one.judgement),
      openAlerts: one.judgement.findings.length,
    }))
  await projects.noteStandings(
    tx,
    noted.toSorted((a, b) => (a.projectId < b.projectId ? -1 : 1)),
  )
  recordAll(tx, reach.actor, now, judged.flatMap(entriesOf))
  await announce(tx, publisher, judged)
  return tallyOf(judged.length, changes.levels)
}

/** Open screens are told per organisation, other modules once. */
async function announce(tx: Tx, publisher: AlertsParts['facts'], judged: readonly JudgedHere[]): Promise<void> {
  const touched = judged.filter(({ changes }) => changes.levels.length > 0)
  for (const [orgPath, group] of Map.groupBy(touched, ({ facts }) => facts.orgPath)) {
    const [only, ...others] = group.map(({ facts }) => facts.id)
    const about = others.length === 0 && only !== undefined ? { projectId: only } : {}
    publisher.publish(
      tx,
      { type: 'alerts.changed', projectIds: group.map(({ facts }) => facts.id) },
      { topic: 'alerts', permission: 'alerts:read', orgPath, ...about },
    )
  }
}

const together = (parts: readonly Difference[]): Difference => ({
  opened: parts.flatMap(({ opened }) => opened),
  changed: parts.flatMap(({ changed }) => changed),
  closed: parts.flatMap(({ closed }) => closed),
  levels: parts.flatMap(({ levels }) => levels),
})

/** The worst open alert tells; without one a project is green where there was something to judge by, and else unknown. */
function attentionOf({ findings, hasData }: Judgement): JudgedRow['attention'] {
  const [worst] = findings.map(({ level }) => level).toSorted((a, b) => rank[b] - rank[a])
  return worst ?? (hasData ? 'green' : 'grey')
}

const judgedRow = ({ facts, judgement }: JudgedHere, now: Date, today: string): JudgedRow => ({
  project_id: facts.id,
  judged_on: today,
  judged_at: now.toISOString(),
  attention: attentionOf(judgement),
  open_alerts: judgement.findings.length,
})

/** One record for each alert that opened, changed its level or closed. */
function entriesOf({ facts, changes }: JudgedHere): AuditEntry[] {
  const rules = new Map(
    [...changes.opened, ...changes.changed, ...changes.closed].map((alert) => [alert.id, alert.rule_id]),
  )
  return changes.levels.map(({ alert_id: id, from_level: from, to_level: to }) => ({
    action: from === null ? 'alerts.opened' : to === null ? 'alerts.closed' : 'alerts.level_changed',
    subject: { kind: 'alert', id, label: rules.get(id) ?? '' },
    projectId: facts.id,
    orgPath: facts.orgPath,
    changes: { level: [from, to] },
  }))
}

function tallyOf(projects: number, levels: Difference['levels']): Tally {
  const count = (is: (from: number, to: number) => boolean) =>
    levels.filter(({ from_level: from, to_level: to }) => is(from ? rank[from] : 0, to ? rank[to] : 0)).length
  return {
    projects,
    opened: count((from) => from === 0),
    raised: count((from, to) => from > 0 && to > from),
    lowered: count((from, to) => to > 0 && to < from),
    closed: count((_, to) => to === 0),
  }
}
