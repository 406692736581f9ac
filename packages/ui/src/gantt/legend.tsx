import type { ReactNode } from 'react'
import { usePhrase } from '../words.tsx'
import type { GanttShadow } from './model.ts'

/** What the shapes mean, each beside its word. */
export function Legend({ shadows }: { shadows: readonly GanttShadow[] }) {
  const { t } = usePhrase()
  return (
    <ul className="jh-gantt-legend" aria-label={t('gantt.legend.label')}>
      <Entry name={t('gantt.legend.done')}>
        <rect x="0.5" y="2.5" width="27" height="9" rx="3" className="jh-gantt-key-bar" />
        <path d="M3 2.5H14V11.5H3Q.5 11.5 .5 9V5Q.5 2.5 3 2.5" className="jh-gantt-key-done" />
      </Entry>
      <Entry name={t('gantt.legend.claimed')}>
        <rect x="0.5" y="2.5" width="27" height="9" rx="3" className="jh-gantt-key-bar" />
        <path d="M2 11 10 3M8 11 16 3M14 11 22 3" className="jh-gantt-key-line" />
      </Entry>
      <Entry name={t('gantt.legend.critical')}>
        <path d="M4 2H24L27 5V9L24 12H4L1 9V5Z" className="jh-gantt-key-critical" />
      </Entry>
      <Entry name={t('gantt.legend.summary')}>
        <path d="M1 4H27V12L22 8H6L1 12Z" className="jh-gantt-key-ink" />
      </Entry>
      <Entry name={t('gantt.legend.milestone')}>
        <path d="M14 1 20 7 14 13 8 7Z" className="jh-gantt-key-ink" />
      </Entry>
      <Entry name={t('gantt.legend.non_working')}>
        <rect x="4" y="1" width="20" height="12" className="jh-gantt-key-off" />
      </Entry>
      {shadows.map(({ name, isOriginal }) => (
        <Entry key={name} name={`${t(`gantt.legend.${isOriginal ? 'original' : 'current'}`)}：${name}`}>
          <rect x="1" y="5.5" width="26" height="3" className={`jh-gantt-key-${isOriginal ? 'original' : 'current'}`} />
        </Entry>
      ))}
    </ul>
  )
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">
        {children}
      </svg>
      {name}
    </li>
  )
}
