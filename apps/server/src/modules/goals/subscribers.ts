import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { letterKeeping } from './service/letters.ts'
import type { rolling } from './service/rolling.ts'

type Rolling = ReturnType<typeof rolling>
type Letters = ReturnType<typeof letterKeeping>

/**
 * What goals on a project are met by: what counts of its work, kept anew whenever a report is accepted, a batch tested or an item
 * changed, and the days its nodes were done. Waiting reports are claims.
 */
const moving = [
  'progress.reported',
  'progress.position_changed',
  'progress.returned',
  'progress.withdrawn',
  'projects.tree_changed',
]
/** What is told of goals themselves. */
const told = ['goals.reported', 'goals.report_accepted', 'goals.report_returned']

/** Many facts within these seconds are rolled up once. */
const SETTLING_SECONDS = 1

/** Goals follow the facts from below; letters follow what is issued. */
export function listen(facts: Facts, { rollUpPlans, rollUpPlan }: Rolling, { makeLettersOf }: Letters): void {
  for (const fact of moving) {
    facts.subscribe({
      fact,
      task: `goals.roll_up_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId }) => String(projectId),
      delaySeconds: SETTLING_SECONDS,
      handle: ({ projectId }) => rollUpPlans([String(projectId)]),
    })
  }
  for (const fact of told) {
    facts.subscribe({
      fact,
      task: `goals.roll_up_after_${fact.replace('.', '_')}`,
      jobKey: ({ planId }) => String(planId),
      handle: ({ planId }) => rollUpPlan(String(planId)),
    })
  }
  facts.subscribe({
    fact: 'goals.issued',
    task: 'goals.roll_up_after_issue',
    jobKey: ({ planId }) => String(planId),
    handle: ({ planId }) => rollUpPlan(String(planId)),
  })
  facts.subscribe({
    fact: 'goals.issued',
    task: 'goals.make_letters',
    handle: ({ planId, version }) => makeLettersOf(String(planId), Number(version)),
  })
}

/** Every night at thirty past midnight in Shanghai: what is missed or under way moves with the day. */
export const goalTimers = ({ rollUpPlans }: Pick<Rolling, 'rollUpPlans'>): Timer[] => [
  { task: 'goals.roll_up_all', crontab: '30 16 * * *', run: () => rollUpPlans(null) },
]
