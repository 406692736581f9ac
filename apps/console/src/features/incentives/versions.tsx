import { StateMark, usePhrase } from '@jiheng/ui'
import type { IncentiveList } from './view.ts'

/** Which version this is: why it was opened, the one before it and the one after, and what payroll has of them. */
export function Versions({ of: { corrects, corrected, batchBefore, state, allowed } }: { of: IncentiveList }) {
  const { t } = usePhrase()
  if (!corrects && !corrected) return null
  return (
    <div className="incentives-none">
      {corrected && (
        <p>
          <StateMark state="grey" word={t('incentives.is_corrected', { n: corrected.version })} />{' '}
          <a href={`/incentives/${corrected.id}`}>{t('incentives.sees_after', { n: corrected.version })}</a>
        </p>
      )}
      {corrects && (
        <p>
          {t('incentives.opened_by', { by: corrects.by, at: corrects.at, why: corrects.why })}{' '}
          <a href={`/incentives/${corrects.id}`}>{t('incentives.sees_before')}</a>
        </p>
      )}
      {corrects && state === 'simulated' && allowed.includes('simulate') && !allowed.includes('decide') && (
        <p>{t('incentives.opened_by_you')}</p>
      )}
      {batchBefore && state !== 'final' && (
        <>
          <StateMark state="orange" word={t('incentives.batch_before')} />
          <p>{t('incentives.batch_before_text', { id: batchBefore.id, at: batchBefore.madeAt })}</p>
          <p className="jh-soft">
            <Handed of={batchBefore.handed} />
          </p>
        </>
      )}
    </div>
  )
}

/** Who took a batch for payroll first, and how often it was taken. */
export function Handed({ of }: { of: NonNullable<IncentiveList['batch']>['handed'] }) {
  const { t } = usePhrase()
  const [first] = of
  if (!first) return t('incentives.batch_not_handed')
  const told = { name: first.by, at: first.at, n: of.length }
  return t(of.length === 1 ? 'incentives.batch_handed' : 'incentives.batch_handed_more', told)
}
