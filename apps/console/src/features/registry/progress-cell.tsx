import type { Explanation } from '@jiheng/kernel/base'
import { formatNumber } from '@jiheng/phrases'
import { Explained, usePhrase } from '@jiheng/ui'
import { client } from '../../shared/api.ts'
import type { ListedProject } from './view.ts'

/** How far behind the plan, in percentage points, the bar turns to the colour of risk. */
const behindPoints = 5

/**
 * How far the work is against the plan: a bar with a mark where the plan stands, and both numbers. Nothing reported is said, not
 * shown as 0. Opens where the numbers come from.
 */
export function ProgressCell({ project }: { project: ListedProject }) {
  const { t } = usePhrase()
  const { plannedPercent: planned, actualPercent, progressAsOf } = project.standing
  if (planned === null) return <span className="jh-soft">{t('registry.progress_unknown')}</span>
  const actual = progressAsOf === null ? null : actualPercent
  const plan = formatNumber(planned, 1)
  const words =
    actual === null
      ? t('registry.progress_not_reported', { planned: plan })
      : t('registry.progress_words', { actual: formatNumber(actual, 1), planned: plan })
  return (
    <Explained load={() => explanationOf(project.id)} measure={words}>
      <span className="registry-progress">
        <Bar actual={actual} planned={planned} />
        <span className="jh-hidden">{words}</span>
        <span className="jh-figures" aria-hidden="true">
          {actual === null ? t('registry.not_reported') : formatNumber(actual, 1)}{' '}
          <span className="jh-soft">/ {plan}%</span>
        </span>
      </span>
    </Explained>
  )
}

async function explanationOf(id: string): Promise<Explanation | undefined> {
  const { position } = await client.call('getProgress', { path: { id } })
  return position?.explanation as Explanation | undefined
}

function Bar({ actual, planned }: { actual: string | null; planned: string }) {
  const isBehind = actual !== null && Number(planned) - Number(actual) > behindPoints
  return (
    <span className="registry-bar" aria-hidden="true">
      {actual !== null && (
        <span
          className={isBehind ? 'registry-bar-behind' : 'registry-bar-done'}
          style={{ width: `${clamp(actual)}%` }}
        />
      )}
      <span className="registry-bar-plan" style={{ insetInlineStart: `${clamp(planned)}%` }} />
    </span>
  )
}

const clamp = (percent: string): number => Math.min(100, Math.max(0, Number(percent)))
