import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { setRenewing } from './service/renewing.ts'
import type { scoring } from './service/scoring.ts'

type Scoring = Omit<ReturnType<typeof scoring>, 'scoreIn'>

/** Whatever moves what the system measures by itself. */
const moving = [
  ...['progress.position_changed', 'funds.moved', 'funds.budget_changed', 'projects.updated'],
  ...['indicators.chosen', 'indicators.figure_recorded', 'surveys.closed'],
]

/** The same of many projects at once, and the task each leaves. */
const lists = [
  ['progress.positions_changed', 'evaluation.score_after_list'],
  ['indicators.values_changed', 'evaluation.score_after_values'],
] as const

/** Many facts about one project within these seconds are scored once. */
const SETTLING_SECONDS = 5

const toldYear = (year: unknown): number | undefined => (typeof year === 'number' ? year : undefined)

type Following = Pick<Scoring, 'scoreProjects' | 'scoreAll'> & ReturnType<typeof setRenewing>

/** Scores follow the facts, those of this year and of the year a fact is about; sets follow the library. */
export function listen(facts: Facts, { scoreProjects, scoreAll, renewSets }: Following): void {
  for (const fact of moving) {
    facts.subscribe({
      fact,
      task: `evaluation.score_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId, year }) => `${String(projectId)} ${String(year)}`,
      delaySeconds: SETTLING_SECONDS,
      handle: async ({ projectId, year }) => void (await scoreProjects([String(projectId)], toldYear(year))),
    })
  }
  facts.subscribe({
    fact: 'evaluation.rule_pack_confirmed',
    task: 'evaluation.score_after_rule_pack',
    handle: async () => void (await scoreAll()),
  })
  facts.subscribe({
    fact: 'indicators.version_adopted',
    task: 'evaluation.renew_sets',
    handle: async () => void (await renewSets()),
  })
  for (const [fact, task] of lists)
    facts.subscribe({
      ...{ fact, task, delaySeconds: SETTLING_SECONDS },
      handle: async ({ projectIds, year }) =>
        void (await scoreProjects(Array.isArray(projectIds) ? projectIds.map(String) : [], toldYear(year))),
    })
}

/** Every night at ten to one in Shanghai, after positions, standing money and alerts. */
export const evaluationTimers = ({ scoreAll }: Pick<Scoring, 'scoreAll'>): Timer[] => [
  { task: 'evaluation.score_all', crontab: '50 16 * * *', run: async () => void (await scoreAll()) },
]
