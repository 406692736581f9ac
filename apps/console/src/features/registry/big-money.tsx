import { Money, usePhrase } from '@jiheng/ui'

/** An amount under a head that says 万元; another currency is written beside it. */
export function BigMoney({ amountFen, currency }: { amountFen: number | null; currency: string }) {
  const { t } = usePhrase()
  return (
    <>
      <Money amountFen={amountFen} big bare />
      {currency !== 'CNY' && amountFen !== null && (
        <span className="jh-soft jh-small"> {t('registry.foreign', { currency })}</span>
      )}
    </>
  )
}
