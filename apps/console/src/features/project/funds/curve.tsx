import { Loaded, Section, usePhrase } from '@jiheng/ui'
import { useCall } from '../../../shared/api.ts'
import { FundCurveChart } from '../../../shared/fund-curve.tsx'

/** Planned, allocated, paid and earned up to each month, as of a day. */
export function FundCurve({ projectId, asOf }: { projectId: string; asOf: string | undefined }) {
  const { t } = usePhrase()
  const curve = useCall('getFundCurve', { query: { projectId, ...(asOf ? { asOf } : {}) } })
  return (
    <Section title={t('project.funds.curve')} note={t('project.funds.curve_note')}>
      <Loaded of={curve} isEmpty={(found) => found.points.length === 0} empty={{ title: t('funds.none_yet') }}>
        {(found) => <FundCurveChart of={found} />}
      </Loaded>
    </Section>
  )
}
