import { EmptyState, Loaded, Timeline, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'

/** When the goals were issued, by whom and why. */
export function Versions({ planId }: { planId: string }) {
  const { t } = usePhrase()
  const issues = useCall('listGoalIssues', { path: { id: planId } })
  return (
    <Loaded of={issues}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState title={t('goals.never_issued')} />
        ) : (
          <Timeline
            label={t('goals.versions')}
            items={items.map(({ version, why, goals, issuedBy, issuedAt }) => ({
              id: String(version),
              at: issuedAt,
              who: issuedBy,
              text: t('goals.version_line', { n: version, count: goals }),
              detail: why || t('goals.first_version'),
            }))}
          />
        )
      }
    </Loaded>
  )
}
