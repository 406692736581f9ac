import { daysBetween, type Day as DayText } from '@jiheng/kernel/base'
import { Day, usePhrase } from '@jiheng/ui'
import type { ListedProject } from './view.ts'

/** The planned finish, and by how much it departs from the approved one. */
export function FinishCell({ project }: { project: ListedProject }) {
  const { t } = usePhrase()
  const { plannedFinish: planned, approvedFinish: approved } = project
  const later = planned && approved ? daysBetween(approved as DayText, planned as DayText) : 0
  return (
    <span title={approved ? t('registry.approved', { day: approved }) : undefined}>
      <Day day={planned} />
      {later !== 0 && (
        <span className={later > 0 ? 'registry-later' : 'registry-earlier'}>
          {later > 0 ? t('registry.later', { n: later }) : t('registry.earlier', { n: -later })}
        </span>
      )}
    </span>
  )
}
