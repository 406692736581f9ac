import type { CallOutput } from '@jiheng/api'
import { formatYuan } from '@jiheng/phrases'
import { StateMark, usePhrase } from '@jiheng/ui'

type Source = Pick<CallOutput<'getFunds'>['sources'][number], 'leftFen' | 'onHandFen'>

/** What a payment would go beyond: what was issued, which is refused without an exception, or what has arrived, which is only told. */
export function BeyondSource({ amountFen, of }: { amountFen: number; of: Source | undefined }) {
  const { t } = usePhrase()
  if (!of || amountFen === 0) return null
  const left = Math.max(0, of.leftFen)
  if (amountFen > left)
    return (
      <p role="status">
        <StateMark state="red" word={t('requests.beyond_issue')} />{' '}
        {t('requests.beyond_issue_told', { left: formatYuan(left), over: formatYuan(amountFen - left) })}
      </p>
    )
  if (amountFen <= of.onHandFen) return null
  return (
    <p role="status">
      <StateMark state="yellow" word={t('requests.beyond_arrival')} />{' '}
      {t('requests.beyond_arrival_told', {
        arrived: formatYuan(of.onHandFen),
        over: formatYuan(amountFen - of.onHandFen),
      })}
    </p>
  )
}
