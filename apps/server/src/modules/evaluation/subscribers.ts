import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { scoring } from './service/scoring.ts'

type Scoring = Omit<ReturnType<typeof scoring>, 'scoreIn'>

/** Whatever moves what the system measures by itself. */
const moving = ['progress.position_changed', 'funds.moved', 'funds.budget_changed', 'projects.updated']

/** Many facts about one project within these seconds are scored once. */
const SETTLING_SECONDS = 5

/** Scores follow the facts. */
export function listen(facts: Facts, { scoreProjects }: Pick<Scoring, 'scoreProjects'>): void {
  for (const fact of moving) {
    facts.subscribe({
      fact,
      task: `evaluation.score_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId }) => String(projectId),
      delaySeconds: SETTLING_SECONDS,
      handle: async ({ projectId }) => void (await scoreProjects([String(projectId)])),
    })
  }
  facts.subscribe({
    fact: 'progress.positions_changed',
    task: 'evaluation.score_after_list',
    delaySeconds: SETTLING_SECONDS,
    handle: async ({ projectIds }) =>
      void (await scoreProjects(Array.isArray(projectIds) ? projectIds.map(String) : [])),
  })
}

/** Every night at ten to one in Shanghai, after positions, standing money and alerts. */
export const evaluationTimers = ({ scoreAll }: Pick<Scoring, 'scoreAll'>): Timer[] => [
  { task: 'evaluation.score_all', crontab: '50 16 * * *', run: async () => void (await scoreAll()) },
]
