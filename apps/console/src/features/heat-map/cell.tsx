import type { CallOutput } from '@jiheng/api'
import { formatNumber } from '@jiheng/phrases'
import { Explained, StateShape, usePhrase } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import { levelOf } from './level.ts'

export type HeatRow = CallOutput<'getProgressHeatMap'>['items'][number]
type Known = NonNullable<HeatRow['cells'][number]>

/** How far a project was from its plan at a month's end: number, shape and colour; it opens what it rests on. */
export function Cell({ of, projectId }: { of: Known | null; projectId: string }) {
  const { t } = usePhrase()
  if (of === null)
    return (
      <span className="heat-cell heat-unknown">
        <span aria-hidden="true">{t('ui.dash')}</span>
        <span className="jh-hidden">{t('heat.unknown')}</span>
      </span>
    )
  const state = levelOf(of.deviationPoints)
  const load = async () => {
    const { position } = await client.call('getProgress', { path: { id: projectId }, query: { asOf: of.asOf } })
    return position?.explanation
  }
  const told = t('heat.cell', {
    day: of.asOf,
    planned: formatNumber(of.plannedPercent, 1),
    actual: formatNumber(of.actualPercent, 1),
    age: of.dataAgeDays ?? t('ui.dash'),
  })
  return (
    <span className={`heat-cell heat-${state}`} title={of.isRetold ? `${told}${t('heat.retold')}` : told}>
      <Explained load={load} measure={t('progress.deviation')}>
        {state !== 'green' && <StateShape state={state} />}
        <span className="jh-hidden">{t(`states.${state}`)}</span>
        {formatNumber(of.deviationPoints, 0)}
      </Explained>
    </span>
  )
}
