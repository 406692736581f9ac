import { memo } from 'react'
import { StateShape } from '../state.tsx'
import { usePhrase } from '../words.tsx'
import { rowHeight } from './draw.ts'
import type { Row } from './rows.ts'

/** The columns beside the chart: all on a desk, the name alone where there is little room. */
export function paneOf(width: number): { width: number; isWide: boolean } {
  if (width >= 900) return { width: 476, isWide: true }
  return { width: width >= 560 ? 240 : 140, isWide: false }
}

export function PaneHead({ isWide, width }: { isWide: boolean; width: number }) {
  const { t } = usePhrase()
  return (
    <div className="jh-gantt-pane-head" role="row" aria-rowindex={1} style={{ width }}>
      <span role="columnheader">{t('gantt.title')}</span>
      {isWide && (
        <>
          <span role="columnheader">{t('gantt.start')}</span>
          <span role="columnheader">{t('gantt.finish')}</span>
          <span role="columnheader" className="jh-gantt-end">
            {t('gantt.duration')}
          </span>
        </>
      )}
    </div>
  )
}

type Props = { row: Row; at: number; isActive: boolean; isWide: boolean }

/** A line of the tree. Lines that stay in view are not drawn again while scrolling. */
export const PaneRow = memo(function PaneRow({ row, at, isActive, isWide }: Props) {
  const { t } = usePhrase()
  const { activity, isOpen, level } = row
  const { title, code, kind, isCritical, durationDays } = activity
  return (
    <div
      role="row"
      data-at={at}
      aria-rowindex={at + 2}
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-selected={isActive}
      {...(isOpen === null ? {} : { 'aria-expanded': isOpen })}
      tabIndex={isActive ? 0 : -1}
      className={`jh-gantt-row jh-gantt-${kind}${isActive ? ' jh-gantt-active' : ''}`}
      style={{ top: at * rowHeight }}
    >
      <span
        role="gridcell"
        className="jh-gantt-name"
        style={{ paddingInlineStart: 8 + (level - 1) * 16 }}
        title={title}
      >
        {isOpen === null ? (
          <span className="jh-gantt-leaf">{isCritical && <CriticalMark />}</span>
        ) : (
          <button
            type="button"
            tabIndex={-1}
            className="jh-plain-button jh-gantt-toggle"
            aria-label={t(isOpen ? 'gantt.collapse' : 'gantt.expand', { title })}
          >
            <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
              <path d={isOpen ? 'M0 2h8L4 7z' : 'M2 0v8l5-4z'} />
            </svg>
          </button>
        )}
        {code && isWide && <span className="jh-gantt-code">{code}</span>}
        <span className="jh-gantt-title">{title}</span>
      </span>
      {isWide && (
        <>
          <span role="gridcell">{activity.start ?? t('gantt.no_dates')}</span>
          <span role="gridcell">{activity.finish ?? t('ui.dash')}</span>
          <span role="gridcell" className="jh-gantt-end">
            {durationDays === null ? t('ui.dash') : t('gantt.days', { n: durationDays })}
          </span>
        </>
      )}
    </div>
  )
})

/** The shape of what is critical, with its word for screen readers. */
function CriticalMark() {
  const { t } = usePhrase()
  return (
    <>
      <StateShape state="red" />
      <span className="jh-hidden">{t('gantt.critical')}</span>
    </>
  )
}
