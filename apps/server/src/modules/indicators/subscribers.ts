import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { computing } from './service/computing.ts'

type Computing = ReturnType<typeof computing>

/** Whatever moves the figures most formulas use; all others are met at night. */
const moving = ['progress.position_changed', 'funds.moved', 'funds.budget_changed', 'indicators.figure_recorded']

/** Many facts about one project within these seconds are computed once, before it is scored. */
const SETTLING_SECONDS = 2

/** Computed values follow the facts: those of this year, and of the year a fact is about. */
export function listen(
  facts: Facts,
  { computeProjects, computeForeign }: Pick<Computing, 'computeProjects' | 'computeForeign'>,
): void {
  facts.subscribe({
    fact: 'indicators.rates_recorded',
    task: 'indicators.compute_after_rates',
    jobKey: ({ year }) => String(year),
    handle: async ({ year }) => void (await computeForeign(Number(year))),
  })
  for (const fact of moving) {
    facts.subscribe({
      fact,
      task: `indicators.compute_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId, year }) => `${String(projectId)} ${String(year)}`,
      delaySeconds: SETTLING_SECONDS,
      handle: async ({ projectId, year }) =>
        void (await computeProjects([String(projectId)], typeof year === 'number' ? year : undefined)),
    })
  }
}

/** Every night at a quarter to one in Shanghai, before scores. */
export const indicatorTimers = ({ computeAll }: Pick<Computing, 'computeAll'>): Timer[] => [
  { task: 'indicators.compute_all', crontab: '45 16 * * *', run: async () => void (await computeAll()) },
]
