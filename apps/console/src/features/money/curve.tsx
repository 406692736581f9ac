import { useState } from 'react'
import { dayInShanghai, yearOf } from '@jiheng/kernel/base'
import { Loaded, usePhrase } from '@jiheng/ui'
import { useCall } from '../../shared/api.ts'
import { FundCurveChart } from '../../shared/fund-curve.tsx'
import { useSearch } from '../../shared/url.ts'
import { timeOf } from './view.ts'

/** Planned, allocated, paid and earned of all projects in reach, as of a day. */
export function PortfolioCurve() {
  const { t } = usePhrase()
  const [search] = useSearch()
  const [year] = useState(() => yearOf(dayInShanghai(new Date())))
  const time = timeOf(search)
  const asOf = time.cut ? `${year}-07-31` : time.asOf
  const curve = useCall('getFundCurve', { query: asOf ? { asOf } : {} })
  return (
    <Loaded of={curve} isEmpty={(found) => found.points.length === 0} empty={{ title: t('money.none') }}>
      {(found) => (
        <>
          <p className="jh-soft jh-small">{t('money.curve_note', { n: found.projects, progress: found.byProgress })}</p>
          <FundCurveChart of={found} />
        </>
      )}
    </Loaded>
  )
}
