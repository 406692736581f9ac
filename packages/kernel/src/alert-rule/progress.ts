import { addDays, decimal, explain, referenceTo } from '../base/index.ts'
import type { Day, Decimal, Explanation, Rule, Source } from '../base/index.ts'
import { ladderInputs, levelOn } from './finding.ts'
import type { Finding, Ladder } from './finding.ts'

/** What the progress rules need to know; the answer of `progressAt` fits. */
export type ProgressFacts = {
  subject: Source
  progress: {
    plannedPercent: Decimal
    actualPercent: Decimal
    deviationPoints: Decimal
    coveredUntil: Day
    daysBehind: number
    dataAgeDays: number | null
    causes: readonly { nodeId: string; label?: string; behindPoints: Decimal }[]
    explanation: Explanation
  }
}

/** Steps in percentage points behind the plan curve. */
export type ProgressBehindRule = Rule<Ladder & { maxDataAgeDays: number }>
/** Steps in days of data age. */
export type ProgressStaleRule = Rule<Ladder>

/** 进度偏差超过 5 % → warn, read as percentage points on data not older than 3 days. Orange and red are ours. */
export const progressBehindRule: ProgressBehindRule = {
  id: 'progress_behind',
  version: '1',
  mark: 'P',
  parameters: { yellowOver: 5, orangeOver: 10, redOver: 20, maxDataAgeDays: 3 },
}

/** Old data is its own warning: nobody can say whether such a project is behind. */
export const progressStaleRule: ProgressStaleRule = {
  id: 'progress_stale',
  version: '1',
  mark: 'U',
  parameters: { yellowOver: 3, orangeOver: 14, redOver: null },
}

/** Finds work too far behind its plan, as long as the data are fresh; on old data it is silent and `evaluateProgressStale` speaks. */
export function evaluateProgressBehind(
  { subject, progress }: ProgressFacts,
  { today, rule = progressBehindRule }: { today: Day; rule?: ProgressBehindRule },
): Finding[] {
  if (progress.dataAgeDays !== null && progress.dataAgeDays > rule.parameters.maxDataAgeDays) return []
  const behindPoints = decimal.negate(progress.deviationPoints)
  const level = levelOn(rule.parameters, decimal.toNumber(behindPoints))
  if (!level) return []
  // Of a project without a tree the only cause is the project itself, which says nothing more.
  const worst = progress.causes
    .slice(0, 1)
    .find(({ nodeId, label }) => nodeId !== subject.id && label !== subject.label)
  const { measure, value, unit } = progress.explanation
  return [
    {
      ruleId: rule.id,
      level,
      subject,
      since: addDays(progress.coveredUntil, 1),
      holder: 'contractor',
      explanation: explain({
        measure: 'measures.points_behind',
        value: behindPoints,
        unit: 'points',
        rule: referenceTo(rule),
        asOf: today,
        inputs: [{ measure, value, unit, because: progress.explanation }, ...ladderInputs(rule, 'points')],
      }),
      messageKey: worst ? 'alerts.messages.progress_behind_at' : 'alerts.messages.progress_behind',
      params: {
        behindPoints,
        plannedPercent: progress.plannedPercent,
        actualPercent: progress.actualPercent,
        daysBehind: progress.daysBehind,
        ...(worst && { node: worst.label ?? worst.nodeId }),
      },
    },
  ]
}

/** Finds progress data too old to judge by. `since` is the day it became so. */
export function evaluateProgressStale(
  { subject, progress }: ProgressFacts,
  { today, rule = progressStaleRule }: { today: Day; rule?: ProgressStaleRule },
): Finding[] {
  const { dataAgeDays, explanation } = progress
  const level = dataAgeDays === null ? null : levelOn(rule.parameters, dataAgeDays)
  if (dataAgeDays === null || !level) return []
  const reportedOn = addDays(today, -dataAgeDays)
  return [
    {
      ruleId: rule.id,
      level,
      subject,
      since: addDays(reportedOn, (rule.parameters.yellowOver ?? 0) + 1),
      holder: 'contractor',
      explanation: explain({
        measure: 'measures.data_age',
        value: String(dataAgeDays),
        unit: 'days',
        rule: referenceTo(rule),
        asOf: today,
        dataAgeDays,
        inputs: [
          { measure: explanation.measure, value: explanation.value, unit: explanation.unit, because: explanation },
          ...ladderInputs(rule, 'days'),
        ],
      }),
      messageKey: 'alerts.messages.progress_stale',
      params: { dataAgeDays, reportedOn },
    },
  ]
}
