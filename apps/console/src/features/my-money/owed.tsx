import type { CallOutput } from '@jiheng/api'
import { daysBetween } from '@jiheng/kernel/base'
import { formatYuan } from '@jiheng/phrases'
import { Explained, StateMark, stateOf, usePhrase } from '@jiheng/ui'
import { today } from '../../shared/today.ts'

/** Money accepted under a contract and not paid, with its clock. */
export type OwedAmount = CallOutput<'listFundClocks'>['items'][number] & { contractId: string }

/** By when it falls due, how late it is, what that costs, and the text that says so. */
export function Due({ of }: { of: OwedAmount | undefined }) {
  const { t } = usePhrase()
  if (!of) return <span className="jh-soft">{t('requests.mine.no_due')}</span>
  if (of.isPaused) return <StateMark state="grey" word={t('requests.mine.paused')} />
  if (of.dueOn === null) return <span className="jh-soft">{t('requests.mine.due_unknown')}</span>
  const left = daysBetween(today(), of.dueOn)
  return (
    <span className="my-money-due">
      <StateMark state={of.daysLate > 0 ? 'red' : stateOf(of.level === 'none' ? 'green' : of.level)} word={words()} />
      <Explained explanation={of.explanation}>{t('requests.mine.due', { day: of.dueOn })}</Explained>
      {of.interestFen !== null && of.interestFen > 0 && (
        <Explained explanation={of.explanation}>
          {t('requests.mine.interest', { amount: formatYuan(of.interestFen) })}
        </Explained>
      )}
    </span>
  )

  function words(): string {
    if (of!.daysLate > 0) return t('requests.mine.days_late', { n: of!.daysLate })
    return left > 0 ? t('requests.mine.days_left', { n: left }) : t('requests.mine.due_today')
  }
}
