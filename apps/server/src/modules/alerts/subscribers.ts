import type { Fact, Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { judging } from './service/judging.ts'

type Judging = ReturnType<typeof judging>

/** Whatever may open, raise, lower or close an alert of one project. */
const moving = [
  'progress.position_changed',
  'progress.material_changed',
  'progress.obstacle_changed',
  'progress.commenced',
  'funds.standing_changed',
  'goals.cross_item_changed',
  'evaluation.sheet_submitted',
  'evaluation.task_withdrawn',
  'evaluation.appeal_decided',
  'projects.created',
  'projects.updated',
]

/** Many facts about one project within these seconds are judged once. */
const SETTLING_SECONDS = 2

/** Alerts follow the facts. */
export function listen(facts: Facts, { evaluateProjects, evaluateAll }: Judging): void {
  for (const fact of moving) {
    facts.subscribe({
      fact,
      task: `alerts.judge_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId }) => String(projectId),
      delaySeconds: SETTLING_SECONDS,
      handle: async ({ projectId }) => {
        // Cross-department items and steps of an evaluation round may stand outside every project.
        if (typeof projectId === 'string') await evaluateProjects([projectId])
      },
    })
  }
  facts.subscribe({
    fact: 'progress.positions_changed',
    task: 'alerts.judge_after_list',
    delaySeconds: SETTLING_SECONDS,
    handle: async (fact) => void (await evaluateProjects(idsOf(fact))),
  })
  facts.subscribe({
    fact: 'alerts.rule_changed',
    task: 'alerts.judge_after_rule',
    jobKey: () => 'all',
    handle: async () => void (await evaluateAll()),
  })
}

const idsOf = ({ projectIds }: Fact): string[] => (Array.isArray(projectIds) ? projectIds.map(String) : [])

/** Every night at forty past midnight in Shanghai, when positions and standing money are of the new day. */
export const alertTimers = ({ evaluateAll }: Pick<Judging, 'evaluateAll'>): Timer[] => [
  { task: 'alerts.judge_all', crontab: '40 16 * * *', run: async () => void (await evaluateAll()) },
]
