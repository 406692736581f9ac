import type { Facts } from '../../platform/facts.ts'
import type { Timer } from '../../platform/jobs.ts'
import type { forecasts } from './forecast/service.ts'
import type { overview } from './service/overview.ts'

type Overview = ReturnType<typeof overview>
type Forecasts = ReturnType<typeof forecasts>

/** The clocks follow what moves them and the rules they go by; a trial of the forecast runs when it was asked for. */
export function listen(
  facts: Facts,
  { refreshAfterChange, refreshAll, runTrial }: Overview & Pick<Forecasts, 'runTrial'>,
): void {
  for (const fact of ['funds.moved', 'funds.excluded', 'funds.suspended', 'funds.request_moved']) {
    facts.subscribe({
      fact,
      task: `funds.refresh_after_${fact.replace('.', '_')}`,
      jobKey: ({ projectId }) => String(projectId),
      handle: ({ projectId }) => refreshAfterChange(String(projectId)),
    })
  }
  facts.subscribe({
    fact: 'funds.clock_version_confirmed',
    task: 'funds.refresh_after_clock_version',
    jobKey: () => 'all',
    handle: refreshAll,
  })
  facts.subscribe({
    fact: 'funds.forecast_trial_asked',
    task: 'funds.try_forecast',
    jobKey: ({ orgPath }) => String(orgPath),
    handle: ({ orgPath, accountId }) => runTrial(String(orgPath), String(accountId)),
  })
}

/** Every night at twenty past midnight in Shanghai, for the new day; the forecast is tried at the second of each month. */
export const fundTimers = ({
  refreshAll,
  runMonthlyTrial,
}: Pick<Overview, 'refreshAll'> & Pick<Forecasts, 'runMonthlyTrial'>): Timer[] => [
  { task: 'funds.refresh_standing', crontab: '20 16 * * *', run: refreshAll },
  { task: 'funds.try_forecast_monthly', crontab: '40 18 1 * *', run: runMonthlyTrial },
]
