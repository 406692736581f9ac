import type { Explanation } from '@jiheng/kernel/base'
import { formatNumber } from '@jiheng/phrases'
import { Explained, usePhrase } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import type { ListedProject } from './view.ts'

/** How far the work is against the plan: a bar with a mark where the plan stands, and both numbers. Opens where they come from. */
export function ProgressCell({ project }: { project: ListedProject }) {
  const { t } = usePhrase()
  const { plannedPercent: planned, actualPercent: actual } = project.standing
  if (actual === null || planned === null)
    return (
      <span className="jh-soft">
        {actual === null ? t('registry.progress_unknown') : `${formatNumber(actual, 1)}%`}
      </span>
    )
  const load = async () =>
    (await client.call('getProgress', { path: { id: project.id } })).position?.explanation as Explanation | undefined
  const words = t('registry.progress_words', { actual: formatNumber(actual, 1), planned: formatNumber(planned, 1) })
  const isBehind = Number(planned) - Number(actual) > 5
  return (
    <Explained load={load} measure={words}>
      <span className="registry-progress">
        <span className="registry-bar" aria-hidden="true">
          <span
            className={isBehind ? 'registry-bar-behind' : 'registry-bar-done'}
            style={{ width: `${clamp(actual)}%` }}
          />
          <span className="registry-bar-plan" style={{ insetInlineStart: `${clamp(planned)}%` }} />
        </span>
        <span className="jh-hidden">{words}</span>
        <span className="jh-figures" aria-hidden="true">
          {formatNumber(actual, 1)} <span className="jh-soft">/ {formatNumber(planned, 1)}%</span>
        </span>
      </span>
    </Explained>
  )
}

const clamp = (percent: string): number => Math.min(100, Math.max(0, Number(percent)))
