import { StateMark } from '../state.tsx'
import { formatNumber } from '@jiheng/phrases'
import { usePhrase } from '../words.tsx'
import type { Row } from './rows.ts'

export type TipAt = { row: Row; x: number; y: number }

const size = { width: 280, height: 170 }

/** What a bar is, beside the pointer; everything in it also stands in the table. */
export function Tip({ of: { row, x, y } }: { of: TipAt }) {
  const { t } = usePhrase()
  const { activity } = row
  const claimed = activity.claimedPercent
  const left = Math.min(x + 14, innerWidth - size.width - 8)
  const top = y + 18 + size.height > innerHeight ? y - size.height : y + 18
  return (
    <div className="jh-gantt-tip" style={{ left, top, width: size.width }} aria-hidden="true">
      <p className="jh-gantt-tip-title">
        {activity.code} {activity.title}
      </p>
      <p>
        {activity.start} — {activity.finish}
        {activity.durationDays !== null && ` · ${t('gantt.days', { n: activity.durationDays })}`}
      </p>
      <p>
        {t('gantt.percent')} {activity.percent === null ? t('ui.dash') : `${formatNumber(activity.percent)}%`}
        {activity.totalFloatDays !== null &&
          ` · ${t('gantt.float')} ${t('gantt.days', { n: activity.totalFloatDays })}`}
      </p>
      {claimed !== null && claimed > (activity.percent ?? 0) && (
        <p>{t('gantt.claimed', { percent: formatNumber(claimed) })}</p>
      )}
      {activity.held && <p className="jh-soft">{activity.held.why}</p>}
      {activity.isCritical && <StateMark state="red" word={t('gantt.critical')} />}
    </div>
  )
}
